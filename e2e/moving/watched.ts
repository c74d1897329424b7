import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until, type Browser } from '../browsers/index.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Printed {
  actors: { mentions: { text: string }[] }[];
  claims: { cue: { text: string } }[];
}

/** The words that may be marked on a page: its mentions and cues, as the command line prints them. */
export function wordsOf(html: string): string[] {
  const printed = execFileSync(process.execPath, ['scripts/cli.mjs', 'annotate', '-'], {
    cwd: ROOT,
    encoding: 'utf8',
    input: html,
  });
  const { actors, claims } = JSON.parse(printed) as Printed;
  return [
    ...actors.flatMap(({ mentions }) => mentions.map(({ text }) => text)),
    ...claims.map(({ cue }) => cue.text),
  ];
}

/** Code for the words that are marked on the page now, a piece each, of all kinds. */
export const MARKED = `[...CSS.highlights].flatMap(([name, ranges]) => /^hl-[12]?[1-7]$/.test(name) ? [...ranges] : [])
  .filter((r) => r.startContainer.isConnected).map((r) => r.startContainer.data.slice(r.startOffset, r.endOffset))`;

/** Has the page look at every frame whether a mark stands on anything but these words, and keep what does. */
export function watchFrames(words: readonly string[]): string {
  return `(() => { const words = new Set(${JSON.stringify(words)}); window.wrong = [];
    const look = () => { for (const marked of ${MARKED}) if (!words.has(marked)) window.wrong.push(marked); requestAnimationFrame(look); };
    look(); })()`;
}

/** The words that are marked, in no order. */
export async function marked(browser: Browser): Promise<string[]> {
  return (await browser.evaluate<string[]>(MARKED)).sort();
}

/** Waits until exactly these words are marked. */
export async function untilMarked(browser: Browser, words: readonly string[]): Promise<void> {
  const wanted = [...words].sort().join('|');
  await until(`marks on ${wanted}`, async () => (await marked(browser)).join('|') === wanted);
}
