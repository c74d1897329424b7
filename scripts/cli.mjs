// The command line: installs and builds what is missing, then runs the program that the first argument names, with the
// other arguments, input and exit code passed on.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { changedSince, install, remember, ROOT, run, say } from './setup.mjs';

const SOURCES = [
  'src/core',
  'src/article',
  'src/library',
  'src/i18n',
  'src/ui',
  'src/beside',
  'src/entrypoints/cli',
  'assets',
  'build',
  'package-lock.json',
];
const [program, ...args] = process.argv.slice(2);
const BUNDLE = join(ROOT, `dist/cli/${program}.mjs`);

install();
if (!existsSync(BUNDLE) || changedSince('cli', SOURCES)) {
  if (process.stderr.isTTY) say('Building the command line …');
  const code = run('npx', ['vite', 'build', '--config', 'build/cli.config.ts'], {
    stdio: ['ignore', 'ignore', 2],
  });
  if (code !== 0) {
    say('The command line could not be built; what is printed above says why.');
    process.exit(1);
  }
  remember('cli', SOURCES);
}
const done = spawnSync(process.execPath, [BUNDLE, ...args], { stdio: 'inherit' });
process.exit(done.status ?? 1);
