import { describe, expect, test } from 'vitest';
import { checklist, firstStep } from './checklist.ts';
import { deadlineWords } from './deadline.ts';
import { formula } from './label.ts';
import { realScenario, realScenarios, shortOf } from '../../tests/fixtures/real-content.ts';
import { voidWords } from './voids.ts';

describe('checklist', () => {
  test('says what to hand in, by when, what to check and what does not count, line by line', () => {
    const text = checklist(
      {
        number: 9,
        title: '买家反馈没收到',
        requirement: {
          anyOf: [{ allOf: [{ proof: 'stamp' }, { proof: 'slip' }] }, { proof: 'chat' }],
        },
        readingNote: '说法不一。',
        deadline: { kind: 'hours', hours: 48, from: 'ticket', basis: 'ticket' },
        consequences: [
          { when: '超时', then: '退款' },
          { when: '退款以后', then: '商品自行撤回', payer: '商家' },
        ],
        actions: [
          { text: '回复工单。' },
          { first: '还没转账', text: '未转账的，不要打款给客户。', short: '不要打款' },
        ],
        uses: [
          {
            proof: 'stamp',
            role: 'required',
            checks: [
              { ask: '盖的是红章', effect: 'void' },
              { ask: '章是圆的', effect: 'advice' },
              { ask: '四项手写', effect: 'void' },
            ],
          },
          { proof: 'slip', role: 'required', checks: [] },
          { proof: 'waybill', role: 'mentioned', checks: [{ ask: '单号看得清', effect: 'void' }] },
          { proof: 'chat', role: 'required', checks: [{ ask: '连续完整', effect: 'void' }] },
        ],
      },
      (slug) => slug.toUpperCase(),
      ['官网截图', '财务章'],
    );
    expect(text.split('\n')).toEqual([
      '场景 9：买家反馈没收到',
      '还没转账：不要打款',
      '要交：（STAMP＋SLIP）或 CHAT',
      '时限：48 小时',
      '注意：说法不一。',
      '□ STAMP',
      '  □ 盖的是红章',
      '  □ 四项手写',
      '□ SLIP',
      '□ CHAT',
      '  □ 连续完整',
      '不算数：官网截图；财务章',
      '退款以后：商品自行撤回',
    ]);
  });

  test('leaves out the lines that have nothing to say', () => {
    const text = checklist(
      {
        number: 9,
        title: '核实物流信息',
        requirement: { proof: 'record' },
        deadline: { kind: 'not-stated', basis: 'ticket', note: '按工单办。' },
        consequences: [],
        actions: [],
        uses: [{ proof: 'record', role: 'required', checks: [] }],
      },
      (slug) => slug,
      [],
    );
    expect(text).toBe('场景 9：核实物流信息\n要交：record\n时限：文案未写时限\n□ record');
  });

  test('of scenario 7 warns that the sources disagree, and lists both weights', () => {
    const scenario = realScenario('empty-parcel');
    expect(checklist(scenario, shortOf, voidWords(scenario)).split('\n')).toEqual([
      '场景 7：买家反馈收到空包',
      '要交：商品称重图＋内网称重记录',
      '时限：文案未写时限',
      '注意：工单列了 1 和 2，没写「或」，按总则要全部提供；表格写「二选一即可」，另认其他快递重量无误的证明。两样都交，几种说法都满足。',
      '□ 商品称重图',
      '  □ 清晰显示商品的重量，读数看得清',
      '  □ 图片清晰',
      '□ 内网称重记录',
      '  □ 显示快递单号',
      '  □ 显示称重记录',
      '  □ 图片清晰',
    ]);
  });
});

test('what it costs the shop beyond the refund is passed on, too', () => {
  const linesOf = (slug: string) => checklist(realScenario(slug), shortOf, []).split('\n');
  expect(linesOf('appliance-quality')).toEqual(
    expect.arrayContaining([
      '平台介入退货退款时：运费垫付由商家承担',
      '商品涉及拆卸时：产生的拆卸费也由商家承担',
    ]),
  );
  expect(linesOf('tracking-unverifiable')).toContain('退款以后：商品请自行联系快递撤回');
});

describe.each(realScenarios)('$slug', (scenario) => {
  const lines = checklist(scenario, shortOf, voidWords(scenario)).split('\n');

  test('is plain text of which every line says something', () => {
    expect(
      lines.filter((line) => line.trim() === '' || /[<>*#|]|undefined|null/.test(line)),
    ).toEqual([]);
  });

  test('agrees with the page: formula, clock, every binding check, no advice', () => {
    expect(lines[0]).toBe(`场景 ${scenario.number}：${scenario.title}`);
    const first = firstStep(scenario);
    const [asked, clock] = lines.slice(first ? 2 : 1);
    if (first) expect(lines[1]).toBe(`${first.when}：${first.words}`);
    expect(asked).toBe(`要交：${formula(scenario.requirement, shortOf)}`);
    const { deadline } = scenario;
    expect(clock).toBe(
      `时限：${deadlineWords(deadline)}${deadline.kind === 'steps' ? '，全程 7 天之内' : ''}`,
    );
    const binding = scenario.uses
      .filter(({ role }) => role === 'required')
      .flatMap(({ proof, checks }) => [
        `□ ${shortOf(proof)}`,
        ...checks.filter(({ effect }) => effect === 'void').map(({ ask }) => `  □ ${ask}`),
      ]);
    expect(lines.filter((line) => line.trimStart().startsWith('□'))).toEqual(binding);
  });
});
