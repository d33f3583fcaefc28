import { glyph, make } from '../../search/dom.ts';
import type { Option, Question } from '../item.ts';

/** The keys that choose the options, in their order: 1 to 9, and 0 for the one that says there is nothing. */
export function keysOf({ options }: Question): number[] {
  let next = 1;
  return options.map(({ exclusive }) => (exclusive ? 0 : next++));
}

/**
 * A question as native fieldset and inputs. `stem` names the group where the question has no words of its own. One that
 * another follows is `settling`, and says so before it is settled, and when somebody comes back to it.
 */
export function questionView(
  question: Question,
  stem: string,
  picked: readonly string[],
  settling: boolean,
) {
  const keys = keysOf(question);
  const type = question.mode === 'one' ? 'radio' : 'checkbox';
  const rows = question.options.map(({ id, label, detail }, at) => {
    const input = make('input', { type, name: question.id, value: id });
    input.checked = picked.includes(id);
    return make(
      'label',
      { class: question.mode === 'one' ? 'opt' : 'opt many' },
      make('span', { class: 'kn', 'aria-hidden': 'true' }, String(keys[at])),
      input,
      make('span', {}, label, Boolean(detail) && make('small', {}, detail)),
    );
  });
  // A prompt that the stem has just said is there for those who don't see them together.
  const legend = make(
    'legend',
    stem.includes(question.prompt)
      ? { class: 'vh' }
      : question.mode === 'many'
        ? { class: 'quiet' }
        : {},
    question.prompt || stem,
  );
  const once =
    settling &&
    make('p', { class: 'once', id: `once-${question.id}` }, '这一问答过就定了，不能改。');
  return make(
    'fieldset',
    {
      class: 'opts',
      'data-question': question.id,
      'aria-describedby': once ? once.id : undefined,
    },
    legend,
    ...rows,
    once,
  );
}

/** What is picked now, and keeps 没有毛病 alone. `changed` is the input that was just touched. */
export function picksOf(fieldset: HTMLFieldSetElement, question: Question, changed?: Element) {
  const inputs = [...fieldset.querySelectorAll('input')];
  const exclusive = (input: HTMLInputElement) =>
    question.options.some(({ id, exclusive: alone }) => alone && id === input.value);
  if (changed instanceof HTMLInputElement && changed.checked && question.mode === 'many') {
    for (const input of inputs) {
      if (input !== changed && exclusive(input) !== exclusive(changed)) input.checked = false;
    }
  }
  return inputs.filter(({ checked }) => checked).map(({ value }) => value);
}

export type Mark = 'right' | 'wrong' | 'missed' | 'extra' | 'off';

/** What an option turned out to be. What does no harm is extra, not wrong. */
export function markOf(option: Option, picked: readonly string[], accepted: boolean): Mark {
  if (picked.includes(option.id))
    return option.right ? 'right' : accepted && !option.code ? 'extra' : 'wrong';
  return option.right ? 'missed' : 'off';
}

/** Shows what was right: frames and words, and the native inputs as they were answered. */
export function markQuestion(
  fieldset: HTMLFieldSetElement,
  question: Question,
  picked: readonly string[],
  accepted: boolean,
) {
  const words = question.options.some(({ region }) => region !== undefined)
    ? { right: '找到了', wrong: '误报', missed: '漏了', extra: '误报' }
    : question.mode === 'one'
      ? { right: '正确', wrong: '你选的', missed: '正确', extra: '你选的' }
      : { right: '选对了', wrong: '选错了', missed: '漏了', extra: '多余，不影响' };
  fieldset.classList.remove('settled');
  fieldset.classList.add('answered');
  fieldset.disabled = true;
  question.options.forEach((option, at) => {
    const row = fieldset.querySelectorAll('.opt')[at]!;
    let mark = markOf(option, picked, accepted);
    // Of what is chosen alone the right one was not missed beside another, it is simply the right one.
    if ((question.mode === 'one' || option.exclusive) && mark === 'missed') mark = 'right';
    row.classList.add(mark);
    if (mark === 'off') return;
    const sign = { right: 'tick', wrong: 'cross', missed: 'lack', extra: 'tick' }[mark];
    if (mark !== 'extra') row.querySelector('.kn')!.replaceChildren(glyph(sign));
    row.append(
      make('span', { class: 'r' }, option.exclusive && mark === 'right' ? '正确' : words[mark]),
    );
  });
}
