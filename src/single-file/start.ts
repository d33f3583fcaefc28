// Runs before the site's own elements: puts the page on screen that the address names, and keeps links within the file.
import { picture } from './assets.ts';
import { show } from './pages.ts';
import { forgetPlace, keepPlaces, toPlace } from './place.ts';
import { anchorOf, hashFor, isElsewhere, isInside, routeOf } from './route.ts';

let shown = routeOf(window.location.hash);

servePictures();
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

addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.('a[href]');
  const address = link?.getAttribute('href');
  if (!address || event.defaultPrevented || link?.hasAttribute('download')) return;
  if (!isInside(address) || address.startsWith('#/')) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey || event.shiftKey) {
    window.open(hashFor(address, routeOf(window.location.hash)), '_blank', 'noopener');
    return;
  }
  const wanted = hashFor(address, routeOf(window.location.hash));
  // The same place once more is no change of the address.
  if (wanted === window.location.hash) toAnchor();
  else window.location.hash = wanted;
});

function toAnchor() {
  const place = document.getElementById(anchorOf(shown));
  if (place) place.scrollIntoView();
}

/** Pictures by their path on the site, whoever puts them on the page. */
function servePictures() {
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
  // Those of the pages themselves wait under another name, so that the browser doesn't ask for them.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) serve(node);
  }).observe(document.documentElement, { childList: true, subtree: true });
}

function serve(within: Element) {
  const images = [...within.querySelectorAll<HTMLImageElement>('img[data-src]')];
  if (within.matches('img[data-src]')) images.push(within as HTMLImageElement);
  for (const image of images) {
    image.src = image.dataset['src']!;
    delete image.dataset['src'];
  }
}
