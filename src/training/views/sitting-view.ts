import type { DeviceStore } from '../../storage/device-store.ts';
import { troubleWords } from '../../storage/trouble.ts';
import { make } from '../../search/dom.ts';
import type { AttemptLog } from '../attempt-log.ts';
import { hashesOf } from '../hashes.ts';
import { generate } from '../generate.ts';
import { grade } from '../grade.ts';
import type { Item, Response } from '../item.ts';
import { again } from '../path.ts';
import type { QuizItem } from '../quiz-element.ts';
import { newSeed } from '../random-ids.ts';
import { namedRule } from '../rule-titles.ts';
import type { SittingShelf } from '../sitting-shelf.ts';
import { advance, attemptId, comeBack, isOver, type Draft, type Session } from '../session.ts';
import { Stopwatch } from '../stopwatch.ts';
import type { Place } from './item-view.ts';
import { outcomeView } from './outcome-view.ts';
import { progressView } from './progress-view.ts';
import { workedView } from './worked-view.ts';

interface Room extends Place {
  store: DeviceStore;
  log: AttemptLog;
  shelf: SittingShelf;
  leave: () => void;
}

const explaining = () => import('./answered-view.ts');

/** How often one rule may come back in a sitting: a third miss is a matter for another day. */
const comeBacks = 2;

/** One sitting on the page: asks item after item, keeps every pick, writes every attempt. */
export class Sitting {
  #stage: HTMLElement;
  #session: Session;
  #room: Room;
  #watch = new Stopwatch();
  #quiz = document.createElement('quiz-item') as QuizItem;
  #note = make('p', { class: 'sm quiet said', role: 'status' });

  constructor(stage: HTMLElement, session: Session, room: Room) {
    this.#stage = stage;
    this.#session = session;
    this.#room = room;
    this.#ask();
  }

  get name(): string {
    return this.#session.name;
  }

  stop() {
    this.#watch.stop();
    this.#stage.replaceChildren();
  }

  /** Another tab went on with this sitting: go along, but never back. */
  follow(other: Session | undefined) {
    const mine = this.#session;
    if (other?.id !== mine.id) return;
    const ahead = other.at > mine.at || (other.at === mine.at && other.answered && !mine.answered);
    if (!ahead) return;
    this.#session = other;
    this.#ask(true);
    this.#note.textContent = '另一个标签页里接着做了，这里跟上了。';
  }

  #ask(quiet = false) {
    const session = this.#session;
    const { data } = this.#room;
    this.#watch.stop();
    this.#watch = new Stopwatch(session.ms);
    if (isOver(session)) return this.#end();
    const worked = data.scenarios.find(({ slug }) => slug === session.worked);
    if (worked && session.at === 0) return this.#prepare(worked);
    const item = this.#item(session.at);
    // The content no longer has matter for this item: it is passed over, and nothing is lost by that.
    if (!item) return this.#next();
    if (session.at === 0 && session.intro) this.#note.textContent = session.intro;
    this.#stage.replaceChildren(this.#bar(), this.#note, this.#quiz);
    this.#quiz.show(
      item,
      {
        ...this.#room,
        draft: (draft) => {
          // What explains the answer comes while somebody is still choosing it.
          void explaining().catch(() => undefined);
          void this.#keep({ ...this.#session, draft });
        },
        answer: (response) => void this.#answer(item, response),
        next: () => this.#next(),
        quiet,
      },
      session.draft,
    );
    if (session.answered) void this.#reveal(item, session.draft);
    if (!quiet) scrollTo({ top: 0 });
  }

  #prepare(worked: Place['data']['scenarios'][number]) {
    const view = workedView(worked, this.#room, () => {
      const { worked: _, ...rest } = this.#session;
      this.#keep(rest);
      this.#ask();
    });
    this.#stage.replaceChildren(this.#bar(), view);
    view.querySelector('h2')!.focus();
    scrollTo({ top: 0 });
  }

  async #answer(item: Item, response: Response) {
    const { data, log } = this.#room;
    const before = this.#session;
    const { accepted, verdict } = grade(data, item, response);
    if (verdict === 'EMPTY' || before.answered) return;
    const settled = item.questions.length;
    let session: Session = { ...before, answered: true, draft: { ...response, settled } };
    const ref = before.queue[before.at]!;
    if (!accepted && this.#mayComeBack(ref.ruleIds[0]!)) {
      const seed = newSeed();
      session = comeBack(session, again(data, ref, seed), 3 + (seed % 4));
    }
    // At once, so that a second Enter before the store has answered is no second answer.
    this.#session = session;
    await log.append({
      id: attemptId(before),
      at: Date.now(),
      session: before.id,
      mode: before.mode,
      ref,
      hashes: hashesOf(data, ref.ruleIds),
      response,
      ms: this.#watch.ms,
    });
    await this.#keep(session);
    this.#stage.firstElementChild?.replaceWith(this.#bar());
    await this.#reveal(item, session.draft);
  }

  #mayComeBack(rule: string): boolean {
    const { queue, mode } = this.#session;
    const asked = queue.filter(({ ruleIds }) => ruleIds[0] === rule).length;
    return mode !== 'placement' && asked <= comeBacks + 1;
  }

  async #reveal(item: Item, draft: Draft) {
    const { answeredOf } = (await explaining().catch(() => undefined)) ?? {};
    if (!answeredOf) return this.#quiz.unexplained(() => void this.#reveal(item, draft));
    const { data, href } = this.#room;
    const { queue, at } = this.#session;
    const rule = queue[at]!.ruleIds[0];
    const back = queue.findIndex((ref, place) => place > at && ref.ruleIds[0] === rule);
    this.#quiz.reveal(
      answeredOf(data, item, draft, href, {
        distance: back < 0 ? undefined : back - at,
        last: at === queue.length - 1,
      }),
    );
    this.warn();
  }

  /** The device began to refuse, or takes things again. */
  warn() {
    const { trouble } = this.#room.store;
    if (trouble) this.#note.textContent = troubleWords[trouble];
  }

  #next() {
    this.#note.textContent = '';
    this.#keep(advance(this.#session));
    this.#ask();
  }

  #end() {
    const { data, href, leave, shelf } = this.#room;
    const results = this.#results().filter((each) => each !== undefined);
    const missed = new Set(
      this.#session.queue.flatMap(({ ruleIds }, at) =>
        this.#results()[at] === false ? [ruleIds[0]!] : [],
      ),
    );
    const view = outcomeView(
      {
        right: results.filter(Boolean).length,
        total: results.length,
        missed: [...missed].flatMap((id) => namedRule(data, id) ?? []),
      },
      href,
      leave,
    );
    this.#stage.replaceChildren(view);
    view.querySelector('h2')!.focus();
    void shelf.clear(this.#session);
  }

  /** Verdicts of the sitting so far, made from what the log says was picked. */
  #results(): (boolean | undefined)[] {
    const { id, queue } = this.#session;
    const { data, log } = this.#room;
    const made = new Map(log.attempts.map((attempt) => [attempt.id, attempt]));
    return queue.map((_, at) => {
      const attempt = made.get(`${id}.${at}`);
      const item = attempt && this.#item(at);
      return item && grade(data, item, attempt.response).accepted;
    });
  }

  #bar(): HTMLElement {
    const { at, queue } = this.#session;
    return progressView(this.#results(), at, queue.length, this.#room.leave);
  }

  #item(at: number): Item | undefined {
    const ref = this.#session.queue[at];
    return ref && generate(this.#room.data, ref.kind, ref.ruleIds, ref.seed);
  }

  async #keep(session: Session) {
    const ms = session.at === this.#session.at ? this.#watch.ms : session.ms;
    this.#session = { ...session, ms, touched: Date.now() };
    await this.#room.shelf.save(this.#session);
  }
}
