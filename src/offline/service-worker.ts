// What answers without a network. Bundled with the list of files to keep ahead by src/integrations/service-worker.ts; it runs
// beside the pages, not in them.
import { clientsClaim } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import {
  cleanupOutdatedCaches,
  matchPrecache,
  precacheAndRoute,
  PrecacheFallbackPlugin,
  type PrecacheEntry,
} from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';

declare const self: {
  __WB_MANIFEST: PrecacheEntry[];
  addEventListener: (name: 'message', listen: (event: MessageEvent) => void) => void;
  skipWaiting: () => Promise<void>;
};

/** Where optional properties are exact, Workbox's own plugins are not of its own type. */
const plugins = (...list: object[]) => list as WorkboxPlugin[];

/** Seconds that a page may take before what is kept of it is shown. */
const patience = 5;
/** Seconds without a word from the host after which a page is given up. */
const silent = 20;

// A new version waits until a page says that nothing is open (src/offline/keep-offline.ts).
self.addEventListener('message', ({ data }) => {
  if ((data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
clientsClaim();
cleanupOutdatedCaches();

precacheAndRoute(self.__WB_MANIFEST, {
  // A share link or a poster's code adds parameters; the page is the same.
  ignoreURLParametersMatching: [/./],
});

/** Without a network an address that lacks its last slash leads on to the page, as a host would send it. */
const toSlash = {
  handlerDidError: async ({ request }: { request: Request }) => {
    const url = new URL(request.url);
    if (url.pathname.endsWith('/') || !(await matchPrecache(`${url.pathname}/index.html`)))
      return undefined;
    url.pathname += '/';
    return Response.redirect(url.href);
  },
};
/** Pagefind asks for the list of its files by the minute: what is kept is the same, whenever it was asked for. */
const withoutQuery = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) => {
    const url = new URL(request.url);
    url.search = '';
    return Promise.resolve(url.href);
  },
};

const pages = new NetworkFirst({
  cacheName: 'pages',
  networkTimeoutSeconds: patience,
  plugins: plugins(
    toSlash,
    new PrecacheFallbackPlugin({ fallbackURL: 'offline/index.html' }),
    new ExpirationPlugin({ maxEntries: 60, purgeOnQuotaError: true }),
  ),
});

/** Where nothing is kept of a page, and the host takes the question and says nothing, not even no. */
async function orGivenUp(answer: Promise<Response>): Promise<Response> {
  let giveUp = () => {};
  const waited = new Promise<undefined>((done) => (giveUp = () => done(undefined)));
  const timer = setTimeout(() => giveUp(), silent * 1000);
  const first = await Promise.race([answer, waited]).finally(() => clearTimeout(timer));
  return first ?? (await matchPrecache('offline/index.html')) ?? answer;
}

registerRoute(
  ({ request }) => request.mode === 'navigate',
  (options) => orGivenUp(pages.handle(options)),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('/pagefind/pagefind-entry.json'),
  new NetworkFirst({ cacheName: 'rest', plugins: plugins(withoutQuery) }),
);

registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && /\/(?:_astro|specimens|poster|pagefind|data)\/|\.png$/.test(url.pathname),
  new StaleWhileRevalidate({
    cacheName: 'rest',
    plugins: plugins(new ExpirationPlugin({ maxEntries: 300, purgeOnQuotaError: true })),
  }),
);

// What the worker cannot answer, the network is asked for as if there were none. Without this, a visitor whose caches were
// emptied gets an error for every page that has changed since: its hash is not the one that the old worker knows.
setCatchHandler(({ request }) => fetch(request));
