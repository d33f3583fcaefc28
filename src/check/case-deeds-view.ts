import { href } from '../links.ts';
import { make } from '../search/dom.ts';
import { saveFile } from '../storage/save-file.ts';
import { wordButton } from './backup-view.ts';
import type { Desk } from './desk.ts';
import { closedNow, reopened } from './edits.ts';
import { fullName, type CaseModel } from './model.ts';
import { button, copyButton } from './parts-view.ts';
import { redraw } from './redraw-view.ts';
import { sharedUrl, shareQuery } from './share.ts';

/** What can be done with a case as a whole. */
export class CaseDeeds {
  readonly node = make('div', { class: 'deeds' });
  readonly #desk: Desk;
  readonly #remove: () => void;

  constructor(desk: Desk, remove: () => void) {
    this.#desk = desk;
    this.#remove = remove;
  }

  update(model: CaseModel) {
    const { each, clock, verdict } = model;
    const link = sharedUrl(
      `/check/${shareQuery(each.scenario, each.held, each.answers, each.times.limitHours)}`,
    );
    const closed = each.status === 'closed';
    redraw(
      this.node,
      make(
        'div',
        { class: 'btns' },
        button(
          '存截止提醒 .ics',
          () => void saveCalendar([model], this.#desk),
          {
            disabled: clock.confirmed ? undefined : '',
            'aria-describedby': clock.confirmed ? undefined : 'ics-why',
          },
          'cal',
        ),
        link !== undefined && copyButton(link, '复制分享链接'),
        button('打印这一单', () => print(), {}, 'print'),
        button(
          closed ? '重新打开' : '交了，收起',
          () => {
            this.#desk.edit(closed ? reopened : closedNow());
            if (!closed) this.#desk.go(href('/check/'));
          },
          // One button under two names: the focus stays on it.
          { 'data-key': 'status' },
        ),
      ),
      !clock.confirmed &&
        make('p', { class: 'xs quiet', id: 'ics-why' }, '先填时间，才能存进日历。'),
      make(
        'p',
        { class: 'xs quiet' },
        `勾选和填的字只存在这台设备上${link === undefined ? '' : '；链接里只有场景、勾选和改过的时限'}。`,
        wordButton('删掉这一单', this.#remove),
      ),
      closed &&
        verdict.verdict !== 'sufficient' &&
        make('p', { class: 'xs quiet' }, '这一单已收起，结论停在收起时的勾选上。'),
    );
  }
}

/** One file with the deadlines of these cases; the generator is loaded when it is wanted. */
export async function saveCalendar(models: readonly CaseModel[], desk: Pick<Desk, 'say'>) {
  const known = models.filter(({ clock }) => clock.confirmed);
  try {
    const { calendarEntries, calendarFile } = await import('./calendar.ts');
    const entries = calendarEntries(
      known.map(({ each, scenario, clock }) => ({
        id: each.id,
        title: [fullName(scenario), each.name].filter(Boolean).join('：'),
        url: sharedUrl(`/check/?case=${each.id}`),
        clock,
      })),
    );
    const now = new Date();
    if (!entries.some(({ due }) => due > now)) {
      desk.say('时限都过了，没有可提醒的。');
      return;
    }
    const text = await calendarFile(entries, now);
    saveFile(
      `售后举证-${known.length === 1 ? known[0]!.scenario.nav : '全部'}.ics`,
      text,
      'text/calendar',
    );
    desk.say('日历文件已存下，用日历打开它。');
  } catch {
    desk.say('没存下来。检查网络后再试一次。');
  }
}
