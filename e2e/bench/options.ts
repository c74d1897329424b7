import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const PAGES = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserKind = (typeof BROWSERS)[number];

export interface BenchOptions {
  /** A folder of saved pages. */
  folder: string;
  browsers: readonly BrowserKind[];
  /** How often each page is loaded anew for each figure. */
  rounds: number;
}

/** What `npm run bench -- …` was asked for. Throws, with a word on what can be given, where it makes no sense. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { only: { type: 'string' }, rounds: { type: 'string', default: '5' } },
  });
  const browsers = BROWSERS.filter((kind) => values.only === undefined || values.only === kind);
  const rounds = Number(values.rounds);
  if (browsers.length === 0 || !(rounds >= 1) || positionals.length > 1)
    throw new Error(
      'npm run bench -- [FOLDER of saved pages] [--only chromium|firefox] [--rounds TIMES]',
    );
  return { folder: positionals[0] ?? PAGES, browsers, rounds };
}
