import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentCopy } from '../../tests/fixtures/content-copy.ts';
import { set, type Mutate } from '../../tests/fixtures/front-matter.ts';
import { checkContent } from '../schema/check-content.ts';
import { glyphFaults } from './glyph-faults.ts';

let content: ContentCopy;
beforeEach(() => {
  content = new ContentCopy();
});
afterEach(() => {
  content.remove();
});

function faults(file: string, mutate: Mutate) {
  content.write(file, mutate(content.read(file)));
  const checked = checkContent(content.root);
  expect(checked.faults).toEqual([]);
  return glyphFaults(checked.content);
}

test.each<[string, string, string, string]>([
  ['scenarios/empty-parcel', 'actions[0].short', '联系快递⚠️核实快件信息', '⚠」「\u{FE0F}'],
  ['scenarios/goods-not-received', 'uses[0].fields[4].short', '签名①', '①'],
  ['scenarios/goods-not-received', 'name', '未收到→商品', '→'],
  ['proofs/red-stamp-certificate', 'checks[4].short', '财务章、㙟章', '㙟'],
  ['guides/general-notes', 'notes[0].short', '当面验★', '★'],
])('content/%s.mdx %s: %s', (entry, field, words, lacking) => {
  const file = `content/${entry}.mdx`;
  expect(faults(file, set(field, words))).toEqual([
    expect.objectContaining({ file, field, found: expect.stringContaining(`「${lacking}」`) }),
  ]);
});

test('what stands on no sheet may use any character', () => {
  expect(faults('content/scenarios/empty-parcel.mdx', set('aliases[0]', '空包⚠️'))).toEqual([]);
});

test('the content as it is', () => {
  expect(glyphFaults(checkContent(content.root).content)).toEqual([]);
});
