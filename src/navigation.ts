import { getLibrary } from './library.ts';
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

/**
 * The sidebar of a page, in reading order. A scenario lists the proofs that it names, other pages outside the proofs'
 * room none but the door to all: a full list on every page would grow with the square of the content.
 */
export async function navGroups(path: string): Promise<NavGroup[]> {
  const { scenarios, proofs } = await getLibrary();
  const named = scenarios.find(({ slug }) => scenarioPath(slug) === path);
  const shown = path.startsWith('/proofs/')
    ? proofs
    : proofs.filter(({ uses }) => uses.some((use) => use.scenario === named?.slug));
  const room = (path: string) => rooms.find((each) => each.path === path)!;
  const [scenarioRoom, proofRoom, guideRoom] = ['/scenarios/', '/proofs/', '/guides/'].map(
    room,
  ) as [NavLink, NavLink, NavLink];
  const all = path.startsWith('/proofs/')
    ? []
    : [{ path: proofRoom.path, label: `全部 ${proofs.length} 种` }];
  return [
    { room: scenarioRoom, links: await roomLinks('/scenarios/') },
    { room: proofRoom, links: [...shown.map(proofLink), ...all] },
    { room: guideRoom, links: await roomLinks('/guides/') },
  ];
}

/** The pages before and after one, within its room. */
export async function neighbours(path: string): Promise<{ prev?: NavLink; next?: NavLink }> {
  const links = await roomLinks(path);
  const at = links.findIndex((link) => link.path === path);
  if (at < 0) return {};
  const [prev, next] = [links[at - 1], links[at + 1]];
  return { ...(prev && { prev }), ...(next && { next }) };
}

/** All pages of the room that a path lies in. */
async function roomLinks(path: string): Promise<NavLink[]> {
  const { scenarios, proofs, guides } = await getLibrary();
  if (path.startsWith('/scenarios/')) {
    return scenarios.map(({ slug, nav, number }) => ({
      path: scenarioPath(slug),
      label: nav,
      number,
    }));
  }
  if (path.startsWith('/proofs/')) return proofs.map(proofLink);
  if (path.startsWith('/guides/'))
    return guides.map(({ slug, nav }) => ({ path: guidePath(slug), label: nav }));
  return [];
}

const proofLink = ({ slug, short }: { slug: string; short: string }): NavLink => ({
  path: proofPath(slug),
  label: short,
});
