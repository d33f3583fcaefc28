import { encode } from 'uqr';

const svg = 'http://www.w3.org/2000/svg';

/** A text as a QR code, one path of unit squares, black on white in every scheme. */
export function qrView(text: string, label: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`);
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
  drawing.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('fill', '#14171c');
  path.setAttribute(
    'd',
    data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join(''),
  );
  drawing.append(path);
  return drawing;
}
