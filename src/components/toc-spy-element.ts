/** Marks the section that is being read in the table of contents. */
class TocSpy extends HTMLElement {
  connectedCallback() {
    const links = [...this.querySelectorAll('a')];
    const targets = links.map((link) =>
      document.getElementById(decodeURIComponent(link.hash.slice(1))),
    );
    const mark = () => {
      const line = innerHeight / 3;
      const last = targets.findLastIndex(
        (target) => target && target.getBoundingClientRect().top < line,
      );
      links.forEach((link, index) => {
        if (index === Math.max(last, 0)) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      });
    };
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' });
    targets.forEach((target) => target && observer.observe(target));
    mark();
  }
}

customElements.define('toc-spy', TocSpy);
