const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Characters that end a word rather than begin one, where a dictionary leaves them alone: 财务｜章, 店铺｜名. */
const clings = /^[的了着过们后内前中里上下章费单图员号名人者表]$/u;
const opens = /^[（「『《〈【([]$/u;

/** 09-18, 15:55, 1.5: what a dictionary takes apart and nobody else does. */
const isJoined = (before: string, after: string) => /[!-~]$/.test(before) && /^[!-~]/.test(after);

/**
 * A text in pieces between which a line may break: whole words, with their punctuation. A poster's columns are narrow,
 * and a word split over two lines (业｜务章) has to be read twice. The pieces joined are the text.
 */
export function pieces(text: string): string[] {
  const segments = [...segmenter.segment(text)];
  const found: string[] = [];
  let held = '';
  segments.forEach(({ segment, isWordLike }, index) => {
    const single = isWordLike && /^\p{Script=Han}$/u.test(segment);
    const isLast = !segments[index + 1]?.isWordLike;
    const follows =
      !isWordLike || (single && (clings.test(segment) || isLast)) || segment === '小时';
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
