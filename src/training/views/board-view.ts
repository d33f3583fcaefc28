import { levelNames } from '../levels.ts';
import type { Progress } from '../progress.ts';

/** Brings the board that stands in the page up to date: one link a rule, its level drawn and said. */
export function showBoard(board: ParentNode, { rules }: Progress) {
  for (const link of board.querySelectorAll<HTMLElement>('[data-rule]')) {
    const state = rules[link.dataset['rule']!];
    const level = state?.level ?? 0;
    const wrong = state?.lastWrong ?? false;
    const mark = link.querySelector<HTMLElement>('.lv')!;
    mark.dataset['level'] = String(level);
    mark.dataset['wrong'] = String(wrong);
    const said = state?.changed
      ? '规则改了，这条再练一次'
      : `${levelNames[level]}${wrong ? '，上次答错' : ''}`;
    link.setAttribute('aria-label', `${link.dataset['name']}：${said}`);
    link.title = said;
  }
}
