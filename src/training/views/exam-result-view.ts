import type { DeviceStore } from '../../storage/device-store.ts';
import { saveFile } from '../../storage/save-file.ts';
import { glyph, make } from '../../search/dom.ts';
import type { AttemptLog } from '../attempt-log.ts';
import { examResult, passMark } from '../exam.ts';
import { isBegun, type ExamDraft } from '../exam-draft.ts';
import { feedback } from '../feedback.ts';
import { generate } from '../generate.ts';
import { grade } from '../grade.ts';
import type { Item } from '../item.ts';
import { attemptsCsv, resultFile } from '../report.ts';
import { namedRule, rulePath, ruleTitle } from '../rule-titles.ts';
import { certificateView } from './certificate-view.ts';
import type { Place } from './item-view.ts';

interface Room extends Place {
  store: DeviceStore;
  log: AttemptLog;
  again: () => void;
}

export const nameKey = 'training-name';

/** What came of an exam: passed or not, everything to look at again, the certificate, and files to hand over. */
export async function showResult(root: HTMLElement, exam: ExamDraft, room: Room): Promise<void> {
  const { data, store, log } = room;
  const rows = exam.refs.flatMap(({ kind, ruleIds, seed }, at) => {
    const item = generate(data, kind, ruleIds, seed);
    return item ? [{ item, at }] : [];
  });
  const own = log.attempts.filter(({ session }) => session === exam.id);
  const result = examResult(
    data,
    rows.map(({ item }) => item),
    own,
  );
  const { score, critical, passed } = result;
  const total = rows.length;
  const wrong = rows.filter((_, place) => result.right[place] !== true);
  const criticalMissed = critical.count - critical.right;
  const date = new Date(exam.handedIn!).toLocaleDateString('sv-SE');
  const kept = await store.get('settings', nameKey);
  let name = typeof kept === 'string' ? kept : '';
  const row = (each: Reviewed) => reviewRow(each, !wrong.includes(each), exam, room);
  const look = rows.filter((each) => wrong.includes(each) || exam.flags.includes(each.at));
  const files = fileButtons(exam, room, () => name);
  const print = make('button', { type: 'button', class: 'btn pri lg' }, glyph('print'), '打印证书');
  print.addEventListener('click', () => window.print());
  const again = make('button', { type: 'button', class: 'btn lg' }, '换一个码再考');
  again.addEventListener('click', room.again);
  root.replaceChildren(
    make(
      'div',
      { class: 'result' },
      make(
        'section',
        { 'aria-label': '考核结果' },
        make('p', { class: 'sm quiet' }, `上岗考核　${date}　考核码 ${exam.code}`),
        make(
          'h2',
          { class: 'verdict', tabindex: '-1' },
          glyph(passed ? 'ok' : 'lack'),
          passed ? '通过' : '没通过',
        ),
        make(
          'div',
          { class: 'score' },
          make('p', {}, make('span', { class: 'n' }, String(score)), `题答对，共 ${total} 题`),
          make(
            'ul',
            { role: 'list' },
            line(score >= passMark, score >= passMark ? `够 ${passMark} 题` : `要 ${passMark} 题`),
            line(
              criticalMissed === 0,
              criticalMissed === 0
                ? `关键题 ${critical.count} 道全对`
                : `关键题错 ${criticalMissed} 道，共 ${critical.count} 道`,
            ),
          ),
          passed ? print : again,
        ),
        make('h3', {}, look.length > 0 ? `要回头看的 ${look.length} 题` : '没有要回头看的'),
        look.length > 0 && make('ol', { role: 'list', class: 'review' }, ...look.map(row)),
        make(
          'details',
          {},
          make('summary', {}, `看全部 ${total} 题`),
          make('ol', { role: 'list', class: 'review' }, ...rows.map(row)),
        ),
        passed && make('div', { class: 'btns' }, again),
      ),
      make(
        'aside',
        { 'aria-label': '证书、文件和各场景' },
        passed &&
          certificateView(
            {
              right: score,
              total,
              scenarios: data.scenarios.length,
              date,
              code: exam.code,
              version: data.version,
            },
            name,
            (typed) => {
              name = typed;
              void store.put('settings', nameKey, typed);
            },
          ),
        files,
        make('h3', {}, '按场景'),
        byScenario(result.scenarios, data),
        make('p', { class: 'xs quiet' }, '实心答对，虚线答错'),
      ),
    ),
  );
}

const line = (good: boolean, words: string) =>
  make('li', {}, glyph(good ? 'tick' : 'cross'), words);

interface Reviewed {
  item: Item;
  /** Place in the exam. */
  at: number;
}

function reviewRow(
  { item, at }: Reviewed,
  accepted: boolean,
  exam: ExamDraft,
  { data, href }: Room,
) {
  const draft = exam.drafts[at]!;
  const response = { picks: draft.picks };
  const { reason, source } = feedback(data, item, response, grade(data, item, response));
  const rule = namedRule(data, item.ruleIds[0]!);
  const told = (right: boolean) =>
    item.questions
      .map(({ id, options }) =>
        options
          .filter((option) => (right ? option.right : draft.picks[id]?.includes(option.id)))
          .map(({ label }) => label)
          .join('、'),
      )
      .filter(Boolean)
      .join('；');
  const notes = [
    !isBegun(draft) && '没答',
    item.critical && '关键题',
    exam.flags.includes(at) && '标过「回头再看」',
  ].filter(Boolean);
  return make(
    'li',
    {},
    make('span', {}, String(at + 1)),
    rule && make('span', { class: 'num' }, String(rule.scenario.number)),
    make(
      'div',
      { class: 'what' },
      make('p', { class: 'stemline' }, item.stem),
      !accepted && isBegun(draft) && make('p', {}, glyph('cross'), said('你选的：'), told(false)),
      make('p', { class: 'ok' }, glyph('tick'), said('正确：'), told(true)),
      make(
        'small',
        {},
        ...(notes.length > 0 ? [`${notes.join('，')}。`] : []),
        !accepted && isBegun(draft) && reason,
        ' ',
        rule &&
          make(
            'a',
            { href: href(rulePath(rule)) },
            source.quote !== undefined && `「${source.quote}」`,
            make('span', { class: source.quote === undefined ? undefined : 'vh' }, ruleTitle(rule)),
          ),
      ),
    ),
    rule &&
      make(
        'a',
        {
          class: 'btn sm',
          href: `${href('/training/')}?rules=${encodeURIComponent(rule.id)}`,
          'aria-label': `再练一题：第 ${at + 1} 题的规则`,
        },
        '再练一题',
      ),
  );
}

const said = (words: string) => make('span', { class: 'vh' }, words);

function byScenario(
  results: readonly { slug: string; right: number; count: number }[],
  data: Place['data'],
): HTMLElement {
  return make(
    'ul',
    { role: 'list', class: 'bys' },
    ...data.scenarios.flatMap(({ slug, number, nav }) => {
      const own = results.find((each) => each.slug === slug);
      if (!own) return [];
      return [
        make(
          'li',
          {},
          make('span', { class: 'num' }, String(number)),
          nav,
          make(
            'span',
            { class: 'pips', role: 'img', 'aria-label': `${own.count} 题答对 ${own.right} 题` },
            ...Array.from({ length: own.count }, (_, place) =>
              make('i', { class: place < own.right ? undefined : 'miss' }),
            ),
          ),
        ),
      ];
    }),
  );
}

function fileButtons(exam: ExamDraft, { data, log }: Room, nameOf: () => string): HTMLElement {
  const button = (label: string, run: () => Promise<void>) => {
    const made = make('button', { type: 'button', class: 'btn' }, glyph('down'), label);
    made.addEventListener('click', () => void run());
    return made;
  };
  return make(
    'div',
    {},
    make(
      'div',
      { class: 'btns' },
      button('成绩文件', async () => {
        const name = nameOf().trim();
        const text = await resultFile(data, { name, attempts: log.attempts, now: Date.now() });
        saveFile(`成绩-${name || '未署名'}-${exam.code}.json`, text, 'application/json');
      }),
      button('CSV', async () => {
        const own = log.attempts.filter(({ session }) => session === exam.id);
        saveFile(`考核-${exam.code}.csv`, attemptsCsv(data, own), 'text/csv');
      }),
    ),
    make(
      'p',
      { class: 'xs quiet' },
      '成绩文件交给带教的人，对方会重判一遍。题目随网页公开，只用于训练，不证明资格。',
    ),
  );
}
