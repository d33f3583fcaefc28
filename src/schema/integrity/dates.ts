import type { Content, Surroundings } from '../entry.ts';
import type { Fault } from '../faults.ts';

/** Days of checking that have not come yet, or were before there was anything to check. */
export function dates({ scenarios, proofs, guides }: Content, { today }: Surroundings): Fault[] {
  return [...scenarios, ...proofs, ...guides].flatMap(({ file, data: { checkedOn } }) => {
    const when =
      checkedOn > today ? `在将来（今天是 ${today}）` : checkedOn < first ? '太早，像是写错了' : '';
    return when === ''
      ? []
      : [
          {
            file,
            field: 'checkedOn',
            found: `核对日期 ${checkedOn} ${when}`,
            write: '写真正核对过的那一天',
          },
        ];
  });
}

/** The oldest experience that the site tells is of 2022. */
const first = '2022-01-01';
