import { isHan, runsOf, type Alphabet } from './text.ts';

/** First letters of a name's syllables: 空包 is kb. Empty where a letter is unknown. */
export function initialsOf(name: string, alphabet: Alphabet): string {
  const letters = runsOf(name, alphabet).flatMap((run) =>
    isHan(run) ? [...run].map((letter) => alphabet.syllable.get(letter)?.[0] ?? ' ') : [...run],
  );
  const initials = letters.join('');
  return initials.includes(' ') ? '' : initials;
}

/** How well typed letters stand for a name: whole 1, its beginning more than its inside; 0 for anything else. */
export function initialsFit(typed: string, initials: string): number {
  if (!initials || typed.length < 2) return 0;
  if (typed === initials) return 1;
  const share = typed.length / initials.length;
  if (initials.startsWith(typed)) return 0.5 + 0.3 * share;
  return initials.includes(typed) ? 0.2 + 0.3 * share : 0;
}
