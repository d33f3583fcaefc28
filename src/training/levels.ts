import type { RuleName } from './rules.ts';

/** Rules across a board, from what is asked most to what is asked least. */
export const boardOrder: readonly RuleName[] = [
  'combination',
  'fields',
  'voids',
  'deadline',
  'actions',
];

/** The five steps of mastery, from 0. */
export const levelNames = ['未练', '练过', '熟悉', '掌握', '稳固'] as const;
