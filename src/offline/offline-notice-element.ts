import type { InstallPrompt } from './install-hint.ts';
import { keepOffline } from './keep-offline.ts';

/** Starts what makes the site work without a network, once the page has nothing better to do. */
class OfflineNotice extends HTMLElement {
  connectedCallback() {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    // A visitor who saves data gets pages one by one; nothing is fetched ahead.
    if (!('serviceWorker' in navigator) || connection?.saveData) return;
    let prompt: Event | undefined;
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      prompt = event;
    });
    const begin = () =>
      keepOffline(this, () => prompt as InstallPrompt | undefined)
        // No worker, no harm: the site then needs the network, as it did before.
        .catch(() => undefined);
    const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));
    if (document.readyState === 'complete') idle(begin);
    else addEventListener('load', () => idle(begin), { once: true });
  }
}

customElements.define('offline-notice', OfflineNotice);
