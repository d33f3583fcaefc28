// npm run ocr:poster: can a machine still read the poster after a bad copy? Rasterises each PDF in black and white at
// 200 dpi, reads it with tesseract, and counts the strings of the rules that come out. Needs tesseract with chi_sim, and
// pdftoppm; it is no part of npm test. `-- FOLDER` names another built site than dist/.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { posterOf, requiredStrings } from '../src/poster/model.ts';
import { sheets, type Sheet } from '../src/poster/sheets.ts';
import type { Published } from '../src/schema/published.ts';
import { find } from './browser.mjs';
import { root } from './lib.mjs';
import { openSheet } from './poster/make.ts';
import { openSite } from './poster/site.ts';

const dpi = 200;
/**
 * A raster is read block by block and line by line, at these sizes. Which single words tesseract mistakes changes from
 * one to the next; what all of them lose is the sheet's fault.
 */
const sizes = [1, 1.5];
/** What is read by itself: a line or a few of one kind, as an eye takes them. */
const blocks =
  '.ptitle, .plegend > span > span, .pname > span, .pclock, .pmark, .pcue, .pticket, .pproof, .pnote, .pacts > span, .pvoid, .plate, .pfirst, .pmatrix :is(h2, th, td), .pmnotes > span, .pnotes li, .pversion p > span, .pversion b, .pfoot';
const folder = resolve(process.argv[2] ?? join(root, 'dist'));
const base = /href="([^"]*)poster\/fit\//.exec(
  readFileSync(join(folder, 'poster/sheet/desk/index.html'), 'utf8'),
)![1]!;
const data = JSON.parse(readFileSync(join(folder, 'data/scenarios.json'), 'utf8')) as Published;
const poster = posterOf(data);
const executablePath = await find();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
});
const work = mkdtempSync(join(tmpdir(), 'ocr-poster-'));
try {
  for (const sheet of sheets.filter(({ height }) => height)) {
    const codes = await boxes(sheet, 'svg[data-qr]');
    const whole = cutsOf(sheet, await boxes(sheet, blocks), codes);
    const lines = cutsOf(sheet, await linesOf(sheet, blocks), codes);
    const readings = [whole, lines].flatMap((cuts) =>
      sizes.map((times) =>
        bare(read(cuts.map(({ mode, cut }) => ({ mode, cut: enlarged(cut, times) })))),
      ),
    );
    const wanted = [
      ...new Set(requiredStrings(poster, sheet).flatMap((each) => clauses(each.text))),
    ];
    const exact = wanted.filter((each) => readings.some((said) => said.includes(each)));
    const lostTo = readings.map((said) => wanted.filter((each) => !isRead(each, said)));
    const lost = wanted.filter((each) => lostTo.every((list) => list.includes(each)));
    const share = (count: number) => `${((100 * count) / wanted.length).toFixed(1)} %`;
    const each = lostTo.map((list) => share(wanted.length - list.length));
    console.log(
      `${sheet.id}: of ${wanted.length} strings ${share(wanted.length - lost.length)} are read, ${share(exact.length)} to the letter (${each.join(', ')})`,
    );
    for (const each of lost) console.log(`  lost: ${each}`);
  }
} finally {
  rmSync(work, { recursive: true });
  await browser.close();
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: number;
}

/** Where the elements of a kind stand, in inches from the paper's corner. */
async function boxes(sheet: Sheet, kind: string): Promise<Box[]> {
  const context = await openSite(browser, { folder, base });
  const page = await openSheet(await context.newPage(), { folder, base }, sheet);
  const found = await page.locator(kind).evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const inset = (side: string) =>
        parseFloat(style.getPropertyValue(`border-${side}-width`)) &&
        2 + parseFloat(style.getPropertyValue(`border-${side}-width`));
      const [left, top] = [inset('left'), inset('top')];
      return {
        x: (x + left) / 96,
        y: (y + top) / 96,
        width: (width - left - inset('right')) / 96,
        height: (height - top - inset('bottom')) / 96,
        lines: Math.round(height / (parseFloat(style.fontSize) * 1.3)),
      };
    }),
  );
  await context.close();
  return found;
}

/** Where each line of the elements of a kind stands. */
async function linesOf(sheet: Sheet, kind: string): Promise<Box[]> {
  const context = await openSite(browser, { folder, base });
  const page = await openSheet(await context.newPage(), { folder, base }, sheet);
  const found = await page.locator(kind).evaluateAll((elements) => {
    const range = document.createRange();
    return elements.flatMap((element) => {
      const lines: { left: number; top: number; right: number; bottom: number }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        range.selectNodeContents(node);
        for (const { left, top, right, bottom } of range.getClientRects()) {
          if (right - left < 1) continue;
          // What a line's box has above and below its words belongs to its neighbours.
          const own = { left, top: top + 1.5, right, bottom: bottom - 1.5 };
          const line = lines.find((each) => Math.abs(each.top - own.top) < 6);
          if (!line) lines.push(own);
          else {
            line.left = Math.min(line.left, own.left);
            line.right = Math.max(line.right, own.right);
          }
        }
      }
      return lines.map(({ left, top, right, bottom }) => ({
        x: left / 96,
        y: top / 96,
        width: (right - left) / 96,
        height: (bottom - top) / 96,
        lines: 1,
      }));
    });
  });
  await context.close();
  return found;
}

/** A block as it is given to tesseract: as one line, or as a paragraph; told the wrong one, it makes up words. */
interface Cut {
  mode: 6 | 7;
  cut: Raster;
}

/** The blocks of a sheet's PDF, its codes painted over: they are read by other machines. */
function cutsOf(sheet: Sheet, places: Box[], codes: Box[]): Cut[] {
  const pdf = join(folder, 'poster/files', `poster-${sheet.id}.pdf`);
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-singlefile', pdf, join(work, 'page')]);
  const page = pgm(readFileSync(join(work, 'page.pgm')));
  for (const { x, y, width, height } of codes) {
    const [from, to] = [Math.floor(x * dpi), Math.ceil((x + width) * dpi)];
    for (let row = Math.floor(y * dpi); row < (y + height) * dpi; row++) {
      page.data.fill(255, row * page.width + from, row * page.width + to);
    }
  }
  return places.map((box) => ({ mode: box.lines > 1 ? 6 : 7, cut: cut(page, box) }));
}

/** All that tesseract reads. */
function read(cuts: readonly Cut[]): string {
  return [7, 6]
    .map((mode) => {
      const mine = cuts.filter((each) => each.mode === mode);
      if (mine.length === 0) return '';
      const files = mine.map(({ cut: { width, height, data } }, index) => {
        const file = join(work, `${mode}-${index}.pgm`);
        writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]));
        return file;
      });
      const list = join(work, 'list.txt');
      writeFileSync(list, files.join('\n'));
      return execFileSync('tesseract', [list, '-', '-l', 'chi_sim', '--psm', String(mode)], {
        encoding: 'utf8',
        maxBuffer: 1e8,
        stdio: ['ignore', 'pipe', 'ignore'],
        // Its threads only wait for each other on pictures as small as these.
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      });
    })
    .join('\n');
}

interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

function pgm(file: Buffer): Raster {
  const [head = '', width = 0, height = 0] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(
    file.toString('latin1', 0, 40),
  )!;
  return { width: Number(width), height: Number(height), data: file.subarray(head.length) };
}

/** A block in black and white as a copier gives it, black on white whichever way it was, with a white margin. */
function cut(page: Raster, box: Box): Raster {
  const margin = 16;
  const [left, top] = [Math.floor(box.x * dpi), Math.floor(box.y * dpi)];
  const [width, height] = [Math.ceil(box.width * dpi), Math.ceil(box.height * dpi)];
  const black = (x: number, y: number) => page.data[(top + y) * page.width + left + x]! < 128;
  let dark = 0;
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) dark += black(x, y) ? 1 : 0;
  const isInverted = dark > (width * height) / 2;
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  const out = Buffer.alloc(wide * high, 255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (black(x, y) !== isInverted) out[(y + margin) * wide + x + margin] = 0;
    }
  }
  return { width: wide, height: high, data: out };
}

/** Larger, with its steps smoothed as a scanner's optics smooth them. */
function enlarged({ width, height, data }: Raster, times: number): Raster {
  const [wide, high] = [Math.round(width * times), Math.round(height * times)];
  const across = blend(width, wide);
  const down = blend(height, high);
  const rows = new Float64Array(wide * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < wide; x++)
      for (const [from, part] of across[x]!) rows[y * wide + x]! += part * data[y * width + from]!;
  const out = Buffer.alloc(wide * high);
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      let sum = 0;
      for (const [from, part] of down[y]!) sum += part * rows[from * wide + x]!;
      out[y * wide + x] = Math.round(sum);
    }
  return { width: wide, height: high, data: out };
}

/** Of which dots of a row each dot of a longer row is made, and in which parts. */
function blend(before: number, after: number): [number, number][][] {
  const sigma = 0.6;
  return Array.from({ length: after }, (_, index) => {
    const at = ((index + 0.5) * before) / after - 0.5;
    const near = [-2, -1, 0, 1, 2]
      .map((step) => Math.round(at) + step)
      .filter((from) => from >= 0 && from < before)
      .map((from): [number, number] => [from, Math.exp(-((from - at) ** 2) / (2 * sigma ** 2))]);
    const whole = near.reduce((sum, [, part]) => sum + part, 0);
    return near.map(([from, part]) => [from, part / whole]);
  });
}

/** A text in the parts between its punctuation: what one wrong sign spoils is then a clause, not a whole ticket. */
function clauses(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[\p{P}\p{S}]+/u)
    .map(bare)
    .filter((part) => part.length > 1);
}

/** Is a string read, as a person would take it: with one character wrong (签收入), or one in eight, at most? */
function isRead(wanted: string, said: string): boolean {
  const allowed = Math.max(wanted.length < 4 ? 0 : 1, Math.floor(wanted.length / 8));
  // Distances of the string to any stretch of what was said that ends here.
  let row = Array.from({ length: wanted.length + 1 }, (_, index) => index);
  for (const character of said) {
    const next = [0];
    for (let index = 1; index <= wanted.length; index++) {
      next[index] = Math.min(
        row[index]! + 1,
        next[index - 1]! + 1,
        row[index - 1]! + (wanted[index - 1] === character ? 0 : 1),
      );
    }
    row = next;
    if (row[wanted.length]! <= allowed) return true;
  }
  return row[wanted.length]! <= allowed;
}

/** What is compared: letters and digits. Which kind of comma a machine saw is no loss. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
