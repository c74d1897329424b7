// What is handed in for Firefox: the package, and its source code as reviewers ask for it. BUILDING.md tells them how to use it.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { ROOT, run, say } from './setup.mjs';

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const OUT = join(ROOT, 'dist/amo');
const UNIX = 3;
/** The first day that the format knows. */
const FIRST_DAY = new Date(1980, 0, 1);

const code = run('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (code !== 0) process.exit(code);

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const firefox = join(ROOT, 'dist/firefox');
pack(`${name}-${version}-firefox.zip`, firefox, filesBelow(firefox));
if (existsSync(join(ROOT, '.git'))) pack(`${name}-${version}-source.zip`, ROOT, sources());
else say('This is no clone, so no source-code package is made: what lies here is one already.');

/** Packs files so that the archive depends on nothing but what is in them: no clock, no order of the disk, no owner. */
function pack(file, folder, paths) {
  const entries = paths.toSorted().map((path) => {
    const executable = (statSync(join(folder, path)).mode & 0o100) !== 0;
    const attrs = (executable ? 0o100755 : 0o100644) << 16;
    return [path, [readFileSync(join(folder, path)), { os: UNIX, attrs }]];
  });
  const archive = zipSync(Object.fromEntries(entries), { level: 9, mtime: FIRST_DAY });
  writeFileSync(join(OUT, file), archive);
  const hash = createHash('sha256').update(archive).digest('hex');
  say(`dist/amo/${file}: ${paths.length} files, ${archive.length} bytes, SHA-256 ${hash}`);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** The files that git has, or would take in: the sources of what was just built. */
function sources() {
  const listed = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  if (listed.status !== 0) {
    say(`git does not list the sources: ${listed.error?.message ?? listed.stderr}`);
    process.exit(1);
  }
  return listed.stdout.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}
