/** A package without types of its own; what is used of it. */
declare module 'subset-font' {
  /** A font with the glyphs of a text only; what the font lacks is left out without a word. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'truetype' },
  ): Promise<Buffer>;
}
