/** Shows a sheet at the width that there is, as a picture of the paper: nothing in it is laid out anew. */
class PosterPreview extends HTMLElement {
  connectedCallback() {
    const paper = this.querySelector<HTMLElement>('.ppaper')!;
    const sheet = this.querySelector<HTMLElement>('.sheet')!;
    const watch = new ResizeObserver(() => {
      const scale = Math.min(1, this.clientWidth / sheet.offsetWidth);
      this.style.setProperty('--scale', String(scale));
      paper.style.width = `${sheet.offsetWidth * scale}px`;
      paper.style.height = `${sheet.offsetHeight * scale}px`;
    });
    watch.observe(this);
    watch.observe(sheet);
  }
}

customElements.define('poster-preview', PosterPreview);
