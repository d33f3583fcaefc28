/** Milliseconds for which the page was in front, from `start` on. */
export class Stopwatch {
  #spent: number;
  #since: number | undefined;

  constructor(spent = 0) {
    this.#spent = spent;
    document.addEventListener('visibilitychange', this.#turn);
    this.#turn();
  }

  get ms(): number {
    const running = this.#since === undefined ? 0 : performance.now() - this.#since;
    return Math.round(this.#spent + running);
  }

  stop() {
    document.removeEventListener('visibilitychange', this.#turn);
    this.#spent = this.ms;
    this.#since = undefined;
  }

  #turn = () => {
    this.#spent = this.ms;
    this.#since = document.hidden ? undefined : performance.now();
  };
}
