import { busyElsewhere, followBusy, holdBusy } from './busy.ts';
import { offerInstall, type InstallPrompt } from './install-hint.ts';
import { notify } from './notice.ts';

/** Milliseconds after which a page that is looked at again asks for a newer version. */
const askAgainAfter = 3_600_000;

/**
 * Registers the service worker and, where a newer version of the site waits, offers it: not while somebody here is in the
 * middle of a case or a practice, and never to be taken while another tab is.
 */
export async function keepOffline(
  notice: HTMLElement,
  installPrompt: () => InstallPrompt | undefined,
) {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, {
    scope: base,
    updateViaCache: 'none',
  });
  let busy = false;
  let release = () => {};
  const offer = () => {
    if (!busy && registration.waiting && navigator.serviceWorker.controller)
      offerUpdate(notice, registration.waiting);
  };
  followBusy((now) => {
    busy = now;
    release();
    if (busy) {
      release = holdBusy();
      notice.replaceChildren();
    } else offer();
  });
  const follow = () => registration.installing?.addEventListener('statechange', offer);
  registration.addEventListener('updatefound', follow);
  follow();
  askAgain(registration);
  if (!busy && !registration.waiting) offerInstall(notice, installPrompt);
}

/** A page that stays open all day goes nowhere, and going somewhere is when browsers look for a newer worker. */
function askAgain(registration: ServiceWorkerRegistration) {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < askAgainAfter) return;
    asked = Date.now();
    // Without a network there is nothing to hear; the next time will do.
    registration.update().catch(() => undefined);
  });
}

function offerUpdate(notice: HTMLElement, waiting: ServiceWorker) {
  notify(notice, '本站有新版本，内容可能改了。', '更新', async () => {
    if (await busyElsewhere()) {
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
