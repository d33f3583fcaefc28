import { href } from '../links.ts';
import { make } from '../search/dom.ts';
import { stamp } from './beijing.ts';
import { backupLinks, wordButton, type Backup } from './backup-view.ts';
import type { Damaged } from './case-book.ts';
import { byUrgency, fullName, type CaseModel } from './model.ts';
import { button, verdictSign } from './parts-view.ts';
import { redraw } from './redraw-view.ts';

export interface CasesModel {
  models: readonly CaseModel[];
  damaged: readonly Damaged[];
  now: Date;
}

/** What the list may do. */
export interface CasesDesk extends Backup {
  calendar(models: readonly CaseModel[]): void;
  remove(key: string): void;
  reopen(id: string): void;
  saveDamaged(damaged: Damaged): void;
}

/** All tickets in hand, the most urgent first. */
export class CasesView {
  readonly node = make('div', { class: 'cases' });
  readonly heading = make('h1', { id: '_top', tabindex: '-1' }, '我的工单');
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
      this.node,
      make(
        'div',
        { class: 'titlerow' },
        this.heading,
        make(
          'span',
          { class: 'btns' },
          timed.length > 0 &&
            button('全部存进日历 .ics', () => this.#desk.calendar(timed), {}, 'cal'),
          make(
            'a',
            { class: 'btn', href: `${href('/check/')}?new`, 'data-key': 'new' },
            '新开一张',
          ),
        ),
      ),
      make('p', { class: 't2' }, summary(open)),
      open.length > 0 && listHead('没交', '实底：不到 6 小时'),
      open.length > 0 &&
        make(
          'ul',
          { role: 'list', class: 'cs2', 'aria-label': '没交' },
          ...open.map((model) => this.#openRow(model, model === first)),
        ),
      closed.length > 0 && listHead('已收起', ''),
      closed.length > 0 &&
        make(
          'ul',
          { role: 'list', class: 'cs2 done', 'aria-label': '已收起' },
          ...closed.map((model) => this.#closedRow(model, now)),
        ),
      damaged.length > 0 && listHead('读不出来的记录', '没有丢，原样留着'),
      damaged.length > 0 &&
        make(
          'ul',
          { role: 'list', class: 'cs2 damaged', 'aria-label': '读不出来的记录' },
          ...damaged.map((each) => this.#damagedRow(each)),
        ),
      make(
        'p',
        { class: 'keep xs quiet' },
        '只存在这台设备上。备注自己看，不进分享链接；别写买家姓名、电话、地址。',
        ...backupLinks(this.#desk, { canExport: true }),
      ),
    );
  }

  #openRow(model: CaseModel, primary: boolean): HTMLElement {
    const { each, scenario, clock, verdict, changed } = model;
    const over = clock.state === 'over';
    const address = `${href('/check/')}?case=${each.id}`;
    return make(
      'li',
      { 'data-case': each.id },
      timeOf(model),
      make(
        'div',
        { class: 'wh' },
        make('span', { class: 'num' }, String(scenario.number)),
        make('b', {}, fullName(scenario)),
        nameOf(model) !== '' && make('small', {}, nameOf(model)),
      ),
      make(
        'div',
        { class: 'vd' },
        verdictSign(verdict.verdict, verdict.word),
        make(
          'small',
          {},
          changed.length > 0 && make('b', {}, '规则改过，打开看看。'),
          verdict.title,
        ),
      ),
      make(
        'span',
        { class: 'rowbtns' },
        make(
          'a',
          {
            class: primary ? 'btn pri' : 'btn',
            href: address,
            'data-key': each.id,
            'aria-label': `${over ? '看后果' : '接着查'}：${[fullName(scenario), each.name].filter(Boolean).join('，')}`,
          },
          over ? '看后果' : verdict.verdict === 'sufficient' ? '去交' : '接着查',
        ),
        this.#removeButton(model),
      ),
    );
  }

  #closedRow(model: CaseModel, now: Date): HTMLElement {
    const { each, scenario, verdict } = model;
    return make(
      'li',
      { 'data-case': each.id },
      make(
        'p',
        { class: 'tm' },
        make('small', {}, `${stamp(new Date(each.closedAt ?? each.updatedAt), now)} 收起`),
      ),
      make(
        'div',
        { class: 'wh' },
        make('span', { class: 'num' }, String(scenario.number)),
        make('b', {}, fullName(scenario)),
        nameOf(model) !== '' && make('small', {}, nameOf(model)),
      ),
      make('div', { class: 'vd' }, verdictSign(verdict.verdict, verdict.word)),
      make(
        'span',
        { class: 'rowbtns' },
        make('a', { href: `${href('/check/')}?case=${each.id}`, 'data-key': each.id }, '看一眼'),
        wordButton('重新打开', () => this.#desk.reopen(each.id)),
        this.#removeButton(model),
      ),
    );
  }

  #damagedRow(damaged: Damaged): HTMLElement {
    return make(
      'li',
      { 'data-case': damaged.key },
      make(
        'div',
        { class: 'wh' },
        make('b', {}, `记录 ${damaged.key}`),
        make('small', {}, damaged.reason),
      ),
      make(
        'span',
        { class: 'rowbtns' },
        wordButton('导出原样', () => this.#desk.saveDamaged(damaged)),
        wordButton('删掉', () => this.#desk.remove(damaged.key)),
      ),
    );
  }

  #removeButton({ each, scenario }: CaseModel): HTMLElement {
    const element = wordButton('删掉', () => this.#desk.remove(each.id));
    element.setAttribute(
      'aria-label',
      `删掉：${[fullName(scenario), each.name].filter(Boolean).join('，')}`,
    );
    return element;
  }
}

function timeOf({ clock, each }: CaseModel): HTMLElement {
  const { state, digits, dueText, label, text } = clock;
  if (state === 'not-stated')
    return make(
      'p',
      { class: 'tm none' },
      make('b', {}, label),
      make('small', {}, '照工单上显示的填'),
    );
  if (state === 'unconfirmed')
    return make(
      'p',
      { class: 'tm none' },
      make('b', {}, '时间未确认'),
      make('small', {}, '打开填上'),
    );
  if (state === 'over')
    return make('p', { class: 'tm past' }, make('b', {}, text), make('small', {}, dueText));
  return make(
    'p',
    { class: clock.urgent ? 'tm hot' : 'tm', 'data-left': each.id },
    make(
      'b',
      {},
      String(digits!.hours),
      make('i', {}, '小时'),
      String(digits!.minutes).padStart(2, '0'),
      make('i', {}, '分'),
    ),
    make('small', {}, dueText),
  );
}

const nameOf = ({ each: { name, note } }: CaseModel): string =>
  [name, note && `备注：${note}`].filter(Boolean).join('，');

function summary(open: readonly CaseModel[]): string {
  if (open.length === 0) return '没有没交的。';
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
