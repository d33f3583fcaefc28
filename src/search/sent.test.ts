import { expect, test } from 'vitest';
import type { More } from './data.ts';
import { fromSent, toSend } from './sent.ts';

test('what is sent comes back as it was', () => {
  const more: More = {
    pairs: '後后',
    scenarios: [{ ticket: '未收到商品', names: ['没到'], proofs: ['photo'] }],
    outside: [],
    docs: [
      { id: 'photo', kind: 'proof', title: '合照', aliases: '照片 合影', text: '拍在一张里。' },
      { id: 'photo.same-frame', title: '拍在一张里', text: '不在一张里' },
      { id: 'data', kind: 'guide', title: '数据', text: '可以取用。' },
    ],
  };
  const sent: unknown = JSON.parse(JSON.stringify(toSend(more)));
  expect(fromSent(sent as ReturnType<typeof toSend>)).toEqual(more);
});
