import { offerInstall, type InstallPrompt } from './install-hint.ts';
import { notify } from './notice.ts';
import { casesOpenElsewhere, holdsCase } from './busy.ts';

/**
 * Registers the service worker and, where a newer version of the site waits, offers it: never on a page where somebody
 * is in the middle of a case or a practice (`data-busy` on the notice), and never while another tab is.
 */
export async function keepOffline(
  notice: HTMLElement,
  installPrompt: () => InstallPrompt | undefined,
) {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const busy = 'busy' in notice.dataset;
  if (busy) holdsCase();
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, {
    scope: base,
    updateViaCache: 'none',
  });
  if (busy) return;
  const offer = () => {
    if (registration.waiting && navigator.serviceWorker.controller)
      offerUpdate(notice, registration.waiting);
  };
  const follow = () => registration.installing?.addEventListener('statechange', offer);
  registration.addEventListener('updatefound', follow);
  follow();
  offer();
  if (!registration.waiting) offerInstall(notice, installPrompt);
}

function offerUpdate(notice: HTMLElement, waiting: ServiceWorker) {
  notify(notice, '本站有新版本，内容可能改了。', '更新', async () => {
    if (await casesOpenElsewhere()) {
      notify(notice, '另一个页面正在自查或练习。先在那边做完，关掉它，再更新。', '再试', () =>
        offerUpdate(notice, waiting),
      );
      return;
    }
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    });
    waiting.postMessage({ type: 'SKIP_WAITING' });
  });
}
