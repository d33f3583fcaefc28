import type { Content, Surroundings } from '../entry.ts';
import type { Fault } from '../faults.ts';

/** Days of checking that have not come yet. */
export function futureDates(
  { scenarios, proofs, guides }: Content,
  { today }: Surroundings,
): Fault[] {
  return [...scenarios, ...proofs, ...guides].flatMap(({ file, data }) =>
    data.checkedOn > today
      ? [
          {
            file,
            field: 'checkedOn',
            found: `核对日期 ${data.checkedOn} 在将来（今天是 ${today}）`,
            write: '写真正核对过的那一天',
          },
        ]
      : [],
  );
}
