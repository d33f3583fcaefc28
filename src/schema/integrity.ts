import { hasChoice, minimalSets, proofsOf } from '../evidence/requirement.ts';
import { sameSet, union } from '../evidence/sets.ts';
import type { Fault } from './faults.ts';
import type { Guide } from './guide.ts';
import type { Proof } from './proof.ts';
import type { Requirement } from './requirement.ts';
import type { Scenario } from './scenario.ts';

export interface Entry<Data> {
  slug: string;
  /** Path from the project's root. */
  file: string;
  data: Data;
}

/** All content, as far as each file by itself is sound. */
export interface Content {
  scenarios: Entry<Scenario>[];
  proofs: Entry<Proof>[];
  guides: Entry<Guide>[];
}

export interface Surroundings {
  /** Slugs of all files in the folders, unsound ones too: one broken file must not make twenty others look broken. */
  scenarioSlugs: ReadonlySet<string>;
  proofSlugs: ReadonlySet<string>;
  /** The texts of the scenario files that couldn't be understood: what they name isn't unused. */
  unsoundScenarios: readonly string[];
  /** Does public/ hold this path? */
  hasPublicFile: (path: string) => boolean;
  /** Today in Beijing, 2026-11-22. */
  today: string;
}

/** What no file can show by itself: whether the entries fit together, and whether the rules fit their ticket. */
export function integrityFaults(content: Content, around: Surroundings): Fault[] {
  const { scenarios, proofs } = content;
  return [
    ...scenarios.flatMap((entry) => [
      ...namedProofs(entry, around),
      ...uses(entry, proofs, around),
      ...readings(entry),
      ...ticketText(entry),
      ...ticketAgainstTree(entry),
      ...ticketAgainstDeadline(entry),
      ...splitters(entry, around),
    ]),
    ...proofs.flatMap((entry) => alternatives(entry, around)),
    ...duplicates(scenarios, 'number', ({ number }) => number),
    ...duplicates(scenarios, 'title', ({ title }) => title),
    ...duplicates(proofs, 'name', ({ name }) => name),
    ...duplicates(proofs, 'short', ({ short }) => short),
    ...sharedAliases(scenarios),
    ...unused(proofs, scenarios, around),
    ...images(content, around),
    ...futureDates(content, around),
  ];
}

function trees({ data }: Pick<Entry<Scenario>, 'data'>): { field: string; tree: Requirement }[] {
  return [
    { field: 'requirement', tree: data.requirement },
    ...data.readings.map(({ requirement }, index) => ({
      field: `readings[${index}].requirement`,
      tree: requirement,
    })),
  ];
}

function namedProofs(entry: Entry<Scenario>, { proofSlugs }: Surroundings): Fault[] {
  const { file, data } = entry;
  const named = [
    ...trees(entry).flatMap(({ field, tree }) => proofsOf(tree).map((slug) => ({ field, slug }))),
    ...data.uses.map(({ proof }, index) => ({ field: `uses[${index}].proof`, slug: proof })),
    ...data.lookalikes.map(({ proof }, index) => ({
      field: `lookalikes[${index}].proof`,
      slug: proof,
    })),
    ...data.actions.map(({ proof }, index) => ({ field: `actions[${index}].proof`, slug: proof })),
    ...(data.deadline.kind === 'steps'
      ? data.deadline.steps.map(({ proof }, index) => ({
          field: `deadline.steps[${index}].proof`,
          slug: proof,
        }))
      : []),
  ];
  return named.flatMap(({ field, slug }) =>
    slug === undefined || proofSlugs.has(slug)
      ? []
      : [{ file, field, found: `没有「${slug}」这种凭证`, write: unknownProof(slug, proofSlugs) }],
  );
}

function unknownProof(slug: string, known: ReadonlySet<string>): string {
  const near = [...known].filter((other) =>
    other.split('-').some((part) => slug.split('-').includes(part)),
  );
  const hint = near.length > 0 ? `是不是想写 ${near.join('、')}？` : '';
  return `${hint}写 content/proofs 里已有的文件名，或先新建 content/proofs/${slug}.mdx`;
}

function uses(
  { file, data }: Entry<Scenario>,
  proofs: Entry<Proof>[],
  around: Surroundings,
): Fault[] {
  const drawn = new Set(proofsOf(data.requirement));
  const read = new Set(data.readings.flatMap(({ requirement }) => proofsOf(requirement)));
  const used = new Map(data.uses.map((use) => [use.proof, use]));
  const faults: Fault[] = [];
  for (const { field, tree } of trees({ data })) {
    for (const proof of proofsOf(tree)) {
      const kind = proofs.find(({ slug }) => slug === proof)?.data.kind;
      if (kind && kind !== 'proof') {
        faults.push({
          file,
          field,
          found: `「${proof}」不是可以交的凭证（kind 是 ${kind}）`,
          write: '要求树里只放 kind: proof 的凭证；貌似凭证写到 lookalikes，动作写到 actions',
        });
      }
    }
  }
  for (const proof of union(drawn, read)) {
    if (around.proofSlugs.has(proof) && !used.has(proof)) {
      faults.push({
        file,
        field: 'uses',
        found: `要求树或读法里有「${proof}」，uses 里却没有`,
        write: `在 uses 里补一条 { proof: ${proof}, role: ${drawn.has(proof) ? 'required' : 'mentioned'}, brief: … }`,
      });
    }
  }
  data.uses.forEach((use, index) => {
    const field = `uses[${index}]`;
    if (use.role === 'required' && !drawn.has(use.proof)) {
      faults.push({
        file,
        field: `${field}.role`,
        found: `「${use.proof}」写成 required，要求树里却没有它`,
        write: '把它放进 requirement，或把 role 改成 mentioned',
      });
    }
    if (use.role === 'mentioned' && drawn.has(use.proof)) {
      faults.push({
        file,
        field: `${field}.role`,
        found: `「${use.proof}」写成 mentioned，却在要求树里`,
        write: 'role 改成 required',
      });
    }
    if (use.role === 'mentioned' && !use.about) {
      faults.push({
        file,
        field: `${field}.about`,
        found: '只被提到的凭证没有说明依据',
        write: '补 about: { text: 谁提到它、算到什么程度, basis: ticket 或 table }',
      });
    }
    const proof = proofs.find(({ slug }) => slug === use.proof);
    use.checks.forEach(({ id, effect, basis }, at) => {
      const own = proof?.data.checks.find((check) => check.id === id);
      // Each file by itself is sound: only together do one's effect and the other's basis make a void of mere advice.
      const rests = basis ?? own?.basis;
      if ((effect ?? own?.effect) === 'void' && (rests === 'merchant' || rests === 'ours')) {
        faults.push({
          file,
          field: `${field}.checks[${at}].effect`,
          found: `核对项「${id}」在这里成了作废（void），依据却是 ${rests}`,
          write: 'effect 写 advice，或把 basis 换成 ticket、table、note',
        });
      }
      if (proof && !own) {
        faults.push({
          file,
          field: `${field}.checks[${at}].id`,
          found: `凭证「${use.proof}」没有核对项「${id}」`,
          write: `写 ${proof.file} 里已有的：${proof.data.checks.map((check) => check.id).join('、') || '（还没有，先去那里加）'}`,
        });
      }
    });
  });
  data.lookalikes.forEach(({ proof }, index) => {
    if (drawn.has(proof)) {
      faults.push({
        file,
        field: `lookalikes[${index}].proof`,
        found: `「${proof}」在本场景的要求树里，不可能同时不算数`,
        write: '从 lookalikes 或 requirement 里去掉一处',
      });
    }
  });
  return faults;
}

function readings({ file, data }: Entry<Scenario>): Fault[] {
  const faults: Fault[] = [];
  const known = [minimalSets(data.requirement)];
  data.readings.forEach(({ requirement }, index) => {
    const sets = minimalSets(requirement);
    const same = known.some(
      (other) =>
        other.length === sets.length &&
        other.every((set) => sets.some((mine) => sameSet(set, mine))),
    );
    if (same) {
      faults.push({
        file,
        field: `readings[${index}].requirement`,
        found: '与要求树或前面的读法是同一个意思',
        write: '删掉这一条，或改成真正不同的读法',
      });
    }
    known.push(sets);
  });
  if (data.readings.length > 0 && !data.readingNote) {
    faults.push({
      file,
      field: 'readingNote',
      found: '有不同读法，路线下面却没有一句话说明',
      write: 'readingNote: 谁怎么写、先交哪样',
    });
  }
  return faults;
}

function ticketText({ file, data }: Entry<Scenario>): Fault[] {
  const faults: Fault[] = [];
  let from = 0;
  data.clauses.forEach(({ starts }, index) => {
    const at = data.ticket.indexOf(starts, from);
    const field = `clauses[${index}].starts`;
    if (at < 0) {
      faults.push({
        file,
        field,
        found: `工单原文里（从上一句往后）找不到「${starts}」`,
        write: '照抄原文里这一句开头的字，标点也照抄，按先后写',
      });
    } else {
      if (index === 0 && at > 0)
        faults.push({
          file,
          field,
          found: '第一句不是从原文开头起',
          write: `starts: ${data.ticket.slice(0, 8)}`,
        });
      from = at + starts.length;
    }
  });
  if (data.cue !== undefined && !data.ticket.includes(data.cue)) {
    faults.push({
      file,
      field: 'cue',
      found: `工单原文里找不到「${data.cue}」`,
      write: '照抄原文里的字',
    });
  }
  data.strong.forEach((words, index) => {
    if (!data.ticket.includes(words)) {
      faults.push({
        file,
        field: `strong[${index}]`,
        found: `工单原文里找不到「${words}」`,
        write: '照抄原文里的字',
      });
    }
  });
  return faults;
}

/** Note (1): a ticket that numbers its demands 1 或 2 offers a choice, one that doesn't asks for all. */
function ticketAgainstTree({ file, data }: Entry<Scenario>): Fault[] {
  if (data.readings.length > 0) return [];
  const offersChoice = /1\s*(?:或|或者)\s*2/.test(data.ticket);
  if (offersChoice === hasChoice(data.requirement)) return [];
  return [
    {
      file,
      field: 'requirement',
      found: offersChoice
        ? '工单写了「1 或 2」，要求树里却没有 anyOf（任选其一）'
        : '要求树里有 anyOf（任选其一），工单却没写「1 或 2」',
      write: '改要求树，或在 readings 里把另一种读法和依据写出来',
    },
  ];
}

/** A deadline that rests on the ticket must stand in the ticket, and one in the ticket may not be passed over. */
function ticketAgainstDeadline({ file, data }: Entry<Scenario>): Fault[] {
  const { deadline, ticket } = data;
  const stated = new Set([...ticket.matchAll(/(\d+)\s*小时/g)].map((match) => Number(match[1])));
  if (deadline.kind === 'not-stated') {
    return stated.size === 0
      ? []
      : [
          {
            file,
            field: 'deadline.kind',
            found: `写的是没有时限，工单里却有 ${[...stated].join('、')} 小时`,
            write: '改成 kind: hours 或 kind: steps',
          },
        ];
  }
  const limits =
    deadline.kind === 'hours'
      ? [{ field: 'deadline.hours', hours: deadline.hours }]
      : deadline.steps.map(({ hours }, index) => ({
          field: `deadline.steps[${index}].hours`,
          hours,
        }));
  const strange = limits.filter(({ hours }) => !stated.has(hours));
  if (deadline.basis === 'ticket') {
    return strange.map(({ field, hours }) => ({
      file,
      field,
      found: `写了 ${hours} 小时、依据是工单，工单里却没有这个数`,
      write: '照工单改小时数，或把 basis 改成真正的出处',
    }));
  }
  if (stated.size === 0 || strange.length < limits.length) return [];
  return strange.map(({ field, hours }) => ({
    file,
    field,
    found: `写了 ${hours} 小时，工单里写的却是 ${[...stated].join('、')} 小时`,
    write: '工单在别的依据之上：照工单改小时数，basis 写 ticket',
  }));
}

function splitters(
  { slug, file, data }: Entry<Scenario>,
  { scenarioSlugs }: Surroundings,
): Fault[] {
  return data.splitters.flatMap(({ against }, index) => {
    const field = `splitters[${index}].against`;
    if (against === slug)
      return [{ file, field, found: '写的是本场景自己', write: '写另一个场景的代号' }];
    if (against && !scenarioSlugs.has(against)) {
      return [
        {
          file,
          field,
          found: `没有「${against}」这个场景`,
          write: `写 content/scenarios 里已有的文件名：${[...scenarioSlugs].join('、')}`,
        },
      ];
    }
    return [];
  });
}

function alternatives({ slug, file, data }: Entry<Proof>, { proofSlugs }: Surroundings): Fault[] {
  return data.alternatives.flatMap(({ proof }, index) => {
    const field = `alternatives[${index}].proof`;
    if (proof === slug)
      return [{ file, field, found: '替代写成了自己', write: '写另一种凭证的代号' }];
    return proofSlugs.has(proof)
      ? []
      : [
          {
            file,
            field,
            found: `没有「${proof}」这种凭证`,
            write: unknownProof(proof, proofSlugs),
          },
        ];
  });
}

function duplicates<Data>(
  entries: Entry<Data>[],
  field: string,
  valueOf: (data: Data) => unknown,
): Fault[] {
  const first = new Map<unknown, string>();
  return entries.flatMap(({ file, data }) => {
    const value = valueOf(data);
    const other = first.get(value);
    if (other === undefined) {
      first.set(value, file);
      return [];
    }
    return [
      { file, field, found: `「${String(value)}」已被 ${other} 用了`, write: '换一个没用过的' },
    ];
  });
}

function sharedAliases(scenarios: Entry<Scenario>[]): Fault[] {
  const splits = (one: Entry<Scenario>, other: Entry<Scenario>) =>
    one.data.splitters.some(({ against }) => against === other.slug) ||
    other.data.splitters.some(({ against }) => against === one.slug);
  return scenarios.flatMap((entry, index) =>
    scenarios.slice(0, index).flatMap((other) =>
      splits(entry, other)
        ? []
        : entry.data.aliases.flatMap((alias, at) =>
            other.data.aliases.includes(alias)
              ? [
                  {
                    file: entry.file,
                    field: `aliases[${at}]`,
                    found: `别名「${alias}」${other.file} 也在用，两个场景之间又没有分辨问题`,
                    write: `删掉一处，或加一条 splitters: { against: ${other.slug}, ask, here, there }`,
                  },
                ]
              : [],
          ),
    ),
  );
}

function unused(
  proofs: Entry<Proof>[],
  scenarios: Entry<Scenario>[],
  { scenarioSlugs, unsoundScenarios }: Surroundings,
): Fault[] {
  // A scenario that has lost its text may have used anything.
  if (scenarioSlugs.size === 0 || unsoundScenarios.some((text) => !/^uses:/m.test(text))) return [];
  const unsound = unsoundScenarios.join('\n');
  const named = new Set(
    scenarios.flatMap(({ data }) => [
      ...data.uses.map(({ proof }) => proof),
      ...data.actions.map(({ proof }) => proof),
      ...data.lookalikes.map(({ proof }) => proof),
    ]),
  );
  const checked = new Set(
    scenarios.flatMap(({ data }) =>
      data.uses.flatMap((use) => use.checks.map(({ id }) => `${use.proof}.${id}`)),
    ),
  );
  return proofs.flatMap(({ slug, file, data }) => {
    const namedElsewhere = unsound.includes(slug);
    if (!named.has(slug) && !namedElsewhere) {
      return data.kind === 'lookalike'
        ? []
        : [
            {
              file,
              field: 'kind',
              found: '没有一个场景用到这种凭证',
              write:
                '在某个场景的 uses 里用上它；只是貌似凭证的，写 kind: lookalike；不要了就删掉文件',
            },
          ];
    }
    return data.checks.flatMap((check, index) =>
      check.everywhere ||
      checked.has(`${slug}.${check.id}`) ||
      (namedElsewhere && unsound.includes(check.id))
        ? []
        : [
            {
              file,
              field: `checks[${index}].id`,
              found: `核对项「${check.id}」没有一个场景点名`,
              write: '在场景的 uses 里点名，或写 everywhere: true，或删掉',
            },
          ],
    );
  });
}

function images({ scenarios, proofs }: Content, { hasPublicFile }: Surroundings): Fault[] {
  const shown = [
    ...scenarios.flatMap(({ file, data }) => [
      ...data.images.map(({ src }, index) => ({ file, field: `images[${index}].src`, src })),
      ...data.uses.flatMap((use, at) =>
        use.images.map(({ src }, index) => ({
          file,
          field: `uses[${at}].images[${index}].src`,
          src,
        })),
      ),
    ]),
    ...proofs.flatMap(({ file, data }) =>
      data.images.map(({ src }, index) => ({ file, field: `images[${index}].src`, src })),
    ),
  ];
  return shown.flatMap(({ file, field, src }) =>
    hasPublicFile(src)
      ? []
      : [
          {
            file,
            field,
            found: `public 里没有 ${src}`,
            write: '把图放进 public，或改成已有的路径',
          },
        ],
  );
}

function futureDates({ scenarios, proofs, guides }: Content, { today }: Surroundings): Fault[] {
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
