import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { realProofs, realScenarios } from '../../tests/fixtures/real-content.ts';
import { realBook } from '../../tests/fixtures/real-specimens.ts';
import { specimenBook } from './book.ts';
import { barHeight, pictureWidth } from './frame.ts';
import { box, contains } from './geometry.ts';
import { apart } from './marks.ts';
import { sheetOf } from './sheets.ts';

const { specimenOf, defectsOf, all } = realBook;
const uses = realScenarios.flatMap(({ slug, uses }) =>
  uses.map((use) => ({ scenario: slug, ...use })),
);
const drawn = all();
const gzipped = drawn.map(({ svg }) => gzipSync(svg).length);

/** The conditions that the work was asked to draw, by what a shop would call them. */
const named: [name: string, proof: string, defect: string][] = [
  ['全打印', 'red-stamp-certificate', 'not-all-one-way'],
  ['全手写', 'red-stamp-certificate', 'not-all-one-way.all-hand'],
  ['四项打印', 'red-stamp-certificate', 'four-handwritten'],
  ['财务章', 'red-stamp-certificate', 'seal-kind'],
  ['业务章', 'red-stamp-certificate', 'seal-kind.business'],
  ['字段缺失', 'red-stamp-certificate', 'fields-complete'],
  ['姓名不符', 'dispatch-slip', 'matches-certificate'],
  ['地址不符', 'dispatch-slip', 'matches-certificate.address'],
  ['画面模糊', 'red-stamp-certificate', 'photo-clear'],
  ['画面裁切', 'red-stamp-certificate', 'photo-clear.cropped'],
  ['聊天记录跳跃', 'chat-record', 'continuous'],
  ['金额不符', 'transfer-record', 'amount-matches'],
  ['收款人不符', 'transfer-record', 'payee-matches'],
  ['百度代替官网', 'courier-site-tracking', 'official-site'],
  ['微信', 'chat-record', 'platform-chat'],
  ['QQ', 'chat-record', 'platform-chat.qq'],
  ['问题没有标注', 'return-photo', 'problem-marked'],
  ['快递员不在场', 'unboxing-video', 'courier-present'],
  ['重量看不清', 'weighing-photo', 'weight-readable'],
  ['报告没有签名', 'inspection-report', 'signed'],
];

describe('callouts, checks and legend', () => {
  test.each(uses)(
    '$scenario · $proof: one each, in the same order',
    ({ scenario, proof, checks }) => {
      const { regions, legend, width, height } = specimenOf(proof, scenario);
      const wanted = checks.map(({ id }, at) => [id, at + 1]);
      expect(regions.map(({ check, n }) => [check, n])).toEqual(wanted);
      expect(legend.map(({ check, n }) => [check, n])).toEqual(wanted);
      expect(legend.map(({ ask, fail, effect }) => [ask, fail, effect])).toEqual(
        checks.map(({ ask, fail, effect }) => [ask, fail, effect]),
      );
      const picture = box(0, barHeight, width, height - barHeight);
      for (const region of regions) expect(contains(picture, region), region.check).toBe(true);
    },
  );

  test.each(uses)('$scenario · $proof: every check has a place of its own in the sheet', (use) => {
    const { spots } = sheetOf(use.proof).draw({
      name: '',
      brief: use.brief,
      has: (id) => use.checks.some((check) => check.id === id),
      wrong: () => false,
    });
    expect(use.checks.map(({ id }) => id).filter((id) => !spots[id])).toEqual([]);
  });

  test('the marks hang on the edges, none on another', () => {
    for (const { regions, file } of drawn) {
      regions.forEach(({ mark }, at) => {
        expect([0, pictureWidth], file).toContain(mark.x);
        for (const other of regions.slice(at + 1))
          if (other.mark.x === mark.x)
            expect(Math.abs(other.mark.y - mark.y), file).toBeGreaterThanOrEqual(apart);
      });
    }
  });

  test('a twin carries the same callouts as the right one', () => {
    for (const { proof, scenario, defect, regions } of drawn)
      if (defect) expect(regions).toEqual(specimenOf(proof, scenario).regions);
  });
});

describe('wrong twins', () => {
  const conditions = realProofs.flatMap(({ slug }) =>
    defectsOf(slug).map((defect) => ({ proof: slug, ...defect })),
  );
  const undrawn = conditions.filter((each) => !each.drawn);

  test('every void check has one or a stated reason, and three reasons at most', () => {
    const voids = uses.flatMap(({ scenario, proof, checks }) =>
      checks
        .filter(({ effect }) => effect === 'void')
        .map(({ id }) => ({ check: id, defects: defectsOf(proof, scenario) })),
    );
    for (const { check, defects } of voids)
      expect(defects.map((defect) => defect.check)).toContain(check);
    for (const { reason } of undrawn) expect(reason).toMatch(/。$/);
    expect(undrawn.length).toBeLessThanOrEqual(3);
    const effects = (effect: string) => conditions.filter((each) => each.effect === effect).length;
    console.log(
      `画错的样张：作废 ${effects('void')} 种，建议 ${effects('advice')} 种；写明理由不画的 ${undrawn.length} 种；` +
        `各场景的作废核对项 ${voids.length} 个，全部有着落；文件 ${drawn.length} 个。`,
    );
  });

  test.each(named)('%s is drawn', (_, proof, defect) => {
    expect(specimenOf(proof, undefined, defect).words).toBeTruthy();
  });

  test('no sheet draws a defect that the content does not know', () => {
    const known = new Map(realProofs.map(({ slug, checks }) => [slug, checks.map(({ id }) => id)]));
    for (const [slug, ids] of known)
      for (const defect of Object.keys(sheetOf(slug).twins))
        expect(ids, slug).toContain(defect.split('.')[0]);
  });

  test('a name without a variant comes first, so that a check alone names a file', () => {
    for (const { slug } of realProofs) {
      const defects = Object.keys(sheetOf(slug).twins);
      for (const defect of defects) {
        const check = defect.split('.')[0]!;
        expect(defects.find((each) => each.split('.')[0] === check)).toBe(check);
      }
    }
  });

  test('names that nobody drew are refused', () => {
    expect(() => specimenOf('chat-record', undefined, 'seal-kind')).toThrow('seal-kind');
    expect(() => specimenOf('chat-record', 'empty-parcel')).toThrow('empty-parcel');
    expect(() => specimenOf('phone-call')).toThrow('phone-call');
  });
});

describe('variants of the certificate', () => {
  const story = {
    signer: '签收人',
    'refusal-reason': '拒签原因',
    'damaged-on-arrival': '送达情况',
  };
  const asking = uses.filter(({ proof }) => proof === 'red-stamp-certificate');

  test.each(asking)(
    '$scenario: says what this scenario wants and nothing else',
    ({ scenario, proof, checks }) => {
      const { svg } = specimenOf(proof, scenario);
      for (const [check, label] of Object.entries(story))
        expect(svg.includes(`>${label}<`), label).toBe(checks.some(({ id }) => id === check));
    },
  );

  test('no two scenarios share one', () => {
    const files = asking.map(({ proof, scenario }) => specimenOf(proof, scenario).svg);
    expect(new Set(files).size).toBe(asking.length);
  });
});

describe('a ninth scenario and a new proof', () => {
  const certificate = realProofs.find(({ slug }) => slug === 'red-stamp-certificate')!;
  const check = (id: string) => {
    const { everywhere: _, ...rest } = certificate.checks.find((each) => each.id === id)!;
    return rest;
  };
  const fresh = { ...check('seal-kind'), id: 'newly-thought-of' };
  const use = (proof: string, checks: (typeof fresh)[]) => ({
    ...realScenarios[0]!.uses[0]!,
    proof,
    checks,
  });
  const book = specimenBook({
    scenarios: [
      ...realScenarios,
      {
        slug: 'ninth',
        uses: [
          use('red-stamp-certificate', [check('seal-kind'), fresh]),
          use('delivery-video', [fresh]),
        ],
      },
    ],
    proofs: [...realProofs, { slug: 'delivery-video', name: '派件视频', checks: [] }],
  });

  test('gets a general certificate', () => {
    const { svg, file, regions } = book.specimenOf('red-stamp-certificate', 'ninth');
    expect(file).toBe('/specimens/red-stamp-certificate.ninth.svg');
    expect(svg).toContain('以上快件情况属实。');
    expect(regions.map((region) => region.check)).toEqual(['seal-kind', 'newly-thought-of']);
  });

  test('and a check that nobody has drawn states its reason', () => {
    const defects = book.defectsOf('red-stamp-certificate', 'ninth');
    expect(defects.filter(({ drawn: isDrawn }) => !isDrawn)).toMatchObject([
      { check: 'newly-thought-of', reason: expect.stringContaining('没有画错的样张') },
    ]);
  });

  test('a proof without a sheet is drawn with its own name', () => {
    const { svg, alt } = book.specimenOf('delivery-video', 'ninth');
    expect(svg).toContain('>派件视频<');
    expect(alt).toContain('派件视频样张');
  });
});

describe('files', () => {
  test('the same content gives the same bytes', () => {
    const again = specimenBook({ scenarios: realScenarios, proofs: realProofs }).all();
    expect(again.map(({ file, svg }) => [file, svg])).toEqual(
      drawn.map(({ file, svg }) => [file, svg]),
    );
  });

  test('one name, one drawing; whatever is asked for is among the files', () => {
    const files = drawn.map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
    for (const { proof, scenario } of uses)
      for (const defect of [undefined, ...defectsOf(proof, scenario).map((each) => each.defect)]) {
        const asked = specimenOf(proof, scenario, defect);
        expect(drawn.find(({ file }) => file === asked.file)?.svg).toBe(asked.svg);
      }
  });

  test('at most 60 kB each and 500 kB together, gzipped', () => {
    expect(Math.max(...gzipped)).toBeLessThanOrEqual(60_000);
    expect(gzipped.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(500_000);
  });

  test('every proof has one, with words for who cannot see it', () => {
    for (const { slug, name } of realProofs) {
      const { alt } = specimenOf(slug);
      expect(alt).toContain(`${name}样张：`);
      expect(alt.length).toBeLessThanOrEqual(140);
    }
    for (const { alt, words } of drawn) if (words) expect(alt).toContain(words);
  });
});
