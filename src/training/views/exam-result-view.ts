import type { DeviceStore } from '../../storage/device-store.ts';
import { saveFile } from '../../storage/save-file.ts';
import { glyph, make } from '../../search/dom.ts';
import type { AttemptLog } from '../attempt-log.ts';
import { examResult, passMark } from '../exam.ts';
import { askedAgain } from '../drill.ts';
import { examAttempts } from '../exam-attempts.ts';
import { standingOf, type ExamDraft } from '../exam-draft.ts';
import { feedback } from '../feedback.ts';
import { generate } from '../generate.ts';
import { grade } from '../grade.ts';
import type { Item, Option } from '../item.ts';
import { missedRule } from '../missed-rule.ts';
import { attemptsCsv, resultFile } from '../report.ts';
import { namedRule, rulePath, ruleTitle } from '../rule-titles.ts';
import { certificateView } from './certificate-view.ts';
import type { Place } from './item-view.ts';
import { materialView } from './material-view.ts';
import { packetView } from './packet-view.ts';
import { keysOf } from './question-view.ts';
import { specimenView } from './specimen-view.ts';

interface Room extends Place {
  store: DeviceStore;
  log: AttemptLog;
  again: () => void;
}

export const nameKey = 'training-name';

/** What came of an exam: passed or not, everything to look at again, the certificate, and files to hand over. */
export async function showResult(root: HTMLElement, exam: ExamDraft, room: Room): Promise<void> {
  const { data, store } = room;
  const rows = exam.refs.flatMap(({ kind, ruleIds, seed }, at) => {
    const item = generate(data, kind, ruleIds, seed);
    return item ? [{ item, at }] : [];
  });
  // From the exam itself: it is whole in every tab, and stays so when the log is cleared.
  const result = examResult(
    data,
    rows.map(({ item }) => item),
    examAttempts(data, exam),
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
  const grading = grade(data, item, response);
  const { reason, source } = feedback(data, item, response, grading);
  const rule = namedRule(data, item.ruleIds[0]!);
  const missed = namedRule(data, missedRule(item, grading.codes));
  const standing = standingOf(exam, at);
  const told = (isTold: (option: Option, question: string) => boolean | undefined) =>
    item.questions
      .map(({ id, prompt, options }) => {
        const labels = options.filter((option) => isTold(option, id)).map(inWords);
        return labels.length > 0 ? labels.join('、') : `「${prompt}」没答`;
      })
      .join('；');
  const notes = [
    standing === 'open' && '没答',
    standing === 'half' && '只答了一半',
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
      ...materialOf(item, data, href),
      !accepted &&
        standing !== 'open' &&
        make(
          'p',
          { class: 'told' },
          glyph('cross'),
          said('你选的：'),
          told(({ id }, question) => draft.picks[question]?.includes(id)),
        ),
      make(
        'p',
        { class: 'told ok' },
        glyph('tick'),
        said('正确：'),
        told(({ right }) => right),
      ),
      make(
        'small',
        {},
        ...(notes.length > 0 ? [`${notes.join('，')}。`] : []),
        !accepted && standing !== 'open' && reason,
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
    missed &&
      make(
        'a',
        {
          class: 'btn sm',
          href: `${href('/training/')}?${String(new URLSearchParams({ rules: missed.id, again: askedAgain(item) }))}`,
          'aria-label': `换个问法再练一题：第 ${at + 1} 题，${ruleTitle(missed)}`,
        },
        '换个问法再练一题',
      ),
  );
}

/** Two copies of one proof differ by what stands on them, so that is said, too. */
const inWords = ({ label, detail }: Option) => (detail ? `${label}（${detail}）` : label);

/** What lay on the table: without it nobody remembers which packet it was. */
function materialOf(item: Item, data: Place['data'], href: Place['href']): HTMLElement[] {
  const pictogramOf = (proof: string) =>
    data.proofs.find(({ slug }) => slug === proof)?.pictogram ?? 'form';
  const shown = item.material.map((material) => {
    if (material.type !== 'specimen') return materialView(material, pictogramOf);
    const spots = item.questions.flatMap((question) => {
      const keys = keysOf(question);
      return question.options.flatMap(({ region, label, seen }, place) =>
        region === undefined ? [] : [{ region, key: keys[place]!, label, seen }],
      );
    });
    const sheet = specimenView(material, spots, href);
    // Most rows are folded away: their pictures come when they are looked at.
    sheet.querySelector('img')!.loading = 'lazy';
    return make('div', { class: 'spot' }, sheet);
  });
  if (item.kind !== 'pick-set') return shown;
  // There the packet is what there was to choose from.
  const pieces = item.questions[0]!.options.map(({ proof = '', label, detail = '' }) => ({
    proof,
    label,
    detail,
  }));
  return [...shown, packetView(pieces, pictogramOf)];
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
        const text = attemptsCsv(data, examAttempts(data, exam));
        saveFile(`考核-${exam.code}.csv`, text, 'text/csv');
      }),
    ),
    make(
      'p',
      { class: 'xs quiet' },
      '成绩文件交给带教的人，对方会重判一遍。题目随网页公开，只用于训练，不证明资格。',
    ),
  );
}
