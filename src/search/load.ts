import { href } from '../links.ts';
import type { Core, More } from './data.ts';
import { fromSent, type SentMore } from './sent.ts';

const asked = new Map<string, Promise<unknown>>();

/** A part of the search data: asked for once, and again after a failure. */
function load<Data>(name: string): Promise<Data> {
  if (!asked.has(name)) {
    const part = fetched(name);
    asked.set(name, part);
    part.catch(() => asked.delete(name));
  }
  return asked.get(name) as Promise<Data>;
}

async function fetched(name: string): Promise<unknown> {
  const response = await fetch(href(`/data/${name}.json`));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

/** What the first answer needs. */
export const loadCore = () => load<Core>('search-core');
/** What can be copied, in the order of the cards; asked for when somebody copies. */
export const loadChecklists = () => load<string[]>('search-checklists');
export const loadMore = async (): Promise<More> => fromSent(await load<SentMore>('search-more'));
