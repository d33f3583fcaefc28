import type { Doc, More } from './data.ts';
import { initialsOf } from './initials.ts';
import { shareOf, soundOf, syllablesOf } from './sounds.ts';
import { isHan, runsOf, type Alphabet } from './text.ts';

/** What scenarios and proofs are called, for looking up at once instead of asking one after another. */
export interface Names {
  /** Slugs of the scenarios with this very name, as it is read: one script, one width, no marks. */
  called: (plain: string) => readonly string[];
  /** Slugs of the scenarios that require a proof with this very name. */
  requiring: (plain: string) => readonly string[];
  /** The name that this is in pinyin, in letters of the same sound, or but for one letter, if it is no name itself. */
  spelled: (plain: string) => string | undefined;
  /** How well typed letters begin the pinyin of some name of each scenario, or of a proof it requires: 0 to 1, by slug. */
  begun: (letters: string) => ReadonlyMap<string, number>;
  /** Each scenario's initials, those of the proofs it requires among them. */
  initials: () => readonly { slug: string; initials: readonly string[] }[];
}

/** A homophone of fewer letters in common is another word. */
const leastInCommon = 0.5;
/** In a shorter name one other letter makes another thing of it, and so it does where no proof is named: 没收到款. */
const leastForSlip = 6;
/** Fewer letters begin almost anything. */
const leastBegun = 3;

export function namesOf(
  scenarios: readonly (More['scenarios'][number] & { slug: string })[],
  docs: readonly Doc[],
  alphabet: Alphabet,
): Names {
  const titles = new Map(
    docs
      .filter(({ kind }) => kind === 'proof')
      .map(({ id, title, aliases }) => [id, [title, ...(aliases?.split(' ') ?? [])]] as const),
  );
  const own = scenarios.map(({ slug, names, proofs }) => ({
    slug,
    names,
    proofs: [...new Set(proofs.flatMap((proof) => titles.get(proof) ?? []))],
  }));
  const called = new Map<string, string[]>();
  const requiring = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, name: string, slug: string) => {
    const plain = runsOf(name, alphabet).join('');
    const slugs = map.get(plain) ?? [];
    if (!slugs.includes(slug)) map.set(plain, [...slugs, slug]);
  };
  for (const { slug, names, proofs } of own) {
    for (const name of names) put(called, name, slug);
    for (const name of proofs) put(requiring, name, slug);
  }
  const isName = (plain: string) => called.has(plain) || requiring.has(plain);
  // Only letters and misspellings ask for these.
  const sounds = once(() => {
    const found = new Map<string, string[]>();
    for (const name of [...called.keys(), ...requiring.keys()]) {
      const sound = [...name].length > 1 && soundOf(name, alphabet);
      if (sound) found.set(sound, [...(found.get(sound) ?? []), name]);
    }
    return found;
  });
  const proofNames = once(() =>
    [...requiring.keys()].filter((name) => [...name].length >= leastForSlip),
  );
  const spellings = once(() =>
    own
      .flatMap(({ slug, names, proofs }) =>
        [...new Set([...names, ...proofs])].map((name) => spellingOf(slug, name, alphabet)),
      )
      .sort((one, other) => (one.letters < other.letters ? -1 : 1)),
  );
  return {
    called: (plain) => called.get(plain) ?? [],
    requiring: (plain) => requiring.get(plain) ?? [],
    spelled: (plain) => {
      if (isName(plain)) return undefined;
      const sound = soundOf(plain, alphabet);
      const alike = (sound && sounds().get(sound)) || [];
      if (!isHan(plain)) return alike[0];
      const near = alike.map((name) => ({ name, share: shareOf(plain, name) }));
      near.sort((one, other) => other.share - one.share);
      if (near[0] && near[0].share >= leastInCommon) return near[0].name;
      const slips = proofNames().filter((name) => isSlip(plain, name));
      return slips.length === 1 ? slips[0] : undefined;
    },
    begun: (letters) => {
      if (letters.length < leastBegun) return new Map();
      const longer = beginning(spellings(), letters);
      // 差价 is chajia, and chajia also begins 查件: what ends between two syllables is meant.
      const whole = longer.filter(({ ends }) => ends.includes(letters.length));
      const fits = new Map<string, number>();
      for (const { slug, letters: all } of whole.length > 0 ? whole : longer)
        fits.set(slug, Math.max(fits.get(slug) ?? 0, letters.length / all.length));
      return fits;
    },
    initials: once(() =>
      own.map(({ slug, names, proofs }) => ({
        slug,
        initials: [...names, ...proofs].map((name) => initialsOf(name, alphabet)),
      })),
    ),
  };
}

interface Spelling {
  slug: string;
  /** A name in pinyin. */
  letters: string;
  /** Where its syllables end. */
  ends: number[];
}

function spellingOf(slug: string, name: string, alphabet: Alphabet): Spelling {
  const syllables = syllablesOf(name, alphabet) ?? [];
  let length = 0;
  return {
    slug,
    letters: syllables.join(''),
    ends: syllables.map(({ length: own }) => (length += own)),
  };
}

/** Those that begin with these letters, out of a sorted list: a key press has no time to read thousands. */
function beginning(sorted: readonly Spelling[], letters: string): readonly Spelling[] {
  let from = 0;
  for (let to = sorted.length; from < to;) {
    const middle = (from + to) >> 1;
    if (sorted[middle]!.letters < letters) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (sorted[end]?.letters.startsWith(letters)) end++;
  return sorted.slice(from, end);
}

/** Of one length, and one letter is another: 验贷 for 验货, as shapes are mixed up. */
function isSlip(word: string, name: string): boolean {
  const [typed, meant] = [[...word], [...name]];
  return (
    typed.length === meant.length &&
    typed.filter((letter, index) => letter !== meant[index]).length === 1
  );
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
