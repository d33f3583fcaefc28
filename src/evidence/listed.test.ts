import { expect, test } from 'vitest';
import { listed } from './listed.ts';

test('names are joined as one says them', () => {
  const names = ['合照', '视频', '红章证明', '面单'];
  expect(names.map((_, at) => listed(names.slice(0, at + 1)))).toEqual([
    '合照',
    '合照和视频',
    '合照、视频和红章证明',
    '合照、视频、红章证明和面单',
  ]);
  expect(listed([])).toBe('');
});
