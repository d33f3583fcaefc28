/**
 * The one file's addresses: what a site has as `/check/?scenario=x#clock` stands behind the file's own `#`. Everything here
 * speaks of routes, `/path/?query#anchor`.
 */
const origin = 'https://handbook.invalid';

/** The route that an address stands for. The file's own address without a route is home. */
export function routeOf(hash: string): URL {
  return new URL(hash.startsWith('#/') ? hash.slice(1) : '/', origin);
}

/** The file's `#…` for an address as a page writes it: `/path/`, `?query`, `#anchor`, relative to where one is. */
export function hashFor(address: string | URL, from: URL): string {
  const url = new URL(address, from);
  return `#${url.pathname}${url.search}${url.hash}`;
}

/** The id that a route's anchor names; as it is where it is no proper encoding. */
export function anchorOf({ hash }: URL): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Does an address name a page or a file of the site from the root, and not another site? */
export function isPath(address: string): boolean {
  return /^\/(?!\/)/.test(address);
}

/** Does an address mean the page that it is on: `?query`, `#anchor`? A route does not. */
export function isOfPage(address: string): boolean {
  return /^(?:[?.]|#(?!\/))/.test(address);
}

/** Do two routes show different pages? Another anchor is the same page. */
export function isElsewhere(one: URL, other: URL): boolean {
  return one.pathname !== other.pathname || one.search !== other.search;
}
