import { encode } from 'uqr';

/** A QR code as one SVG path in a square of `size` units, a unit a module, without a quiet zone. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const rows = data.map((row, y) => {
    let path = '';
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`;
    }
    return path;
  });
  return { path: rows.join(''), size };
}
