import type { Card, Core } from './data.ts';
import type { Extras } from './extras.ts';
import { loadCore, loadMore } from './load.ts';
import { matcherOf, type Matcher } from './match.ts';

/** Everything that can be asked, growing sharper as its parts arrive. */
export interface Engine {
  core: Core;
  match: Matcher;
  card: (slug: string) => Card;
  /** What comes behind the first answer; undefined until it is here. */
  extras: Extras | undefined;
}

/**
 * Loads the engine. Calls back with the core alone as soon as it can answer, and once more when all is there.
 *
 * @param importExtras `() => import('./extras.ts')`, written where the engine itself is imported: an import on demand brings
 *   1 kB of the bundler's along, which is there already
 */
export async function loadEngine(
  ready: (engine: Engine) => void,
  importExtras: () => Promise<typeof import('./extras.ts')>,
): Promise<void> {
  const rest = Promise.all([loadMore(), importExtras()]);
  // Its failure is dealt with below, after the core has answered; here it would only go unheard.
  rest.catch(() => undefined);
  const core = await loadCore();
  const card = (slug: string) => core.cards.find((each) => each.slug === slug)!;
  ready({ core, card, match: matcherOf(core), extras: undefined });
  const [more, { extrasOf }] = await rest;
  const match = matcherOf(core, more);
  ready({ core, card, match, extras: extrasOf(core, more) });
  // What letters are looked up in is built when first asked for: asked now, no key press has to wait for it.
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(() => ['kb', 'kongb'].forEach(match));
}
