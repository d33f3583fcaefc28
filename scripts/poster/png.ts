import { deflateSync, inflateSync } from 'node:zlib';

/** Sixteen inks that a poster is drawn in, as it blends with its paper: black to white, and red to white. */
const palette: [number, number, number][] = [
  ...ramp([0x14, 0x17, 0x1c], 10),
  ...ramp([0x97, 0x15, 0x0f], 7).slice(0, 6),
];

function ramp([r, g, b]: [number, number, number], steps: number): [number, number, number][] {
  return Array.from({ length: steps }, (_, index) => {
    const part = index / (steps - 1);
    const mix = (ink: number) => Math.round(ink + (255 - ink) * part);
    return [mix(r), mix(g), mix(b)];
  });
}

/**
 * A screenshot in sixteen inks, half a byte a dot: about a quarter of its size, and no different to look at. Takes what
 * Chromium writes (8 bits, RGB or RGBA, not interlaced).
 */
export function inSixteenInks(png: Buffer): Buffer {
  const { width, height, channels, rows } = pixels(png);
  const line = Math.ceil(width / 2);
  const raw = Buffer.alloc(height * (line + 1));
  const known = new Map<number, number>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * channels;
      const color = (rows[at]! << 16) | (rows[at + 1]! << 8) | rows[at + 2]!;
      let ink = known.get(color);
      if (ink === undefined) known.set(color, (ink = nearest(color)));
      raw[y * (line + 1) + 1 + (x >> 1)]! |= x % 2 === 0 ? ink << 4 : ink;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(color: number): number {
  const [r, g, b] = [color >> 16, (color >> 8) & 255, color & 255];
  const distance = ([pr, pg, pb]: [number, number, number]) =>
    (r - pr) ** 2 + (g - pg) ** 2 + (b - pb) ** 2;
  return palette.reduce(
    (best, ink, index) => (distance(ink) < distance(palette[best]!) ? index : best),
    0,
  );
}

/** The dots of a PNG, row by row, unfiltered. */
function pixels(png: Buffer) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[png[25]!];
  if (png[24] !== 8 || !channels || png[28] !== 0)
    throw new Error('not a PNG as Chromium writes it');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const packed = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const rows = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : rows[y * stride + x - channels]!;
      const up = y === 0 ? 0 : rows[(y - 1) * stride + x]!;
      const corner = x < channels || y === 0 ? 0 : rows[(y - 1) * stride + x - channels]!;
      const added = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      rows[y * stride + x] = packed[y * (stride + 1) + 1 + x]! + added;
    }
  }
  return { width, height, channels, rows };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
