import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** What is printed of each page. */
export const FORMATS = ['json', 'stix', 'web-annotation', 'pretty', 'explain'] as const;
export type Format = (typeof FORMATS)[number];

/** A list of pages, and how it is gone through. */
export interface ListOptions {
  /** A file with an address or a path on each line, or `-` for standard input. */
  file: string;
  /** How many pages are read at once. */
  jobs: number;
  /** The longest that one page may take, in seconds. */
  timeout: number;
  /** Where the answers go; null for standard output. */
  out: string | null;
  /** Leave out what `out` holds already. */
  resume: boolean;
}

/** What the command line was asked for. */
export interface Options {
  /** `explain` says how each claim was found, and which frames nearly fired. */
  format: Format;
  help: boolean;
  /** A file that `knowledge:import` wrote. */
  knowledge: string | null;
  /** Paths, addresses, or `-` for standard input, as given. */
  pages: string[];
  list: ListOptions | null;
}

export const USAGE = `annotate FILE|URL|- …
annotate --list FILE|-

Prints one annotation a line, as JSON, for each page: saved HTML files, http(s) addresses, or - for standard input.

  --format FORMAT    json (the default), stix (a STIX 2.1 bundle) or web-annotation (a W3C annotation collection)
  --pretty           print the ledger for people instead
  --explain          print how each claim was found, and which frames nearly fired
  --knowledge FILE   lay an update of the facts on the bundled ones (npm run knowledge:import)
  --help             print this

Many pages: their addresses or paths stand in a list, one a line. Each answer is printed when it is there, so they
come in the order in which they are done; "source" says which is which.

  --list FILE|-      read the list from a file or from standard input
  --jobs N           read so many pages at once (the default: one for each core)
  --timeout SECONDS  give a page up after so long (the default: 60)
  --out FILE         write the answers to a new file
  --resume           go on with that file: leave out what it holds already

A page that cannot be read, takes too long or ends its reader costs one line, which says why; with stix and
web-annotation that line goes to standard error. The exit code is 1 then, and 2 where the command was not understood.`;

const MOST_JOBS = 256;

/** Reads the arguments. Throws an `Error` with a word for people where they are not understood. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals: pages } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      pretty: { type: 'boolean' },
      explain: { type: 'boolean' },
      knowledge: { type: 'string' },
      list: { type: 'string' },
      jobs: { type: 'string' },
      timeout: { type: 'string' },
      out: { type: 'string' },
      resume: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { list, out = null, resume = false } = values;
  const format = values.explain ? 'explain' : values.pretty ? 'pretty' : formatOf(values.format);
  const options: Options = {
    format,
    help: values.help ?? false,
    knowledge: values.knowledge ?? null,
    pages,
    list:
      list === undefined
        ? null
        : {
            file: list,
            jobs: numberOf('--jobs', values.jobs, availableParallelism(), MOST_JOBS),
            timeout: numberOf('--timeout', values.timeout, 60, 3600),
            out,
            resume,
          },
  };
  if (options.help) return options;
  if (options.list === null) {
    if (pages.length === 0) throw new Error('Name at least one page.');
    for (const name of ['jobs', 'timeout', 'out', 'resume'] as const)
      if (values[name] !== undefined) throw new Error(`--${name} goes with --list.`);
  } else if (pages.length > 0) throw new Error('Name pages, or a list of them.');
  if (resume && out === null) throw new Error('--resume goes on with the file that --out names.');
  if (resume && format !== 'json')
    throw new Error('--resume finds its place by "source", which only the format json has.');
  return options;
}

function formatOf(written = 'json'): Format {
  const format = FORMATS.find((name) => name === written);
  if (format === undefined) throw new Error(`--format is one of ${FORMATS.join(', ')}.`);
  return format;
}

function numberOf(
  name: string,
  written: string | undefined,
  otherwise: number,
  most: number,
): number {
  if (written === undefined) return otherwise;
  const number = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  if (number < 1 || number > most) throw new Error(`${name} is a number from 1 to ${most}.`);
  return number;
}
