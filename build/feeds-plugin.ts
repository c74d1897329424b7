import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ENTITIES = fileURLToPath(new URL('../src/library/entities.ts', import.meta.url));
const FEEDSMITH = '/node_modules/feedsmith/';
/** Parts of the parser that read what feeds carry beside titles, links, summaries and dates: pods, pictures, places. */
const EXTENSION = /\/feedsmith\/dist\/namespaces\/(\w+)\/parse\/utils\.mjs$/;
/** The two of them that an entry may have its date or its summary from. */
const READ = ['content', 'dc'];

/**
 * Leaves out of the parser of feeds what is never asked of it, which is half of it: the extensions of the formats, and the
 * table of all 2,000 names of characters in HTML, for which our own decoding stands in.
 */
export function feedsPlugin(): Plugin {
  return {
    name: 'ascribe-feeds',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === 'entities' && importer?.includes(FEEDSMITH) ? ENTITIES : null,
    transform(code, id) {
      const [, extension] = EXTENSION.exec(id) ?? [];
      if (extension === undefined || READ.includes(extension)) return null;
      return { code: withoutReading(code), map: null };
    },
  };
}

/** The module with every function of it finding nothing. */
function withoutReading(code: string): string {
  const names = /^export \{ (.+) \};$/m.exec(code)?.[1]?.split(', ') ?? [];
  if (names.length === 0)
    throw new Error('an extension of feedsmith does not list what it exports');
  return names.map((name) => `export const ${name} = () => undefined;`).join('\n');
}
