import { classmates } from './classmates.ts';
import type { TrainingData } from './data.ts';
import { kinds, type Item, type Kind } from './item.ts';
import { action } from './kinds/action.ts';
import { clock } from './kinds/clock.ts';
import { contrast } from './kinds/contrast.ts';
import { fields } from './kinds/fields.ts';
import { judgePacket } from './kinds/judge-packet.ts';
import type { Maker } from './kinds/maker.ts';
import { pickSet } from './kinds/pick-set.ts';
import { spotDefect } from './kinds/spot-defect.ts';
import { whichScenario } from './kinds/which-scenario.ts';
import { seededRandom } from './random.ts';
import { ruleName, scenarioSlug, type RuleName } from './rules.ts';

/** Which rules each kind can train. */
const makers: Record<Kind, { rules: readonly RuleName[]; make: Maker }> = {
  'pick-set': { rules: ['combination'], make: pickSet },
  'judge-packet': { rules: ['combination', 'voids'], make: judgePacket },
  contrast: { rules: ['combination', 'voids', 'fields', 'deadline'], make: contrast },
  'which-scenario': {
    rules: ['combination', 'fields', 'actions', 'deadline'],
    make: whichScenario,
  },
  'spot-defect': { rules: ['voids'], make: spotDefect },
  clock: { rules: ['deadline'], make: clock },
  fields: { rules: ['fields'], make: fields },
  action: { rules: ['actions'], make: action },
};

/**
 * One item: the same data, kind, rules and seed always give the same. `ruleIds[0]` leads; others are those that the
 * item also trains. Undefined where the rule has no matter for the kind, or its scenario is no more.
 */
export function generate(
  data: TrainingData,
  kind: Kind,
  ruleIds: readonly string[],
  seed: number,
): Item | undefined {
  const [ruleId = ''] = ruleIds;
  const rule = ruleName(ruleId);
  const maker = makers[kind];
  if (!rule || !maker.rules.includes(rule)) return undefined;
  const random = seededRandom(kind, ruleId, seed);
  const slug = scenarioSlug(ruleId);
  // Logs and exams outlive the content that they were about.
  const scenario = data.scenarios.find((each) => each.slug === slug);
  if (!scenario) return undefined;
  const together = classmates(data, scenario.slug);
  const made = maker.make({ data: together, scenario, rule, ruleId, random });
  if (!made) return undefined;
  const { trains = [], ...item } = made;
  return { kind, ruleIds: [...new Set([ruleId, ...trains])], seed, ...item };
}

/** The kinds that may have matter for a rule. */
export function kindsOf(ruleId: string): Kind[] {
  const rule = ruleName(ruleId);
  return kinds.filter((kind) => rule !== undefined && makers[kind].rules.includes(rule));
}
