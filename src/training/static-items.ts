import type { TrainingData } from './data.ts';
import { generate } from './generate.ts';
import type { Item, Kind } from './item.ts';
import { oncePer } from '../evidence/once.ts';
import { hash32 } from './random.ts';
import { scenarioOf } from './rules.ts';
import { trainingContent } from './training-content.ts';

/** A question with its answer, in words alone. */
export interface StaticQuestion {
  stem: string;
  /** What there is to look at, in a line; empty where the stem says all. */
  shown: string;
  answer: string;
}

/** Kinds that can be asked in words alone, the most telling first. */
const inWords: readonly Kind[] = ['judge-packet', 'clock', 'action', 'fields', 'contrast'];
/** Of so many variants the shortest is taken: these stand on pages that are to stay light. */
const variants = 40;

/**
 * Questions of a scenario that need no script, of different rules and kinds, the same in every build of the same
 * content. Build time only.
 */
export async function staticItems(slug: string, count: number): Promise<StaticQuestion[]> {
  const data = await trainingContent();
  const found: StaticQuestion[] = [];
  const asked = new Set<string>();
  for (const kind of inWords) {
    for (const { id } of scenarioOf(data, slug).rules) {
      if (found.length >= count) return found;
      const question = asked.has(id) ? undefined : shortest(data, kind, id);
      if (!question) continue;
      asked.add(id);
      found.push(question);
      break;
    }
  }
  return found;
}

/** The training page asks for what the scenarios' pages ask for, too. */
const asked = oncePer(() => new Map<string, StaticQuestion | undefined>());

function shortest(data: TrainingData, kind: Kind, rule: string): StaticQuestion | undefined {
  const known = asked(data);
  const key = `${kind} ${rule}`;
  if (!known.has(key)) known.set(key, shortestOf(data, kind, rule));
  return known.get(key);
}

function shortestOf(data: TrainingData, kind: Kind, rule: string): StaticQuestion | undefined {
  const seed = hash32(rule);
  return Array.from({ length: variants }, (_, at) => generate(data, kind, [rule], (seed + at) | 0))
    .flatMap((item) => (item ? [inOneLine(item)] : []))
    .sort((one, other) => length(one) - length(other))[0];
}

const length = ({ stem, shown, answer }: StaticQuestion) =>
  stem.length + shown.length + answer.length;

function inOneLine({ stem, material, questions }: Item): StaticQuestion {
  const shown = material.flatMap((part) => {
    if (part.type === 'packet')
      return part.pieces.map(({ label, detail, fails }) =>
        fails === undefined ? label : `${label}（${detail}）`,
      );
    if (part.type === 'paper') return part.lines;
    if (part.type === 'times') return part.rows.map(({ label, value }) => `${label}：${value}`);
    return part.type === 'words' ? [part.text] : [];
  });
  const [first, ...rest] = questions.map(({ options }) => options.filter(({ right }) => right));
  const labels = (options: readonly { label: string }[]) =>
    options.map(({ label }) => label).join('、');
  return {
    stem,
    shown: shown.join('；'),
    answer: `${[first!, ...rest].map(labels).join('；')}。${first![0]!.why}`,
  };
}
