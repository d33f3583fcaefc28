/** How much of the shorter text's pairs of neighbouring characters stand in the other: 0 to 1. */
export function likeness(one: string, other: string): number {
  const [short, long] = [pairs(one), pairs(other)].sort((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  if (short.size === 0) return 0;
  return [...short].filter((pair) => long.has(pair)).length / short.size;
}

function pairs(text: string): Set<string> {
  const letters = [...text.replace(/[\s，。；：、「」？]/g, '')];
  return new Set(letters.slice(1).map((letter, at) => letters[at]! + letter));
}
