import { rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readGold, slugs } from '../corpus/gold.ts';
import { attempt } from './attempt.ts';
import { measureGate, measureGrowth, measureHeap, measurePeers, measureWakings } from './beside.ts';
import { chart } from './chart.ts';
import { growthByNames, LENGTHS, pageOfLength } from './growth.ts';
import { readOptions, type BrowserKind } from './options.ts';
import { pagesIn, withText, type BenchPage } from './pages.ts';
import { writeReadme } from './readme.ts';
import { report, worstPages } from './report.ts';
import type { BrowserResult, Result } from './result.ts';
import { bestC, measurePages, withBench } from './run.ts';
import { sizesOf } from './sizes.ts';
import { cOf, noiseOf, stageFigures, tasksOf } from './stages.ts';
import { buildYardstick } from './yardstick.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The page whose c the gate is held against, and which, without its paragraphs, is no article; the first page where it is not there. */
const REFERENCE = 'nytimes-1';

/**
 * Measures what reading costs, in real browsers, prints what each has shown as soon as it is through, and writes it into the README.
 * Throws where there is no page, or a browser could not be measured at all.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const { folder, browsers: kinds, rounds, write, ...options } = readOptions(args);
  const pages = pagesIn(folder).slice(0, options.pages);
  const lines = slugs().flatMap((slug) => readGold(slug).gold.paragraphs);
  const yardstick = await buildYardstick();
  const result: Result = {
    date: new Date().toISOString().slice(0, 10),
    rounds,
    browsers: [],
    sizes: sizesOf(`${ROOT}dist/chrome`),
    names: growthByNames(lines),
  };
  try {
    for (const kind of kinds) {
      const found = await attempt(kind, () => measureIn(kind, pages, lines, yardstick, rounds));
      if (!found) continue;
      result.browsers.push(found);
      console.log(`${report({ ...result, browsers: [found] })}\n\n${worstPages(found)}\n`);
    }
  } finally {
    rmSync(yardstick, { recursive: true, force: true });
  }
  if (result.browsers.length < kinds.length) throw new Error('not every browser was measured');
  if (!write) return;
  writeFileSync(`${ROOT}assets/readme/bench.svg`, chart(result.browsers));
  await writeReadme(report(result));
}

async function measureIn(
  kind: BrowserKind,
  pages: readonly BenchPage[],
  lines: readonly string[],
  yardstick: string,
  rounds: number,
): Promise<BrowserResult> {
  const accusing = pages.flatMap((page) => withText(page, lines) ?? []);
  const long = LENGTHS.map((length) => pageOfLength(length, lines));
  const none = withoutArticle(pages);
  const start = performance.now();
  const tell = (what: string): void =>
    console.error(`${kind}, after ${Math.round((performance.now() - start) / 1000)} s: ${what} …`);
  return withBench(kind, [...pages, ...accusing, ...long, none], yardstick, async (on) => {
    const names = (some: readonly BenchPage[]): string[] => some.map(({ name }) => name);
    tell(`${pages.length} pages, ${rounds} times`);
    const measured = await measurePages(on, names(pages), rounds);
    tell('the same with articles that accuse');
    const accused = await measurePages(on, names(accusing), rounds);
    tell('the gate, waking, long pages, memory, and others’ ways');
    const reference = measured.find(({ page }) => page === REFERENCE) ?? measured[0];
    const gate = await attempt('the gate', () => measureGate(on, none.name, rounds));
    return {
      kind,
      pages: measured.length,
      load: loadavg()[2] ?? NaN,
      c: cOf(measured),
      noise: noiseOf(measured),
      saved: stageFigures(measured),
      accusing: stageFigures(accused),
      tasks: tasksOf(measured),
      gate: reference && gate !== null ? gate / bestC(reference) : NaN,
      waking: await measureWakings(on, measured),
      growth: await measureGrowth(on, names(long)),
      heap: await measureHeap(on, names(accusing)),
      peers: await measurePeers(on, measured),
    };
  });
}

/** A page of the weight of the usual ones that is no article. */
function withoutArticle(pages: readonly BenchPage[]): BenchPage {
  const { html = '' } = pages.find(({ name }) => name === REFERENCE) ?? pages[0] ?? {};
  return {
    name: 'no-article',
    html: html.replace(/<p\b[^>]*>[\s\S]*?<\/p>/g, '<p>A headline.</p>'),
  };
}
