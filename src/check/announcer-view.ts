import { make } from '../search/dom.ts';
import type { ClockView } from './clock.ts';
import type { VerdictView } from './verdict.ts';

const settleAfter = 700;
const hour = 3_600_000;

/**
 * The one live region: says the headline when it has changed, once and politely, and the clock at six hours, at one
 * and at the end. Nothing is said on arrival: the page is read then anyway.
 */
export class Announcer {
  readonly node = make('p', { class: 'vh', role: 'status', 'data-announcer': '' });
  #verdict: string | undefined;
  #stage: number | undefined;
  #timer = 0;

  /** Another screen: what comes next is not a change. */
  forget() {
    clearTimeout(this.#timer);
    this.#verdict = undefined;
    this.#stage = undefined;
    this.node.textContent = '';
  }

  verdict({ title, text }: VerdictView) {
    const words = `${title}。${text}`;
    const before = this.#verdict;
    this.#verdict = words;
    if (before === undefined || before === words) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#say(words), settleAfter);
  }

  clock({ left, confirmed, text }: ClockView) {
    if (left === undefined || !confirmed) return;
    const stage = left <= 0 ? 3 : left <= hour ? 2 : left <= 6 * hour ? 1 : 0;
    const before = this.#stage;
    this.#stage = stage;
    if (before !== undefined && stage > before) this.#say(text);
  }

  #say(words: string) {
    if (this.node.textContent !== words) this.node.textContent = words;
  }
}
