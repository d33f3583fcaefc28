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
  const { serviceWorker } = navigator;
  let busy = false;
  let release = () => {};
  let offer = () => {};
  let takeBack = () => {};
  followBusy((now) => {
    busy = now;
    release();
    if (busy) {
      release = holdBusy();
      takeBack();
    } else offer();
  });
  let hadOne = serviceWorker.controller !== null;
  const registration = await serviceWorker.register(`${base}sw.js`, {
    scope: base,
    updateViaCache: 'none',
  });
  let replaced = false;
  let stays = false;
  let declined: ServiceWorker | null = null;
  offer = () => {
    const { waiting } = registration;
    if (busy || stays) return;
    if (replaced) takeBack = offerReload(notice, () => (stays = true));
    else if (waiting && waiting !== declined && serviceWorker.controller)
      takeBack = offerUpdate(notice, waiting, () => (declined = waiting));
  };
  // Another tab has taken the update: what this page has not loaded yet may be gone. A page's first worker replaces nothing.
  serviceWorker.addEventListener('controllerchange', () => {
    replaced ||= hadOne;
    hadOne = true;
    offer();
  });
  const follow = () => registration.installing?.addEventListener('statechange', offer);
  registration.addEventListener('updatefound', follow);
  follow();
  offer();
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

function offerUpdate(notice: HTMLElement, waiting: ServiceWorker, decline: () => void) {
  return notify(notice, {
    words: '本站有新版本，内容可能改了。',
    action: '更新',
    act: async () => {
      if (await busyElsewhere()) {
        notify(notice, {
          words: '另一个页面正在自查或练习。先在那边做完，或关掉它，再更新。',
          action: '再试',
          act: () => offerUpdate(notice, waiting, decline),
          decline,
        });
        return;
      }
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
        once: true,
      });
      waiting.postMessage({ type: 'SKIP_WAITING' });
    },
    decline,
  });
}

const offerReload = (notice: HTMLElement, decline: () => void) =>
  notify(notice, {
    words: '本站已在另一个页面更新。',
    action: '重新打开',
    act: () => location.reload(),
    decline,
  });
