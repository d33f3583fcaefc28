import { verdictWords, type Verdict } from '../evidence/evaluate.ts';
import { shorts } from './proofs.ts';
import { sides, type ReadingView } from './readings.ts';
import type { RepairView } from './repairs.ts';
import type { RouteView } from './routes.ts';

export interface Headline {
  /** The value of data-verdict. */
  verdict: Verdict;
  /** One of the five verdict words. */
  word: string;
  /** Begins with the word: 成立，可以交了 / 还差红章证明. */
  title: string;
  /** What to do next, in one or two sentences. */
  text: string;
}

/** One headline, made of the parts that are shown below it and nothing else. */
export function headlineOf(parts: Parts): Headline {
  const { verdict } = parts.best;
  return { verdict, word: verdictWords[verdict], ...words[verdict](parts) };
}

interface Parts {
  best: RouteView;
  routes: readonly RouteView[];
  repairs: readonly RepairView[];
  readings: readonly ReadingView[];
}

type Words = Pick<Headline, 'title' | 'text'>;

const words: Record<Verdict, (parts: Parts) => Words> = {
  sufficient: ({ best }) => ({
    title: '成立，可以交了',
    text: `${best.name}成立，交${shorts(best.proofs, '和')}就够。`,
  }),
  depends: ({ readings, repairs }) => ({
    title: '看读法，有的说法认，有的不认',
    text: `${sides(readings)}${sure(repairs)}`,
  }),
  unchecked: ({ best, routes, repairs }) => {
    const open = routes.filter(({ verdict }) => verdict === 'unchecked');
    const questions = new Set(open.flatMap(({ unanswered }) => unanswered.map(({ key }) => key)));
    const end =
      best.promise === 'sufficient' ? `${best.name}就成立。` : `还要看读法。${sure(repairs)}`;
    return {
      title: `没核完，还有 ${questions.size} 项`,
      text: `先核${best.repair!.check.map(({ short, unanswered }) => `${short}的 ${unanswered.length} 项`).join('、')}。都符合的话，${end}`,
    };
  },
  insufficient: ({ repairs }) => {
    const [first, ...others] = repairs as [RepairView, ...RepairView[]];
    const lacking = [...first.get, ...first.replace];
    const more =
      others.length > 0 ? `也可以：${others.map(({ text }) => text).join('；或者')}。` : '';
    return {
      title: `还差${first.get.length > 0 ? shorts(lacking) : `能用的${shorts(lacking)}`}`,
      text: `${others.length > 0 ? '最快' : '要做'}：${first.text}。${more}`,
    };
  },
  void: ({ best, repairs }) => ({
    title: `作废，${shorts(best.repair!.replace)}要重拿`,
    text: `${best.voids.map(({ fail, fix }) => (fix ? `${fail}：${fix}` : fail)).join('；')}。${
      repairs[0] ? `最快：${repairs[0].text}。` : ''
    }`,
  }),
};

/** The way to a packet that every reading accepts. */
const sure = ([first]: readonly RepairView[]) => (first ? `${first.text}，各种说法都够。` : '');
