import { generate } from './generate.ts';
import { kinds, type Item } from './item.ts';
import { hash32 } from './random.ts';
import { scenarioOf } from './rules.ts';
import { trainingContent } from './training-content.ts';

/** Kinds that can be asked in words alone, the most telling first. */
const inWords = ['judge-packet', 'clock', 'action', 'fields', 'contrast', 'pick-set'] as const;

/**
 * Items of a scenario that need no script, of different rules and kinds, the same in every build of the same content.
 * Build time only.
 */
export async function staticItems(slug: string, count: number): Promise<Item[]> {
  const data = await trainingContent();
  const found: Item[] = [];
  const asked = new Set<string>();
  for (const kind of inWords.filter((each) => kinds.includes(each))) {
    for (const { id } of scenarioOf(data, slug).rules) {
      if (found.length >= count || asked.has(id)) continue;
      const item = generate(data, kind, [id], hash32(`${slug} ${kind}`));
      if (!item) continue;
      asked.add(id);
      found.push(item);
      break;
    }
  }
  return found;
}
