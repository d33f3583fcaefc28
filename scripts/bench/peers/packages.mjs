// Puts packages that are only measured, or only measure, below .cache/peers/: none of them is in the project's lock.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../../lib.mjs';

export const peerFolder = (name) => join(root, '.cache', 'peers', name);

/** What `project` is to leave alone. */
export const installed = ['node_modules', 'package.json', 'package-lock.json'];

/**
 * Installs exactly these versions, after saying which; nothing where they are there already. What they need in turn is
 * npm's choice of the day: the count says how much that is.
 * @returns whether they are there.
 */
export async function installPackages(folder, packages) {
  const list = Object.entries(packages).map(([each, version]) => `${each}@${version}`);
  const wanted = `${JSON.stringify({ private: true, dependencies: packages }, null, 2)}\n`;
  const manifest = join(folder, 'package.json');
  const tree = join(folder, 'node_modules', '.package-lock.json');
  const there = () => existsSync(manifest) && readFileSync(manifest, 'utf8') === wanted;
  const ready = there() && existsSync(tree);
  console.log(`${ready ? 'Installed' : 'Installing'}: ${list.join(', ')}`);
  if (!ready) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, wanted);
    const flags = ['--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder];
    if ((await run('npm', ['install', ...flags])) !== 0) return false;
  }
  const count = Object.keys(JSON.parse(readFileSync(tree, 'utf8')).packages).length;
  console.log(`  ${count} packages in all`);
  return true;
}
