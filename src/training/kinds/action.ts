import type { TrainingData, TrainingScenario } from '../data.ts';
import { excerpt } from '../excerpt.ts';
import type { Option } from '../item.ts';
import { likeness } from '../likeness.ts';
import { byLikeness } from '../neighbours.ts';
import type { Random } from '../random.ts';
import type { Maker } from './maker.ts';
import { ownActions } from './which-scenario.ts';

type Action = TrainingScenario['actions'][number];

/** 下一步: what to do now, or what not to do. Wrong ones are other scenarios' steps, and this one's don'ts turned round. */
export const action: Maker = (making) => {
  const { scenario, random, ruleId } = making;
  if (scenario.actions.length === 0) return undefined;
  // Only this scenario's: what is forbidden in one may be right in another.
  const turned = scenario.actions.flatMap((each) => {
    const words = turnedRound(each);
    return words ? [{ each, words }] : [];
  });
  const dos = scenario.actions.filter(({ kind }) => kind === 'do');
  if (turned.length > 0 && dos.length >= 2 && random.below(4) === 0) {
    const { each, words } = random.one(turned);
    return whole(making, {
      stem: '收到这张工单，下面哪一件不能做？',
      right: { id: words, label: words, right: true, why: each.text },
      wrong: random.some(dos, 3).map((own) => ({
        id: own.text,
        label: trimmed(own.text),
        right: false,
        why: '这是该做的。',
        code: 'REFUSED_A_DO',
      })),
      source: each,
      critical: true,
    });
  }
  // What is said of other scenarios too would be right among their questions as well.
  const distinct = ownActions(making.data, scenario);
  const own = random.one(distinct.length > 0 ? distinct : scenario.actions);
  const traps = turned.filter(({ each }) => each !== own);
  return whole(making, {
    stem: '下面哪一句说的是这种工单？',
    right: {
      id: own.text,
      label: trimmed(own.text),
      right: true,
      why: own.kind === 'do' ? '这种工单就要这样做。' : '这种工单要记住这一条。',
    },
    wrong: [
      ...random.some(traps, 1).map(trapOption),
      ...foreignOptions(making.data, scenario, random),
    ].slice(0, 3),
    source: own,
    critical: own.first !== undefined,
  });

  function whole(
    { scenario: here }: typeof making,
    parts: { stem: string; right: Option; wrong: Option[]; source: Action; critical: boolean },
  ) {
    if (parts.wrong.length < 2) return undefined;
    return {
      scenario: here.slug,
      stem: parts.stem,
      material: [{ type: 'ticket' as const, text: excerpt(here, random) }],
      questions: [
        {
          id: 'answer',
          prompt: '选一个。',
          mode: 'one' as const,
          options: random.shuffled([parts.right, ...parts.wrong]),
        },
      ],
      critical: parts.critical,
      source: { ruleId, basis: parts.source.basis, words: parts.source.text },
    };
  }
};

function trapOption({ each, words }: { each: Action; words: string }): Option {
  return { id: words, label: words, right: false, why: `说反了。${each.text}`, code: 'DID_A_DONT' };
}

/**
 * Steps that only another scenario asks for, and that nothing here is like. One of each scenario, so that those with
 * many steps are no oftener wrong than right.
 */
function foreignOptions(data: TrainingData, scenario: TrainingScenario, random: Random): Option[] {
  return random.shuffled(byLikeness(data, scenario)).flatMap((other): Option[] => {
    const distinct = ownActions(data, other).filter(({ text }) =>
      scenario.actions.every((own) => likeness(own.text, text) < 0.35),
    );
    if (distinct.length === 0) return [];
    const { text } = random.one(distinct);
    return [
      {
        id: text,
        label: trimmed(text),
        right: false,
        why: `这是场景 ${other.number}「${other.nav}」的事。`,
        code: `WRONG_SCENARIO:${other.slug}`,
      },
    ];
  });
}

const trimmed = (text: string) => text.replace(/。$/, '');

/** A don't said as a do: 不要交百度截图 → 交百度截图. Undefined where the sentence doesn't let itself be turned. */
export function turnedRound({ kind, text }: Pick<Action, 'kind' | 'text'>): string | undefined {
  if (kind !== 'dont') return undefined;
  const clauses = trimmed(text).split('，');
  const place = clauses.findIndex((clause) => clause.includes('不要'));
  if (place < 0) return undefined;
  return clauses
    .slice(0, place + 1)
    .join('，')
    .replace('不要', '');
}
