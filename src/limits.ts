// Up to where pages show all scenarios. Below these nothing changes; past them a page's size stays what it is. See
// docs/decisions/0021.

/** Rows of a list on a page that is not the list itself: the sidebar, the home page, a proof's scenarios. */
export const mostListed = 40;

/** Columns that a table, or numbers that a line, can hold. */
export const mostAcross = 12;

/** Scenarios that a sheet of paper holds in a size that can be read. */
export const mostOnSheet = 16;

/** Scenarios that one page can carry as data: search, self-check and training hold the first so many. */
export const mostInRooms = 64;

/** Entries around one, as many as asked for where there are as many; the one stays as near the middle as it can. */
export function around<Item>(items: readonly Item[], at: number, count: number): Item[] {
  const from = Math.max(0, Math.min(at - Math.floor(count / 2), items.length - count));
  return items.slice(from, from + count);
}

/** The scenarios that self-check and training know. */
export const inRooms = <Scenario>(scenarios: readonly Scenario[]): Scenario[] =>
  scenarios.slice(0, mostInRooms);
