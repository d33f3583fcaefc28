import type { Doc, More } from './data.ts';

type Scenario = More['scenarios'][number];
type SentDoc = [
  id: string,
  title: string,
  text: string,
  kind?: Doc['kind'],
  // JSON has no undefined.
  aliases?: string | null | undefined,
];

/**
 * What comes behind the first answer, as it is sent: without the names of parts, which would be said eighty times. A
 * check's id is its own half: it follows its proof.
 */
export interface SentMore extends Omit<More, 'docs' | 'scenarios'> {
  docs: SentDoc[];
  scenarios: [ticket: string, names: string[], proofs: string[]][];
}

export const toSend = (more: More): SentMore => ({
  ...more,
  docs: more.docs.map(({ id, title, text, kind, aliases }) =>
    kind ? [id, title, text, kind, aliases] : [id.replace(/^.*\./, '.'), title, text],
  ),
  scenarios: more.scenarios.map(({ ticket, names, proofs }) => [ticket, names, proofs]),
});

export function fromSent(sent: SentMore): More {
  let proof = '';
  return {
    ...sent,
    docs: sent.docs.map(([id, title, text, kind, aliases]): Doc => {
      if (kind) proof = id;
      return {
        id: kind ? id : proof + id,
        title,
        text,
        kind,
        aliases: aliases ?? undefined,
      };
    }),
    scenarios: sent.scenarios.map(([ticket, names, proofs]): Scenario => ({
      ticket,
      names,
      proofs,
    })),
  };
}
