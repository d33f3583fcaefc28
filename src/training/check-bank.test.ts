import { expect, test } from 'vitest';
import { realTraining } from '../../tests/fixtures/training.ts';
import { checkBank } from './check-bank.ts';
import type { TrainingData, TrainingScenario } from './data.ts';
import { scenarioOf } from './rules.ts';

/** The real content with one scenario changed. */
function changed(slug: string, change: (scenario: TrainingScenario) => void): TrainingData {
  const data = structuredClone(realTraining);
  change(scenarioOf(data, slug));
  return data;
}

const deed = { kind: 'do', text: '把仓库的监控录像存一份到云盘。', basis: 'ours' } as const;
const field = { name: '称重网点', rule: '写明称重网点的全名', basis: 'table' } as const;

// What the gate of the files lets pass, and what the report says to write instead.
test.each<[string, string, (scenario: TrainingScenario) => void, typeof deed | typeof field]>([
  ['goods-not-received', 'actions', ({ actions }) => actions.splice(4, 1), deed],
  ['return-damaged-signed', 'actions', ({ actions }) => actions.splice(0, 1), deed],
  ['empty-parcel', 'actions', ({ actions }) => actions.splice(2, 1), deed],
  ['empty-parcel', 'uses[1].fields', ({ uses }) => uses[1]!.fields.splice(0), field],
])('%s with too little in %s: named by file and field, and what it says helps', (slug, ...row) => {
  const [named, take, more] = row;
  const [fault, ...others] = checkBank(changed(slug, take));
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ file: `content/scenarios/${slug}.mdx`, field: named });
  expect(fault!.found).toMatch(/出得了 \d+ 道题、1 种题型.+没有材料$/);
  expect(fault!.write).toMatch(/^以下补上 1 样。/);
  const mended = changed(slug, (scenario) => {
    take(scenario);
    if ('kind' in more) scenario.actions.push(more);
    else scenario.uses[1]!.fields.push(more);
  });
  expect(checkBank(mended)).toEqual([]);
});

test('an unlawful question is a fault of the field that it is made of', () => {
  const faults = checkBank(
    changed('goods-not-received', ({ actions: [first, second] }) => {
      second!.text = first!.text;
    }),
  );
  expect(faults).not.toEqual([]);
  for (const fault of faults)
    expect(fault).toMatchObject({
      file: 'content/scenarios/goods-not-received.mdx',
      field: 'actions',
    });
});
