const svg = 'http://www.w3.org/2000/svg';

/** A proof's pictogram, from the drawings that stand once in the page (Pictograms.astro). */
export function pictogram(name: string): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('class', 'pic');
  drawing.setAttribute('viewBox', '0 0 36 44');
  drawing.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `#pic-${name}`);
  drawing.append(use);
  return drawing;
}
