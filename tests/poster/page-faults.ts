import type { Page } from '@playwright/test';

/** The least size of any type on a sheet, in points. */
const least = 7;

/**
 * What is wrong with a sheet as it stands on its page: things outside their boxes, words under something else, type too
 * small. A page count and a text extractor see none of it. Each fault says which card, and which words.
 */
export function pageFaults(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const sheet = document.querySelector<HTMLElement>('.sheet')!;
    const floor = Number(sheet.dataset['floor']);
    const faults: string[] = [];
    const fault = (kind: string, element: Element, words: string) => {
      const card = element.closest<HTMLElement>('[data-scenario]')?.dataset['scenario'] ?? '整张';
      faults.push(`${kind}（${card}）：${words.trim().slice(0, 20)}`);
    };
    const points = (element: Element) => (parseFloat(getComputedStyle(element).fontSize) * 72) / 96;
    const paper = sheet.getBoundingClientRect();
    const within = (inner: DOMRect, outer: DOMRect, slack: number) =>
      inner.left >= outer.left - slack &&
      inner.right <= outer.right + slack &&
      inner.top >= outer.top - slack &&
      inner.bottom <= outer.bottom + slack;

    // Geometry: every box within the box that holds it, and nothing that cuts off what is too long.
    const holders = '.pcard, .pmatrix, .pnotes, .pversion, .phead, .pfoot, .pcol';
    for (const holder of sheet.querySelectorAll<HTMLElement>(holders)) {
      const box = holder.getBoundingClientRect();
      if (!within(box, paper, 0.5)) fault('出了纸', holder, holder.textContent);
      if (
        holder.scrollWidth > holder.clientWidth + 1 ||
        holder.scrollHeight > holder.clientHeight + 1
      )
        fault('盒子装不下', holder, holder.textContent);
    }
    const boxes = [...sheet.querySelectorAll<HTMLElement>('.pcard, .pmatrix, .pnotes, .pversion')];
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const apart =
          a.right <= b.left + 0.5 ||
          b.right <= a.left + 0.5 ||
          a.bottom <= b.top + 0.5 ||
          b.bottom <= a.top + 0.5;
        if (!apart) fault('压在一起', one, other.textContent);
      }
    });
    for (const element of sheet.querySelectorAll<HTMLElement>('*')) {
      const { overflow, overflowX, overflowY } = getComputedStyle(element);
      if (
        element instanceof HTMLElement &&
        /hidden|clip|scroll|auto/.test(overflow + overflowX + overflowY)
      )
        fault('会剪掉字', element, element.textContent);
    }

    // Every run of words: large enough, inside its box, and on top of everything where it stands.
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const seen: { rect: DOMRect; node: Node; holder: Element | null }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent ?? '';
      const parent = node.parentElement;
      if (words.trim() === '' || !parent) continue;
      const size = points(parent);
      const isBody = Boolean(parent.closest('.pcard, .pnotes'));
      if (size < smallest - 0.01) fault(`只有 ${size.toFixed(2)} 磅`, parent, words);
      else if (isBody && size < floor - 0.01) fault(`正文 ${size.toFixed(2)} 磅`, parent, words);
      range.selectNodeContents(node);
      const holder = parent.closest(holders);
      const box = holder?.getBoundingClientRect() ?? paper;
      for (const rect of range.getClientRects()) {
        if (rect.width === 0 || rect.height === 0) continue;
        // A line's box is as high as the font says, which is more than its words need.
        const size = parseFloat(getComputedStyle(parent).fontSize);
        const spare = Math.max(0, (rect.height - size) / 2);
        const ink = new DOMRect(rect.x, rect.y + spare, rect.width, rect.height - 2 * spare);
        if (!within(ink, box, 0.5)) fault('字在盒子外面', parent, words);
        seen.push({ rect, node, holder });
        const count = Math.max(2, Math.ceil(rect.width / 8));
        for (let step = 0; step < count; step++) {
          const x = rect.left + ((step + 0.5) * rect.width) / count;
          const y = rect.top + rect.height / 2;
          const above = document.elementsFromPoint(x, y);
          const at = above.findIndex((each) => each === parent);
          const over = above.slice(0, at < 0 ? above.length : at);
          // What the words themselves hold may lie over them; anything else hides them.
          if (at < 0 || over.some((each) => !parent.contains(each))) {
            fault('字被盖住', parent, words);
            break;
          }
        }
      }
    }
    // Words on words: lines of different texts whose middles meet.
    const rows = seen.map(({ rect, node, holder }) => ({
      node,
      holder,
      left: rect.left + 1,
      right: rect.right - 1,
      top: rect.top + rect.height * 0.3,
      bottom: rect.bottom - rect.height * 0.3,
    }));
    rows.forEach((one, index) => {
      for (const other of rows.slice(index + 1)) {
        if (one.node === other.node) continue;
        const meet =
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom;
        if (meet) fault('字压着字', one.node.parentElement!, one.node.textContent ?? '');
      }
    });
    return [...new Set(faults)];
  }, least);
}
