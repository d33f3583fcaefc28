import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Choices that a seed decides. The same calls in the same order give the same choices, on every device. */
export interface Random {
  /** An integer from 0 up to but without `below`. */
  below(below: number): number;
  /** One of a list that isn't empty. */
  one<Value>(list: readonly Value[]): Value;
  /** The list in another order. */
  shuffled<Value>(list: readonly Value[]): Value[];
  /** Up to `count` of the list, in another order. */
  some<Value>(list: readonly Value[], count: number): Value[];
}

export function seededRandom(...seeds: (number | string)[]): Random {
  const generator = xoroshiro128plus(hash32(seeds.join('|')));
  const below = (limit: number) => uniformInt(generator, 0, limit - 1);
  const shuffled = <Value>(list: readonly Value[]): Value[] => {
    const mixed = [...list];
    for (let place = mixed.length - 1; place > 0; place--) {
      const other = below(place + 1);
      [mixed[place], mixed[other]] = [mixed[other]!, mixed[place]!];
    }
    return mixed;
  };
  return {
    below,
    one: (list) => list[below(list.length)]!,
    shuffled,
    some: (list, count) => shuffled(list).slice(0, count),
  };
}

/** FNV-1a over the code units: neighbouring seeds must not give neighbouring questions. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash | 0;
}
