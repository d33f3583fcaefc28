import type { Entry } from '../entry.ts';
import type { Fault } from '../faults.ts';
import type { Guide } from '../guide.ts';
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

/** Aliases that a guide lists among what is none of ours: search would say so of a scenario that we have. */
export function aliasesOutside(scenarios: Entry<Scenario>[], guides: Entry<Guide>[]): Fault[] {
  const outside = new Map(
    guides.flatMap(({ file, data }) =>
      (data.outside ?? []).flatMap(({ words }, index) =>
        words.map((word, at) => [wordsKey(word), `${file} 的 outside[${index}].words[${at}]`]),
      ),
    ),
  );
  return scenarios.flatMap(({ file, data }) =>
    data.aliases.flatMap((alias, at) => {
      const place = outside.get(wordsKey(alias));
      return place === undefined
        ? []
        : [
            {
              file,
              field: `aliases[${at}]`,
              found: `别名「${alias}」也是 ${place}，搜它会说不在收录里`,
              write: '这个场景收录了的，从 outside 里删掉那个词；没收录的，删掉这个别名',
            },
          ];
    }),
  );
}
