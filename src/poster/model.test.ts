import { describe, expect, test } from 'vitest';
import { published, realPoster } from '../../tests/fixtures/poster.ts';
import { realScenario, realScenarios } from '../../tests/fixtures/real-content.ts';
import { proofsOf } from '../evidence/requirement.ts';
import { columnsOf, requiredStrings } from './model.ts';
import { sheetOf, sheets } from './sheets.ts';
import { proofLines, type PosterTree } from './tree.ts';

const poster = realPoster();
const cardOf = (slug: string) => poster.cards.find((card) => card.slug === slug)!;

describe('the cards', () => {
  test.each(realScenarios)('$slug carries its tree, nesting and all', (scenario) => {
    const shape = (tree: PosterTree): unknown =>
      tree.kind === 'proof'
        ? { proof: tree.proof }
        : { [tree.kind === 'any' ? 'anyOf' : 'allOf']: tree.parts.map(shape) };
    expect(shape(cardOf(scenario.slug).tree)).toEqual(scenario.requirement);
  });

  test.each(realScenarios)('$slug carries every check that voids, once', (scenario) => {
    const card = cardOf(scenario.slug);
    for (const { proof, checks } of scenario.uses) {
      const line = [...proofLines(card.tree), ...card.extra].find((each) => each.proof === proof)!;
      for (const { effect, short, shortAsk, ask } of checks) {
        const words = short ?? shortAsk ?? ask;
        const here = short ? card.voids : [line.pen, ...line.phrases];
        expect([words, here.includes(words)]).toEqual([words, effect === 'void']);
      }
    }
  });

  test.each(realScenarios)(
    '$slug names what looks like proof, the clock and the consequences',
    (scenario) => {
      const card = cardOf(scenario.slug);
      for (const { short } of scenario.lookalikes) expect(card.voids).toContain(short);
      expect(card.clock.stated).toBe(scenario.deadline.kind !== 'not-stated');
      expect(card.consequences).toHaveLength(scenario.consequences.length);
      expect(Boolean(card.reading)).toBe(scenario.readings.length > 0);
      expect(card.ticket.map(({ text }) => text).join('')).toBe(scenario.ticket);
      expect(scenario.ticket).toContain(card.cue);
    },
  );

  test('mark a route that some reading refuses', () => {
    const contested = (slug: string) =>
      proofLines(cardOf(slug).tree).map(({ contested: mark }) => mark);
    expect(contested('return-damaged-refused')).toEqual([false, true, true]);
    expect(contested('goods-not-received')).toEqual([false, false, false]);
  });

  test('say beside what comes on top that the sources disagree about that only', () => {
    const about = poster.cards.filter(({ readsExtra }) => readsExtra).map(({ slug }) => slug);
    expect(about).toEqual(['return-not-received']);
  });

  test('put what comes first on top, and say how long the whole may take', () => {
    expect(cardOf('compensation-not-received').first).toEqual([
      { title: '还没转账', words: '不要再打款，先回复工单' },
    ]);
    expect(cardOf('appliance-quality').clock.total).toBe('全程一周之内');
  });
});

describe('the table', () => {
  const [matrix] = poster.matrices;

  test('is of the proof that is handwritten somewhere, a row a scenario that asks for it', () => {
    expect(poster.matrices).toHaveLength(1);
    expect(matrix!.proof).toBe('red-stamp-certificate');
    const asking = realScenarios.filter(({ requirement }) =>
      proofsOf(requirement).includes('red-stamp-certificate'),
    );
    expect(matrix!.rows.map(({ number }) => number)).toEqual(asking.map(({ number }) => number));
  });

  test('says by hand where the scenario says so, and nothing where it does not ask', () => {
    const at = (number: number, column: string) =>
      matrix!.rows.find((row) => row.number === number)!.cells[matrix!.columns.indexOf(column)];
    expect(at(1, '快递单号')).toEqual({ hand: true, words: '手写' });
    expect(at(3, '快递单号')).toEqual({ hand: false, words: '填写' });
    expect(at(4, '收件人姓名')).toEqual({ hand: false, words: '写店铺名' });
    expect(at(5, '签收人')).toBeUndefined();
  });

  test('tells in lines what some ask in the same words, and what makes it void', () => {
    expect(matrix!.notes).toContainEqual({
      words: '照片清晰完整',
      numbers: [1, 3, 4],
      voids: false,
    });
    expect(matrix!.notes).toContainEqual({
      words: '财务章、业务章无效',
      numbers: [1, 3, 4],
      voids: true,
    });
  });
});

describe('a sheet', () => {
  test.each(sheets)('$id has every card once, in order', (sheet) => {
    const columns = columnsOf(poster, sheet);
    expect(columns.flat().map(({ slug }) => slug)).toEqual(realScenarios.map(({ slug }) => slug));
    expect(columns).toHaveLength(sheet.columns);
  });

  test('quotes the ticket only where it is to', () => {
    const says = (id: string, text: string) =>
      requiredStrings(poster, sheetOf(id)).some((each) => each.text === text);
    const { ticket } = realScenario('empty-parcel');
    expect(says('wall', ticket)).toBe(true);
    expect(says('desk', ticket)).toBe(false);
  });

  test('takes in a ninth scenario by itself', () => {
    const ninth = { ...published(realScenario('empty-parcel')), slug: 'ninth', number: 9 };
    const nine = realPoster([...realScenarios.map(published), ninth]);
    const last = columnsOf(nine, sheetOf('desk')).flat().at(-1);
    expect(last?.slug).toBe('ninth');
  });
});
