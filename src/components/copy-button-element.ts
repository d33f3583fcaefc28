/** Copies a text, says so for two seconds, and where the browser refuses, hands the text over selected. */
class CopyButton extends HTMLElement {
  connectedCallback() {
    this.querySelector('button')!.addEventListener('click', () => this.#copy());
  }

  async #copy() {
    const status = this.querySelector('[role=status]')!;
    const text = this.dataset['text'] ?? '';
    try {
      await navigator.clipboard.writeText(text);
      this.setAttribute('done', '');
      status.textContent = '已复制';
      setTimeout(() => {
        this.removeAttribute('done');
        status.textContent = '';
      }, 2000);
    } catch {
      this.#offer(text);
      status.textContent = '没能复制，请按 Ctrl C';
    }
  }

  /** A field with the text selected: Ctrl C does the rest. Esc or leaving it takes it away. */
  #offer(text: string) {
    const field = document.createElement('textarea');
    field.className = 'offer';
    field.readOnly = true;
    field.value = text;
    field.setAttribute('aria-label', '没能复制，请按 Ctrl C');
    field.addEventListener('blur', () => field.remove());
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.querySelector('button')!.focus();
    });
    this.append(field);
    field.select();
  }
}

customElements.define('copy-button', CopyButton);
