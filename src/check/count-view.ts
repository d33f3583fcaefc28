import { glyph, make } from '../search/dom.ts';
import type { ClockView } from './clock.ts';
import type { CaseModel } from './model.ts';
import { basisTag } from './parts-view.ts';
import { redraw } from './redraw-view.ts';

/** The clock: time left in large figures, its steps, what happens at the end. No live region: it only ticks. */
export class CountView {
  readonly node = make('div', { class: 'count' });

  update({ clock, plan }: CaseModel) {
    this.node.dataset['state'] = clock.state;
    this.node.classList.toggle('urgent', clock.urgent && clock.confirmed);
    redraw(
      this.node,
      make(
        'p',
        { class: 'lab' },
        make('span', {}, clock.state !== 'not-stated' && glyph('clock'), clock.label),
        make('span', {}, clock.dueText),
      ),
      clock.digits &&
        make(
          'p',
          { class: 'fig', role: 'timer', 'aria-live': 'off', 'aria-label': clock.text },
          ...figures(clock, clock.digits),
        ),
      clock.used !== undefined && clock.confirmed && bar(clock.used),
      clock.steps.length > 1 &&
        make(
          'ol',
          { class: 'clocksteps' },
          ...clock.steps.map(({ what, text, state }) =>
            make('li', { 'data-state': state }, make('b', {}, what), make('small', {}, text)),
          ),
        ),
      ...clock.notes.map((note) => make('p', { class: 'sum' }, note)),
      plan.sentence !== '' && make('p', { class: 'sum plan' }, plan.sentence),
      plan.note !== '' && plan.sentence !== '' && make('p', { class: 'sum' }, plan.note),
      clock.consequences.length > 0 &&
        make(
          'details',
          {
            'data-key': `consequences-${clock.state === 'over'}`,
            ...(clock.state === 'over' && { open: '' }),
          },
          make('summary', {}, '到时没交好会怎样'),
          make(
            'ul',
            {},
            ...clock.consequences.map((each) =>
              make('li', {}, `${each.when}：${each.then}。`, basisTag(each)),
            ),
          ),
        ),
    );
  }
}

/** Hours and minutes; in the last hour minutes and seconds. */
function figures(
  { left, state }: ClockView,
  { hours, minutes }: NonNullable<ClockView['digits']>,
): (Node | string)[] {
  const two = (value: number) => String(value).padStart(2, '0');
  if (state === 'running' && hours === 0) {
    const seconds = Math.floor(left! / 1000) % 60;
    return [String(minutes), make('i', {}, '分'), two(seconds), make('i', {}, '秒')];
  }
  return [String(hours), make('i', {}, '小时'), two(minutes), make('i', {}, '分')];
}

function bar(used: number): HTMLElement {
  const inner = make('i');
  inner.style.width = `${Math.round(used * 1000) / 10}%`;
  return make('div', { class: 'bar', 'aria-hidden': 'true' }, inner);
}
