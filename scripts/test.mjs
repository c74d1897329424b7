// Everything that must hold, in one command: installs, then runs each step and stops at the first that fails.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, ROOT, run, say } from './setup.mjs';
import { needBrowser } from './browsers.mjs';

const started = Date.now();
let passed = 0;
let failed = 0;

install();
mkdirSync(join(ROOT, '.cache'), { recursive: true });

step('Lint', () => single('npx', ['eslint', '.', '--max-warnings=0']));
step('Format', () => single('npx', ['prettier', '--check', '--log-level=warn', '.']));
step('Types', () => single('npm', ['run', '--silent', 'typecheck']));
step('Unit, data and corpus tests', () => {
  const report = join(ROOT, '.cache/vitest.json');
  rmSync(report, { force: true });
  const code = run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const found = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 1 };
  passed += found.numPassedTests;
  failed += found.numFailedTests;
  return code;
});
step('Build and pack', () => single('npm', ['run', '--silent', 'build-for-amo']));
step('Package check (web-ext lint)', () => single('node', ['scripts/lint-package.mjs']));
step('Build from the packed source code', () => single('node', ['scripts/check-amo.mjs']));
step('Known holes (npm audit)', () => single('node', ['scripts/audit.mjs']));
step('End to end, in Chromium and Firefox', () => {
  const env = {
    ...process.env,
    ASCRIBE_CHROMIUM: needBrowser('chromium'),
    ASCRIBE_FIREFOX: needBrowser('firefox'),
  };
  const report = join(ROOT, '.cache/playwright.json');
  rmSync(report, { force: true });
  env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
  const code = run('npx', ['playwright', 'test', '--reporter=list,json'], { env });
  const stats = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8')).stats
    : { expected: 0, unexpected: 1, flaky: 0 };
  passed += stats.expected + stats.flaky;
  failed += stats.unexpected;
  if (stats.skipped > 0) {
    say(`${stats.skipped} end-to-end tests were skipped; none may be.`);
    return 1;
  }
  return code;
});
end(0);

function step(name, work) {
  say(`\n— ${name}`);
  const code = work();
  if (code !== 0) {
    say(`\n${name} failed.`);
    if (failed === 0) failed = 1;
    end(1);
  }
}

function single(program, args) {
  const code = run(program, args);
  if (code === 0) passed += 1;
  else failed += 1;
  return code;
}

function end(code) {
  say(`\n${Math.round((Date.now() - started) / 1000)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(code);
}
