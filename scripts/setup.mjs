// What every command needs before anything is installed: plain Node, no package.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache');

/** Says what is being done; to standard error, so that it never mixes with results. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs a program in the project's root, its output to where `stdio` says, and gives its exit code. */
export function run(program, args, { stdio = 'inherit', env = process.env } = {}) {
  const windows = process.platform === 'win32' && (program === 'npm' || program === 'npx');
  const done = spawnSync(windows ? `${program}.cmd` : program, args, {
    cwd: ROOT,
    stdio,
    env,
    shell: windows,
  });
  if (done.error) {
    say(`${program} could not be started: ${done.error.message}`);
    return 127;
  }
  return done.status ?? 1;
}

/** Installs the packages if they are missing or the lock file has changed. Ends the process where that fails. */
export function install({ quiet = false } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const stamp = join(CACHE, 'installed');
  const lock = hashOf([join(ROOT, 'package-lock.json')]);
  const ready = existsSync(join(ROOT, 'node_modules')) && read(stamp) === lock;
  if (ready) return;
  if (!quiet) say('Installing the packages …');
  const code = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) {
    say('npm ci failed. What it printed above says why; is the network there?');
    process.exit(1);
  }
  write(stamp, lock);
}

/** Whether the files under `folders` differ from those of the last `remember(name, folders)`. */
export function changedSince(name, folders) {
  return read(join(CACHE, name)) !== stateOf(folders);
}

/** Remembers the state of the files under `folders`, for `changedSince`. */
export function remember(name, folders) {
  write(join(CACHE, name), stateOf(folders));
}

function stateOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders)
    walk(join(ROOT, folder), (path, stat) => hash.update(`${path}|${stat.size}|${stat.mtimeMs}\n`));
  return hash.digest('hex');
}

function walk(path, visit) {
  if (!existsSync(path)) return;
  const stat = statSync(path);
  if (!stat.isDirectory()) {
    visit(path, stat);
    return;
  }
  for (const name of readdirSync(path).sort()) walk(join(path, name), visit);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function write(path, text) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(path, text);
}
