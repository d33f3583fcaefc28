import type { DeviceStore } from '../storage/device-store.ts';
import { isBegun } from './exam-draft.ts';
import { KeptShelf } from './kept-shelf.ts';
import type { Plan } from './path.ts';
import { newId } from './random-ids.ts';
import { isOver, newSession, readSession, type Session } from './session.ts';

/** As many as the path and every kind of question; what was answered in one that goes is in the log all the same. */
const most = 12;

/** The sittings that this device holds, one record for each thing that one can sit down for. */
export class SittingShelf {
  #shelf: KeptShelf<Session>;

  constructor(store: DeviceStore) {
    this.#shelf = new KeptShelf(store, 'training-session', readSession, ({ name }) => name);
  }

  /** In which something is left to ask: those with an answer or a pick first, and of these the last worked on. */
  async underWay(): Promise<Session[]> {
    const open = (await this.all()).filter(isUnderWay);
    return [...open.filter(hasAnswers), ...open.filter((session) => !hasAnswers(session))];
  }

  /** The one last worked on first. */
  all(): Promise<Session[]> {
    return this.#shelf.all();
  }

  of(name: string): Promise<Session | undefined> {
    return this.#shelf.of(name);
  }

  /** Goes on with what is under way for the same thing; only else it begins. */
  async begin(plan: Plan): Promise<Session> {
    const kept = await this.of(plan.name);
    if (kept && isUnderWay(kept)) return kept;
    const fresh = { ...newSession(plan, newId()), touched: Date.now() };
    const session = await this.#shelf.save(fresh, isUnderWay);
    const others = (await this.underWay()).filter(({ name }) => name !== session.name);
    const stay = new Set([session, ...others.slice(0, most - 1)].map(({ name }) => name));
    for (const each of await this.all()) if (!stay.has(each.name)) await this.clear(each);
    return session;
  }

  /** Another tab may be further on with it, or have ended it and begun another for the same thing. */
  async save(session: Session): Promise<void> {
    await this.#shelf.save(session, (other) => other.id !== session.id || other.at > session.at);
  }

  clear(session: Session): Promise<void> {
    return this.#shelf.clear(session);
  }
}

const isUnderWay = (session: Session): boolean =>
  !isOver(session) && !(session.answered && session.at === session.queue.length - 1);

/** Somebody would miss it. */
export const hasAnswers = ({ at, answered, draft }: Session): boolean =>
  at > 0 || answered || isBegun(draft);
