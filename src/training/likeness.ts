/** How much of the shorter text's pairs of neighbouring characters stand in the other: 0 to 1. */
export function likeness(one: string, other: string): number {
  const [short, long] = [pairs(one), pairs(other)].sort((a, b) => a.size - b.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  if (short.size === 0) return 0;
  return [...short].filter((pair) => long.has(pair)).length / short.size;
}

/** The same few texts of the content are compared over and over. */
const known = new Map<string, ReadonlySet<string>>();

function pairs(text: string): ReadonlySet<string> {
  const before = known.get(text);
  if (before) return before;
  const letters = [...text.replace(/[\s，。；：、「」？]/g, '')];
  const found = new Set(letters.slice(1).map((letter, at) => letters[at]! + letter));
  known.set(text, found);
  return found;
}
