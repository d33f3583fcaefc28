// A month of practice, simulated: 500 learners, 40 rules, at most twelve reviews a day. How late do cards come, and how
// much is remembered at the end, beside the same number of items drawn at random? Seeded: the same figures every time.
import {
  day as dayLength,
  dayOf,
  dueAt,
  mostDueADay,
  reviewed,
  type Memory,
} from '../src/training/schedule.ts';
import { drawn, person, seeded, Traces } from './bench/memory-model.ts';

const learners = 500;
const rules = 40;
const days = 30;
/** Five days to see everything once, as in a first week. */
const newADay = 8;
const start = Date.UTC(2026, 10, 2, 2);

interface Month {
  /** Reviews on each day. */
  reviews: number[];
  /** The latest that any card came, in days after it was due. */
  latest: number;
  /** Mean likelihood of a right answer to any rule, the morning after the last day. */
  recall: number;
}

/** `absent`: on every so many-th day nobody practises; 0 for never. */
function month(learner: number, counts: number[] | undefined, absent: number): Month {
  const who = person(seeded('person', learner));
  const random = seeded('answers', learner, counts ? 'random' : 'scheduled');
  const minds = Array.from({ length: rules }, () => new Traces(who));
  const cards: Memory[] = Array.from({ length: rules }, () => undefined);
  const reviews: number[] = [];
  let latest = 0;
  let known = 0;

  const ask = (rule: number, today: number, now: number) => {
    const right = drawn(random, minds[rule]!.recall(today));
    minds[rule]!.meet(today);
    cards[rule] = reviewed(cards[rule], now, right);
  };

  for (let today = 0; today < days; today++) {
    const now = start + today * dayLength;
    if (absent > 0 && today % absent === absent - 1) {
      reviews.push(0);
      continue;
    }
    const due = cards
      .flatMap((card, rule) => (card && dayOf(dueAt(card)) <= dayOf(now) ? [{ rule, card }] : []))
      .sort((one, other) => dueAt(one.card) - dueAt(other.card));
    for (const { card } of due) latest = Math.max(latest, dayOf(now) - dayOf(dueAt(card)));
    const seen = Array.from({ length: known }, (_, rule) => rule);
    const chosen = counts
      ? random.some(seen, counts[today]!)
      : due.slice(0, mostDueADay).map(({ rule }) => rule);
    reviews.push(chosen.length);
    for (const rule of chosen) ask(rule, today, now);
    for (let count = 0; count < newADay && known < rules; count++) ask(known++, today, now);
  }
  const total = minds.reduce((sum, mind) => sum + mind.recall(days), 0);
  return { reviews, latest, recall: total / rules };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

let failed = false;
for (const absent of [0, 7]) {
  const scheduled = Array.from({ length: learners }, (_, at) => month(at, undefined, absent));
  const random = scheduled.map(({ reviews }, at) => month(at, reviews, absent));
  const gains = scheduled.map((each, at) => each.recall - random[at]!.recall);
  const latest = Math.max(...scheduled.map((each) => each.latest));
  console.log(absent === 0 ? 'every day' : `every ${absent}th day off`);
  console.log(
    `  reviews a learner        ${mean(scheduled.map((each) => each.reviews.reduce((sum, count) => sum + count, 0))).toFixed(0)}`,
  );
  console.log(
    `  most on one day          ${Math.max(...scheduled.flatMap((each) => each.reviews))}`,
  );
  console.log(`  latest card              ${latest} days after it was due`);
  console.log(
    `  recall at day ${days}         ${percent(mean(scheduled.map((each) => each.recall)))} scheduled`,
  );
  console.log(
    `                           ${percent(mean(random.map((each) => each.recall)))} as many at random`,
  );
  console.log(
    `  better off               ${percent(mean(gains.map((gain) => Number(gain > 0))))} of learners`,
  );
  if (latest > 3 || mean(gains) <= 0) failed = true;
}
if (failed) {
  console.error(
    'A card came more than three days late, or the scheduler was no better than chance.',
  );
  process.exitCode = 1;
}
