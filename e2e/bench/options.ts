import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const PAGES = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserKind = (typeof BROWSERS)[number];

export interface BenchOptions {
  /** A folder of saved pages. */
  folder: string;
  browsers: readonly BrowserKind[];
  /** How many of the pages, the first ones, are measured. */
  pages: number;
  /** How often each page is loaded anew for each figure: twice at least, or nobody could say how noisy the run is. */
  rounds: number;
  /** Whether the README gets the figures: not those of one browser, or of other pages than usual, or of some of them. */
  write: boolean;
}

/** What `npm run bench -- …` was asked for. Throws, with a word on what can be given, where it makes no sense. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      pages: { type: 'string', default: 'Infinity' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const browsers = BROWSERS.filter((kind) => kind === (values.browser ?? kind));
  const pages = Number(values.pages);
  const rounds = Number(values.rounds);
  if (browsers.length === 0 || !(pages >= 1) || !(rounds >= 2) || positionals.length > 1)
    throw new Error(
      'npm run bench -- [FOLDER of saved pages] [--browser chromium|firefox] [--pages HOW MANY] [--rounds TIMES, 2 or more]',
    );
  const write =
    browsers.length === BROWSERS.length && pages === Infinity && positionals.length === 0;
  return { folder: positionals[0] ?? PAGES, browsers, pages, rounds, write };
}
