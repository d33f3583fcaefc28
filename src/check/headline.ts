import { verdictWords, type Verdict } from '../evidence/evaluate.ts';
import { listed } from '../evidence/listed.ts';
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
    text: `${best.name}成立，交${listed(best.proofs.map(({ short }) => short))}就够。`,
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
  insufficient: ({ best, repairs }) => {
    const [first = best.repair!, ...others] = repairs;
    const lacking = [...first.get, ...first.replace];
    const more =
      others.length > 0 ? `也可以：${others.map(({ text }) => text).join('；或者')}。` : '';
    return {
      title: `还差${first.get.length > 0 ? shorts(lacking) : `能用的${shorts(lacking)}`}`,
      text: `${others.length > 0 ? '最快' : '要做'}：${first.text}。${more}${repairs.length > 0 ? '' : '还要看读法。'}`,
    };
  },
  void: ({ best, repairs }) => {
    const failed = best.voids.map(({ fail, fix }) => (fix ? `${fail}：${fix}` : fail)).join('；');
    const [first] = repairs;
    const rest = best.repair ? `别的照补：${best.repair.text}。` : '';
    return best.lost.length > 0
      ? {
          title: `作废，${shorts(best.lost)}已超时`,
          text: `${failed}。时间过了，重拿也没用。${rest}手上有的照交，写清原因，可能还是不够。`,
        }
      : {
          title: `作废，${shorts(best.repair!.replace)}要重拿`,
          text: `${failed}。${first ? `最快：${first.text}。` : '还要看读法。'}`,
        };
  },
};

/** The way to a packet that every reading accepts. */
const sure = ([first]: readonly RepairView[]) => (first ? `${first.text}，各种说法都够。` : '');
