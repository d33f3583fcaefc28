const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of the trade, which a dictionary takes apart: 大｜家电, 内｜网, 举｜证. */
const known =
  /大家电|举证时长|举证要求|举证|超时|内网|官网|红章|底单|面单|表头|称重|签收|上传|拆卸/gu;
/** Characters that end a word rather than begin one, where a dictionary leaves them alone: 财务｜章, 店铺｜名. */
const clings = /^[的了着过们后内前中里上下章费单图员号名人者表]$/u;
const opens = /[（「『《〈【([]$/u;

/** 09-18, 15:55, 差价／运费, 1、: what a dictionary takes apart and nobody else does. */
const isJoined = (before: string, after: string) =>
  (/[!-~]$/.test(before) && /^[!-~]/.test(after)) || /[／/]$|\d、$/u.test(before);

/**
 * A text in pieces between which a line may break: whole words, with their punctuation. A poster's columns are narrow,
 * and a word split over two lines (业｜务章) has to be read twice. The pieces joined are the text.
 */
export function pieces(text: string): string[] {
  const segments = segmentsOf(text);
  const found: string[] = [];
  let held = '';
  segments.forEach((segment, index) => {
    const single = /^\p{Script=Han}$/u.test(segment);
    const isLast = !isWord(segments[index + 1]);
    const follows =
      !isWord(segment) || (single && (clings.test(segment) || isLast)) || segment === '小时';
    if (opens.test(segment) || (single && !follows)) {
      // A word of one character leans on what follows: 未在您的｜退货｜地址.
      held += segment;
    } else if (held === '' && found.length > 0 && (follows || isJoined(found.at(-1)!, segment))) {
      found[found.length - 1] += segment;
    } else {
      found.push(held + segment);
      held = '';
    }
  });
  if (held !== '') found.push((found.pop() ?? '') + held);
  return found;
}

/**
 * The pieces of a text that is set in parts, part by part. A part that begins with an empty piece may begin a line; else
 * it belongs to what stands before it, as a comma does.
 */
export function piecesIn(parts: readonly string[]): string[][] {
  const breaks = new Set<number>();
  let at = 0;
  for (const piece of pieces(parts.join(''))) breaks.add((at += piece.length));
  let from = 0;
  return parts.map((part) => {
    const own = breaks.has(from) ? ['', ''] : [''];
    for (const [index, character] of part.split('').entries()) {
      if (index > 0 && breaks.has(from + index)) own.push('');
      own[own.length - 1] += character;
    }
    from += part.length;
    return own;
  });
}

const isWord = (segment = '') => /[\p{L}\p{N}]/u.test(segment);

/** What a dictionary takes for words, but for those of the trade, which are whole. */
function segmentsOf(text: string): string[] {
  const cuts = new Set([...segmenter.segment(text)].map(({ index }) => index));
  for (const { 0: word, index } of text.matchAll(known)) {
    for (let inside = index + 1; inside < index + word.length; inside++) cuts.delete(inside);
    cuts.add(index).add(index + word.length);
  }
  const ends = [...cuts].filter((cut) => cut < text.length).sort((one, other) => one - other);
  return ends.map((cut, index) => text.slice(cut, ends[index + 1]));
}
