import { dueOf, type Starts } from '../../evidence/deadline.ts';
import type { TrainingScenario } from '../data.ts';
import type { Option } from '../item.ts';
import { clockKey, clockWords, momentWords } from '../clock-words.ts';
import type { Random } from '../random.ts';
import type { Maker } from './maker.ts';

const hour = 3_600_000;
const none = '没写时限，看后台的倒计时';
/** What people put in place of a clock: the hours that any rule knows, a day, a week. */
const commonHours = [24, 48, 72, 168];

/** 算时效: the latest moment, or that no limit is stated; or which of three comes first. */
export const clock: Maker = (making) => {
  const { scenario, random } = making;
  const stated = scenario.deadline.kind !== 'not-stated';
  // Mostly the plain question: in it 没写时限 must be wrong three times for each time that it is right.
  const forms = stated ? [latest, latest, latest, firstOfThree] : [latest];
  return random.one(forms)(making) ?? latest(making);
};

/** When is it due at the latest? The wrong ones are what other clocks would give. */
const latest: Maker = ({ scenario, random, ruleId, data }) => {
  const { deadline } = scenario;
  const starts = startsOf(random);
  const { steps } = dueOf(deadline, starts);
  const step = steps.length > 0 ? random.one(steps) : undefined;
  const from = step ? starts[step.from]! : starts.ticket!;
  const hours = step?.hours;
  const right = step?.due;
  const others = random
    .shuffled([...new Set([...commonHours, ...hoursIn(data.scenarios)])])
    .filter(
      (each) => each !== hours && momentWords(after(from, each)) !== (right && momentWords(right)),
    );
  // The commonest mistake first: what the other rules say.
  const known = hoursIn(data.scenarios);
  const wrong = [...others].sort((one, other) => Number(known.has(other)) - Number(known.has(one)));
  const stepWords = steps.length > 1 && step ? `「${step.what}」` : '举证';
  const options: Option[] = [
    ...(right
      ? [
          {
            id: `due-${hours}`,
            label: momentWords(right),
            right: true,
            why: `从${startWords[step.from]}起 ${hours} 小时。`,
          },
        ]
      : []),
    {
      id: 'none',
      label: none,
      right: !right,
      why: right ? `写了：${clockWords(deadline)}。` : '工单和表格都没写，别自己套一个。',
      ...(right ? { code: `CLOCK_NONE_FOR_${hours}` } : {}),
    },
    ...wrong.slice(0, right ? 2 : 3).map((each) => ({
      id: `due-${each}`,
      label: momentWords(after(from, each)),
      right: false,
      why: hours
        ? `那是按 ${each} 小时算的，这里是 ${hours} 小时。`
        : `那是按 ${each} 小时算的，这里没有写时限。`,
      code: `CLOCK_${each}_FOR_${hours ?? 'NONE'}`,
    })),
  ];
  return {
    scenario: scenario.slug,
    stem: `${stepWords}最晚到什么时候？`,
    material: [{ type: 'times', rows: rowsOf(deadline, starts) }],
    questions: [
      { id: 'answer', prompt: '最晚到什么时候？', mode: 'one', options: random.shuffled(options) },
    ],
    critical: false,
    source: {
      ruleId,
      basis: step?.basis ?? deadline.basis,
      words:
        steps.length > 1 && step
          ? `${step.what}：${startWords[step.from]}后 ${step.hours} 小时内`
          : clockWords(deadline),
    },
  };
};

/** Three tickets on the table: which one is due first? The first to arrive need not be. */
const firstOfThree: Maker = ({ data, scenario, random, ruleId }) => {
  const stated = data.scenarios.filter(
    (each) => each.deadline.kind !== 'not-stated' && each.slug !== scenario.slug,
  );
  // Another clock among them, where there is one: else the order of arrival would give it away.
  const different = stated.filter(
    (each) => clockKey(each.deadline) !== clockKey(scenario.deadline),
  );
  const second = different.length > 0 ? random.one(different) : undefined;
  const third = random.some(
    stated.filter((each) => each !== second),
    second ? 1 : 2,
  );
  const three = random.shuffled([scenario, ...(second ? [second] : []), ...third]);
  if (three.length < 3) return undefined;
  const base = baseMoment(random);
  const tickets = three.map((each, at) => {
    // The one with another clock comes early enough to be due first as often as any.
    const head = each === second && random.below(2) === 0 ? -30 : 0;
    const ticket = after(base, head + at * 7 + random.below(5) + 6 * random.below(4));
    return { scenario: each, ticket, due: firstDue(each, ticket) };
  });
  const order = [...tickets].sort((one, other) => one.due.valueOf() - other.due.valueOf());
  const [soonest, next] = order as [(typeof order)[0], (typeof order)[0]];
  if (next.due.valueOf() - soonest.due.valueOf() < hour) return undefined;
  return {
    stem: '三张工单，哪张最先到时限？',
    material: [
      {
        type: 'times',
        rows: tickets.map(({ scenario: each, ticket }) => ({
          label: `场景 ${each.number} ${each.nav}`,
          value: `${momentWords(ticket)} 收到`,
        })),
      },
    ],
    questions: [
      {
        id: 'answer',
        prompt: '哪张最先到时限？',
        mode: 'one',
        options: random.shuffled(
          tickets.map((each) => ({
            id: each.scenario.slug,
            label: `场景 ${each.scenario.number} ${each.scenario.nav}`,
            right: each === soonest,
            why: `${clockWords(each.scenario.deadline)}，${momentWords(each.due)} 到期。`,
            ...(each === soonest ? {} : { code: `CLOCK_ORDER:${each.scenario.slug}` }),
          })),
        ),
      },
    ],
    critical: false,
    source: { ruleId, basis: scenario.deadline.basis, words: clockWords(scenario.deadline) },
    trains: three.map((each) => `${each.slug}#deadline`),
  };
};

const startWords = { ticket: '收到工单', complaint: '买家反馈', visit: '上门' };

/** A made-up case: the buyer complains, the ticket comes, the repairer visits in time. Beijing times. */
function startsOf(random: Random): Required<Starts> {
  const complaint = baseMoment(random);
  const ticket = after(complaint, 2 + random.below(20));
  const visit = after(complaint, 26 + random.below(40));
  return { complaint, ticket, visit };
}

function baseMoment(random: Random): Date {
  const day = Date.UTC(2026, random.below(12), 1 + random.below(26));
  return new Date(day + (1 + random.below(11)) * hour + random.below(60) * 60_000);
}

const after = (start: Date, hours: number) => new Date(start.valueOf() + hours * hour);

function rowsOf(deadline: TrainingScenario['deadline'], starts: Required<Starts>) {
  const named =
    deadline.kind === 'steps' ? (['complaint', 'ticket', 'visit'] as const) : (['ticket'] as const);
  return named.map((start) => ({ label: startWords[start], value: momentWords(starts[start]) }));
}

function firstDue({ deadline }: TrainingScenario, ticket: Date): Date {
  return dueOf(deadline, { ticket }).steps.flatMap(({ due }) => due ?? [])[0]!;
}

function hoursIn(scenarios: readonly TrainingScenario[]): Set<number> {
  return new Set(
    scenarios.flatMap(({ deadline }) =>
      deadline.kind === 'hours'
        ? [deadline.hours]
        : deadline.kind === 'steps'
          ? deadline.steps.map(({ hours }) => hours)
          : [],
    ),
  );
}
