import { checkContent } from '../schema/check-content.ts';

type Checked = ReturnType<typeof checkContent>;

let last: { root: string; checked: Checked } | undefined;

/** Reads and checks the content, and keeps what it found for the gates that come after. */
export function check(root: string): Checked {
  last = { root, checked: checkContent(root) };
  return last.checked;
}

/** What the content gate found when it last looked: thousands of files are not read twice for one build. */
export function lastChecked(root: string): Checked {
  return last?.root === root ? last.checked : check(root);
}
