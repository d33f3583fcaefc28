// Runs before the site's own elements: puts the page on screen that the address names, and keeps links within the file.
import { picture } from './assets.ts';
import { show } from './pages.ts';
import { forgetPlace, keepPlaces, toPlace } from './place.ts';
import { anchorOf, hashFor, isElsewhere, isOfPage, isPath, routeOf } from './route.ts';

let shown = routeOf(window.location.hash);

serveFiles();
show(shown.pathname);
keepPlaces();
if (!toPlace()) toAnchor();

addEventListener('hashchange', () => {
  forgetPlace();
  const wanted = routeOf(window.location.hash);
  // A page of the site starts afresh when it is opened; so does one of the file.
  if (isElsewhere(wanted, shown)) return window.location.reload();
  shown = wanted;
  if (!toPlace()) toAnchor();
});

// An anchor or a query is of the page as its address is when it is followed, copied or opened in another tab: it gets the
// whole route for as long as the browser looks.
for (const type of ['click', 'auxclick', 'contextmenu'])
  addEventListener(type, (event) => {
    const link = (event.target as Element).closest?.('a[href]');
    const address = link?.getAttribute('href');
    if (!link || !address || event.defaultPrevented || !isOfPage(address)) return;
    const whole = hashFor(address, routeOf(window.location.hash));
    // The same place once more is no change of the address.
    if (type === 'click' && whole === window.location.hash) toAnchor();
    link.setAttribute('href', whole);
    setTimeout(() => link.setAttribute('href', address));
  });

function toAnchor() {
  const place = document.getElementById(anchorOf(shown));
  if (place) place.scrollIntoView();
}

/** Pictures and links by their path on the site, whoever puts them on the page. */
function serveFiles() {
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')!;
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...source,
    set(this: HTMLImageElement, address: string) {
      source.set!.call(this, picture(address) ?? address);
    },
  });
  const attribute = Element.prototype.setAttribute;
  HTMLImageElement.prototype.setAttribute = function (name, value) {
    attribute.call(this, name, name === 'src' ? (picture(value) ?? value) : value);
  };
  // Pictures of the pages themselves wait under another name, so that the browser doesn't ask for them.
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      for (const node of type === 'attributes' ? [target] : addedNodes)
        if (node instanceof Element) serve(node);
  }).observe(document.documentElement, {
    attributeFilter: ['href'],
    childList: true,
    subtree: true,
  });
}

function serve(within: Element) {
  for (const image of all<HTMLImageElement>(within, 'img[data-src]')) {
    image.src = image.dataset['src']!;
    delete image.dataset['src'];
  }
  for (const link of all<HTMLAnchorElement>(within, 'a[href^="/"]')) {
    const address = link.getAttribute('href')!;
    if (isPath(address)) link.setAttribute('href', hashFor(address, shown));
  }
}

function all<Kind extends Element>(within: Element, selector: string): Kind[] {
  const found = [...within.querySelectorAll<Kind>(selector)];
  return within.matches(selector) ? [within as Kind, ...found] : found;
}
