import { href } from '../links.ts';
import { make } from '../search/dom.ts';
import { wordButton } from './backup-view.ts';
import { stamp } from './beijing.ts';
import type { Damaged } from './case-book.ts';
import { fullName, type CaseModel } from './model.ts';
import { verdictSign } from './parts-view.ts';

/** What a row may do. */
export interface RowDesk {
  remove(key: string): void;
  reopen(id: string): void;
  saveDamaged(damaged: Damaged): void;
}

/** A ticket that is not handed in yet; the primary one is the most urgent that can still be met. */
export function openRow(model: CaseModel, primary: boolean, desk: RowDesk): HTMLElement {
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
      make('small', {}, changed.length > 0 && make('b', {}, '规则改过，打开看看。'), verdict.title),
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
      removeButton(model, desk),
    ),
  );
}

export function closedRow(model: CaseModel, now: Date, desk: RowDesk): HTMLElement {
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
      rowButton('重新打开', each.id, () => desk.reopen(each.id)),
      removeButton(model, desk),
    ),
  );
}

export function damagedRow(damaged: Damaged, desk: RowDesk): HTMLElement {
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
      rowButton('导出原样', damaged.key, () => desk.saveDamaged(damaged)),
      rowButton('删掉', damaged.key, () => desk.remove(damaged.key)),
    ),
  );
}

const removeButton = ({ each, scenario }: CaseModel, desk: RowDesk): HTMLElement =>
  rowButton('删掉', each.id, () => desk.remove(each.id), {
    'aria-label': `删掉：${[fullName(scenario), each.name].filter(Boolean).join('，')}`,
  });

/** A button of one row: with its key no redraw takes another ticket's for it. */
const rowButton = (
  label: string,
  id: string,
  act: () => void,
  attributes: Record<string, string> = {},
): HTMLElement => wordButton(label, act, { 'data-key': `${label} ${id}`, ...attributes });

/**
 * The tickets to go on with from where the focus is: the one whose row has it, those below in its list, those above.
 * None while it is in no row.
 */
export function rowsFromFocus(list: HTMLElement): string[] {
  const row = list.contains(document.activeElement)
    ? document.activeElement!.closest('[data-case]')
    : null;
  const rows = [...(row?.parentElement?.children ?? [])] as HTMLElement[];
  const at = rows.findIndex((each) => each === row);
  return [...rows.slice(at), ...rows.slice(0, at).reverse()].map(({ dataset }) => dataset['case']!);
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
