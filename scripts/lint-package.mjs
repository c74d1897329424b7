// Runs `web-ext lint` over the package for Firefox that `npm run build-for-amo` made: no error, and no warning that is not explained here.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, say } from './setup.mjs';

/** Warnings that stand inside a library, by code and file, each with the reason why it is harmless. */
const EXPLAINED = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:reader\.js|card\.js|pages\/.*\.js)$/,
    why: 'Readability rewrites its own detached copy of the page; preact has a property for raw markup that we never use (lint forbids it).',
  },
];

const folder = join(ROOT, 'dist/amo');
const made = readdirSync(folder).find((file) => file.endsWith('-firefox.zip'));
const done = spawnSync(
  'npx',
  ['web-ext', 'lint', '-s', join(folder, made), '--no-config-discovery', '-o', 'json', '--boring'],
  {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  },
);
const start = done.stdout.indexOf('{');
if (start < 0) {
  say(`web-ext lint gave no report.\n${done.stderr}`);
  process.exit(1);
}
const report = JSON.parse(done.stdout.slice(start));
const open = report.warnings.filter(
  (w) => !EXPLAINED.some((e) => e.code === w.code && e.file.test(w.file ?? '')),
);
for (const message of [...report.errors, ...open])
  say(`${message._type}: ${message.code} in ${message.file ?? 'the manifest'}: ${message.message}`);
say(
  `web-ext lint: ${report.errors.length} errors, ${report.warnings.length} warnings, ${report.warnings.length - open.length} of them explained`,
);
process.exit(report.errors.length + open.length > 0 ? 1 : 0);
