const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const clings = /^[的了着过们时后内前中里上下]$/u;
const opens = /^[（「『《〈【([]$/u;

/**
 * A text in pieces between which a line may break: whole words, with their punctuation. A poster's columns are narrow,
 * and a word split over two lines (业｜务章) has to be read twice. The pieces joined are the text.
 */
export function pieces(text: string): string[] {
  const found: string[] = [];
  let held = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const single = isWordLike && [...segment].length === 1 && /\p{Script=Han}/u.test(segment);
    if (opens.test(segment) || (single && !clings.test(segment))) {
      // A word of one character leans on what follows: 未在您的｜退货｜地址.
      held += segment;
    } else if ((!isWordLike || clings.test(segment)) && held === '' && found.length > 0) {
      found[found.length - 1] += segment;
    } else {
      found.push(held + segment);
      held = '';
    }
  }
  if (held !== '') {
    if (found.length > 0) found[found.length - 1] += held;
    else found.push(held);
  }
  return found;
}
