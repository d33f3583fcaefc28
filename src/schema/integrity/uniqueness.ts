import type { Entry } from '../entry.ts';
import type { Fault } from '../faults.ts';
import type { Scenario } from '../scenario.ts';
import { wordsKey } from '../text.ts';

/** Entries whose value an earlier entry has already. */
export function duplicates<Data>(
  entries: Entry<Data>[],
  field: string,
  valueOf: (data: Data) => unknown,
): Fault[] {
  const first = new Map<unknown, string>();
  return entries.flatMap(({ file, data }) => {
    const value = valueOf(data);
    const other = first.get(value);
    if (other === undefined) {
      first.set(value, file);
      return [];
    }
    return [
      { file, field, found: `「${String(value)}」已被 ${other} 用了`, write: '换一个没用过的' },
    ];
  });
}

/** Does a question tell the two apart, whichever of them has it? */
export const split = (one: Entry<Scenario>, other: Entry<Scenario>): boolean =>
  one.data.splitters.some(({ against }) => against === other.slug) ||
  other.data.splitters.some(({ against }) => against === one.slug);

/** Aliases of two scenarios that no question tells apart. */
export function sharedAliases(scenarios: Entry<Scenario>[]): Fault[] {
  const users = new Map<string, Entry<Scenario>[]>();
  return scenarios.flatMap((entry) => {
    const faults = entry.data.aliases.flatMap((alias, at) =>
      (users.get(wordsKey(alias)) ?? []).flatMap((other) =>
        split(entry, other)
          ? []
          : [
              {
                file: entry.file,
                field: `aliases[${at}]`,
                found: `别名「${alias}」${other.file} 也在用，两个场景之间又没有分辨问题`,
                write: `删掉一处，或加一条 splitters: { against: ${other.slug}, ask, here, there }`,
              },
            ],
      ),
    );
    for (const key of entry.data.aliases.map(wordsKey)) {
      users.set(key, [...(users.get(key) ?? []), entry]);
    }
    return faults;
  });
}
