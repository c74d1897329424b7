// Asks npm's list of known holes about the packages that the extension and the command line carry; fails on a grave one.
// Where no network answers that is said, and nothing fails.
import { spawnSync } from 'node:child_process';
import { ROOT, say } from './setup.mjs';

const done = spawnSync(
  'npm',
  ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=10000'],
  { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' },
);
const answer = read(done.stdout);
const counts = answer?.metadata?.vulnerabilities;
if (!counts) {
  say(`npm audit: not measured (${answer?.message ?? done.stderr.trim().split('\n')[0]}).`);
  process.exit(0);
}
for (const { name, severity, range } of Object.values(answer.vulnerabilities))
  say(`${severity}: ${name} ${range}`);
say(`npm audit, of what is not for development: ${counts.total} known holes.`);
process.exit(counts.high + counts.critical > 0 ? 1 : 0);

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
