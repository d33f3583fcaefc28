import { make } from '../../search/dom.ts';
import type { TrainingData } from '../data.ts';
import { kindWords, type Item, type Material } from '../item.ts';
import type { Draft } from '../session.ts';
import { materialView } from './material-view.ts';
import { keysOf, questionView } from './question-view.ts';
import { specimenNote, specimenView, type SpecimenMaterial } from './specimen-view.ts';

export interface Place {
  data: TrainingData;
  /** A path of this site as an address. */
  href: (path: string) => string;
}

/** The pieces of a screen that somebody has to get at again. */
export interface ItemParts {
  root: HTMLElement;
  heading: HTMLElement;
  form: HTMLFormElement;
  fieldsets: HTMLFieldSetElement[];
  spots: HTMLButtonElement[];
}

/** One item on the page: what it is about, what there is to look at, and its questions in a form. */
export function itemView(
  item: Item,
  draft: Draft,
  { data, href }: Place,
  foot: HTMLElement,
): ItemParts {
  const scenario = data.scenarios.find(({ slug }) => slug === item.scenario);
  const heading = make('h2', { tabindex: '-1' }, item.stem);
  const tag = make(
    'p',
    { class: 'tag' },
    scenario && make('span', { class: 'num' }, String(scenario.number)),
    scenario && make('span', {}, scenario.title),
    make('span', { class: 'quiet' }, kindWords[item.kind]),
  );
  const pictogramOf = (proof: string) =>
    data.proofs.find(({ slug }) => slug === proof)?.pictogram ?? 'form';
  const specimen = item.material.find(isSpecimen);
  const last = item.questions.length - 1;
  const fieldsets = item.questions.map((question, at) =>
    questionView(question, item.stem, draft.picks[question.id] ?? [], at < last),
  );
  const sheet = specimen && specimenOf(item, specimen, href, fieldsets);
  const form = make('form', { novalidate: '' }, ...(sheet ? [] : fieldsets));
  if (sheet) {
    form.append(make('div', { class: 'spot' }, sheet, make('div', {}, ...fieldsets, foot)));
  } else form.append(foot);
  const root = make(
    'article',
    { class: specimen ? 'quiz wide' : 'quiz' },
    make('div', { class: 'stem' }, tag, heading, specimen && specimenNote()),
    ...item.material
      .filter((each) => !isSpecimen(each))
      .map((each) => materialView(each, pictogramOf)),
    form,
  );
  return {
    root,
    heading,
    form,
    fieldsets,
    spots: [...form.querySelectorAll<HTMLButtonElement>('.hs')],
  };
}

const isSpecimen = (material: Material): material is SpecimenMaterial =>
  material.type === 'specimen';

function specimenOf(
  { questions }: Item,
  image: SpecimenMaterial,
  href: (path: string) => string,
  fieldsets: readonly HTMLFieldSetElement[],
) {
  const at = questions.findIndex(({ options }) =>
    options.some(({ region }) => region !== undefined),
  );
  const question = questions[at];
  if (!question) return specimenView(image, [], href);
  const keys = keysOf(question);
  const spots = question.options.flatMap(({ region, label, seen }, place) =>
    region === undefined ? [] : [{ region, key: keys[place]!, label, seen }],
  );
  return specimenView(image, spots, href, (region) => {
    const place = question.options.findIndex((option) => option.region === region);
    fieldsets[at]!.querySelectorAll('input')[place]?.click();
  });
}
