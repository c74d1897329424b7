// Unpacks the source-code package that `npm run build-for-amo` made, builds it as Firefox's reviewers do, in another
// folder, and says whether the package that comes out is the same byte for byte.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, say } from './setup.mjs';
import { unzip } from './zip.mjs';

const made = readdirSync(join(ROOT, 'dist/amo'));
const source = made.find((file) => file.endsWith('-source.zip'));
const firefox = made.find((file) => file.endsWith('-firefox.zip'));
if (!firefox)
  throw new Error('There is no package for Firefox: npm run build-for-amo comes first.');
if (!source) {
  say('The source-code package: not measured (this is no clone, so none is made).');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'ascribe-source-'));
let same = false;
try {
  for (const { name, data, executable } of unzip(readFileSync(join(ROOT, 'dist/amo', source)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data, { mode: executable ? 0o755 : 0o644 });
  }
  // The packages that the lock file names are installed here already.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const built = spawnSync(process.execPath, ['scripts/build-for-amo.mjs'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status === 0) same = compare(join(folder, 'dist/amo', firefox));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(same ? 0 : 1);

function compare(path) {
  const first = readFileSync(join(ROOT, 'dist/amo', firefox));
  const second = readFileSync(path);
  if (first.equals(second)) {
    say('Built again from its source-code package, the package is the same byte for byte.');
    return true;
  }
  const before = new Map(unzip(first).map(({ name, data }) => [name, data]));
  const after = new Map(unzip(second).map(({ name, data }) => [name, data]));
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    if (!before.get(name)?.equals(after.get(name) ?? Buffer.alloc(0)))
      say(`${name} differs when it is built again from the source-code package.`);
  }
  return false;
}
