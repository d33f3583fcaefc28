// What stands in for the browser's own `location`, `history` and `fetch` in every module of the one file: the bundler
// puts these in their place, so that no room of the site has to know that it runs from a disk.
import { asset } from './assets.ts';
import { notePlace } from './place.ts';
import { hashFor, routeOf } from './route.ts';

const real = window.location;
const now = () => routeOf(real.hash);

export const location = {
  get href() {
    return now().href;
  },
  get origin() {
    return now().origin;
  },
  get pathname() {
    return now().pathname;
  },
  get search() {
    return now().search;
  },
  get hash() {
    return now().hash;
  },
  set hash(anchor: string) {
    real.hash = hashFor(anchor.replace(/^#?/, '#'), now());
  },
  assign: (address: string | URL) => void (real.hash = hashFor(address, now())),
  replace: (address: string | URL) => {
    window.history.replaceState(null, '', hashFor(address, now()));
    real.reload();
  },
  reload: () => real.reload(),
  toString: () => now().href,
};

type Change = (state: unknown, unused: string, address?: string | URL | null) => void;

const wanted = (address?: string | URL | null) => (address ? hashFor(address, now()) : undefined);
const pushState: Change = (_, unused, address) => {
  notePlace();
  window.history.pushState(null, unused, wanted(address));
};
const replaceState: Change = (_, unused, address) =>
  window.history.replaceState(window.history.state, unused, wanted(address));

/** Pages give no states of their own: an entry's state is the place on its page. */
export const history = {
  get state() {
    return window.history.state as unknown;
  },
  get length() {
    return window.history.length;
  },
  pushState,
  replaceState,
  back: () => window.history.back(),
};

/** Files of the site are in the file itself; nothing else is ever asked for. */
export const fetch = (address: string | URL): Promise<Response> => {
  const text = asset(new URL(address, now()).pathname);
  return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
};
