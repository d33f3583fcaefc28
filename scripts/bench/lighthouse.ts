import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { env } from '../lib.mjs';
import { installPackages, peerFolder } from './peers/packages.mjs';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

export interface Run {
  /** Of 100. */
  scores: Record<Category, number>;
  /** Milliseconds: largest contentful paint, total blocking time. */
  lcp: number;
  tbt: number;
  /** Audits that took points, with what they saw. */
  failed: { category: Category; audit: string; saw: string }[];
}

interface Report {
  categories: Record<
    Category,
    { score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<
    string,
    { score: number | null; displayValue?: string; numericValue?: number; title: string }
  >;
}

const folder = peerFolder('lighthouse');
const execute = promisify(execFile);

export const installLighthouse = (): Promise<boolean> =>
  installPackages(folder, { lighthouse: '13.5.0' });

/** One run as Lighthouse does it by itself: a phone on a slow line, simulated. */
export async function lighthouse(url: string): Promise<Run> {
  const temporary = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const output = join(temporary, 'report.json');
  try {
    await execute(
      'node',
      [
        join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js'),
        url,
        '--quiet',
        '--output=json',
        `--output-path=${output}`,
        `--only-categories=${categories.join(',')}`,
        '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking',
      ],
      { env: env({ CHROME_PATH: process.env.CHROMIUM_PATH }) },
    );
    return read(JSON.parse(readFileSync(output, 'utf8')) as Report);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function read({ categories: found, audits }: Report): Run {
  const points = (category: Category) => Math.round((found[category].score ?? 0) * 100);
  return {
    scores: Object.fromEntries(categories.map((each) => [each, points(each)])) as Run['scores'],
    lcp: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    tbt: audits['total-blocking-time']?.numericValue ?? Number.NaN,
    failed: categories
      .filter((category) => points(category) < 100)
      .flatMap((category) =>
        found[category].auditRefs
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.995)
          .map(({ id }) => ({
            category,
            audit: id,
            saw: audits[id]?.displayValue ?? audits[id]?.title ?? '',
          })),
      ),
  };
}
