import { getLibrary, type Library } from './library.ts';
import { around, mostListed } from './limits.ts';
import { guidePath, proofPath, scenarioPath } from './links.ts';

export interface NavLink {
  path: string;
  label: string;
  /** Scenarios carry their number. */
  number?: number;
}

/** The rooms that exist, for the header. A room joins when its page does: never a door to an empty one. */
export const rooms: NavLink[] = [
  { path: '/scenarios/', label: '场景' },
  { path: '/check/', label: '自查' },
  { path: '/training/', label: '训练' },
  { path: '/proofs/', label: '凭证' },
  { path: '/guides/', label: '规则' },
  { path: '/poster/', label: '一张图' },
];

export interface NavGroup {
  room: NavLink;
  links: NavLink[];
}

/** Entries around a page, where its room has too many to list. */
const near = 8;

/**
 * The sidebar of a page, in reading order. A scenario lists the proofs that it names, other pages outside the proofs'
 * room none but the door to all: a full list on every page would grow with the square of the content. For the same
 * reason a room of more than `mostListed` pages shows those around this one and the door to all.
 */
export async function navGroups(path: string): Promise<NavGroup[]> {
  const { library, links, at } = await index();
  const [scenarioRoom, proofRoom, guideRoom] = ['/scenarios/', '/proofs/', '/guides/'].map((path) =>
    rooms.find((each) => each.path === path)!,
  ) as [NavLink, NavLink, NavLink];
  const all = (room: NavLink) => ({
    path: room.path,
    label: `全部 ${links[room.path]!.length} 种`,
  });
  const listed = (room: NavLink) => {
    const whole = links[room.path]!;
    if (whole.length <= mostListed) return whole;
    const place = at.get(path);
    const shown = place?.room === room.path ? around(whole, place.index, near) : [];
    return [...shown, all(room)];
  };
  const inProofs = path.startsWith(proofRoom.path);
  const scenario = at.get(path)?.room === scenarioRoom.path ? at.get(path)?.index : undefined;
  return [
    { room: scenarioRoom, links: listed(scenarioRoom) },
    {
      room: proofRoom,
      links: inProofs ? listed(proofRoom) : [...namedProofs(library, scenario), all(proofRoom)],
    },
    { room: guideRoom, links: listed(guideRoom) },
  ];
}

/** The pages before and after one, within its room. */
export async function neighbours(path: string): Promise<{ prev?: NavLink; next?: NavLink }> {
  const { links, at } = await index();
  const place = at.get(path);
  if (!place) return {};
  const room = links[place.room]!;
  const [prev, next] = [room[place.index - 1], room[place.index + 1]];
  return { ...(prev && { prev }), ...(next && { next }) };
}

interface Index {
  library: Library;
  /** All pages of a room, by its path. */
  links: Record<string, NavLink[]>;
  /** Where a page stands in its room. */
  at: Map<string, { room: string; index: number }>;
}

const indexes = new WeakMap<Library, Index>();

/** Every page asks; the lists are put together once. */
async function index(): Promise<Index> {
  const library = await getLibrary();
  const known = indexes.get(library);
  if (known) return known;
  const made = indexOf(library);
  indexes.set(library, made);
  return made;
}

function indexOf(library: Library): Index {
  const links: Record<string, NavLink[]> = {
    '/scenarios/': library.scenarios.map(({ slug, nav, number }) => ({
      path: scenarioPath(slug),
      label: nav,
      number,
    })),
    '/proofs/': library.proofs.map(proofLink),
    '/guides/': library.guides.map(({ slug, nav }) => ({ path: guidePath(slug), label: nav })),
  };
  const at = new Map(
    Object.entries(links).flatMap(([room, list]) =>
      list.map(({ path }, index) => [path, { room, index }] as const),
    ),
  );
  return { library, links, at };
}

/** The proofs that the scenario at this place names, in their own order. */
function namedProofs({ scenarios, proofs }: Library, index?: number): NavLink[] {
  const scenario = index === undefined ? undefined : scenarios[index];
  if (!scenario) return [];
  const { uses, lookalikes, actions } = scenario;
  const named = new Set([...uses, ...lookalikes, ...actions].map(({ proof }) => proof));
  return proofs.filter(({ slug }) => named.has(slug)).map(proofLink);
}

const proofLink = ({ slug, short }: { slug: string; short: string }): NavLink => ({
  path: proofPath(slug),
  label: short,
});
