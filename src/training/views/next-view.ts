import { make } from '../../search/dom.ts';
import { stages, type Stage } from '../path.ts';
import { stagesDone, stageWords, type NextStep } from '../next-step.ts';

/** The one thing to do now, with the page's one primary button. */
export function nextView(
  { figure, title, words, label }: NextStep,
  onStart: () => void,
): (HTMLElement | string)[] {
  const start = make('button', { type: 'button', class: 'btn pri lg' }, label);
  start.addEventListener('click', onStart);
  return [
    make(
      'p',
      {},
      figure !== undefined && make('span', { class: 'n' }, String(figure)),
      make('b', {}, title),
      make('br'),
      words,
    ),
    start,
  ];
}

/** What else can be done now: other sittings that were broken off, and the next step on the path. */
export function othersView(
  steps: readonly NextStep[],
  onStart: (step: NextStep) => void,
): HTMLElement[] {
  return steps.map((step) => {
    const { figure, words, label } = step;
    const title = figure === undefined ? step.title : `${figure} ${step.title}`;
    const start = make(
      'button',
      { type: 'button', class: 'btn sm', 'aria-label': `${label}：${title}` },
      label,
    );
    start.addEventListener('click', () => onStart(step));
    return make('li', {}, make('b', {}, title), start, make('small', {}, words));
  });
}

/** The five stages with a word on how far each is. */
export function pathView(stage: Stage, notes: Partial<Record<Stage, string>>): HTMLElement[] {
  const done = new Set(stagesDone(stage));
  return stages.map((each) => {
    const note = notes[each];
    return make(
      'li',
      {
        class: done.has(each) ? 'done' : undefined,
        'aria-current': each === stage ? 'step' : undefined,
      },
      stageWords[each],
      note !== undefined && make('small', {}, note),
    );
  });
}
