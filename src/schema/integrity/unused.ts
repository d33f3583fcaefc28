import type { Entry, Surroundings } from '../entry.ts';
import type { Fault } from '../faults.ts';
import type { Proof } from '../proof.ts';
import type { Scenario } from '../scenario.ts';

/** Proofs, and checks of proofs, that no scenario names. */
export function unused(
  proofs: Entry<Proof>[],
  scenarios: Entry<Scenario>[],
  { scenarioSlugs, unsoundScenarios }: Surroundings,
): Fault[] {
  // A scenario that has lost its text may have used anything.
  if (scenarioSlugs.size === 0 || unsoundScenarios.some((text) => !/^uses:/m.test(text))) return [];
  const unsound = unsoundScenarios.join('\n');
  const named = new Set(
    scenarios.flatMap(({ data }) => [
      ...data.uses.map(({ proof }) => proof),
      ...data.actions.map(({ proof }) => proof),
      ...data.lookalikes.map(({ proof }) => proof),
    ]),
  );
  const checked = new Set(
    scenarios.flatMap(({ data }) =>
      data.uses.flatMap((use) => use.checks.map(({ id }) => `${use.proof}.${id}`)),
    ),
  );
  return proofs.flatMap(({ slug, file, data }) => {
    const namedElsewhere = unsound.includes(slug);
    if (!named.has(slug) && !namedElsewhere) {
      return data.kind === 'lookalike'
        ? []
        : [
            {
              file,
              field: 'kind',
              found: '没有一个场景用到这种凭证',
              write:
                '在某个场景的 uses 里用上它；只是貌似凭证的，写 kind: lookalike；不要了就删掉文件',
            },
          ];
    }
    return data.checks.flatMap((check, index) =>
      check.everywhere ||
      checked.has(`${slug}.${check.id}`) ||
      (namedElsewhere && unsound.includes(check.id))
        ? []
        : [
            {
              file,
              field: `checks[${index}].id`,
              found: `核对项「${check.id}」没有一个场景点名`,
              write: '在场景的 uses 里点名，或写 everywhere: true，或删掉',
            },
          ],
    );
  });
}
