import { describe, expect, test } from 'vitest';
import { leadTimeWords } from './lead-time.ts';
import { realProof } from '../../tests/fixtures/real-content.ts';

describe('leadTimeWords', () => {
  const words = (min: number, max: number, unit: 'minutes' | 'hours' | 'working-days') =>
    leadTimeWords({ min, max, unit, basis: 'ours' });

  test('says a stretch in its own unit', () => {
    expect(words(5, 30, 'minutes')).toBe('约 5 到 30 分钟');
    expect(words(1, 24, 'hours')).toBe('约 1 到 24 小时');
    expect(words(1, 3, 'working-days')).toBe('约 1 到 3 个工作日');
  });

  test('says one number where there is only one', () => {
    expect(words(2, 2, 'hours')).toBe('约 2 小时');
    expect(words(1.5, 1.5, 'working-days')).toBe('约 1.5 个工作日');
  });

  test('the red stamp takes 1 to 3 working days, against a 48 hour clock', () => {
    expect(leadTimeWords(realProof('red-stamp-certificate').leadTime!)).toBe('约 1 到 3 个工作日');
  });
});
