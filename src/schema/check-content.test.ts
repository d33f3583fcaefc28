import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenContent } from '../../tests/fixtures/broken-content.ts';
import {
  chat,
  empty,
  goods,
  notes,
  slip,
  tracking,
  type BrokenContent,
} from '../../tests/fixtures/broken.ts';
import { ContentCopy, project } from '../../tests/fixtures/content-copy.ts';
import { all, copy, drop, paragraph, set, swap } from '../../tests/fixtures/front-matter.ts';
import { checkContent } from './check-content.ts';
import { faultReport, type Fault } from './faults.ts';

const baidu = 'content/proofs/baidu-screenshot.mdx';

/** The newest check of all files: with it for today no test depends on the machine's clock. */
const lastCheck = datesOf(checkContent(project, new Date('9999-01-01'))).at(-1)!;
const noon = new Date(`${lastCheck}T12:00:00+08:00`);

let content: ContentCopy;
beforeEach(() => {
  content = new ContentCopy();
});
afterEach(() => {
  content.remove();
});

describe('真内容', () => {
  it('没有一处要改', () => {
    expect(checkContent(project, noon).faults).toEqual([]);
  });

  it('场景按编号，凭证和说明按次序', () => {
    const { scenarios, proofs, guides } = checkContent(project, noon).content;
    expect(scenarios.map(({ data }) => data.number)).toEqual(
      scenarios.map((_, index) => index + 1),
    );
    for (const entries of [proofs, guides]) {
      const orders = entries.map(({ data }) => data.order);
      expect(orders).toEqual(orders.toSorted((one, other) => one - other));
    }
  });
});

describe('每一种写错', () => {
  it('名字不重复，数目不缩水', () => {
    expect(new Set(brokenContent.map(({ name }) => name)).size).toBe(brokenContent.length);
    expect(brokenContent.length).toBeGreaterThan(200);
  });

  it.each(brokenContent)('$name', (broken) => {
    apply(broken);
    const { file, field, reportedIn = file, spreads } = broken;
    const faults = check();
    expect(placesOf(faults)).toContain(`${reportedIn} ${field}`);
    if (!spreads) expect(filesOf(faults)).toEqual([reportedIn]);
    expect(faultReport(faults)).toContain(`${reportedIn}\n`);
    expect(faultReport(faults)).toContain(`${field}：`);
    expectGoodWords(faults);
  });
});

describe('一次报全', () => {
  it('几个文件各有一处，全都报出来', () => {
    change(goods, drop('deadline.basis'));
    change(empty, swap('\nlead: ', '\nlead: "'));
    change(chat, set('checks[0].effect', 'warning'));
    change(notes, paragraph('单号写 {XXXXXX}。'));
    const faults = check();
    expect(placesOf(faults)).toEqual(
      expect.arrayContaining([
        `${goods} deadline.basis`,
        `${empty} lead`,
        `${chat} checks[0].effect`,
        `${notes} 正文`,
      ]),
    );
    expect(faultReport(faults)).toMatch(`内容有 ${faults.length} 处要改`);
  });

  it('一个文件几处，全都报出来', () => {
    change(
      goods,
      all(
        set('titel', '未收到'),
        drop('lead'),
        set('deadline.hours', -1),
        drop('uses[0].fields[0].basis'),
        paragraph('先看<b>单号。'),
      ),
    );
    expect(placesOf(check())).toEqual(
      ['deadline.hours', 'lead', 'titel', 'uses[0].fields[0].basis', '正文'].map(
        (field) => `${goods} ${field}`,
      ),
    );
  });

  it('多写的字段不挡住同一个文件别处的核对', () => {
    change(empty, all(set('number', 2), set('titel', '空包')));
    expect(placesOf(check())).toEqual([`${empty} number`, `${empty} titel`]);
  });

  it('一个文件坏了，不挡住别的文件之间的核对', () => {
    change(empty, set('aliases', 'x'));
    content.write(
      'content/proofs/delivery-video.mdx',
      all(set('name', '派件视频'), set('short', '派件视频'), drop('checks'))(content.read(slip)),
    );
    change(goods, set('actions[0].proof', 'phone-call'));
    expect(placesOf(check())).toEqual([
      'content/proofs/delivery-video.mdx kind',
      `${empty} aliases`,
      `${goods} actions[0].proof`,
    ]);
  });
});

describe('一个文件坏了，用到它的不跟着坏', () => {
  const ways: [string, (text: string) => string][] = [
    ['语法错', swap('\nname: ', '\nname: "')],
    ['字段错', set('nonsense', 1)],
    ['正文错', paragraph('{')],
    ['没有文件头', (text) => text.slice(3)],
    ['空文件', () => ''],
  ];

  it.each(ways)('凭证：%s', (_, mutate) => {
    change(chat, mutate);
    expect(filesOf(check())).toEqual([chat]);
  });

  it.each(ways)('场景：%s', (_, mutate) => {
    change(goods, mutate);
    expect(filesOf(check())).toEqual([goods]);
  });

  it('凭证真删了，用到它的场景和凭证都要改', () => {
    content.remove(chat);
    expect(placesOf(check())).toEqual(
      expect.arrayContaining([
        `${goods} requirement`,
        `${goods} uses[2].proof`,
        `${slip} alternatives[0].proof`,
      ]),
    );
  });

  it('场景真删了，拿它分辨的场景和只在它用的凭证都要改', () => {
    content.remove(empty);
    expect(placesOf(check())).toEqual(
      expect.arrayContaining([
        `${goods} splitters[2].against`,
        'content/proofs/weighing-photo.mdx kind',
      ]),
    );
  });
});

describe('今天', () => {
  it('核对日期是北京的今天就行，比今天晚就是将来', () => {
    const midnight = new Date(`${lastCheck}T00:00:00+08:00`);
    expect(checkContent(project, midnight).faults).toEqual([]);

    const before = new Date(midnight.valueOf() - 1);
    const late = datesOf(checkContent(project, before)).filter((date) => date === lastCheck);
    const faults = checkContent(project, before).faults;
    expect(faults).toHaveLength(late.length);
    expect(new Set(faults.map(({ field }) => field))).toEqual(new Set(['checkedOn']));
    expect(faults[0]!.found).toContain(lastCheck);
  });
});

describe('这些写法不算错', () => {
  it('貌似凭证没有场景提到', () => {
    const weibo = all(set('name', '微博截图'), set('short', '微博截图'));
    content.write('content/proofs/weibo-screenshot.mdx', weibo(content.read(baidu)));
    expect(check()).toEqual([]);
  });

  it('两个场景有同一个别名，任一个写了分辨问题', () => {
    change(tracking, set('aliases[0]', '空包'));
    expect(filesOf(check())).toEqual([empty]);
    change(tracking, copy('splitters[0]', 'splitters[1]'));
    change(tracking, set('splitters[1].against', 'empty-parcel'));
    expect(check()).toEqual([]);
  });

  it('图在 public 里', () => {
    change(goods, set('images', [{ src: '/favicon.svg', alt: '红章证明示例，看章' }]));
    expect(check()).toEqual([]);
  });

  it('有出处的商家经验', () => {
    const merchant = { dated: '2024', confidence: 'low' };
    change(empty, set('prevention[0]', { text: '过秤拍照。', basis: 'merchant', merchant }));
    expect(check()).toEqual([]);
  });

  it('工单没写小时数，时限有别的出处', () => {
    change(empty, set('deadline', { kind: 'hours', hours: 24, from: 'ticket', basis: 'note' }));
    expect(check()).toEqual([]);
  });

  it('日期加了引号', () => {
    change(goods, swap(`checkedOn: ${lastCheck}`, `checkedOn: '${lastCheck}'`));
    expect(check()).toEqual([]);
  });

  it('Windows 的换行和字节顺序标记', () => {
    change(goods, (text) => `\u{FEFF}${text.replaceAll('\n', '\r\n')}`);
    expect(check()).toEqual([]);
  });

  it('正文里有图和链接，都指得到', () => {
    const words =
      '![海报](/favicon.svg)看[空包](/scenarios/empty-parcel/#voids)、[平台](https://a.com)。';
    change(goods, paragraph(words));
    expect(check()).toEqual([]);
  });

  it('链接带问号和井号，也可以是邮箱', () => {
    const words =
      '看[自查](/check/?scenario=empty-parcel)、[海报](/poster/wall/#qr)、[下面](#voids)，写给[我们](mailto:a@b.com)。';
    change(goods, paragraph(words));
    expect(check()).toEqual([]);
  });

  it('链接指到那一页的一处：画出来的，或正文里的标题', () => {
    change(
      goods,
      paragraph(
        '## 代签，谁签的？\n\n看[上面](#代签谁签的)、[作废](#voids)、[聊天](#use-chat-record)。',
      ),
    );
    const words =
      '看[步骤](/guides/not-covered/#现在可以做的三步)、[空白表](/guides/red-stamp-in-time/#forms)、[签收人](/proofs/red-stamp-certificate/#check-signer)、[代签](/scenarios/goods-not-received/#代签谁签的)。';
    change(chat, paragraph(words));
    expect(check()).toEqual([]);
  });

  it('正文里有列表、引用、分隔线、表格', () => {
    const words =
      '- 一\n  - 二\n\n> ## 三\n>\n> 四\n\n---\n\n| 五 | 六 |\n| --- | --- |\n| 七 | 八 |\n\n<p>九<br/>十</p>\n\n<ul><li>十一</li></ul>';
    change(goods, paragraph(words));
    expect(check()).toEqual([]);
  });

  it('链接的文字是一张图', () => {
    change(goods, paragraph('[![海报](/favicon.svg)](/poster/)'));
    expect(check()).toEqual([]);
  });

  it('表情由几个字符连成', () => {
    change(goods, swap('\nlead: ', '\nlead: "\u{2764}\u{FE0F}\u{200D}\u{1F525}" # '));
    expect(check()).toEqual([]);
  });

  it('工单分几行', () => {
    change(goods, (text) =>
      text.replace(/^ticket: >-\n {2}(.*)。(.*)/m, 'ticket: |\n  $1。\n\n  $2'),
    );
    expect(check()).toEqual([]);
  });

  it('工单里有 1或2 个工作日', () => {
    change(tracking, swap('请商家提供最新', '1或2个工作日内,请商家提供最新'));
    expect(check()).toEqual([]);
  });

  it('正文里有注释、反引号里的记号、成对的标签', () => {
    change(goods, paragraph('{/* 待补 */}单号写 `{XXXXXX}`，重量 `<3`，<b>先看单号</b>。'));
    expect(check()).toEqual([]);
  });

  it('系统和编辑器自己的隐藏文件', () => {
    content.write('content/scenarios/.DS_Store', 'x');
    content.write('content/proofs/.chat-record.mdx.swp', 'x');
    expect(check()).toEqual([]);
  });
});

describe('指到行', () => {
  it.each([
    ['引号没收尾的那一行，不是文件末尾', goods, swap('\nlead: ', '\nlead: "'), 'lead: "'],
    ['正文的那一行', chat, paragraph('单号写 {XXXXXX} 就行。'), '{XXXXXX}'],
    [
      'Windows 换行的正文',
      notes,
      (text: string) => `${text}\n重量 <3 千克。\n`.replaceAll('\n', '\r\n'),
      '<3',
    ],
  ])('%s', (_, file, mutate, words) => {
    change(file, mutate);
    const line =
      content
        .read(file)
        .split('\n')
        .findIndex((text) => text.includes(words)) + 1;
    const [fault] = check();
    expect(fault!.found).toContain(`第 ${line} 行`);
    expect(fault!.found).toContain(words);
  });
});

it('图是空文件，等于没有', () => {
  content.write('public/empty.svg', '');
  change(goods, set('images', [{ src: '/empty.svg', alt: '红章证明示例，看章' }]));
  change(chat, paragraph('![红章](/empty.svg)'));
  expect(placesOf(check())).toEqual([`${chat} 正文`, `${goods} images[0].src`]);
});

describe('从不抛错', () => {
  it.each(['scenarios', 'proofs', 'guides'])('%s 是空的，或不存在', (folder) => {
    content.remove(`content/${folder}`);
    expect(placesOf(check())).toContain(`content/${folder} （文件夹）`);
    content.write(`content/${folder}/.gitkeep`, '');
    expect(placesOf(check())).toContain(`content/${folder} （文件夹）`);
  });

  it.each(['scenarios', 'proofs', 'guides', 'utterances'])('%s 是个文件', (folder) => {
    content.remove(`content/${folder}`);
    content.write(`content/${folder}`, '');
    expect(placesOf(check())).toContain(`content/${folder} （文件夹）`);
    expectGoodWords(check());
  });

  it('content 是个文件', () => {
    content.remove('content');
    content.write('content', '');
    expect(check()).toHaveLength(5);
  });

  it('什么都没有', () => {
    content.remove('content');
    content.remove('public');
    // Three empty folders, nothing that people say, and no record of versions.
    expect(check()).toHaveLength(5);
  });

  it('链接指到哪里也不是，或绕成圈', () => {
    symlinkSync('nowhere', join(content.root, 'content/scenarios/lost.mdx'));
    symlinkSync('.', join(content.root, 'content/proofs/loop'));
    expect(placesOf(check())).toEqual([
      'content/proofs/loop 文件名',
      'content/scenarios/lost.mdx （整个文件）',
    ]);
  });

  it('用 GBK 存的', () => {
    // 买家 in GBK.
    content.write(chat, Uint8Array.of(0xc2, 0xf2, 0xbc, 0xd2));
    expect(placesOf(check())).toEqual([`${chat} （整个文件）`]);
  });

  it('随便删掉一段，报的仍是中文的、指得到地方的', { timeout: 60_000 }, () => {
    const files = [goods, empty, chat, notes];
    const cut = fc.tuple(fc.constantFrom(...files), fc.nat(3000), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(cut, ([file, from, length]) => {
        const whole = content.read(file);
        content.write(file, whole.slice(0, from) + whole.slice(from + length));
        const faults = check();
        content.write(file, whole);
        expectGoodWords(faults);
      }),
      { numRuns: 60 },
    );
  });
});

function check(): Fault[] {
  return checkContent(content.root, noon).faults;
}

function change(file: string, mutate: (text: string) => string) {
  const before = content.read(file);
  content.write(file, mutate(before));
  expect(content.read(file), '这一处改动什么也没改到').not.toBe(before);
}

function apply({ file, mutate, from, moved }: BrokenContent) {
  if (from === undefined) {
    change(file, mutate);
    return;
  }
  expect(content.has(file), '这个文件本来就有').toBe(false);
  content.write(file, mutate(content.read(from)));
  if (moved) content.remove(from);
}

/** Whole sentences of an editor's language: nothing left in English by zod, YAML or MDX, nothing said twice. */
function expectGoodWords(faults: Fault[]) {
  for (const { file, field, found, write } of faults) {
    expect(file).toMatch(/^content\//);
    expect(field).not.toBe('');
    for (const words of [found, write]) {
      expect(words).toMatch(/\p{Script=Han}/u);
      // What the author wrote is quoted, and may be in any language.
      const ours = words.replaceAll(/「[^」]*」/g, '');
      expect(ours).not.toMatch(/\b[a-z]+ [a-z]+ [a-z]+\b/i);
      expect(ours).not.toMatch(/undefined|\[object|NaN/);
    }
  }
  expect(new Set(faults.map((fault) => JSON.stringify(fault))).size).toBe(faults.length);
}

function placesOf(faults: Fault[]): string[] {
  return faults.map(({ file, field }) => `${file} ${field}`).sort();
}

function filesOf(faults: Fault[]): string[] {
  return [...new Set(faults.map(({ file }) => file))];
}

function datesOf({
  content: { scenarios, proofs, guides },
}: ReturnType<typeof checkContent>): string[] {
  return [...scenarios, ...proofs, ...guides].map(({ data }) => data.checkedOn).sort();
}
