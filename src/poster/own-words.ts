/** What a shop writes on its poster. It stays on the device: not in the address, not in any request. */
export interface OwnWords {
  shop: string;
  phone: string;
  notes: [string, string, string];
}

/** Most characters as a reader counts them: 𠮷 and 👨‍👩‍👧 are one each. */
export const longest = { shop: 30, phone: 20, note: 60 } as const;

/** Own words out of whatever was stored: a device's data is outside data. Lines become blanks, too much is cut. */
export function readOwnWords(stored: unknown): OwnWords {
  const { shop, phone, notes } = Object(stored) as Record<string, unknown>;
  const [first, second, third] = Array.isArray(notes) ? (notes as unknown[]) : [];
  return {
    shop: clip(shop, longest.shop),
    phone: clip(phone, longest.phone),
    notes: [clip(first, longest.note), clip(second, longest.note), clip(third, longest.note)],
  };
}

// Firefox has it since 125. Without it a family of emoji counts as several.
const graphemes =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'grapheme' }) : undefined;

const charactersOf = (line: string): string[] =>
  graphemes ? Array.from(graphemes.segment(line), ({ segment }) => segment) : [...line];

/** The first `max` characters, in one line, without what would turn the direction of the text around it. */
export function clip(text: unknown, max: number): string {
  if (typeof text !== 'string') return '';
  const line = text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return charactersOf(line).slice(0, max).join('');
}
