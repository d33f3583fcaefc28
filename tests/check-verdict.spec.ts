import { verdicts, type Answer } from '../src/evidence/evaluate.ts';
import { shareQuery } from '../src/check/share.ts';
import { checkData, type CheckScenario } from '../src/check/data.ts';
import { random, shuffled } from '../src/search/random.ts';
import { allWritten, subsetsOf, written } from './fixtures/brute-force.ts';
import { libraryWithNinth } from './fixtures/ninth-scenario.ts';
import { oracle, voidChecksOf } from './fixtures/packet-oracle.ts';
import { data } from './fixtures/self-check.ts';
import { expect, test } from './test.ts';
import type { Page } from '@playwright/test';

interface Packet {
  held: string[];
  answers: Record<string, Answer>;
}

const most = 260;

/** Every subset of the scenario's proofs, all good, unanswered, and with each single check failed or left open. */
function packetsOf(scenario: CheckScenario): Packet[] {
  const proofs = scenario.uses.map(({ proof }) => proof);
  const all = subsetsOf(proofs).flatMap((set): Packet[] => {
    const held = [...set];
    const keys = held.flatMap((proof) => voidChecksOf(scenario, proof));
    const good = Object.fromEntries(keys.map((key) => [key, 'pass' as const]));
    const but = (key: string, answer: Answer | undefined): Packet => {
      const { [key]: _, ...others } = good;
      return { held, answers: answer ? { ...others, [key]: answer } : others };
    };
    return [
      { held, answers: good },
      { held, answers: {} },
      ...keys.flatMap((key) => [but(key, 'fail'), but(key, undefined)]),
    ];
  });
  return shuffled(all, random(7)).slice(0, most);
}

interface Shown {
  headline: string;
  title: string;
  routes: { key: string; verdict: string }[];
  repairs: string[][];
  voids: string[];
}

/** Opens each address within the page, as following a link does, and reads what stands there. */
const readAll = (page: Page, addresses: readonly string[]): Promise<Shown[]> =>
  page.evaluate(
    (list) =>
      list.map((address) => {
        history.pushState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
        const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
        const words = (item: HTMLElement, name: string) =>
          (item.dataset[name] ?? '').split(' ').filter(Boolean);
        const heading = all('#verdict')[0]!;
        return {
          headline: heading.dataset['verdict']!,
          title: heading.textContent,
          routes: all('.parts dd').map((item) => ({
            key: item.dataset['route']!,
            verdict: item.querySelector<HTMLElement>('[data-verdict]')!.dataset['verdict']!,
          })),
          repairs: all('.repairs li').map((item) => [
            ...words(item, 'get'),
            ...words(item, 'replace'),
            ...words(item, 'check'),
          ]),
          voids: all('[data-state=void] .bad').map((item) => item.dataset['check']!),
        };
      }),
    addresses,
  );

function compare(scenario: CheckScenario, { held, answers }: Packet, shown: Shown) {
  const proofs = scenario.uses.map(({ proof }) => proof);
  const truth = oracle({ rules: scenario, held, answers }, proofs);
  const where = `${scenario.slug} ${written(held)} ${JSON.stringify(answers)}`;
  expect(shown.headline, where).toBe(truth.headline());
  const best = Math.min(
    ...shown.routes.map(({ verdict }) => verdicts.findIndex((word) => word === verdict)),
  );
  expect(verdicts[best], `headline and parts: ${where}`).toBe(shown.headline);
  expect(allWritten(shown.repairs), `repairs: ${where}`).toEqual(
    shown.headline === 'sufficient' ? [] : allWritten(truth.repairs()),
  );
  const failed = [...truth.voided]
    .flatMap((proof) => voidChecksOf(scenario, proof))
    .filter((key) => answers[key] === 'fail');
  expect(shown.voids.sort(), `voids: ${where}`).toEqual(failed.sort());
}

for (const scenario of data.scenarios) {
  test(`${scenario.slug}: what the page shows is what the rules say`, async ({ page }) => {
    const packets = packetsOf(scenario);
    expect(packets.length).toBeGreaterThan(10);
    await page.goto(`/check/?scenario=${scenario.slug}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const shown = await readAll(
      page,
      packets.map(({ held, answers }) => `/check/${shareQuery(scenario.slug, held, answers)}`),
    );
    packets.forEach((packet, index) => compare(scenario, packet, shown[index]!));
  });
}

test('a ninth scenario in the content has its self-check', async ({ page }) => {
  const nine = checkData(libraryWithNinth());
  const ninth = nine.scenarios.at(-1)!;
  await page.route('/check/**', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const json = JSON.stringify(nine).replaceAll('<', '\\u003c');
    await route.fulfill({
      response,
      body: body.replace(
        /(<script type="application\/json">)[^<]*/,
        (_, start: string) => start + json,
      ),
    });
  });
  await page.goto(`/check/?scenario=${ninth.slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(ninth.name);
  const packets = packetsOf(ninth);
  const shown = await readAll(
    page,
    packets.map(({ held, answers }) => `/check/${shareQuery(ninth.slug, held, answers)}`),
  );
  packets.forEach((packet, index) => compare(ninth, packet, shown[index]!));
});
