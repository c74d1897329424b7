import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileDetails, compileIndex } from '../src/core/knowledge/index.ts';
import type { KnowledgeFiles } from '../src/core/knowledge/index.ts';

const MODULE = fileURLToPath(new URL('../src/library/compiled.ts', import.meta.url));
const ASSETS = new URL('../assets/knowledge/', import.meta.url);
const FILES = [
  'age',
  'bodies',
  'companies',
  'groups',
  'offices',
  'operations',
  'organisations',
  'outlets',
  'publishers',
  'reports',
  'risk',
  'statements',
  'states',
] as const satisfies readonly (keyof KnowledgeFiles)[];

/**
 * Puts the finished tables in the place of src/library/compiled.ts, as two strings: the index is parsed when the
 * module loads, the details when somebody first asks for them. Without it the same tables are made at start-up.
 */
export function knowledgePlugin(): Plugin {
  return {
    name: 'ascribe-knowledge',
    load: {
      // Ids come with forward slashes, on every system.
      filter: { id: /\/src\/library\/compiled\.ts$/ },
      handler(id) {
        if (id !== MODULE.replaceAll('\\', '/')) return null;
        for (const file of FILES) this.addWatchFile(fileURLToPath(assetUrl(file)));
        return compiledModule(readKnowledge());
      },
    },
  };
}

/** All files of assets/knowledge. Throws where one is missing or is not JSON. */
export function readKnowledge(): KnowledgeFiles {
  const files = FILES.map((file) => [file, JSON.parse(readFileSync(assetUrl(file), 'utf8'))]);
  return Object.fromEntries(files) as KnowledgeFiles;
}

function assetUrl(file: string): URL {
  return new URL(`${file}.json`, ASSETS);
}

function compiledModule(files: KnowledgeFiles): string {
  return [
    `const index = JSON.parse(${literal(compileIndex(files))});`,
    `const text = ${literal(compileDetails(files))};`,
    'let details;',
    'export const compiled = { index, details: () => (details ??= JSON.parse(text)) };',
  ].join('\n');
}

// A string literal of JSON: engines parse it several times faster than an object literal.
function literal(value: unknown): string {
  return JSON.stringify(JSON.stringify(value));
}
