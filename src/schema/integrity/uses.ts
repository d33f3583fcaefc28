import { proofsOf } from '../../evidence/requirement.ts';
import { union } from '../../evidence/sets.ts';
import { isAdvice } from '../basis.ts';
import type { Entry, Surroundings } from '../entry.ts';
import type { Fault } from '../faults.ts';
import type { Proof } from '../proof.ts';
import type { Scenario } from '../scenario.ts';
import { trees } from './trees.ts';

/** Uses that do not fit the trees, or whose checks do not fit the proof; lookalikes that the tree asks for. */
export function uses(
  { file, data }: Entry<Scenario>,
  proofs: Entry<Proof>[],
  around: Surroundings,
): Fault[] {
  const drawn = new Set(proofsOf(data.requirement));
  const read = new Set(data.readings.flatMap(({ requirement }) => proofsOf(requirement)));
  const used = new Map(data.uses.map((use) => [use.proof, use]));
  const faults: Fault[] = [];
  for (const { field, tree } of trees({ data })) {
    for (const proof of proofsOf(tree)) {
      const kind = proofs.find(({ slug }) => slug === proof)?.data.kind;
      if (kind && kind !== 'proof') {
        faults.push({
          file,
          field,
          found: `「${proof}」不是可以交的凭证（kind 是 ${kind}）`,
          write: '要求树里只放 kind: proof 的凭证；貌似凭证写到 lookalikes，动作写到 actions',
        });
      }
    }
  }
  for (const proof of union(drawn, read)) {
    if (around.proofSlugs.has(proof) && !used.has(proof)) {
      faults.push({
        file,
        field: 'uses',
        found: `要求树或读法里有「${proof}」，uses 里却没有`,
        write: `在 uses 里补一条 { proof: ${proof}, role: ${drawn.has(proof) ? 'required' : 'mentioned'}, brief: … }`,
      });
    }
  }
  data.uses.forEach((use, index) => {
    const field = `uses[${index}]`;
    if (use.role === 'required' && !drawn.has(use.proof)) {
      faults.push({
        file,
        field: `${field}.role`,
        found: `「${use.proof}」写成 required，要求树里却没有它`,
        write: '把它放进 requirement，或把 role 改成 mentioned',
      });
    }
    if (use.role === 'mentioned' && drawn.has(use.proof)) {
      faults.push({
        file,
        field: `${field}.role`,
        found: `「${use.proof}」写成 mentioned，却在要求树里`,
        write: 'role 改成 required',
      });
    }
    if (use.role === 'mentioned' && !use.about) {
      faults.push({
        file,
        field: `${field}.about`,
        found: '只被提到的凭证没有说明依据',
        write: '补 about: { text: 谁提到它、算到什么程度, basis: ticket 或 table }',
      });
    }
    const proof = proofs.find(({ slug }) => slug === use.proof);
    if (proof && proof.data.kind !== 'proof') {
      faults.push({
        file,
        field: `${field}.proof`,
        found: `「${use.proof}」不是可以交的凭证（kind 是 ${proof.data.kind}）`,
        write: 'uses 里只写 kind: proof 的凭证；貌似凭证写到 lookalikes，动作写到 actions',
      });
    }
    use.checks.forEach(({ id, effect, basis }, at) => {
      const own = proof?.data.checks.find((check) => check.id === id);
      // Each file by itself is sound: only together do one's effect and the other's basis make a void of mere advice.
      const rests = basis ?? own?.basis;
      if ((effect ?? own?.effect) === 'void' && isAdvice(rests)) {
        faults.push({
          file,
          field: `${field}.checks[${at}].effect`,
          found: `核对项「${id}」在这里成了作废（void），依据却是 ${rests}`,
          write: 'effect 写 advice，或把 basis 换成 ticket、table、note',
        });
      }
      if (proof && !own) {
        faults.push({
          file,
          field: `${field}.checks[${at}].id`,
          found: `凭证「${use.proof}」没有核对项「${id}」`,
          write: `写 ${proof.file} 里已有的：${proof.data.checks.map((check) => check.id).join('、') || '（还没有，先去那里加）'}`,
        });
      }
    });
  });
  data.lookalikes.forEach(({ proof }, index) => {
    const field = `lookalikes[${index}].proof`;
    if (drawn.has(proof) || used.has(proof)) {
      faults.push({
        file,
        field,
        found: `「${proof}」在本场景的${drawn.has(proof) ? '要求树' : ' uses '}里，不可能同时不算数`,
        write: `从 lookalikes 或 ${drawn.has(proof) ? 'requirement' : 'uses'} 里去掉一处`,
      });
    }
    if (proofs.find(({ slug }) => slug === proof)?.data.kind === 'action') {
      faults.push({
        file,
        field,
        found: `「${proof}」是动作，不是貌似凭证`,
        write: '写到 actions 里',
      });
    }
  });
  return faults;
}
