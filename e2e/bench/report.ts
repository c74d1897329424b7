import { availableParallelism } from 'node:os';
import { SOME } from './beside.ts';
import { GOALS, verdict } from './goals.ts';
import type { BrowserResult, Result } from './result.ts';
import { digits, table } from './table.ts';
import { PEER_WORDS, PEERS } from './yardstick.ts';

export const BROWSER_NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

/** What a run found, as Markdown. */
export function report(result: Result): string {
  const { browsers } = result;
  return [
    browsers.map((browser) => introduction(browser, result)).join(' '),
    stageTable(browsers),
    'Bold is what misses its goal; figures are in the middle of the pages, those of the 95th of 100 in brackets. And, beside the stages:',
    goalTable(result),
    `What others take for a part of it, on ${SOME} of the same pages in the same run, in multiples of c: ${peers(browsers)}.`,
    growth(result),
    heap(browsers),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function introduction(
  { kind, pages, c, noise, load }: BrowserResult,
  { date, rounds }: Result,
): string {
  return (
    `${BROWSER_NAMES[kind]}, ${date}: ${pages} saved pages of news, the quickest of ${rounds} loads each; c takes ${digits(c.cold)} ms cold, ` +
    `${digits(c.warm)} ms warm, and strays by ${Math.round(100 * noise)} % between odd and even rounds (load ${digits(load)} on the machine’s ${availableParallelism()} cores in the last quarter of an hour).`
  );
}

function stageTable(browsers: readonly BrowserResult[]): string {
  const columns = browsers.flatMap(({ kind, saved, accusing }) => [
    { head: `${BROWSER_NAMES[kind]}, cold`, of: saved, warm: false },
    { head: 'warm', of: saved, warm: true },
    { head: 'articles that accuse, cold', of: accusing, warm: false },
  ]);
  const rows = browsers[0]?.saved ?? [];
  return table(
    ['in multiples of c', 'goal', ...columns.map(({ head }) => head)],
    rows.map(({ name, goal }, i) => [
      name,
      goal ? [goal.median, goal.p95].filter((bound) => bound !== undefined).join(' / ') : '',
      ...columns.map(({ of, warm }) => {
        const figures = of[i];
        if (!figures) return '';
        if (warm) return digits(figures.warm.median);
        const { median, p95 } = figures.cold;
        return `${verdict(median, goal?.median)} (${verdict(p95, goal?.p95)})`;
      }),
    ]),
  );
}

function goalTable(result: Result): string {
  return table(
    ['', 'goal', ...result.browsers.map(({ kind }) => BROWSER_NAMES[kind])],
    GOALS.map(({ what, most, unit, measured }) => [
      what,
      `${most} ${unit}`,
      ...result.browsers.map((browser) => verdict(measured(browser, result), most)),
    ]),
  );
}

function peers(browsers: readonly BrowserResult[]): string {
  return PEERS.map((peer) => {
    const figures = browsers.map(
      ({ kind, peers }) => `${digits(peers[peer])} in ${BROWSER_NAMES[kind]}`,
    );
    return `${PEER_WORDS[peer]} ${figures.join(', ')}`;
  }).join('; ');
}

function growth({ browsers, names }: Result): string {
  const list = (ms: readonly number[]): string => ms.map(digits).join(', ');
  const pages = browsers.map(({ kind, growth }) => `${list(growth)} ms in ${BROWSER_NAMES[kind]}`);
  return `A plain page of 10 kB, 100 kB and 1 MB of text that accuses, from the page to the marks: ${pages.join('; ')}. Finding the names of 100 kB with 1,000, 10,000 and 100,000 of them known: ${list(names)} ms.`;
}

function heap(browsers: readonly BrowserResult[]): string {
  return browsers
    .flatMap(({ kind, heap }) =>
      heap
        ? [
            `In ${BROWSER_NAMES[kind]} a page that has been read holds ${digits(heap.page)} MB more than before, the background ${digits(heap.background)} MB in all.`,
          ]
        : [],
    )
    .join(' ');
}

/** The page on which each stage costs most, for whoever wants to know where to look. */
export function worstPages({ kind, saved, accusing, tasks }: BrowserResult): string {
  const rows = [
    ['as saved', saved],
    ['accusing', accusing],
  ] as const;
  return table(
    [`worst pages in ${BROWSER_NAMES[kind]}`, 'of c', 'page', 'ms in the middle of the pages'],
    [
      ...rows.flatMap(([set, stages]) =>
        stages.map(({ name, cold, coldMs }) => [
          `${name}, ${set}`,
          digits(cold.worst.figure),
          cold.worst.page,
          digits(coldMs),
        ]),
      ),
      [
        'the longest task, in milliseconds',
        digits(tasks.worst.figure),
        tasks.worst.page,
        digits(tasks.median),
      ],
    ],
  );
}
