// npm run ocr:poster: can a machine still read the poster after a bad copy? Rasterises each PDF in black and white at
// 200 dpi, reads it with tesseract, and counts the strings of the rules that come out to the letter. Needs tesseract
// with chi_sim, and pdftoppm; it is no part of npm test. `-- FOLDER` names another built site than dist/.
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
    const text = read(sheet, await boxes(sheet, blocks), await boxes(sheet, 'svg[data-qr]'));
    const wanted = [
      ...new Set(requiredStrings(poster, sheet).flatMap((each) => clauses(each.text))),
    ];
    const said = bare(text);
    const exact = wanted.filter((each) => said.includes(each));
    const lost = wanted.filter((each) => !isRead(each, said));
    const share = (count: number) => `${((100 * count) / wanted.length).toFixed(1)} %`;
    console.log(
      `${sheet.id}: of ${wanted.length} strings ${share(wanted.length - lost.length)} are read, ${share(exact.length)} to the letter`,
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

/** All that tesseract reads in the blocks of a sheet's PDF, its codes painted over: they are read by other machines. */
function read(sheet: Sheet, places: Box[], codes: Box[]): string {
  const pdf = join(folder, 'poster/files', `poster-${sheet.id}.pdf`);
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-singlefile', pdf, join(work, 'page')]);
  const page = pgm(readFileSync(join(work, 'page.pgm')));
  for (const { x, y, width, height } of codes) {
    const [from, to] = [Math.floor(x * dpi), Math.ceil((x + width) * dpi)];
    for (let row = Math.floor(y * dpi); row < (y + height) * dpi; row++) {
      page.data.fill(255, row * page.width + from, row * page.width + to);
    }
  }
  // One line is read as one line, more as a paragraph: told the wrong one, tesseract makes up words.
  return [7, 6]
    .map((mode) => {
      const mine = places.filter(({ lines }) => (lines > 1 ? 6 : 7) === mode);
      const files = mine.map((box, index) => {
        const file = join(work, `${mode}-${index}.pgm`);
        writeFileSync(file, cut(page, box));
        return file;
      });
      const list = join(work, 'list.txt');
      writeFileSync(list, files.join('\n'));
      return execFileSync('tesseract', [list, '-', '-l', 'chi_sim', '--psm', String(mode)], {
        encoding: 'utf8',
        maxBuffer: 1e8,
        stdio: ['ignore', 'pipe', 'ignore'],
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
function cut(page: Raster, box: Box): Buffer {
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
  return Buffer.concat([Buffer.from(`P5\n${wide} ${high}\n255\n`), out]);
}

/** A text in the parts between its punctuation: what one wrong sign spoils is then a clause, not a whole ticket. */
function clauses(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[\p{P}\p{S}]+/u)
    .map(bare)
    .filter((part) => part.length > 1);
}

/** Is a string read, as a person would take it: with one character in eight wrong at most? */
function isRead(wanted: string, said: string): boolean {
  const allowed = Math.floor(wanted.length / 8);
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
