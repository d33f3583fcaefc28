import { describe, expect, test } from 'vitest';
import { beijing, data, desk, proofsIn } from '../../tests/fixtures/desk.ts';
import { preflight } from './preflight.ts';
import { mostSlots, slotPlan } from './slots.ts';

describe('the pictures', () => {
  const plan = (slug: string, held: string[], route: string, count?: number) => {
    const at = desk(slug, held);
    return slotPlan(data, at.verdict, at.route(route), count);
  };

  test('are three as merchants tell it, and say so', () => {
    const { slots, note } = plan('goods-not-received', [], '路线 A');
    expect(slots.map(({ proof, kind }) => [proof, kind])).toEqual([
      ['red-stamp-certificate', 'required'],
      ['dispatch-slip', 'required'],
      [undefined, 'empty'],
    ]);
    expect(note).toMatchObject({ basis: 'merchant', merchant: { dated: '2022 至 2024' } });
  });

  test('what is good besides fills what is left; what is not good does not', () => {
    const at = desk('goods-not-received', [
      'red-stamp-certificate',
      'dispatch-slip',
      'chat-record',
    ]);
    const extra = slotPlan(data, at.verdict, at.route('路线 B'));
    expect(extra.slots.map(({ title, kind }) => [title, kind])).toEqual([
      ['平台聊天记录截图', 'required'],
      ['快递红章证明', 'extra'],
      ['发货底单', 'extra'],
    ]);
    const bad = desk('goods-not-received', ['red-stamp-certificate', 'chat-record'], {
      others: { 'red-stamp-certificate.seal-kind': 'fail' },
    });
    expect(slotPlan(data, bad.verdict, bad.route('路线 B')).slots[1]!.kind).toBe('empty');
  });

  test('each says how to crop it and what to mark', () => {
    const [slot] = plan('goods-not-received', [], '路线 A').slots;
    expect(slot).toMatchObject({
      crop: '平放拍整张，四边入镜，光线足。',
      mark: '圈出单号、签收情况和红章，别遮字。',
    });
  });

  test('a video goes in as stills, a website as text', () => {
    const video = plan('return-damaged-refused', [], '路线 B');
    expect(video.slots[0]).toMatchObject({ title: '拆包验货视频的关键画面' });
    expect(video.message).toEqual(['拆包验货视频：表单能传视频就一起传，不能传就靠关键画面。']);
    const site = plan('tracking-unverifiable', [], '全套凭证');
    expect(site.slots.map(({ kind }) => kind)).toEqual(['required', 'empty', 'empty']);
    expect(site.message).toEqual(['快递查询网站：复制浏览器地址栏里的网址，贴进留言框。']);
  });

  test('what does not fit is joined to the last', () => {
    const { slots, over } = plan('goods-not-received', [], '路线 A', 1);
    expect(slots).toHaveLength(1);
    expect(over).toEqual([
      {
        proof: 'dispatch-slip',
        text: '发货底单放不下：与第 1 张上下拼成一张长图，拼完再看字清不清楚。',
      },
    ]);
  });

  test('every proof of every route has its place, whatever the number', () => {
    for (const { slug, ...scenario } of data.scenarios) {
      const { verdict } = desk(slug, proofsIn({ slug, ...scenario }));
      for (const route of verdict.routes) {
        for (let count = 1; count <= mostSlots; count += 1) {
          const { slots, over, message } = slotPlan(data, verdict, route, count);
          expect(slots.map(({ n }) => n)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
          for (const { proof, name } of route.proofs) {
            const placed = [...slots, ...over].filter((each) => each.proof === proof).length;
            expect(placed || message.some((line) => line.startsWith(name))).toBeTruthy();
            expect(placed).toBeLessThanOrEqual(1);
          }
        }
      }
    }
  });
});

describe('the last look', () => {
  const states = (at: ReturnType<typeof desk>, name: string) =>
    Object.fromEntries(
      preflight(at.scenario, at.verdict, at.route(name), at.clock).map(({ id, state }) => [
        id,
        state,
      ]),
    );

  test('asks only what cannot be worked out', () => {
    const at = desk('goods-not-received', ['chat-record'], {
      times: { ticket: '2026-11-23T09:00' },
    });
    expect(states(at, '路线 B')).toEqual({
      scenario: 'ask',
      route: 'ok',
      voids: 'ok',
      pictures: 'ask',
      time: 'ok',
      message: 'ask',
      once: 'ask',
    });
  });

  test('a route that does not hold, a void in hand, a limit past', () => {
    const at = desk('goods-not-received', ['red-stamp-certificate', 'courier-site-tracking'], {
      others: { 'red-stamp-certificate.seal-kind': 'fail' },
      times: { ticket: '2026-11-20T09:00' },
    });
    const items = preflight(at.scenario, at.verdict, at.route('路线 A'), at.clock);
    expect(items.filter(({ state }) => state === 'bad').map(({ text }) => text)).toEqual([
      '路线 A作废：红章证明：盖的是财务章或业务章；缺发货底单。',
      '已超时 25 小时 00 分：先看工单还能不能交。',
    ]);
    expect(items.find(({ id }) => id === 'voids')!.text).toBe(
      '没有把红章证明、快递官网物流流转记录放进来：作废或不算数。',
    );
  });

  test('what came too late is handed in all the same, with its reason', () => {
    const at = desk('appliance-quality', ['aftersales-message'], {
      others: { 'aftersales-message.within-72h': 'fail' },
    });
    const items = preflight(at.scenario, at.verdict, at.verdict.best, at.clock);
    expect(items.find(({ id }) => id === 'voids')).toEqual({
      id: 'voids',
      text: '售后留言已超时，照交，写清了原因。',
      state: 'ask',
    });
  });

  test('what depends on the reading is for the user to take upon himself', () => {
    expect(states(desk('return-damaged-refused', ['unboxing-video']), '路线 B').route).toBe('ask');
  });

  test('a second pair of eyes is asked for while there is time', () => {
    const once = (now: Date) => {
      const at = desk('goods-not-received', [], { times: { ticket: '2026-11-21T10:00' }, now });
      return preflight(at.scenario, at.verdict, at.verdict.best, at.clock).at(-1)!.text;
    };
    expect(once(beijing('2026-11-23T07:00'))).toContain('另一个人');
    expect(once(beijing('2026-11-23T09:00'))).toContain('自己从头');
  });
});
