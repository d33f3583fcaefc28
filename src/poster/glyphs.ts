/** What a reader of an HTML page sees of its text: without tags, scripts and styles, entities read. */
export function visibleText(html: string): string {
  return html
    .replace(/^[\s\S]*<body[^>]*>/, '')
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|nbsp));/gi, (_, decimal, hex, name) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(parseInt(String(hex), 16));
      return entities[String(name).toLowerCase()] ?? '';
    });
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Characters of a text that a font has no glyph for, each once with what stands around it. Blanks need none. */
export function missingFrom(
  text: string,
  hasGlyph: (codePoint: number) => boolean,
): { character: string; around: string }[] {
  const characters = [...text];
  const seen = new Set<string>();
  return characters.flatMap((character, at) => {
    if (/\s/.test(character) || seen.has(character) || hasGlyph(character.codePointAt(0)!))
      return [];
    seen.add(character);
    const around = characters
      .slice(Math.max(0, at - 6), at + 7)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    return [{ character, around }];
  });
}
