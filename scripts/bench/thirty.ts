import type { Case } from './test-file.ts';

/** What is typed and pasted comes from the file that search was made with, what people say from the blind one. */
const dev = ['A', 'C', 'D', 'E', 'F', 'G', 'H'];
const blind = ['colloquial', 'reworded', 'voices'];

/** Thirty queries, three of each of ten classes, from a quarter, the middle and three quarters of each: nobody picks. */
export function thirty(devCases: readonly Case[], blindCases: readonly Case[]): Case[] {
  const three = (cases: readonly Case[], name: string): Case[] => {
    const all = cases.filter((each) => each.class.split(' ')[0] === name);
    return [0.25, 0.5, 0.75].map((share) => all[Math.floor(all.length * share)]!);
  };
  return [
    ...dev.flatMap((name) => three(devCases, name)),
    ...blind.flatMap((name) => three(blindCases, name)),
  ];
}
