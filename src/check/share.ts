import { href } from '../links.ts';
import type { Answer } from '../evidence/evaluate.ts';
import type { CheckData, CheckScenario } from './data.ts';
import { clockForm, mostHours } from './times.ts';

/** What a link says, as far as it is known here. */
export interface Shared {
  /** Undefined: the link names none, or none that there is. */
  scenario: string | undefined;
  held: string[];
  answers: Record<string, Answer>;
  /** The limit that the ticket in hand gives, in hours, where it came with the link. */
  limitHours?: number;
  /** A sentence when something was passed over; else empty. It never repeats what the link says. */
  dropped: string;
}

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const key = /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;
/** More than this no scenario has. */
const longest = 20_000;

/** The query of a share link, with its `?`: scenario, ticks and the limit in hours where another was typed. Only slugs and digits pass, so that no free text ever can. */
export function shareQuery(
  scenario: string,
  held: Iterable<string>,
  answers: Readonly<Record<string, Answer | undefined>>,
  limitHours?: number,
): string {
  const answered = (wanted: Answer) =>
    Object.keys(answers).filter((each) => answers[each] === wanted && key.test(each));
  const parts = [
    ['scenario', [scenario].filter((each) => slug.test(each))],
    ['held', [...new Set(held)].filter((each) => slug.test(each))],
    ['pass', answered('pass')],
    ['fail', answered('fail')],
    ['limit', [String(limitHours)].filter((each) => /^\d{1,4}$/.test(each))],
  ] as const;
  const query = parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}=${[...values].sort().join(',')}`);
  return `?${query.join('&')}`;
}

/** Reads a link that somebody sent. What this site doesn't know is passed over, and counted. Never throws. */
export function readShare(search: string, data: CheckData): Shared {
  const nothing: Shared = { scenario: undefined, held: [], answers: {}, dropped: '' };
  if (search.length > longest) return { ...nothing, dropped: '链接太长，不像本站的，没有读。' };
  const query = new URLSearchParams(search);
  const named = query.get('scenario');
  const scenario = data.scenarios.find((each) => each.slug === named);
  if (!scenario) {
    const told = ['scenario', 'held', 'pass', 'fail'].some((name) => query.has(name));
    return { ...nothing, dropped: told ? '链接里的场景认不出来，请重新选。' : '' };
  }
  const list = (name: string) => [
    ...new Set((query.get(name) ?? '').split(',').filter((each) => each !== '')),
  ];
  const holdable = new Set([...scenario.uses, ...scenario.lookalikes].map(({ proof }) => proof));
  const answerable = new Set(
    scenario.uses.flatMap(({ proof, checks }) => checks.map(({ id }) => `${proof}.${id}`)),
  );
  const [held, pass, fail] = [list('held'), list('pass'), list('fail')];
  // Both yes and no is no answer.
  const known = (each: string) =>
    answerable.has(each) && !(pass.includes(each) && fail.includes(each));
  const limit = query.get('limit');
  const hours = limit === null ? undefined : hoursOf(limit, scenario);
  const passed = [
    ...held.filter((each) => !holdable.has(each)),
    ...new Set([...pass, ...fail].filter((each) => !known(each))),
    ...(limit !== null && hours === undefined ? [limit] : []),
  ].length;
  return {
    scenario: scenario.slug,
    // What the site has anyway is no other limit.
    ...(hours === undefined || hours === clockForm(scenario).limit.hours
      ? {}
      : { limitHours: hours }),
    held: held.filter((each) => holdable.has(each)),
    answers: Object.fromEntries([
      ...pass.filter(known).map((each) => [each, 'pass'] as const),
      ...fail.filter(known).map((each) => [each, 'fail'] as const),
    ]),
    dropped:
      passed > 0 ? `链接里有 ${passed} 处认不出来，已略过：可能是旧链接，或者规则改过。` : '',
  };
}

/** A limit as a link gives it; undefined where it is none, or the scenario has more than one countdown. */
function hoursOf(text: string, scenario: CheckScenario): number | undefined {
  const hours = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return hours > 0 && hours <= mostHours && clockForm(scenario).limit.editable ? hours : undefined;
}

/** A path of this site as an address that can be handed on; undefined in the one file, which has none. */
export function sharedUrl(path: string): string | undefined {
  const { hostname, href: whole } = new URL(href(path), location.href);
  return hostname.endsWith('.invalid') ? undefined : whole;
}
