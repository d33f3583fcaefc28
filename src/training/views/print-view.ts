import { make } from '../../search/dom.ts';
import type { TrainingData } from '../data.ts';
import type { Item } from '../item.ts';
import { letterOf, paperOf, type PaperKey } from '../paper.ts';
import { materialView } from './material-view.ts';
import { specimenNote, specimenView } from './specimen-view.ts';

/** A paper quiz, and its key on a page of its own. */
export function paperView(
  data: TrainingData,
  code: string,
  href: (path: string) => string,
): HTMLElement {
  const { items, key } = paperOf(data, code);
  return make(
    'article',
    { class: 'paper-quiz' },
    make(
      'header',
      {},
      make('h2', {}, '售后举证 上岗考核'),
      make('p', {}, `考核码 ${code}　规则版本 ${data.version}　共 ${items.length} 题`),
      make('p', { class: 'blanks' }, '姓名 ＿＿＿＿＿＿　日期 ＿＿＿＿＿＿　答对 ＿＿＿ 题'),
    ),
    specimenNote(),
    make('ol', {}, ...items.map((item) => make('li', {}, ...question(item, data, href)))),
    make(
      'section',
      { class: 'key' },
      make('h2', {}, `答案　考核码 ${code}`),
      make('ol', {}, ...key.map(keyRow)),
    ),
  );
}

function question(item: Item, data: TrainingData, href: (path: string) => string): HTMLElement[] {
  const scenario = data.scenarios.find(({ slug }) => slug === item.scenario);
  const pictogramOf = (proof: string) =>
    data.proofs.find(({ slug }) => slug === proof)?.pictogram ?? 'form';
  return [
    make(
      'p',
      { class: 'q' },
      scenario && make('small', {}, `场景 ${scenario.number}　${scenario.nav}　`),
      make('b', {}, item.stem),
    ),
    ...item.material.map((material) =>
      material.type === 'specimen'
        ? make('div', { class: 'spot' }, specimenView(material, spotsOf(item), href))
        : materialView(material, pictogramOf),
    ),
    ...item.questions.map(({ prompt, mode, options }) =>
      make(
        'div',
        { class: 'q-options' },
        make('p', {}, prompt, mode === 'many' ? '（可多选）' : ''),
        make(
          'ul',
          { role: 'list' },
          ...options.map(({ label, detail }, at) =>
            make(
              'li',
              {},
              `${letterOf(at)}　${label}`,
              Boolean(detail) && make('small', {}, `（${detail}）`),
            ),
          ),
        ),
      ),
    ),
  ];
}

const spotsOf = ({ questions }: Item) =>
  questions.flatMap(({ options }) =>
    options.flatMap(({ region, label, seen }, at) =>
      region === undefined ? [] : [{ region, key: letterOf(at), label, seen }],
    ),
  );

const keyRow = ({ answers, why, critical }: PaperKey) =>
  make(
    'li',
    {},
    make('b', {}, answers.join('；')),
    `　${why}`,
    critical && make('small', {}, '　关键题'),
  );
