import { href } from '../links.ts';
import { make } from '../search/dom.ts';
import { backupLinks, type Backup } from './backup-view.ts';
import type { Damaged } from './case-book.ts';
import { closedRow, damagedRow, openRow, rowsFromFocus, type RowDesk } from './case-row-view.ts';
import { byUrgency, type CaseModel } from './model.ts';
import { button } from './parts-view.ts';
import { redraw } from './redraw-view.ts';

export interface CasesModel {
  models: readonly CaseModel[];
  damaged: readonly Damaged[];
  now: Date;
}

/** What the list may do. */
export interface CasesDesk extends Backup, RowDesk {
  calendar(models: readonly CaseModel[]): void;
}

/** All tickets in hand, the most urgent first. */
export class CasesView {
  readonly heading = make('h1', { id: '_top', tabindex: '-1' }, '我的工单');
  readonly #buttons = make('span', { class: 'btns' });
  readonly #list = make('div');
  readonly node = make(
    'div',
    { class: 'cases' },
    // Never drawn anew: it may have the focus.
    make('div', { class: 'titlerow' }, this.heading, this.#buttons),
    this.#list,
  );
  readonly #desk: CasesDesk;

  constructor(desk: CasesDesk) {
    this.#desk = desk;
  }

  update({ models, damaged, now }: CasesModel) {
    const open = models.filter(({ each }) => each.status === 'open').sort(byUrgency);
    const closed = models
      .filter(({ each }) => each.status === 'closed')
      .sort((one, other) => (one.each.updatedAt < other.each.updatedAt ? 1 : -1));
    const timed = open.filter(({ clock }) => clock.confirmed);
    const first = open.find(({ clock }) => clock.state === 'running');
    redraw(
      this.#buttons,
      timed.length > 0 && button('全部存进日历 .ics', () => this.#desk.calendar(timed), {}, 'cal'),
      make('a', { class: 'btn', href: `${href('/check/')}?new`, 'data-key': 'new' }, '新开一张'),
    );
    const rows = rowsFromFocus(this.#list);
    redraw(
      this.#list,
      make('p', { class: 't2' }, summary(open)),
      open.length > 0 && listHead('没交', '实底：不到 6 小时'),
      open.length > 0 &&
        make(
          'ul',
          { role: 'list', class: 'cs2', 'aria-label': '没交' },
          ...open.map((model) => openRow(model, model === first, this.#desk)),
        ),
      closed.length > 0 && listHead('已收起', ''),
      closed.length > 0 &&
        make(
          'ul',
          { role: 'list', class: 'cs2 done', 'aria-label': '已收起' },
          ...closed.map((model) => closedRow(model, now, this.#desk)),
        ),
      damaged.length > 0 && listHead('读不出来的记录', '没有丢，原样留着'),
      damaged.length > 0 &&
        make(
          'ul',
          { role: 'list', class: 'cs2 damaged', 'aria-label': '读不出来的记录' },
          ...damaged.map((each) => damagedRow(each, this.#desk)),
        ),
      make(
        'p',
        { class: 'keep xs quiet' },
        '只存在这台设备上。备注自己看，不进分享链接；别写买家姓名、电话、地址。',
        ...backupLinks(this.#desk, { canExport: true }),
      ),
    );
    // The button that had the focus has gone, mostly because it was pressed.
    if (rows.length > 0 && !this.#list.contains(document.activeElement)) this.goTo(rows);
  }

  /** The focus goes to what comes first in the first of these rows that is there, else to the heading. */
  goTo(ids: readonly string[]) {
    const rows = [...this.#list.querySelectorAll<HTMLElement>('[data-case]')];
    const row = ids.flatMap((id) => rows.find(({ dataset }) => dataset['case'] === id) ?? [])[0];
    (row?.querySelector<HTMLElement>('.rowbtns > *') ?? this.heading).focus();
  }
}

function summary(open: readonly CaseModel[]): string {
  if (open.length === 0) return '都交了。';
  const running = open.filter(({ clock }) => clock.state === 'running').sort(byUrgency);
  const over = open.filter(({ clock }) => clock.state === 'over').length;
  return [
    `${open.length} 张没交，按剩余时间排。`,
    over > 0 ? `${over} 张已超时。` : '',
    running[0] ? `最急的还${running[0].clock.text}。` : '',
  ].join('');
}

const listHead = (title: string, legend: string): HTMLElement =>
  make('div', { class: 'listhead' }, make('h2', {}, title), make('p', { class: 'legend' }, legend));
