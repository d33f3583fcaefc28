import type { Effect } from '../schema/check.ts';
import type { PublishedProof, PublishedScenario, ResolvedCheck } from '../schema/published.ts';
import type { Element } from './element.ts';
import { pictureWidth } from './frame.ts';
import { calloutsOf, type Callout } from './marks.ts';
import { view } from './photo.ts';
import type { Ask, Drawing } from './sheet.ts';
import { sheetOf } from './sheets.ts';
import { framed, svg } from './svg.ts';

/** What the drawings need of the content. `Library` fits. */
export interface Content {
  /** In the order of their numbers. */
  scenarios: readonly Pick<PublishedScenario, 'slug' | 'uses'>[];
  proofs: readonly Pick<PublishedProof, 'slug' | 'name' | 'checks'>[];
}

/** Where a check is answered in the picture, in its units: `Specimen.width` by `Specimen.height`. */
export interface Region extends Callout {
  check: string;
  /** The number of its callout, from 1, in the order of the use's checks. */
  n: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The words of a callout. */
export interface LegendEntry {
  check: string;
  n: number;
  /** What is seen there, in a word or two. */
  look: string;
  ask: string;
  fail: string;
  fix?: string | undefined;
  effect: Effect;
}

export interface Specimen {
  proof: string;
  /** The scenario whose use it shows; absent where no scenario asks for this proof. */
  scenario?: string | undefined;
  /** The defect drawn in; absent on the right one. */
  defect?: string | undefined;
  /** What the defect looks like. */
  words?: string | undefined;
  /** Its path on this site, without BASE. */
  file: string;
  svg: string;
  width: number;
  height: number;
  title: string;
  /** What it shows and what to look at; of a twin, what is wrong with it. */
  alt: string;
  /** One for each check of the use, the same on the right one and its twins. */
  regions: Region[];
  legend: LegendEntry[];
  /** The drawing's pieces, for proofs by geometry. */
  elements: Element[];
}

export interface Defect {
  check: string;
  effect: Effect;
  /** To hand to `specimenOf`: `<check>` or `<check>.<variant>`. */
  defect: string;
  drawn: boolean;
  /** What the twin shows; for one that is not drawn, the check's own words. */
  words: string;
  /** Why there is no drawing of it. */
  reason?: string;
}

export interface SpecimenBook {
  /**
   * A proof as a scenario asks for it; without a scenario, as the first that asks for it does, or with a defect, the
   * first where that defect voids. Throws on names that the content does not have.
   */
  specimenOf: (proof: string, scenario?: string, defect?: string) => Specimen;
  /** What can be wrong with it, in the order of the checks. Without a scenario: in any scenario. */
  defectsOf: (proof: string, scenario?: string) => Defect[];
  /** Every file once: what `/specimens/` serves. */
  all: () => Specimen[];
}

const notDrawable = '这一条要对着内容读，单看画面看不出来，所以没有画错的样张。';

/** All specimens of this content. Pure: same content, same bytes. */
export function specimenBook({ scenarios, proofs }: Content): SpecimenBook {
  const cache = new Map<string, Specimen>();
  const proofOf = (slug: string) => found(proofs, slug);
  const usesByProof = new Map<string, (Use & { scenario: string })[]>();
  for (const { slug, uses } of scenarios) {
    for (const { proof, brief, checks } of uses) {
      if (!usesByProof.has(proof)) usesByProof.set(proof, []);
      usesByProof.get(proof)!.push({ scenario: slug, brief, checks });
    }
  }
  const usesOf = (proof: string) => usesByProof.get(proof) ?? [];
  type Use = { scenario: string | undefined; brief: string; checks: readonly ResolvedCheck[] };

  function useOf(proof: string, scenario?: string, defect?: string): Use {
    const uses = usesOf(proof);
    if (scenario !== undefined) {
      const use = uses.find((each) => each.scenario === scenario);
      if (!use) throw new Error(`场景「${scenario}」没有用到凭证「${proof}」，没有这张样张。`);
      return use;
    }
    const check = defect && checkOf(defect);
    const asking = uses.filter((use) => !check || use.checks.some(({ id }) => id === check));
    const voiding = asking.find((use) =>
      use.checks.some(({ id, effect }) => id === check && effect === 'void'),
    );
    const use = voiding ?? asking[0];
    if (use) return use;
    return { scenario: undefined, brief: '', checks: proofOf(proof).checks };
  }

  function specimenOf(proof: string, scenario?: string, defect?: string): Specimen {
    const use = useOf(proof, scenario, defect);
    const key = [proof, use.scenario, defect].join(' ');
    const known = cache.get(key);
    if (known) return known;
    const made = draw(proof, use, defect);
    cache.set(key, made);
    return made;
  }

  function draw(proof: string, use: Use, defect: string | undefined): Specimen {
    const { name } = proofOf(proof);
    const sheet = sheetOf(proof);
    const words = defect === undefined ? undefined : sheet.twins[defect];
    const check = use.checks.find(({ id }) => defect !== undefined && id === checkOf(defect));
    if (defect !== undefined && (words === undefined || !check))
      throw new Error(`凭证「${proof}」没有画错「${defect}」的样张。`);
    const ask: Ask = {
      name,
      brief: use.brief,
      has: (id) => use.checks.some((each) => each.id === id),
      wrong: (each) => each === defect,
    };
    const drawing = sheet.draw(ask);
    const title = `${name}样张`;
    const elements = framed(drawing.elements, drawing.height);
    const file = svg(elements, drawing.height, title);
    return {
      proof,
      scenario: use.scenario,
      defect,
      words,
      file: `/specimens/${fileName(proof, use, defect, file)}.svg`,
      svg: file,
      width: pictureWidth,
      height: drawing.height,
      title,
      alt: words && check ? twinAlt(title, words, check.effect) : rightAlt(title, drawing, use),
      ...callouts(drawing, use),
      elements,
    };
  }

  /** The scenario is part of the name only where its drawing differs from the one without a scenario. */
  function fileName(proof: string, use: Use, defect: string | undefined, bytes: string): string {
    const first = useOf(proof, undefined, defect);
    const general =
      first.scenario === use.scenario || specimenOf(proof, undefined, defect).svg === bytes;
    return [proof, general ? undefined : use.scenario, defect].filter(Boolean).join('.');
  }

  function defectsOf(proof: string, scenario?: string): Defect[] {
    const twins = Object.entries(sheetOf(proof).twins);
    const uses = scenario === undefined ? usesOf(proof) : [useOf(proof, scenario)];
    const ids = new Set(uses.flatMap(({ checks }) => checks.map(({ id }) => id)));
    return [...ids].flatMap((id): Defect[] => {
      const { checks } = useOf(proof, scenario, id);
      const check = checks.find((each) => each.id === id)!;
      const drawn = twins.filter(([defect]) => checkOf(defect) === id);
      const shared = { check: id, effect: check.effect };
      if (drawn.length === 0)
        return [{ ...shared, defect: id, drawn: false, words: check.fail, reason: notDrawable }];
      return drawn.map(([defect, words]) => ({ ...shared, defect, drawn: true, words }));
    });
  }

  function all(): Specimen[] {
    const each = proofs.flatMap(({ slug }) => {
      const wanted = [undefined, ...usesOf(slug).map(({ scenario }) => scenario)];
      return wanted.flatMap((scenario) => [
        specimenOf(slug, scenario),
        ...defectsOf(slug, scenario)
          .filter(({ drawn }) => drawn)
          .map(({ defect }) => specimenOf(slug, scenario, defect)),
      ]);
    });
    return [...new Map(each.map((specimen) => [specimen.file, specimen])).values()];
  }

  return { specimenOf, defectsOf, all };
}

/** The check of a defect's name. */
const checkOf = (defect: string): string => defect.split('.')[0]!;

function callouts(
  { spots, height }: Drawing,
  { checks }: { checks: readonly ResolvedCheck[] },
): Pick<Specimen, 'regions' | 'legend'> {
  const placed = checks.map((check) => spots[check.id] ?? { box: view(height), look: '整张' });
  const marks = calloutsOf(
    placed.map((spot) => spot.box),
    height,
  );
  return {
    regions: placed.map((spot, at) => ({
      check: checks[at]!.id,
      n: at + 1,
      ...spot.box,
      ...marks[at]!,
    })),
    legend: checks.map(({ id, ask, fail, fix, effect }, at) => ({
      check: id,
      n: at + 1,
      look: placed[at]!.look,
      ask,
      fail,
      fix,
      effect,
    })),
  };
}

function rightAlt(
  title: string,
  { shows, spots }: Drawing,
  { checks }: { checks: readonly { id: string }[] },
): string {
  const looks = [...new Set(checks.flatMap(({ id }) => spots[id]?.look ?? []))];
  return `${title}：${shows}。${looks.length > 0 ? `看${looks.join('、')}。` : ''}`;
}

const twinAlt = (title: string, words: string, effect: Effect): string =>
  `${title}，${effect === 'void' ? '作废的' : '不够稳的'}：${words}。`;

function found<Entry extends { slug: string }>(entries: readonly Entry[], slug: string): Entry {
  const entry = entries.find((each) => each.slug === slug);
  if (!entry) throw new Error(`内容里没有「${slug}」，没有它的样张。`);
  return entry;
}
