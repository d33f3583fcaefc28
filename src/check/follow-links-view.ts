/**
 * Links within the page change the screen without loading the page again, so that what is only in memory lives on.
 * Links that open elsewhere (another tab, another page, a place on this one) are the browser's.
 */
export function followLinks(host: HTMLElement, go: (address: string) => void) {
  host.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const elsewhere =
      event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
    if (!link || elsewhere || link.target || link.hash) return;
    if (link.origin !== location.origin || link.pathname !== location.pathname) return;
    event.preventDefault();
    go(link.href);
  });
}
