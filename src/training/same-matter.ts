import { likeness } from './likeness.ts';

/** Do two sentences about a paper speak of one thing? Of handwriting they do however little else they share. */
export const sameMatter = (one: string, other: string, from: number): boolean =>
  likeness(one, other) >= from || [one, other].every((words) => /手写|打印|印刷/.test(words));
