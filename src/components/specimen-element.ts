/**
 * A specimen on a page. Nothing of it is fetched before it is nearly in view: browsers take `loading="lazy"` to mean
 * within two or three screens, so the style sheet hides the picture until this says that it is near.
 */
class SpecimenView extends HTMLElement {
  connectedCallback() {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        this.setAttribute('near', '');
        import('./specimen-view.ts')
          .then(({ dress }) => dress(this))
          // The picture and the list beside it do without.
          .catch(() => undefined);
      },
      { rootMargin: '200px' },
    );
    watch.observe(this);
  }
}

customElements.define('specimen-view', SpecimenView);
