import { describe, expect, test } from 'vitest';
import { saidParts, scenarioParts, type Sayable } from '../evidence/said.ts';
import { realSayable } from '../../tests/fixtures/real-content.ts';
import { contentHash, partHashes } from './version.ts';

/** The ids of the parts that an edit changes; the hash must change exactly when there are any. */
function changedBy(edit: (content: Sayable) => void): string[] {
  const after = structuredClone(realSayable);
  edit(after);
  const [old, now] = [partHashes(realSayable), partHashes(after)];
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (id) => old[id] !== now[id],
  );
  expect(contentHash(after) !== contentHash(realSayable)).toBe(changed.length > 0);
  return changed;
}

const first = ({ scenarios }: Sayable) => scenarios[0]!;
const { slug } = first(realSayable);

test('the hash is 8 characters that can be told apart on paper', () => {
  expect(contentHash(realSayable)).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
});

test('the hash does not depend on the order of keys', () => {
  const turned = structuredClone(realSayable);
  for (const scenario of turned.scenarios) {
    scenario.data = Object.fromEntries(
      Object.entries(scenario.data).reverse(),
    ) as typeof scenario.data;
  }
  expect(Object.keys(first(turned).data)).not.toEqual(Object.keys(first(realSayable).data));
  expect(contentHash(turned)).toBe(contentHash(realSayable));
});

test('every scenario has all its parts', () => {
  const ids = Object.keys(saidParts(realSayable));
  for (const scenario of realSayable.scenarios) {
    for (const part of scenarioParts) expect(ids).toContain(`${scenario.slug}#${part}`);
  }
  expect(ids).toHaveLength(realSayable.scenarios.length * scenarioParts.length + 2);
});

describe('an edit that changes the version', () => {
  test.each<[string, string[], (content: Sayable) => void]>([
    [
      'the hours',
      [`${slug}#deadline`, `${slug}#words`],
      (content) => {
        const { deadline } = first(content).data;
        if (deadline.kind === 'hours') deadline.hours = 24;
      },
    ],
    [
      'the tree',
      [`${slug}#combination`, `${slug}#words`],
      (content) => {
        first(content).data.requirement = { proof: 'chat-record' };
      },
    ],
    [
      'one character of the ticket',
      [`${slug}#ticket`],
      (content) => {
        first(content).data.ticket += '。';
      },
    ],
    [
      'the words of a consequence',
      [`${slug}#words`],
      (content) => {
        first(content).data.consequences[0]!.then = '退一半';
      },
    ],
    [
      'the words of a check that voids',
      [`${slug}#words`],
      (content) => {
        first(content).uses[0]!.checks.find(({ effect }) => effect === 'void')!.fail = '别的';
      },
    ],
    [
      'a note',
      ['notes'],
      (content) => {
        content.notes[0]!.short = '都要交。';
      },
    ],
  ])('%s', (_, parts, edit) => {
    expect(changedBy(edit).sort()).toEqual([...parts].sort());
  });

  test('the name of a proof, in every scenario that names it and in no other', () => {
    const changed = changedBy(({ proofs }) => {
      proofs.get('red-stamp-certificate')!.name = '红章';
    });
    const naming = realSayable.scenarios.filter(({ data }) =>
      data.uses.some(({ proof }) => proof === 'red-stamp-certificate'),
    );
    expect(changed.sort()).toEqual(naming.map((each) => `${each.slug}#words`).sort());
  });

  test('a ninth scenario', () => {
    const changed = changedBy(({ scenarios }) => {
      scenarios.push({ ...structuredClone(scenarios[0]!), slug: 'ninth' });
    });
    expect(changed).toEqual(scenarioParts.map((part) => `ninth#${part}`));
  });
});

test('an edit of what no sheet says leaves the version as it is', () => {
  const changed = changedBy((content) => {
    const { data, uses } = first(content);
    data.checkedOn = '2027-01-01';
    data.description = '别的说明';
    data.aliases.push('新的说法');
    data.telling.push('新的说法');
    data.splitters.pop();
    data.prevention.push({ text: '多拍一张。', basis: 'ours' });
    uses[0]!.images.push({ src: '/a.png', alt: '图' });
    uses[0]!.checks.find(({ effect }) => effect === 'void')!.final = true;
    const proof = content.proofs.get(uses[0]!.proof)!;
    proof.where = '别处';
    proof.aliases.push('新叫法');
  });
  expect(changed).toEqual([]);
});
