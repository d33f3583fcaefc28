import { describe, expect, test } from 'vitest';
import { realTraining as data } from '../../tests/fixtures/training.ts';
import { askedAgain, variantDrill } from './drill.ts';
import { examCode, examOf } from './exam.ts';
import { generate } from './generate.ts';
import { grade } from './grade.ts';
import { missedRule } from './missed-rule.ts';
import { namedRule, ruleTitle } from './rule-titles.ts';
import { fingerprint } from './variants.ts';

const items = [1, 2, 3].flatMap((seed) => examOf(data, examCode(seed)));

describe('a missed rule asked in another way', () => {
  test.each(items)('$kind $ruleIds.0 $seed', (item) => {
    const picks = Object.fromEntries(
      item.questions.map(({ id, options }) => [
        id,
        options
          .filter(({ right }) => !right)
          .flatMap((option) => option.id)
          .slice(0, 1),
      ]),
    );
    const missed = missedRule(item, grade(data, item, { picks }).codes);
    expect(item.ruleIds).toContain(missed);
    const plan = variantDrill(data, missed, askedAgain(item), 7)!;
    expect(plan.intro).toBe(`换个问法：${ruleTitle(namedRule(data, missed)!)}`);
    const [{ kind, ruleIds, seed }] = plan.queue as [(typeof plan.queue)[number]];
    expect(ruleIds[0]).toBe(missed);
    expect(fingerprint(generate(data, kind, ruleIds, seed)!)).not.toBe(fingerprint(item));
  });

  test('of two scenarios set side by side it is the one that was taken for the other', () => {
    const item = { ruleIds: ['here#voids', 'there#voids'] };
    expect(missedRule(item, ['CONTRAST:there'])).toBe('there#voids');
    expect(missedRule(item, ['CONTRAST:here'])).toBe('here#voids');
    expect(missedRule(item, [])).toBe('here#voids');
  });

  test('a link that makes no sense asks for nothing', () => {
    for (const asked of ['', 'x', 'clock.1', 'clock.x.here#voids', 'clock.1.here#voids'])
      expect(variantDrill(data, items[0]!.ruleIds[0]!, asked, 7)).toBeUndefined();
    expect(variantDrill(data, 'here#voids', askedAgain(items[0]!), 7)).toBeUndefined();
  });
});
