import { guidePath, href, proofPath } from '../links.ts';
import { answerCard, answerRow } from './cards.ts';
import type { Card, Doc } from './data.ts';
import { glyph, make } from './dom.ts';
import type { Engine } from './engine.ts';
import type { Hit } from './full-text.ts';
import type { Match } from './match.ts';
import { isPaste, kindOf, longest } from './text.ts';

/** What there is to draw. */
export interface View {
  query: string;
  engine: Engine | undefined;
  failed: boolean;
  match: Match | undefined;
  docs: readonly Doc[];
  hits: readonly Hit[] | undefined;
  recent: readonly string[];
  /** Lists all scenarios while nothing is typed; the home page has them below anyway. */
  listAll: boolean;
  /** Begins the ids of options, so that two boxes on a page do not share any. */
  prefix: string;
}

export interface Drawn {
  nodes: HTMLElement[];
  /** The whole in a sentence, for a screen reader. */
  spoken: string;
}

/** Below this the likeliest scenario is a guess among several. */
const unsure = 0.55;

/** Names what `draw` would draw: two views with one key look the same. */
export function keyOf({ query, engine, failed, match, docs, hits, recent }: View): string {
  return JSON.stringify([
    failed,
    query === '' || isPaste(query) ? query : 'typed',
    engine && [engine.extras !== undefined],
    match && [match.state, match.several, isUnsure(match), match.outside?.name, match.taken],
    match?.shown.map(({ slug }) => slug),
    match && others(match).map(({ slug }) => slug),
    docs.map(({ id }) => id),
    hits?.map(({ path }) => path),
    recent,
  ]);
}

const isUnsure = ({ state, ranked, proof }: Match): boolean =>
  proof === true || (state === 'few' && ranked[0]!.probability < unsure);

/** What one answer might be instead. */
const others = ({ ranked }: Match): Match['ranked'] =>
  ranked.slice(1, 3).filter(({ probability }) => probability > 0.03);

/** The list below the box, in groups: the answer, what else it might be, proofs and guides, the pages' text. */
export function draw(view: View): Drawn {
  const { query, failed, match } = view;
  const engine = view.engine && (match?.several ? view.engine : ofTicket(view.engine, query));
  if (failed)
    return plain(
      '搜索没有打开。',
      make('button', { type: 'button', class: 'btn sm', 'data-action': 'retry' }, '再试一次'),
    );
  if (!query) return { nodes: untouched(view), spoken: '' };
  if (!engine) return plain('正在打开……');
  if (!match && engine.core.model) return plain('打几个字，或粘贴工单原文。');
  const ids = counter(view.prefix);
  // A question about a proof (红章用财务章行不行) or a rule (超时了怎么办) points at no scenario much: there its own answer stands first.
  const [doc] = view.docs;
  const guided = match?.state === 'none' && doc?.kind === 'guide';
  // 财务章 stands in the words of a check, and says no more of a scenario than that somebody there does accounts.
  const quoted = match?.state === 'few' && query.length > 2 && doc?.text.includes(query);
  const docsFirst = guided || quoted || (match && isUnsure(match));
  const answers = () => (match ? answerGroups(engine, match, ids) : []);
  const docs = () => [docGroup(view.docs, ids)];
  const groups = [
    ...(docsFirst ? [...docs(), ...answers()] : [...answers(), ...docs()]),
    hitGroup(view, ids),
  ].filter((group) => group !== undefined);
  const list = make(
    'div',
    { role: 'listbox', 'aria-label': '搜索结果', id: `${view.prefix}-list` },
    ...groups,
  );
  const [best] = match?.shown ?? [];
  // Where it may be something else, a sentence may be somebody's own; a whole message was copied from somewhere.
  const copied =
    !match?.several && (match?.state === 'one' ? isPaste(query) : kindOf(query) === 'message');
  return {
    nodes: [
      ...(match?.taken ? [make('p', { class: 'group' }, `按「${match.taken}」查找`)] : []),
      ...(match && query.length > longest
        ? [make('p', { class: 'group' }, `太长，只看了前 ${longest} 个字。`)]
        : []),
      ...(match?.state === 'none' ? [refusal(engine, match, guided)] : []),
      list,
      ...(best && copied && engine.extras ? [engine.extras.compared(query, best.slug)] : []),
      ...(match ? [hints(match)] : []),
    ],
    spoken:
      (docsFirst && doc ? `${doc.title}。按 Enter 打开。` : '') +
      (match ? spokenOf(engine, match) : ''),
  };
}

/** Its cards show the limit of the ticket in hand, where that gives another. */
function ofTicket(engine: Engine, query: string): Engine {
  return {
    ...engine,
    card: (slug) => {
      const card = engine.card(slug);
      const limit = engine.extras?.limit(query, slug);
      return limit ? { ...card, deadline: `${limit} 小时`, stated: true } : card;
    },
  };
}

function answerGroups(engine: Engine, match: Match, id: () => string): (HTMLElement | undefined)[] {
  const { core, card } = engine;
  if (match.state === 'one') {
    return [
      group(
        '答案',
        match.shown.map(({ slug }) => answerCard(card(slug), core.proofs, id())),
      ),
      group(
        '也可能是',
        others(match).map(({ slug }) => answerRow(card(slug), core.proofs, id())),
      ),
    ];
  }
  if (match.state === 'few') {
    const { splitter } = match;
    const words = (slug: string) => splitter?.choices.find((choice) => choice.slug === slug)?.words;
    return [
      match.outside && outsideNote(match.outside),
      group(
        match.several
          ? several
          : (splitter?.ask ?? (match.shown.length > 1 ? '可能是这几种' : '最像这种，还不能确定')),
        match.shown.map(({ slug }) => answerRow(card(slug), core.proofs, id(), words(slug))),
      ),
    ];
  }
  const all = core.cards.map((each) => answerRow(each, core.proofs, id()));
  const help = docRow(id(), href(guidePath('not-covered')), '不在收录里，现在可以做的三步');
  return [group('怎么办', [help]), group('收录的场景', all)];
}

const several = '像是几份工单，一份一份来';

/** 不像已收录的八种 */
const unlike = ({ core }: Engine): string =>
  `不像已收录的${core.cards.length.toLocaleString('zh-u-nu-hanidec')}种`;

function refusal(engine: Engine, match: Match, guided: boolean): HTMLElement {
  return make(
    'div',
    { class: 'refusal' },
    make('p', {}, make('b', {}, unlike(engine))),
    make(
      'p',
      {},
      match.outside
        ? `像是「${match.outside.name}」。${match.outside.why}`
        : guided
          ? '问的若是规则，先看下面的说明。'
          : '别硬套，按工单原文逐条准备。',
    ),
  );
}

const outsideNote = ({ name, why }: NonNullable<Match['outside']>): HTMLElement =>
  make(
    'p',
    { class: 'outside', role: 'presentation' },
    `如果说的是「${name}」，不在收录里：${why}`,
  );

function docGroup(docs: readonly Doc[], id: () => string): HTMLElement | undefined {
  return group(
    '凭证与规则',
    docs.map((doc) =>
      docRow(
        id(),
        href(pathOf(doc)),
        doc.title,
        doc.text,
        make(
          'span',
          { class: 'where' },
          doc.kind === 'proof' ? '凭证' : doc.kind ? '说明' : '核对项',
        ),
      ),
    ),
  );
}

/** A page that answers in its own words: a proof, a rule, or a place in the text. */
const docRow = (
  id: string,
  path: string,
  title: string,
  text?: string,
  where?: HTMLElement,
): HTMLElement =>
  make(
    'a',
    { class: 'row doc', role: 'option', id, href: path },
    make('span', { class: 'what' }, make('b', {}, title), text && make('small', {}, text)),
    where,
  );

function pathOf({ id, kind }: Doc): string {
  if (kind === 'guide') return guidePath(id);
  const [proof, check] = id.split('.') as [string, string?];
  return proofPath(proof) + (check ? `#check-${check}` : '');
}

function hitGroup({ hits, query, match }: View, id: () => string): HTMLElement | undefined {
  if (match && isPaste(query)) return undefined;
  if (hits === undefined) {
    const ask = make(
      'button',
      { type: 'button', class: 'row doc', role: 'option', id: id(), 'data-action': 'pages' },
      glyph('search'),
      '在正文里找',
    );
    return group('正文', [ask]);
  }
  return group(
    '正文里提到',
    hits.map(({ title, path, excerpt }) => docRow(id(), path, title, excerpt)),
  );
}

function recentGroup({ recent }: View): HTMLElement[] {
  if (recent.length === 0) return [];
  return [
    make(
      'div',
      { class: 'recent' },
      make('span', { class: 'quiet' }, '最近搜过'),
      ...recent.map((query) =>
        make('button', { type: 'button', class: 'btn sm', 'data-query': query }, query),
      ),
      make('button', { type: 'button', class: 'linkbtn', 'data-action': 'forget' }, '清空'),
    ),
  ];
}

/** Before anything is typed: what was searched for lately, and in a dialog every scenario. */
function untouched(view: View): HTMLElement[] {
  const { engine, listAll, prefix } = view;
  const recent = recentGroup(view);
  if (!listAll || !engine) return recent;
  const id = counter(prefix);
  const all = group(
    '收录的场景',
    engine.core.cards.map((card) => answerRow(card, engine.core.proofs, id())),
  );
  return all
    ? [
        ...recent,
        make('div', { role: 'listbox', 'aria-label': '收录的场景', id: `${prefix}-list` }, all),
      ]
    : recent;
}

function hints(match: Match): HTMLElement {
  const key = (name: string, does: string) => make('span', {}, make('kbd', {}, name), does);
  return make(
    'div',
    { class: 'hints' },
    key('Enter', '打开'),
    key('↑↓', '选'),
    match.state !== 'none' && key('Alt Enter', '自查'),
    match.state !== 'none' && key('Alt C', '复制清单'),
    key('Esc', '清空'),
    match.state !== 'none' &&
      make('button', { type: 'button', class: 'btn sm', 'data-action': 'check' }, '自查凭证'),
    match.state !== 'none' &&
      make(
        'button',
        { type: 'button', class: 'btn sm', 'data-action': 'copy' },
        glyph('copy'),
        '复制清单',
      ),
  );
}

function group(title: string, options: readonly HTMLElement[]): HTMLElement | undefined {
  if (options.length === 0) return undefined;
  return make(
    'div',
    { role: 'group', 'aria-label': title },
    make('p', { class: 'group', 'aria-hidden': 'true' }, title),
    ...options,
  );
}

function plain(words: string, ...more: HTMLElement[]): Drawn {
  return {
    nodes: [make('p', { class: 'plain' }, words, ...more)],
    spoken: words,
  };
}

export const nameOf = ({ number, name, qualifier = '' }: Card): string =>
  `场景 ${number} ${name}${qualifier}`;

function spokenOf(engine: Engine, match: Match): string {
  const names = match.shown.map(({ slug }) => nameOf(engine.card(slug)));
  const taken = match.taken ? `按「${match.taken}」查找。` : '';
  if (match.state === 'one') {
    const only = engine.card(match.shown[0]!.slug);
    return `${taken}${names[0]!}，${only.label}，${only.deadline}。按 Enter 打开`;
  }
  if (match.state === 'few')
    return `${taken}${match.several ? several : (match.splitter?.ask ?? '可能是')} ${names.join(match.several ? '，' : '，或 ')}`;
  return `${unlike(engine)}。${match.outside ? `像是${match.outside.name}` : '下面列出全部场景'}`;
}

function counter(prefix: string): () => string {
  let next = 0;
  return () => `${prefix}-${next++}`;
}
