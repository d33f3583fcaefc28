// Shared by the set-up scripts. They run before anything is installed, on whatever Node there is (20 will do), so
// they use nothing but Node itself.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');

/** Ends the run with one sentence that says what to do, in English and Chinese. */
export function stop(english, chinese) {
  console.error(`\n${english}\n${chinese}\n`);
  process.exit(1);
}

/** The environment for children: the project's own Node and tools come first, telemetry is off. */
export function env(extra = {}) {
  return {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    ...extra,
  };
}

/**
 * Runs a command in the project's root with its output shown; resolves to its exit code. What is only on the way to
 * something else shows it as messages: standard output is for what was asked for (`eval:search -- FILE --json`).
 */
export function run(command, args, extra = {}, { onTheWay = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: env(extra),
      stdio: ['inherit', onTheWay ? process.stderr : 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Runs a command in the project's root; resolves to its exit code, what it printed, and that with its messages. */
export function collect(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: env(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let [out, text] = ['', ''];
    child.stdout.on('data', (data) => (out += data));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += data));
    child.on('error', () => resolve({ code: 127, out, text }));
    child.on('close', (code) => resolve({ code: code ?? 1, out, text }));
  });
}

/** What a command prints, or undefined when it cannot be run or fails. */
export async function read(command, args) {
  const { code, out } = await collect(command, args);
  return code === 0 ? out.trim() : undefined;
}

/** A digest of files' contents, and of anything else that decides whether a step must be done again. */
export function digest(paths, ...more) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) {
        // By name, too: an empty folder or a link that leads nowhere has nothing to read, and is to be reported.
        hash.update(name);
        add(join(path, name));
      }
      return;
    }
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  };
  paths.forEach((path) => add(join(root, path)));
  more.forEach((value) => hash.update(`${value}\0`));
  return hash.digest('hex');
}

/**
 * Makes a folder, unless it is there from exactly these inputs. Its stamp lies in it, goes before the work begins and
 * comes when all is done: a folder that is left half-way, or that another command has filled, has none.
 *
 * @param file one of its files, by which it is known to be there: `dist/index.html`
 * @param value what it is made from, as `digest` says it
 * @param make throws, or ends the run, where it fails
 */
export async function madeOnce(file, value, make) {
  const known = resolve(root, file);
  const stamp = join(dirname(known), '.stamp');
  if (existsSync(known) && existsSync(stamp) && readFileSync(stamp, 'utf8') === value) return;
  rmSync(stamp, { force: true });
  await make();
  // Named when it is whole, and a new file: one that hard links share would speak for other folders, too.
  const whole = `${stamp}.${process.pid}`;
  writeFileSync(whole, value);
  renameSync(whole, stamp);
}

/** Installs what the lock names, unless it is there already; then makes sure of a Node that can build. */
export async function install() {
  const wanted = digest(['package-lock.json'], process.platform, process.arch);
  await madeOnce('node_modules/astro', wanted, async () => {
    console.error('Installing… 正在安装依赖……');
    const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const code = await run('npm', install, {}, { onTheWay: true });
    if (code !== 0) {
      stop(
        'Installing failed: check the network and the messages above, then run the command again.',
        '依赖没装上：看上面的提示，检查网络，再运行一次。',
      );
    }
  });
  const version = await read('node', ['--version']);
  const [major = 0, minor = 0] = (version ?? 'v0').slice(1).split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 12)) {
    stop(
      `Node ${version ?? '?'} is too old and none came with the packages: install Node 24 from nodejs.org, then run the command again.`,
      `Node ${version ?? '?'} 太旧，这台机器也没有自带的可用：从 nodejs.org 装 Node 24，再运行一次。`,
    );
  }
}

const buildInputs = [
  'content',
  'src',
  'public',
  'astro.config.mjs',
  'scripts/settings.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const buildSettings = ['SITE', 'BASE', 'REPO_URL', 'CONTACT_URL'];

/** Builds the site into dist/, unless it is there from exactly these inputs and settings. */
export async function build() {
  const wanted = digest(buildInputs, ...buildSettings.map((name) => process.env[name] ?? ''));
  await madeOnce('dist/index.html', wanted, async () => {
    console.error('Building… 正在构建……');
    const astro = ['node_modules/astro/bin/astro.mjs', 'build'];
    const code = await run('node', astro, {}, { onTheWay: true });
    if (code !== 0) process.exit(code);
  });
}
