/** Cantonese letters and the plain ones that mean the same; the rest of the dialect the utterances teach. */
export const dialect = new Map(
  Object.entries({
    冇: '没',
    唔: '不',
    嘅: '的',
    咗: '了',
    畀: '给',
    俾: '给',
    喺: '在',
    佢: '他',
    嚟: '来',
    睇: '看',
    攞: '拿',
    嗰: '那',
    乜: '什',
    啲: '些',
    哋: '们',
    噉: '那',
    咁: '这',
  }),
);

/** Letters of two alphabets and how they are brought together; built once, shipped small. */
export interface Alphabet {
  /** A traditional character's simplified one. */
  simplify: ReadonlyMap<string, string>;
  /** A Han character's syllable without its tone; one reading a character. */
  syllable: ReadonlyMap<string, string>;
  /** Every syllable there is, for cutting typed pinyin. */
  syllables: ReadonlySet<string>;
}

/** Numbers that tell tickets apart but scenarios not: order numbers, tracking numbers, phone numbers, dates. */
const numbers = /[a-z]{0,4}\d[\d-]{6,}|x{3,}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}(:\d{2})?/g;

/** Bidi marks, zero-width letters and lone surrogates mean nothing, and would only cut a word in two. */
const noise = /[\p{Cf}\p{Cs}]/gu;

/** Beyond this a paste only repeats itself; a ticket has some 350 characters. */
export const longest = 4000;

/**
 * Text as the matcher reads it: one width, one case, one script, without numbers. What is left is cut into runs of Han
 * characters and of Latin letters or digits; whatever stands between them is a border.
 */
export function runsOf(text: string, alphabet: Pick<Alphabet, 'simplify'>): string[] {
  const plain = text
    .slice(0, longest)
    .normalize('NFKC')
    .replaceAll(/(?<=[a-z])['’](?=[a-z])/gi, '')
    .toLowerCase()
    .replaceAll(noise, '')
    .replaceAll(numbers, ' ');
  return (plain.match(/\p{Script=Han}+|[a-z]+|\d+/gu) ?? []).map((run) =>
    [...run].map((letter) => alphabet.simplify.get(letter) ?? letter).join(''),
  );
}

const han = /\p{Script=Han}/u;
export const isHan = (run: string): boolean => han.test(run);

/** Cuts typed pinyin into syllables: as few as possible, the longest first; undefined when letters are left over. */
export function cutPinyin(letters: string, syllables: ReadonlySet<string>): string[] | undefined {
  if (letters.length > 120) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const before = best[start];
      const piece = letters.slice(start, end);
      if (before && syllables.has(piece) && before.length + 1 < (best[end]?.length ?? Infinity)) {
        best[end] = [...before, piece];
      }
    }
  }
  return best[letters.length];
}

/** Slips of the tongue that a keyboard or an ear makes: 平翘舌, 前后鼻音, n and l. */
export function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/([aei])ng$/, '$1n');
}

/** What somebody looks up; what they tell in a sentence; a message, such as a ticket. Each is trusted by its own measure. */
export type Kind = 'short' | 'sentence' | 'message';

export function kindOf(query: string): Kind {
  const letters = query.slice(0, longest).match(/\p{Script=Han}/gu)?.length ?? 0;
  if (letters >= 30 || query.trim().includes('\n')) return 'message';
  return letters >= 20 ? 'sentence' : 'short';
}

/** A paste is long or has lines; it is matched, and treated, as a message and not as words to look up. */
export const isPaste = (query: string): boolean => kindOf(query) !== 'short';
