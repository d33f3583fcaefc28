/**
 * The search box, on the home page in place and elsewhere in a dialog. This file is all of it that a page loads; what
 * answers comes with the first key, touch or click.
 */
class SearchBox extends HTMLElement {
  #started = false;
  #panel: unknown;

  connectedCallback() {
    const dialog = this.querySelector('dialog');
    const box = this.querySelector('textarea')!;
    if (dialog) this.#inDialog(dialog, box);
    else this.#inPlace(box);
    box.addEventListener('compositionstart', () => (box.dataset['composing'] = ''));
    box.addEventListener('compositionend', () => delete box.dataset['composing']);
    // What was pasted is kept nowhere, however short; the panel that heeds it may not be here yet.
    for (const way of ['paste', 'drop'])
      box.addEventListener(way, () => (box.dataset['pasted'] = ''));
    box.addEventListener('keydown', (event) => {
      const { key, shiftKey, isComposing, keyCode } = event;
      if (this.#panel || key !== 'Enter' || shiftKey || isComposing || keyCode === 229) return;
      // Whoever is quicker than the line gets the answer when it comes.
      event.preventDefault();
      box.dataset['entered'] = box.value.trim();
    });
    box.addEventListener('input', () => delete box.dataset['entered']);
    // Each of them, every time: what did not load is tried again with the next key.
    for (const intent of ['keydown', 'pointerdown', 'input', 'paste']) {
      box.addEventListener(intent, () => void this.start());
    }
    addEventListener('keydown', (event) => {
      const typing = (event.target as Element).closest?.(
        'input, textarea, select, [contenteditable]',
      );
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const slash = event.key === '/' && !typing && plain;
      const letter = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (event.isComposing || !(slash || letter)) return;
      event.preventDefault();
      this.#open();
    });
  }

  #inDialog(dialog: HTMLDialogElement, box: HTMLTextAreaElement) {
    for (const button of document.querySelectorAll<HTMLElement>('[data-open]')) {
      button.addEventListener('click', () => this.#open());
    }
    dialog.querySelector('[data-close]')!.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      box.value = '';
      box.dispatchEvent(new Event('input'));
    });
  }

  #inPlace(box: HTMLTextAreaElement) {
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    for (const example of document.querySelectorAll<HTMLElement>('[data-example]')) {
      example.addEventListener('click', () => {
        box.value = example.dataset['example']!;
        delete box.dataset['pasted'];
        box.focus();
        box.dispatchEvent(new Event('input'));
      });
    }
    // On a slow line somebody has typed before this script came.
    box.value ||= new URLSearchParams(location.search).get('q') ?? '';
    if (box.value) void this.start();
    // On a phone the keyboard would cover the list that many come for.
    if (matchMedia('(min-width: 50.01rem) and (pointer: fine)').matches)
      box.focus({ preventScroll: true });
  }

  #open() {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    this.querySelector('textarea')!.focus();
    void this.start();
  }

  async start() {
    if (this.#started) return;
    this.#started = true;
    const status = this.querySelector('[role=status]')!;
    try {
      const { SearchPanel } = await import('./search-panel.ts');
      const dialog = this.querySelector('dialog');
      this.#panel = new SearchPanel(this, {
        address: !dialog,
        leave: () => (dialog ? dialog.close() : this.querySelector('textarea')!.blur()),
        importExtras: () => import('./extras.ts'),
      });
    } catch {
      this.#started = false;
      status.textContent = '搜索没有打开。检查网络后再按一次，或直接看场景列表。';
      status.classList.remove('vh');
    }
  }
}

customElements.define('search-box', SearchBox);
