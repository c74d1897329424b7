import { parseArgs } from 'node:util';

/** What the command line was asked for. */
export interface Options {
  pretty: boolean;
  /** Say how each claim was found, and which frames nearly fired. */
  explain: boolean;
  help: boolean;
  /** A file that `knowledge:import` wrote. */
  knowledge: string | null;
  /** Paths, addresses, or `-` for standard input, as given. */
  pages: string[];
}

export const USAGE = `annotate FILE|URL|- …

Prints one annotation a line, as JSON, for each page: saved HTML files, http(s) addresses, or - for standard input.

  --pretty           print the ledger for people instead
  --explain          print how each claim was found, and which frames nearly fired
  --knowledge FILE   lay an update of the facts on the bundled ones (npm run knowledge:import)
  --help             print this

The exit code is 1 where a page could not be read; its line says why. It is 2 where the command was not understood.`;

/** Reads the arguments. Throws an `Error` with a word for people where they are not understood. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pretty: { type: 'boolean' },
      explain: { type: 'boolean' },
      knowledge: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const options = {
    pretty: values.pretty ?? false,
    explain: values.explain ?? false,
    help: values.help ?? false,
    knowledge: values.knowledge ?? null,
    pages: positionals,
  };
  if (!options.help && options.pages.length === 0) throw new Error('Name at least one page.');
  return options;
}
