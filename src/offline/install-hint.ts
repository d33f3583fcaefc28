import { notify } from './notice.ts';

/** Chromium's offer to install, before anybody asked for it. */
export interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const key = 'evidence:visits';
/** Pages opened before the hint: by then it is a tool and no longer a find. */
const enough = 5;

/** Offers once, to somebody who keeps coming back, to put the site on the desktop. */
export function offerInstall(notice: HTMLElement, installPrompt: () => InstallPrompt | undefined) {
  const prompt = installPrompt();
  if (!prompt || visits() !== enough) return;
  notify(notice, {
    words: '常用的话，装到桌面：点开就是，没网也能查。',
    action: '安装',
    act: () => {
      notice.replaceChildren();
      void prompt.prompt();
    },
  });
}

/** Counts this page and says which it is; past the hint it stays one further. 0 where nothing can be kept. */
function visits(): number {
  try {
    const now = Math.min(Number(localStorage.getItem(key)) + 1, enough + 1);
    localStorage.setItem(key, String(now));
    return now;
  } catch {
    return 0;
  }
}
