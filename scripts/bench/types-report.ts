import { join } from 'node:path';
import { root } from '../lib.mjs';
import { serveBrotli } from './brotli-host.ts';
import { categories, lighthouse, type Run } from './lighthouse.ts';
import { median, table } from './table.ts';

/** One page of each type. */
const pages = {
  home: '/',
  scenario: '/scenarios/goods-not-received/',
  scenarios: '/scenarios/',
  proof: '/proofs/red-stamp-certificate/',
  proofs: '/proofs/',
  guide: '/guides/deadlines/',
  check: '/check/',
  training: '/training/',
  exam: '/training/exam/',
  trainer: '/training/trainer/',
  poster: '/poster/',
  'custom poster': '/poster/custom/',
  'poster version': '/poster/version/',
};

/** Lighthouse on every type of page of this site, or on those wanted, and by name what keeps one from 100. */
export async function printTypes(rounds: number, wanted?: string): Promise<void> {
  const types = wanted?.split(',') ?? Object.keys(pages);

  const host = await serveBrotli(join(root, 'dist'));
  const rows: string[][] = [];
  const reasons: string[] = [];
  try {
    for (const [type, path] of Object.entries(pages).filter(([type]) => types.includes(type))) {
      const runs: Run[] = [];
      for (let round = 0; round < rounds; round++) runs.push(await lighthouse(host.url + path));
      const middle = (of: (run: Run) => number) => median(runs.map(of));
      const scores = categories.map((each) => middle(({ scores }) => scores[each]));
      rows.push([
        type,
        ...scores.map(String),
        middle(({ lcp }) => lcp).toFixed(0),
        middle(({ tbt }) => tbt).toFixed(0),
      ]);
      console.log(`${path}: ${scores.join(' ')}`);
      categories.forEach((category, place) => {
        if (scores[place] === 100) return;
        // The run that the score comes from says why.
        const run = runs.find((each) => each.scores[category] === scores[place])!;
        const audits = run.failed.filter((each) => each.category === category);
        reasons.push(
          `${type}, ${category} ${scores[place]}: ${audits.map(({ audit, saw }) => `${audit} (${saw})`).join(', ')}`,
        );
      });
    }
  } finally {
    host.close();
  }
  console.log(`
${table(['', ...categories, 'LCP, ms', 'TBT, ms'], rows)}
  Lighthouse's phone on its slow line, ${rounds === 1 ? 'once' : `middle of ${rounds}`}.
${reasons.map((reason) => `  Below 100: ${reason}`).join('\n') || '  100 everywhere.'}`);
}
