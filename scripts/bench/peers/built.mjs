// The sites that are compared, built from the same pages.
import { run } from '../../lib.mjs';
import { docusaurus } from './docusaurus.mjs';
import { ourSite } from './our-site.mjs';
import { installPackages } from './packages.mjs';
import { pagesOf } from './pages.mjs';
import { stockStarlight } from './stock-starlight.mjs';
import { vitepress } from './vitepress.mjs';

/** @returns ours and the peers that could be made, the pages, and one line for each peer that could not. */
export async function builtSites() {
  const pages = pagesOf(ourSite.dist);
  const sites = [ourSite];
  const missing = [];
  for (const peer of [stockStarlight, vitepress, docusaurus]) {
    if (peer.packages && !(await installPackages(peer.folder, peer.packages))) {
      missing.push(`${peer.name}: could not be installed; see npm's message above`);
      continue;
    }
    peer.write(pages);
    console.log(`Building ${peer.name}…`);
    if ((await run('node', peer.build)) === 0) sites.push(peer);
    else missing.push(`${peer.name}: its build failed; see its message above`);
  }
  return { sites, pages, missing };
}
