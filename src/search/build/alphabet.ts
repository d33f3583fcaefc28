import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { everydayCharacters, type PackedAlphabet } from '../alphabet.ts';

/** A character that utterances hardly use is not worth the bytes of its traditional form: some 5 a pair. */
const leastMet = 30;
/** Nor is a rare one worth its sound, where it has been said but once or twice. */
const leastSaid = 3;

/** Packs what browsers cannot tell by themselves: how characters sound, and which of them are traditional. */
export function packAlphabet(texts: readonly string[]): {
  alphabet: PackedAlphabet;
  pairs: string;
} {
  const everyday = everydayCharacters();
  const counts = new Map<string, number>();
  for (const letter of texts.join('').match(/\p{Script=Han}/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
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
  const traditionals = ['t', 'tw', 'hk'].map((to) => toTraditional({ from: 'cn', to }));
  /** 产 is 產 on any keyboard and in any converter; 産 and the like nobody types. */
  const isTyped = (letter: string, plain: string) =>
    commonTraditional().has(letter) || traditionals.some((convert) => convert(plain) === letter);
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const letter = String.fromCodePoint(code);
    const plain = simplified(letter);
    // Only what can stand for a character that we know; the other thousands would weigh and never match.
    if (plain !== letter && (counts.get(plain) ?? 0) >= leastMet && isTyped(letter, plain))
      pairs += letter + plain;
  }
  const traditional = new Set([...pairs].filter((_, index) => index % 2 === 0));
  const groups = new Map<string, string>();
  for (const letter of [...counts.keys()].sort()) {
    if (counts.get(letter)! < leastSaid || common.has(letter) || traditional.has(letter)) continue;
    groups.set(soundOf(letter), (groups.get(soundOf(letter)) ?? '') + letter);
  }
  const others = [...groups].map(([sound, letters]) => letters + sound).join('');
  return { alphabet: { runs, others }, pairs };
}

let big5: Set<string> | undefined;

/** The first level of Big5: the 5,401 characters in frequent use. */
function commonTraditional(): Set<string> {
  if (big5) return big5;
  big5 = new Set();
  const decoder = new TextDecoder('big5');
  for (let high = 0xa4; high <= 0xc6; high++) {
    for (let low = 0x40; low <= 0xfe; low++) big5.add(decoder.decode(new Uint8Array([high, low])));
  }
  return big5;
}

/** One reading, without its tone, ü written v as on a keyboard. */
function soundOf(letter: string): string {
  const [sound = ''] = pinyin(letter, { toneType: 'none', v: true, type: 'array' });
  return /^[a-z]+$/.test(sound) ? sound : 'x';
}
