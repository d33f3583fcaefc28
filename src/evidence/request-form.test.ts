import { describe, expect, it } from 'vitest';
import { realProofs, realScenarios } from '../../tests/fixtures/real-content.ts';
import { requestForms } from './request-form.ts';

const proofOf = (slug: string) => realProofs.find((proof) => proof.slug === slug)!;
const forms = requestForms(realScenarios, proofOf);
const useOf = (form: (typeof forms)[number]) =>
  realScenarios
    .find(({ slug }) => slug === form.scenario)!
    .uses.find(({ proof }) => proof === form.proof)!;

describe('blank forms for the outlet', () => {
  it('are one for each scenario that asks for a red stamp', () => {
    const asking = realScenarios
      .filter(({ uses }) => uses.some(({ fields }) => fields.some(({ name }) => name === '红章')))
      .map(({ slug }) => slug);
    expect(forms.map(({ scenario }) => scenario)).toEqual(asking);
    expect(asking.length).toBeGreaterThan(0);
  });

  it('mark exactly the fields that must be handwritten', () => {
    for (const form of forms) {
      const wanted = useOf(form).fields.filter(({ hand }) => hand);
      expect(form.lines.filter(({ hand }) => hand).map(({ name }) => name)).toEqual(
        wanted.map(({ name }) => name),
      );
    }
  });

  it('have a line for every field that is written, and none for the stamp, the sheet or its photo', () => {
    for (const form of forms) {
      const other = ['红章', '整张证明', '照片'];
      expect(form.lines.map(({ name }) => name)).toEqual(
        useOf(form)
          .fields.map(({ name }) => name)
          .filter((name) => !other.includes(name)),
      );
    }
  });

  it('speak to the outlet, and say what voids', () => {
    for (const form of forms) {
      expect(JSON.stringify(form)).not.toMatch(/您|请网点/);
      expect(form.voids).toHaveLength(
        useOf(form).checks.filter(({ effect }) => effect === 'void').length,
      );
      expect(form.stamp.join()).toContain('红章');
    }
  });

  it('are not made for a paper that is not the courier’s, or only mentioned', () => {
    const [form] = forms;
    const [scenario] = realScenarios.filter(({ slug }) => slug === form!.scenario);
    expect(requestForms([scenario!], () => ({ keeper: 'shop' }))).toEqual([]);
    const uses = scenario!.uses.map((use) => ({ ...use, role: 'mentioned' as const }));
    expect(requestForms([{ ...scenario!, uses }], proofOf)).toEqual([]);
  });
});
