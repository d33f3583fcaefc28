import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { alphabetOf } from './alphabet.ts';
import { packAlphabet } from './build/alphabet.ts';
import { examplesOf } from './build/examples.ts';
import type { Card, Core, Doc, More } from './data.ts';
import { matcherOf, type Match } from './match.ts';
import type { Kind } from './text.ts';
import { train } from './train.ts';

/** Any code unit or code point, halves of surrogate pairs among them. */
const unit = fc.oneof(fc.nat(0xffff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code));

/** Three scenarios, and talk that is none of them: small enough to train in no time, large enough to tell apart. */
const said: Record<string, string[]> = {
  '': [
    '今天天气好',
    '你好吗',
    '怎么开店',
    '开店流程',
    '你好在吗',
    '店铺装修',
    '怎么装修店铺',
    '天气怎么样',
  ],
  'empty-parcel': [
    '空包',
    '收到空包',
    '说是空包裹',
    '空包裹没东西',
    '里面是空的',
    '寄了空包',
    '包裹是空的',
    '打开里面没东西',
  ],
  'not-received': [
    '没收到货',
    '货没收到',
    '一直没收到',
    '没收到快递',
    '未收到货',
    '快递没到',
    '货一直没到',
    '未收到快递',
  ],
  'no-refund': [
    '没退差价',
    '差价没补',
    '要补差价',
    '差价没退我',
    '运费没补',
    '要退运费',
    '差价运费没退',
    '补运费差价',
  ],
};
const tickets: Record<string, string> = {
  'empty-parcel':
    '消费者反馈收到的商品为空包裹,请提供揽收时的称重截图。举证时长48小时,超时将为客户办理退款。',
  'not-received':
    '该订单顾客反馈未收到商品,请提供快递签收红章证明。举证时长48小时,超时将为客户办理退款。',
  'no-refund':
    '消费者反馈差价未收到,请提供转账记录的截图凭证。举证时长48小时,超时将为客户办理退款。',
};
const slugs = Object.keys(tickets);
const classes = ['', ...slugs];
const utterances = Object.entries(said).flatMap(([slug, texts]) =>
  texts.map((text) => ({ voice: 'test', text, slug })),
);
const packed = packAlphabet([...utterances.map(({ text }) => text), '红包签'.repeat(30)]);
const alphabet = alphabetOf(packed.alphabet, packed.pairs);

const card = (slug: string, number: number): Card => ({
  slug,
  number,
  name: slug,
  label: '',
  requirement: { proof: 'red-stamp' },
  deadline: '',
  stated: false,
  voids: [],
});
const confidence = { temperature: 0.5, one: 0.9, none: 0.8 };
const core: Core = {
  model: train(examplesOf(utterances, classes, alphabet), classes, 300),
  alphabet: packed.alphabet,
  confidence: { short: confidence, sentence: confidence, message: confidence },
  cards: [card('empty-parcel', 1), card('not-received', 2), card('no-refund', 3)],
  splitters: [
    {
      ask: '包裹到了吗？',
      choices: [
        { slug: 'empty-parcel', words: '到了，是空的' },
        { slug: 'not-received', words: '没到' },
      ],
    },
  ],
  proofs: {},
};
const doc = (id: string, title: string, aliases: string): Doc => ({
  id,
  kind: 'proof',
  title,
  aliases,
  text: '',
});
const more: More = {
  pairs: packed.pairs,
  scenarios: [
    { names: ['空包裹', '空包'], proofs: ['weight'] },
    { names: ['未收到货', '签收未收到', '报案'], proofs: ['red-stamp'] },
    { names: ['未退差价', '不明不白的事'], proofs: ['red-stamp', 'transfer'] },
  ].map((each, index) => ({
    ...each,
    ticket: tickets[slugs[index]!]!,
  })),
  outside: [{ name: '少件', words: ['少件', '漏发'], why: '东西到了，只是不全。' }],
  docs: [
    doc('red-stamp', '红章证明', '红章 盖章'),
    doc('weight', '称重截图', '重量'),
    doc('transfer', '转账记录', '转账截图'),
  ],
};
const match = matcherOf(core, more);
const answer = (query: string): Match => match(query)!;
const shown = (query: string) => answer(query).shown.map(({ slug }) => slug);

/** What holds for every answer there is. */
function expectSound(found: Match): void {
  expect(found.ranked.map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted());
  const probabilities = [...found.ranked.map(({ probability }) => probability), found.none];
  for (const each of probabilities) expect(each >= 0 && each <= 1 + 1e-9).toBe(true);
  expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 8);
  found.ranked.slice(1).forEach(({ probability }, index) => {
    expect(probability).toBeLessThanOrEqual(found.ranked[index]!.probability);
  });
  expect(found.shown).toEqual(found.ranked.slice(0, found.shown.length));
  if (found.state === 'one') expect(found.shown).toHaveLength(1);
  if (found.state === 'few') expect(found.shown.length).toBeGreaterThan(0);
  if (found.state === 'none') expect(found.shown).toEqual([]);
}

describe('states', () => {
  test.each([
    ['收到空包', 'empty-parcel'],
    ['limianshikongbao', 'empty-parcel'],
    ['一直没收到快递', 'not-received'],
    ['差价没退', 'no-refund'],
  ])('%s has one answer', (query, slug) => {
    const found = answer(query);
    expectSound(found);
    expect(found.state).toBe('one');
    expect(found.shown.map((each) => each.slug)).toEqual([slug]);
    expect(found.splitter).toBeUndefined();
  });

  test.each(['怎么装修店铺', '今天天气好', '你好吗'])('%s is none of ours', (query) => {
    const found = answer(query);
    expectSound(found);
    expect(found.state).toBe('none');
    expect(found.none).toBeGreaterThanOrEqual(confidence.none);
  });

  test('what fits two has both', () => {
    const found = answer('没收到，空包');
    expectSound(found);
    expect(found.state).toBe('few');
    expect(found.shown.map(({ slug }) => slug).toSorted()).toEqual([
      'empty-parcel',
      'not-received',
    ]);
  });

  test('words, a sentence and a message are each judged by their own confidence', () => {
    const never = { temperature: 0.5, one: 1.1, none: 1.1 };
    const only = (kind: Kind) =>
      matcherOf({ ...core, confidence: { ...core.confidence, [kind]: never } }, more);
    const states = (query: string) =>
      (['short', 'sentence', 'message'] as const).map((kind) => only(kind)(query)!.state);
    expect(states('收到空包')).toEqual(['few', 'one', 'one']);
    expect(states('收到空包'.repeat(6))).toEqual(['one', 'few', 'one']);
    expect(states('收到空包\n里面是空的')).toEqual(['one', 'one', 'few']);
  });

  test('a second answer that is hardly likely is not shown', () => {
    const never = { ...confidence, one: 1.1 };
    const shy = matcherOf({ ...core, confidence: { ...core.confidence, short: never } }, more);
    const found = shy('收到空包，里面是空的')!;
    expect([found.state, found.shown.length]).toEqual(['few', 1]);
  });
});

describe('nothing is asked', () => {
  test.each([
    '',
    ' ',
    '\n\n',
    '？！…',
    '<>',
    '👍🏽',
    '\ud800',
    '\u202e\u200b',
    '12345678901',
    'xxxx',
  ])('%j', (query) => {
    expect(match(query)).toBeUndefined();
  });
});

describe('exact wording', () => {
  test('an exact name lifts its scenario, and a name with more behind it does not', () => {
    const plain = matcherOf(core)('不明不白的事')!;
    const named = answer('不明不白的事');
    const probability = ({ ranked }: Match) =>
      ranked.find(({ slug }) => slug === 'no-refund')!.probability;
    expect(probability(named)).toBeGreaterThan(probability(plain));
    expect(named.ranked[0]!.slug).toBe('no-refund');
    expect(probability(answer('不明不白的事情啊'))).toBeCloseTo(
      probability(matcherOf(core)('不明不白的事情啊')!),
      10,
    );
  });

  test.each(['不明不白的事？', '「不明不白的事」', '不明不白的事！12345678'])(
    'marks and numbers around it do not matter: %s',
    (query) => {
      expect(answer(query).ranked).toEqual(answer('不明不白的事').ranked);
    },
  );

  test.each(slugs)('the ticket of %s, whole or a sentence of it, finds it', (slug) => {
    const ticket = tickets[slug]!;
    const sentence = ticket.split(/[,。]/)[1]!;
    for (const query of [ticket, `您好\n${ticket}\n怎么办`, sentence]) {
      const found = answer(query);
      expectSound(found);
      expect(found.ranked[0]!.slug).toBe(slug);
    }
    expect(answer(ticket).state).toBe('one');
  });

  test('a ticket counts for more than its words alone', () => {
    const probability = (found: Match) =>
      found.ranked.find(({ slug }) => slug === 'no-refund')!.probability;
    for (const query of ['请提供转账记录的截图凭证', '请提供转账记录的截图凭证是什么意思']) {
      expect(probability(answer(query))).toBeGreaterThan(probability(matcherOf(core)(query)!));
    }
  });

  test('traditional letters mean the same, once the pairs are here', () => {
    expect(answer('請簽收，空包').ranked).toEqual(answer('請签收，空包').ranked);
  });
});

describe('a number', () => {
  test.each(['2', '场景2', ' 场景 2 ', '第2种', '２号'])(
    'that a scenario has is that scenario: %s',
    (query) => {
      const found = answer(query);
      expectSound(found);
      expect([found.state, shown(query)]).toEqual(['one', ['not-received']]);
    },
  );

  test.each(['4', '场景12', '123456'])('that none has is no name: %s', (query) => {
    expectSound(answer(query));
    expect(answer(query).state).not.toBe('one');
  });
});

test.each(['asdfgh', 'ok', '987654'])('what means nothing here points nowhere: %s', (query) => {
  const found = answer(query);
  expectSound(found);
  expect([found.state, found.none, found.shown]).toEqual(['none', 1, []]);
});

test('a ticket’s wording around a matter that is none of ours is no answer, and the matter is named', () => {
  const query = tickets['empty-parcel']!.replace('收到的商品为空包裹', '收到的商品少件');
  const found = answer(query);
  expectSound(found);
  expect([found.state, found.outside?.name]).toEqual(['few', '少件']);
  expect(answer(tickets['empty-parcel']!).state).toBe('one');
});

describe('initials', () => {
  test('of one scenario alone are an answer', () => {
    for (const query of ['kb', 'KB', ' ｋｂ ', 'kbg', 'wsdh']) {
      const found = answer(query);
      expectSound(found);
      expect([found.state, found.none]).toEqual(['one', 0]);
    }
    expect(shown('kb')).toEqual(['empty-parcel']);
    expect(shown('wsdh')).toEqual(['not-received']);
  });

  test('of a proof are those of every scenario that requires it', () => {
    expect(shown('zzjl')).toEqual(['no-refund']);
    const found = answer('hzzm');
    expectSound(found);
    expect(found.state).toBe('few');
    expect(shown('hzzm').toSorted()).toEqual(['no-refund', 'not-received']);
  });

  test('that are only a part leave it open', () => {
    const found = answer('zzj');
    expectSound(found);
    expect([found.state, shown('zzj')]).toEqual(['few', ['no-refund']]);
  });

  test('that spell pinyin are pinyin', () => {
    // 报案 is ba, and so is 八.
    expect(answer('ba').none).toBeGreaterThan(0);
    expect(answer('kongbao').none).toBeGreaterThan(0);
  });

  test('that nobody has, or before the names are here, are words like others', () => {
    expectSound(answer('qwrt'));
    expect(answer('qwrt').none).toBeGreaterThan(0);
    const alone = matcherOf(core)('kb')!;
    expectSound(alone);
    expect(alone.none).toBeGreaterThan(0);
  });
});

describe('a name in other letters', () => {
  test.each([
    ['kongbaoguo', '空包裹'],
    ["kong'bao'guo", '空包裹'],
    ['空保裹', '空包裹'],
    ['weituichajia', '未退差价'],
    ['zhuanzhangjilu', '转账记录'],
    ['转帐纪录', '转账记录'],
  ])('%s is taken for %s', (query, name) => {
    const found = answer(query);
    expectSound(found);
    expect(found.taken).toBe(name);
    expect(found.ranked).toEqual(answer(name).ranked);
    expect(answer(name).taken).toBeUndefined();
  });

  test.each(['孔宝锅', '店铺漏发', '空包裹里没东西', '空保裹'.repeat(30)])('%s is not', (query) => {
    expect(answer(query).taken).toBeUndefined();
  });

  test('that has only been begun is put forward, and not as the answer', () => {
    for (const query of ['kongb', 'kongbaog', 'weishoudaoh']) {
      const found = answer(query);
      expectSound(found);
      expect(found.state).toBe('few');
    }
    expect(shown('kongb')[0]).toBe('empty-parcel');
    expect(shown('weishoudaoh')[0]).toBe('not-received');
  });

  test('of which one letter is typed is nothing yet', () => {
    for (const query of ['k', ' K ', 'ｋ']) expect(match(query)).toBeUndefined();
    expect(match('空')).toBeDefined();
  });
});

describe('a proof by its name', () => {
  test('that several scenarios require leaves them all', () => {
    for (const query of ['红章证明', '红章', 'hongzhang', '洪章']) {
      const found = answer(query);
      expectSound(found);
      expect([found.state, found.proof]).toEqual(['few', true]);
      expect(shown(query).toSorted()).toEqual(['no-refund', 'not-received']);
    }
  });

  test('that one requires is that one', () => {
    const found = answer('转账截图');
    expectSound(found);
    expect(found.ranked[0]!.slug).toBe('no-refund');
    expect(found.proof).toBeUndefined();
  });

  test('that others talk of more than the one who requires it leaves both', () => {
    const talk = matcherOf(core, {
      ...more,
      docs: [...more.docs, doc('weight', '没收到货', '')],
    })('没收到货')!;
    expectSound(talk);
    expect(talk.proof).toBe(true);
    expect(talk.shown.map(({ slug }) => slug).toSorted()).toEqual(['empty-parcel', 'not-received']);
  });
});

describe('wording of several tickets', () => {
  test('two tickets in one paste: both are shown, and nothing else', () => {
    const found = answer(`${tickets['not-received']}\n\n${tickets['empty-parcel']}`);
    expect(found).toMatchObject({ state: 'few', several: true });
    expect(found.shown.map(({ slug }) => slug).sort()).toEqual(['empty-parcel', 'not-received']);
  });

  test('one ticket, in other words too, is one', () => {
    for (const [slug, ticket] of Object.entries(tickets)) {
      expect([answer(ticket).state, answer(ticket).several]).toEqual(['one', undefined]);
      expect(answer(`${ticket.replace('反馈', '跟我们说')}，你们看怎么办`).ranked[0]!.slug).toBe(
        slug,
      );
    }
  });

  test('what stands in several tickets word for word is not one of them', () => {
    const found = answer('举证时长48小时,超时将为客户办理退款。');
    expect([found.state, found.several]).toEqual(['few', undefined]);
    expect(found.shown.map(({ slug }) => slug).sort()).toEqual([...slugs].sort());
  });
});

describe('a word or two', () => {
  const lenient = matcherOf(
    { ...core, confidence: { ...core.confidence, short: { temperature: 2, one: 0.3, none: 1.1 } } },
    more,
  );

  test('that are no name must be surer than a sentence', () => {
    expect(lenient('空包')!.state).toBe('one');
    const { state, ranked } = lenient('包裹')!;
    expect(ranked[0]!.probability).toBeGreaterThan(0.3);
    expect(state).toBe('few');
  });
});

describe('nothing much', () => {
  test('is refused where nothing of ours is worth showing, sure or not', () => {
    const found = matcherOf({
      ...core,
      confidence: { ...core.confidence, short: { ...confidence, none: 1.1 } },
    })('怎么装修店铺')!;
    expectSound(found);
    expect([found.state, found.shown.length]).toEqual(['none', 0]);
    expect(found.ranked[0]!.probability).toBeLessThan(0.08);
  });
});

describe('the question that separates two', () => {
  const splitter = {
    ask: '包裹到了吗？',
    choices: [
      { slug: 'empty-parcel', words: '到了，是空的' },
      { slug: 'not-received', words: '没到' },
    ],
  };

  test('is asked whichever comes first', () => {
    const both = ['快递没到，空包', '未收到货，空包裹'].map(answer);
    expect(new Set(both.map((found) => found.shown[0]!.slug)).size).toBe(2);
    for (const found of both) expect(found.splitter).toEqual(splitter);
  });

  test('is not made up where none is written', () => {
    expect(answer('hzzm').shown).toHaveLength(2);
    expect(answer('hzzm').splitter).toBeUndefined();
  });
});

describe('what is real and none of ours', () => {
  test.each(['少件', '少 件', '店铺漏发怎么办', '你好吗，少件了'])('is named: %s', (query) => {
    const found = answer(query);
    expectSound(found);
    expect(found.state).not.toBe('one');
    expect(found.outside?.name).toBe('少件');
  });

  test('is not named beside a single answer, nor where nothing says so', () => {
    const one = answer('收到空包，空包裹里面没东西，少件');
    expect([one.state, one.outside]).toEqual(['one', undefined]);
    expect(answer('怎么装修店铺').outside).toBeUndefined();
  });
});

describe('any string at all', () => {
  const words = fc.constantFrom(
    ...['空包', '没收到', '差价', 'kongbao', 'kb', 'hzzm', '少件', '紅章', '48', '，', '\n', ' '],
    ...['constructor', '__proto__', '<script>', '\u202e', tickets['no-refund']!.slice(0, 24)],
  );
  const part = fc.oneof(words, fc.string({ unit, maxLength: 6 }));
  const query = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));
  const early = matcherOf(core);

  test('has an answer that holds together, or none, early and late', () => {
    fc.assert(
      fc.property(query, (text) => {
        for (const found of [match(text), early(text)]) if (found) expectSound(found);
        expect(match(text) === undefined).toBe(early(text) === undefined);
      }),
      seeded,
    );
  });

  test('has the same answer when asked again', () => {
    fc.assert(
      fc.property(query, (text) => {
        expect(match(text)).toEqual(match(text));
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  test.each(['，', '空', 'a', 'k', '1', "a'", '1-', '\ud800', '\u202e', '空包\n', '<b>'])(
    'a megabyte of %j comes to an end',
    (piece) => {
      const found = match(piece.repeat(1_000_000 / piece.length));
      if (found) expectSound(found);
      expect(found === undefined).toBe(/^[^\p{L}\p{N}]|^1/u.test(piece) && piece !== '<b>');
    },
  );
});
