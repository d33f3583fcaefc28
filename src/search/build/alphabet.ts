import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { everydayCharacters, type PackedAlphabet } from '../alphabet.ts';

/** A character that utterances hardly use is not worth the bytes of its traditional form: some 5 a pair. */
const leastMet = 20;

/** Packs what browsers cannot tell by themselves: how characters sound, and which of them are traditional. */
export function packAlphabet(texts: readonly string[]): {
  alphabet: PackedAlphabet;
  pairs: string;
} {
  const everyday = everydayCharacters();
  const counts = new Map<string, number>();
  for (const letter of texts.join('').match(/\p{Script=Han}/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const used = new Set(counts.keys());
  let runs = '';
  let last = '';
  let count = 0;
  for (const letter of [...everyday, '']) {
    const sound = letter && soundOf(letter);
    if (sound !== last && count > 0) runs += `${last}${count}`;
    count = sound === last ? count + 1 : 1;
    last = sound;
  }
  const common = new Set(everyday);
  const simplified = Converter({ from: 'tw', to: 'cn' });
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const letter = String.fromCodePoint(code);
    const plain = simplified(letter);
    // Only what can stand for a character that we know; the other thousands would weigh and never match.
    if (plain !== letter && (counts.get(plain) ?? 0) >= leastMet) pairs += letter + plain;
  }
  const traditional = new Set([...pairs].filter((_, index) => index % 2 === 0));
  const groups = new Map<string, string>();
  for (const letter of [...used].sort()) {
    if (common.has(letter) || traditional.has(letter)) continue;
    groups.set(soundOf(letter), (groups.get(soundOf(letter)) ?? '') + letter);
  }
  const others = [...groups].map(([sound, letters]) => letters + sound).join('');
  return { alphabet: { runs, others }, pairs };
}

/** One reading, without its tone, ü written v as on a keyboard. */
function soundOf(letter: string): string {
  const [sound = ''] = pinyin(letter, { toneType: 'none', v: true, type: 'array' });
  return /^[a-z]+$/.test(sound) ? sound : 'x';
}
