// Reads 2,000 pages by `annotate --list` as an archive is read, and says how fast that was and how much memory it took from
// first to last. The pages are the labelled articles over and over, each time with other words between their paragraphs.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT, run, say } from './setup.mjs';

const PAGES = Number(process.argv[2] ?? 2000);
const folder = join(ROOT, '.cache/archive');
const CLI = join(ROOT, 'dist/cli/annotate.mjs');

run('node', [join(ROOT, 'scripts/cli.mjs'), 'annotate', '--help'], { stdio: 'ignore' });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const articles = readdirSync(join(ROOT, 'e2e/articles'))
  .map((slug) => join(ROOT, 'e2e/articles', slug, 'expected.json'))
  .filter((path) => existsSync(path))
  .map((path) => JSON.parse(readFileSync(path, 'utf8')));
const list = Array.from({ length: PAGES }, (_, i) => {
  const path = join(folder, `${i}.html`);
  writeFileSync(path, pageOf(articles[i % articles.length], i));
  return path;
});
writeFileSync(join(folder, 'list.txt'), list.join('\n'));

const started = Date.now();
const child = spawn(
  process.execPath,
  [CLI, '--list', join(folder, 'list.txt'), '--out', join(folder, 'answers.jsonl')],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);
const samples = [];
const watch = setInterval(() => samples.push(memoryOf(child.pid)), 250);
const code = await new Promise((resolve) => child.on('close', resolve));
clearInterval(watch);
const seconds = (Date.now() - started) / 1000;
const answers = readFileSync(join(folder, 'answers.jsonl'), 'utf8').trim().split('\n');
rmSync(folder, { recursive: true, force: true });

const quarter = (n) =>
  Math.round(Math.max(...samples.slice((n * samples.length) / 4, ((n + 1) * samples.length) / 4)));
say(
  `${answers.length} pages in ${seconds.toFixed(0)} s by ${availableParallelism()} jobs, ` +
    `${(answers.length / seconds).toFixed(1)} a second; exit code ${code}`,
);
say(`most memory by quarter, all processes: ${[0, 1, 2, 3].map(quarter).join(', ')} MB`);

/** The resident memory of a process and its children, in megabytes. */
function memoryOf(pid) {
  const text = (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      // It ended between being found and being asked.
      return '';
    }
  };
  const children = text(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean);
  return [pid, ...children]
    .map((id) => Number(/VmRSS:\s+(\d+)/.exec(text(`/proc/${id}/status`))?.[1] ?? 0) / 1024)
    .reduce((sum, size) => sum + size, 0);
}

function pageOf({ title, paragraphs }, i) {
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const body = paragraphs.map(
    (text, k) => `<p>${escaped(text)}</p><p>The paper printed part ${k} of story ${i} here.</p>`,
  );
  return `<!doctype html><html lang="en"><title>${escaped(title)}</title><body><article><h1>${escaped(title)}</h1>${body.join('\n')}</article></body></html>`;
}
