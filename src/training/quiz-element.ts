import { glyph, make } from '../search/dom.ts';
import type { Item, Response } from './item.ts';
import { noDraft, type Draft } from './session.ts';
import { feedbackView, type FeedbackLines } from './views/feedback-view.ts';
import { itemView, type ItemParts, type Place } from './views/item-view.ts';
import { noticeView } from './views/notice-view.ts';
import { keysOf, markOf, markQuestion, picksOf } from './views/question-view.ts';
import { showSpots } from './views/spots-view.ts';

export interface Answered extends FeedbackLines {
  accepted: boolean;
  /** Below the four lines: the packet drawn, where it helps. */
  worked?: HTMLElement | undefined;
  /** What happens with this rule next. */
  soon: string;
  /** The last item of a sitting says so on its button. */
  last: boolean;
}

export interface Asking extends Place {
  /** Called with every change, so that nothing picked is ever lost. */
  draft: (draft: Draft) => void;
  answer: (response: Response) => void;
  next: () => void;
  /** What replaces the row of 没把握 and 提交; it carries its own submit button. */
  foot?: HTMLElement;
  /** Told what 提交 will open, for a foot of one's own: the item's next question, or undefined where it goes on. */
  opens?: (prompt: string | undefined) => void;
  /** Going on without an answer is allowed. */
  optional?: boolean;
  /** On a screen that is only shown again, the focus stays where it is. */
  quiet?: boolean;
}

/**
 * One item: shows it, takes picks by pointer, number keys or the native inputs, and hands the answer over.
 * Knows nothing of grading: whoever shows the item tells it what the answer was worth.
 */
export class QuizItem extends HTMLElement {
  #item: Item | undefined;
  #asking: Asking | undefined;
  #parts: ItemParts | undefined;
  #draft: Draft = noDraft;
  #status = make('p', { class: 'ask', role: 'status' });
  #feedback = make('div', { role: 'status' });
  #done = false;

  connectedCallback() {
    this.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#onKey);
  }

  /** Shows an item, as far as it had been answered before. */
  show(item: Item, asking: Asking, draft: Draft = noDraft) {
    this.#item = item;
    this.#asking = asking;
    this.#draft = structuredClone(draft);
    this.#done = false;
    this.#status.textContent = '';
    this.#feedback.replaceChildren();
    const parts = itemView(item, draft, asking, asking.foot ?? this.#foot(item));
    this.#parts = parts;
    parts.form.append(this.#status);
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    parts.form.addEventListener('change', ({ target }) => this.#changed(target as Element));
    parts.root.append(this.#feedback);
    this.replaceChildren(parts.root);
    this.#open();
    if (!asking.quiet) parts.heading.focus();
  }

  /** What was answered, right or wrong, and why. */
  reveal(answered: Answered) {
    const { item, parts } = this.#shown();
    this.#done = true;
    item.questions.forEach((question, at) => {
      const picked = this.#draft.picks[question.id] ?? [];
      parts.fieldsets[at]!.hidden = false;
      markQuestion(parts.fieldsets[at]!, question, picked, answered.accepted);
    });
    showSpots(parts.spots, item, this.#done, (option, question) =>
      markOf(option, this.#draft.picks[question.id] ?? [], answered.accepted),
    );
    parts.form.querySelector('.qfoot')?.remove();
    const next = make(
      'button',
      { type: 'button', class: 'btn pri lg' },
      answered.last ? '看这一组的结果' : '下一题',
      glyph('right'),
    );
    next.addEventListener('click', () => this.#asking!.next());
    const section = feedbackView(answered);
    this.#feedback.replaceChildren(section);
    // The packet stands outside what is read out by itself: four lines are enough for that.
    this.#feedback.after(
      ...(answered.worked ? [answered.worked] : []),
      make('div', { class: 'qfoot' }, make('span', { class: 'soon' }, answered.soon), next),
    );
    section.querySelector<HTMLElement>('.big')!.focus();
  }

  /** What explains the answer did not come: it counts all the same, and there is a way on. */
  unexplained(again: () => void) {
    this.#feedback.replaceChildren(
      noticeView({
        words: '答案记下了，对错和讲解没有加载出来。检查网络后再试；还不行就刷新。',
        actions: [
          { label: '再试一次', run: again },
          { label: '下一题', run: () => this.#asking!.next() },
        ],
      }),
    );
  }

  #foot({ questions }: Item): HTMLElement {
    const unsure = make('input', { type: 'checkbox', name: 'unsure' });
    unsure.checked = this.#draft.unsure === true;
    const keys = questions[0] ? keysOf(questions[0]) : [];
    const most = Math.max(...keys);
    return make(
      'div',
      { class: 'qfoot' },
      make('label', {}, unsure, '选了，但没把握'),
      make(
        'span',
        { class: 'btns' },
        make(
          'span',
          { class: 'xs quiet only-d', 'aria-hidden': 'true' },
          `按 1–${most}${keys.includes(0) ? '、0' : ''} 选，回车提交`,
        ),
        make('button', { type: 'submit', class: 'btn pri lg' }, '提交'),
      ),
    );
  }

  /**
   * Questions up to the open one are there; those before it are settled, in an exam, too: which repairs a packet is
   * offered gives away what it lacks.
   */
  #open() {
    const { item, parts } = this.#shown();
    const { settled } = this.#draft;
    parts.fieldsets.forEach((fieldset, at) => {
      fieldset.hidden = at > settled;
      fieldset.disabled = at < settled;
      fieldset.classList.toggle('settled', at < settled);
    });
    const submit = parts.form.querySelector('.qfoot [type=submit]');
    if (submit && !this.#asking?.foot)
      submit.textContent = settled < item.questions.length - 1 ? '选好了，继续' : '提交';
    this.#press();
  }

  #changed(target: Element) {
    const { item, parts } = this.#shown();
    const at = parts.fieldsets.findIndex((fieldset) => fieldset.contains(target));
    if (at >= 0) {
      const question = item.questions[at]!;
      this.#draft.picks[question.id] = picksOf(parts.fieldsets[at]!, question, target);
    }
    const unsure = parts.form.querySelector<HTMLInputElement>('[name=unsure]')?.checked;
    if (unsure) this.#draft.unsure = true;
    else delete this.#draft.unsure;
    this.#status.textContent = '';
    this.#press();
    this.#asking!.draft(structuredClone(this.#draft));
  }

  #press() {
    const { item, parts } = this.#shown();
    const { settled, picks } = this.#draft;
    const isPicked = (picks[item.questions[settled]?.id ?? ''] ?? []).length > 0;
    this.#asking!.opens?.(isPicked ? item.questions[settled + 1]?.prompt : undefined);
    showSpots(parts.spots, item, this.#done, (option, question) =>
      this.#draft.picks[question.id]?.includes(option.id) ? 'picked' : 'off',
    );
  }

  #submit() {
    if (this.#done) return;
    const { item, parts } = this.#shown();
    const { settled, picks, unsure } = this.#draft;
    const question = item.questions[settled];
    if (question && (picks[question.id] ?? []).length === 0) {
      if (this.#asking!.optional) return this.#asking!.next();
      this.#status.textContent = question.mode === 'one' ? '先选一项。' : '至少选一样。';
      return;
    }
    if (settled < item.questions.length - 1) {
      this.#draft.settled++;
      this.#open();
      parts.fieldsets[this.#draft.settled]!.querySelector('input')?.focus();
      this.#asking!.draft(structuredClone(this.#draft));
      return;
    }
    this.#asking!.answer({ picks, ...(unsure ? { unsure } : {}) });
  }

  /** Number keys pick, Enter goes on; only while the focus is in here, so that no page-wide key is taken. */
  #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !this.#parts) return;
    const target = event.target as HTMLElement;
    if (event.key === 'Enter' && !target.closest('button, a, summary')) {
      event.preventDefault();
      if (this.#done) this.#asking!.next();
      else this.#parts.form.requestSubmit();
    }
    if (!/^[0-9]$/.test(event.key) || this.#done) return;
    const { item, parts } = this.#shown();
    const question = item.questions[this.#draft.settled];
    const fieldset = parts.fieldsets[this.#draft.settled];
    const at = question ? keysOf(question).indexOf(Number(event.key)) : -1;
    const input = fieldset?.querySelectorAll('input')[at];
    if (!input) return;
    event.preventDefault();
    input.click();
    input.focus();
  };

  #shown() {
    return { item: this.#item!, parts: this.#parts! };
  }
}

customElements.define('quiz-item', QuizItem);
