import type { Core, More } from './data.ts';

const address = (name: string) =>
  `${import.meta.env.BASE_URL.replace(/\/$/, '')}/data/${name}.json`;

async function fetched<Data>(name: string): Promise<Data> {
  const response = await fetch(address(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as Data;
}

let core: Promise<Core> | undefined;
let more: Promise<More> | undefined;

/** What the first answer needs; asked for once, and again after a failure. */
export function loadCore(): Promise<Core> {
  return (core ??= fetched<Core>('search-core').catch((error: unknown) => {
    core = undefined;
    throw error;
  }));
}

export function loadMore(): Promise<More> {
  return (more ??= fetched<More>('search-more').catch((error: unknown) => {
    more = undefined;
    throw error;
  }));
}
