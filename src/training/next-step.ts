import type { Attempt } from './attempt.ts';
import type { TrainingData } from './data.ts';
import { learned, nameOf, stageOf, stages, type Stage, type Want } from './path.ts';
import type { Progress } from './progress.ts';
import type { Session } from './session.ts';
import { hasAnswers } from './sitting-shelf.ts';

export const stageWords: Record<Stage, string> = {
  placement: '摸底',
  learn: '逐个场景',
  mixed: '混合练习',
  review: '每日复习',
  exam: '上岗考核',
};

export interface NextStep {
  /** The figure that stands large, where there is one to count. */
  figure?: number;
  /** The heading, then a line that says what comes. */
  title: string;
  words: string;
  label: string;
  want: Want | { resume: Session } | 'exam';
}

/** Whole minutes for so many items, as people take them. */
export const minutes = (items: number): number => Math.max(1, Math.round(items * 0.75));

/**
 * What to do now, the one thing first: a sitting that was broken off, the last one before the others. The next step on
 * the path is among them, so that nobody has to end what they have put aside.
 */
export function nextSteps(
  data: TrainingData,
  attempts: readonly Attempt[],
  progress: Progress,
  underWay: readonly Session[],
): [NextStep, ...NextStep[]] {
  const onward = pathStep(data, attempts, progress);
  const [first, ...others] = underWay
    .filter((session, at) => at === 0 || hasAnswers(session))
    .map(resumeStep);
  if (!first) return [onward];
  const { want } = onward;
  const isBegun = underWay.some(
    ({ name }) => want !== 'exam' && 'mode' in want && nameOf(want) === name,
  );
  return [first, ...others, ...(isBegun ? [] : [onward])];
}

function resumeStep(session: Session): NextStep {
  return {
    title: `${session.title}，停在第 ${session.at + 1} 题`,
    words: `共 ${session.queue.length} 题，选过的都还在。`,
    label: '接着练',
    want: { resume: session },
  };
}

function pathStep(data: TrainingData, attempts: readonly Attempt[], progress: Progress): NextStep {
  const stage = stageOf(data, attempts, progress);
  const { due } = progress;
  if (stage === 'placement') {
    const count = data.scenarios.length;
    return {
      title: '先摸个底',
      words: `一个场景一题，共 ${count} 题，约 ${minutes(count)} 分钟。不会也没关系，答完就知道从哪里学起。`,
      label: '开始摸底',
      want: { mode: 'placement' },
    };
  }
  if (stage === 'review' || due.length > 0) {
    return {
      figure: due.length,
      title: '条规则今天该复习',
      words: `约 ${minutes(due.length)} 分钟。快忘的时候再见一面，记得最牢。`,
      label: '开始复习',
      want: { mode: 'review' },
    };
  }
  if (stage === 'learn') {
    const done = new Set(learned(data, attempts));
    const next = data.scenarios.find(({ slug }) => !done.has(slug)) ?? data.scenarios[0]!;
    return {
      title: `学场景 ${next.number}：${next.nav}`,
      words: `先看一份备齐的，再做两题，约 3 分钟。${restWords(progress)}`,
      label: '学这个场景',
      want: { mode: 'learn', scenario: next.slug },
    };
  }
  if (stage === 'exam') {
    return {
      title: '可以考核了',
      words: `20 题，答对 18 题、关键题全对就通过。${restWords(progress)}`,
      label: '去考核',
      want: 'exam',
    };
  }
  return {
    title: '混着练一组',
    words: `像的场景放在一起考，练的是分清楚，约 6 分钟。${restWords(progress)}`,
    label: '开始混合练习',
    want: { mode: 'mixed' },
  };
}

function restWords({ due, tomorrow }: Progress): string {
  if (due.length > 0) return '';
  return tomorrow > 0 ? `今天没有要复习的，明天 ${tomorrow} 条。` : '今天没有要复习的。';
}

/** The stages before the one to do now. */
export function stagesDone(stage: Stage): Stage[] {
  return stages.slice(0, stages.indexOf(stage));
}
