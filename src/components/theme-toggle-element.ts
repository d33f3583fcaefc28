/** Switches between light and dark and remembers it; ThemeProvider's inline script applies it. */
class ThemeToggle extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')!;
    button.addEventListener('click', () => {
      const theme = document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark';
      dispatchEvent(new CustomEvent('themechosen', { detail: theme }));
      try {
        localStorage.setItem('starlight-theme', theme);
      } catch {
        // Storage is denied: the choice lasts for this page, which is all that can be had.
      }
    });
  }
}

customElements.define('theme-toggle', ThemeToggle);
