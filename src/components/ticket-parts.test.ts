import { describe, expect, test } from 'vitest';
import { realScenarios } from '../../tests/fixtures/real-content.ts';
import { clausesOf, type Run } from './ticket-parts.ts';

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
const marked = (runs: readonly Run[], mark: Run['mark']) =>
  runs.filter((run) => run.mark === mark).map(({ text }) => text);

describe.each(realScenarios)('the ticket of $slug', (scenario) => {
  const clauses = clausesOf(scenario);
  const runs = clauses.flatMap((clause) => clause.runs);

  test('is whole: the runs joined are the ticket, character for character', () => {
    expect(textOf(runs)).toBe(scenario.ticket);
  });

  test('is cut where its clauses start, each with its label and note', () => {
    expect(clauses).toHaveLength(scenario.clauses.length);
    for (const [index, { starts, label, note }] of scenario.clauses.entries()) {
      const clause = clauses[index]!;
      expect(textOf(clause.runs).startsWith(starts)).toBe(true);
      expect([clause.label, clause.note]).toEqual([label, note]);
    }
  });

  test('marks every strong phrase, and nothing else as strong', () => {
    expect(marked(runs, 'key').toSorted()).toEqual(scenario.strong.toSorted());
  });

  test('has no empty runs, and no two plain ones in a row', () => {
    expect(runs.filter(({ text }) => text === '')).toEqual([]);
    for (const { runs: inClause } of clauses) {
      expect(
        inClause.filter(
          (run, index) => !run.mark && inClause[index + 1] && !inClause[index + 1]!.mark,
        ),
      ).toEqual([]);
    }
  });
});

describe('blanks that the platform fills in', () => {
  const blanksOf = (ticket: string, strong: string[] = []) =>
    marked(
      clausesOf({ ticket, clauses: [{ starts: ticket.slice(0, 2) }], strong }).flatMap(
        ({ runs }) => runs,
      ),
      'blank',
    );

  test('are the return number of 3 and the fault of 8, in no other ticket', () => {
    const found = realScenarios.flatMap((scenario) =>
      clausesOf(scenario).flatMap(({ runs }) =>
        marked(runs, 'blank').map((text) => [scenario.number, text]),
      ),
    );
    expect(found).toEqual([
      [3, 'XXXXXX'],
      [8, '()'],
    ]);
  });

  test('are found wherever they stand, in either width', () => {
    expect(blanksOf('退货单号:XXXXXX,存在()问题,又（）')).toEqual(['XXXXXX', '()', '（）']);
    expect(blanksOf('XXX开头')).toEqual(['XXX']);
    expect(blanksOf('举证要求(1或者2)，XX 不算')).toEqual([]);
  });

  test('stay out of the strong phrases beside them, in front or behind', () => {
    const ticket = '请写:XXXXXX须写';
    const [clause] = clausesOf({ ticket, clauses: [{ starts: '请写' }], strong: ['须写', '请写'] });
    expect(clause!.runs).toEqual([
      { text: '请写', mark: 'key' },
      { text: ':' },
      { text: 'XXXXXX', mark: 'blank' },
      { text: '须写', mark: 'key' },
    ]);
  });
});

describe('clauses', () => {
  test('are looked for from the last one onwards: the same words may stand twice', () => {
    const ticket = '请举证，先看单号；请举证，再看日期。';
    const clauses = clausesOf({
      ticket,
      clauses: [{ starts: '请举证' }, { starts: '请举证', label: '再' }],
      strong: [],
    });
    expect(clauses).toEqual([
      { runs: [{ text: '请举证，先看单号；' }], label: undefined, note: undefined },
      { runs: [{ text: '请举证，再看日期。' }], label: '再', note: undefined },
    ]);
  });

  test('overlapping strong phrases lose nothing: the first one wins', () => {
    const runs = clausesOf({
      ticket: '四项需手写打印无效',
      clauses: [{ starts: '四项' }],
      strong: ['需手写打印', '打印无效'],
    })[0]!.runs;
    expect(textOf(runs)).toBe('四项需手写打印无效');
    expect(marked(runs, 'key')).toEqual(['需手写打印']);
  });
});
