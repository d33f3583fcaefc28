import { SelfCheckApp } from './app-view.ts';
import type { CheckData } from './data.ts';

/** The self-check: reads its data from the page, and takes over the place of the printed checklists. */
class SelfCheck extends HTMLElement {
  connectedCallback() {
    const data = JSON.parse(this.querySelector('script')!.textContent) as CheckData;
    new SelfCheckApp(this, data).open().catch((error: unknown) => {
      // The checklists below do without this element, and the page says so.
      delete this.dataset['busy'];
      document.documentElement.classList.replace('js', 'no-script');
      throw error;
    });
  }
}

customElements.define('self-check', SelfCheck);
