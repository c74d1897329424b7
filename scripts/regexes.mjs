// Measures every regular expression of src on text made to hurt it: `npm run regexes [-- PART OF A FILE'S NAME]`. For each it looks
// for a stretch whose repetition takes the length squared, or worse; what stays linear is then timed on a megabyte.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import ts from 'typescript';
import { ROOT } from './setup.mjs';

const SMALL = 8_000;
const LARGE = 32_000;
const WHOLE = 1_000_000;
const MOST_MS = 4_000;
/** Patterns that are asked of short words alone, and where that is seen to. */
const BOUNDED = { 'src/core/language/mentions/case.ts': 'isCamel looks at 100 characters at most' };

if (isMainThread) await main(process.argv[2] ?? '');
else parentPort.on('message', (job) => parentPort.postMessage(measure(job)));

async function main(part) {
  const found = readdirSync(join(ROOT, 'src'), { recursive: true })
    .map((name) => join(ROOT, 'src', String(name)))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\/testing\//.test(path))
    .filter((path) => path.includes(part))
    .flatMap(literalsIn);
  let worker = new Worker(new URL(import.meta.url));
  const bad = [];
  let slowest = 0;
  for (const literal of found) {
    const result = await new Promise((resolve) => {
      const timer = setTimeout(() => {
        void worker.terminate();
        worker = new Worker(new URL(import.meta.url));
        resolve({ growth: Infinity, pump: '(no answer in time)', whole: Infinity });
      }, MOST_MS * 8);
      worker.once('message', (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      worker.postMessage(literal);
    });
    if (result.growth > 8 && !(literal.place.split(':')[0] in BOUNDED))
      bad.push(
        `${literal.place}  /${literal.source}/${literal.flags}\n    ×${result.growth.toFixed(1)} for 4 times ${JSON.stringify(result.pump)}`,
      );
    else if (Number.isFinite(result.whole)) slowest = Math.max(slowest, result.whole);
  }
  await worker.terminate();
  console.log(bad.join('\n'));
  console.log(
    `${found.length} patterns, ${bad.length} grow faster than the text; the slowest other took ${Math.round(slowest)} ms for 1 MB`,
  );
  process.exitCode = bad.length > 0 ? 1 : 0;
}

function literalsIn(path) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        place: `${relative(ROOT, path)}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function measure({ source, flags }) {
  let worst = { growth: 0, pump: '' };
  let slowPump = ' ';
  let slow = 0;
  for (const pump of pumpsOf(source)) {
    for (const [head, tail] of [
      ['', '\u0001'],
      ['', ''],
      [pump[0] ?? '', '\n'],
    ]) {
      const small = time(source, flags, head, pump, tail, SMALL);
      if (small > slow) [slow, slowPump] = [small, pump];
      if (small < 0.7) continue;
      const large = time(source, flags, head, pump, tail, LARGE);
      const again = Math.min(large, time(source, flags, head, pump, tail, LARGE));
      // A busy machine is slow at either: only what is slow every time counts.
      const growth = again / Math.max(small, time(source, flags, head, pump, tail, SMALL));
      if (growth > worst.growth) worst = { growth, pump };
      if (worst.growth > 8) return { ...worst, whole: Infinity };
    }
  }
  return { ...worst, whole: time(source, flags, '', slowPump, '\u0001', WHOLE) };
}

function time(source, flags, head, pump, tail, length) {
  const text = head + pump.repeat(Math.ceil(length / pump.length)) + tail;
  const pattern = new RegExp(source, flags);
  const start = performance.now();
  if (pattern.global) for (const match of text.matchAll(pattern)) void match;
  else pattern.test(text);
  return performance.now() - start;
}

/** Stretches that a pattern may choke on: its own words and characters, one of each class, and pairs of them. */
function pumpsOf(source) {
  const words = source.match(/[A-Za-z]{2,}/g)?.slice(0, 12) ?? [];
  const marks = [
    ...new Set(source.replace(/\\[a-zA-Z](?:\{\w+\})?|[A-Za-z\\^$*+?()[\]{}|]/g, '')),
  ].slice(0, 16);
  const kinds = [
    'a',
    'A',
    '1',
    ' ',
    '\n',
    'aA',
    'Aa',
    'A1',
    'a ',
    'A ',
    'Aa ',
    'a.',
    'A.',
    '1.',
    '-',
    '“',
    "'",
    '"',
    ' a,',
    '\t',
  ];
  const own = [...words, ...words.map((word) => `${word} `), ...marks];
  const pairs = marks.flatMap((mark) => [`a${mark}`, `A${mark}`, `${mark} `, `1${mark}`]);
  return [...new Set([...kinds, ...own, ...pairs])];
}
