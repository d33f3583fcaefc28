import type { Proof } from '../schema/proof.ts';

type LeadTime = NonNullable<Proof['leadTime']>;

const units: Record<LeadTime['unit'], string> = {
  minutes: '分钟',
  hours: '小时',
  'working-days': '个工作日',
};

/** How long a proof takes to get, in words: 约 1 到 3 个工作日. */
export function leadTimeWords({ min, max, unit }: LeadTime): string {
  return min === max ? `约 ${min} ${units[unit]}` : `约 ${min} 到 ${max} ${units[unit]}`;
}
