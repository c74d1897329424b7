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
import { unzipSync } from 'fflate';
import { ROOT, say } from './setup.mjs';

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
  const files = unzipSync(readFileSync(join(ROOT, 'dist/amo', source)));
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
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
  const before = unzipSync(first);
  const after = unzipSync(second);
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!before[name] || !after[name] || Buffer.compare(before[name], after[name]) !== 0)
      say(`${name} differs when it is built again from the source-code package.`);
  }
  return false;
}
