/** A run of ticket text with how it is drawn: as it is, as a point that decides (key), or as a blank (placeholder). */
export interface Run {
  text: string;
  mark?: 'key' | 'blank';
}

export interface ClauseText {
  runs: Run[];
  label: string | undefined;
  note: string | undefined;
}

/** Blanks that the platform fills in: XXXXXX for a number, () for a fault. */
const blanks = /X{3,}|\(\)|（）/g;

/**
 * The ticket cut into its clauses. Nothing is lost or added: the runs in order are the ticket, character for
 * character. Expects clauses and strong phrases that stand in the ticket, which the content gate has made sure of.
 */
export function clausesOf(scenario: {
  ticket: string;
  clauses: readonly { starts: string; label?: string | undefined; note?: string | undefined }[];
  strong: readonly string[];
}): ClauseText[] {
  const { ticket, clauses, strong } = scenario;
  let from = 0;
  const starts = clauses.map(({ starts: words }) => {
    const at = ticket.indexOf(words, from);
    from = at + words.length;
    return at;
  });
  return clauses.map(({ label, note }, index) => ({
    runs: runsOf(ticket.slice(starts[index], starts[index + 1]), strong),
    label,
    note,
  }));
}

function runsOf(text: string, strong: readonly string[]): Run[] {
  const marks = [
    ...[...text.matchAll(blanks)].map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      mark: 'blank' as const,
    })),
    ...strong.flatMap((words) => {
      const at = text.indexOf(words);
      return at < 0 ? [] : [{ at, end: at + words.length, mark: 'key' as const }];
    }),
  ].sort((one, other) => one.at - other.at);
  const runs: Run[] = [];
  let done = 0;
  for (const { at, end, mark } of marks) {
    if (at < done) continue;
    if (at > done) runs.push({ text: text.slice(done, at) });
    runs.push({ text: text.slice(at, end), mark });
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done) });
  return runs;
}
