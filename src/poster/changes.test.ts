import { describe, expect, test } from 'vitest';
import type { Sayable } from '../evidence/said.ts';
import { realSayable } from '../../tests/fixtures/real-content.ts';
import { changesBetween } from './changes.ts';
import { partHashes } from './version.ts';

function wordsOf(edit: (content: Sayable) => void): string[] {
  const after = structuredClone(realSayable);
  edit(after);
  return changesBetween(partHashes(realSayable), partHashes(after), after.scenarios).map(
    ({ words }) => words,
  );
}

const one = `场景 1「${realSayable.scenarios[0]!.data.name}」`;

describe('changes in words', () => {
  test('nothing, when nothing changed', () => {
    expect(wordsOf(() => undefined)).toEqual([]);
  });

  test('a rule is named once, not also as words', () => {
    expect(
      wordsOf(({ scenarios }) => {
        const { deadline } = scenarios[0]!.data;
        if (deadline.kind === 'hours') deadline.hours = 24;
      }),
    ).toEqual([`${one}：时限和后果`]);
  });

  test('words alone are named', () => {
    expect(
      wordsOf(({ scenarios }) => {
        scenarios[0]!.data.lead = '换一句';
      }),
    ).toEqual([`${one}：措辞`]);
  });

  test('several, in reading order', () => {
    expect(
      wordsOf(({ scenarios, notes }) => {
        notes.pop();
        scenarios[1]!.data.ticket += '。';
        scenarios[0]!.data.requirement = { proof: 'chat-record' };
        scenarios[0]!.data.actions.pop();
      }),
    ).toEqual([
      `${one}：要交哪几样`,
      `${one}：该做和不该做的`,
      `场景 2「${realSayable.scenarios[1]!.data.name}」：工单原文`,
      '总则',
    ]);
  });

  test('a scenario that came, and one that went', () => {
    const [gone] = realSayable.scenarios;
    expect(
      wordsOf(({ scenarios }) => {
        const ninth = structuredClone(scenarios[0]!);
        ninth.data = { ...ninth.data, number: 9, name: '少件', qualifier: '整单' };
        scenarios.shift();
        scenarios.push({ ...ninth, slug: 'ninth' });
      }),
    ).toEqual(['新增场景 9「少件（整单）」', `去掉一个场景（代号 ${gone!.slug}）`]);
  });
});
