import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileDetails, compileIndex } from '../src/core/knowledge/index.ts';
import type { KnowledgeFiles } from '../src/core/knowledge/index.ts';

const ASSETS = new URL('../assets/knowledge/', import.meta.url);
const FILES = [
  'age',
  'bodies',
  'companies',
  'groups',
  'leaders',
  'offices',
  'operations',
  'organisations',
  'outlets',
  'publishers',
  'reports',
  'risk',
  'statements',
  'states',
  'towns',
] as const satisfies readonly (keyof KnowledgeFiles)[];

/**
 * Writes the finished tables beside the bundles, under `knowledge/`: the index in two files (its lines, its table of
 * names), which are read at the first article, and the details, which are read when somebody asks for more of an actor.
 */
export function knowledgePlugin(): Plugin {
  return {
    name: 'ascribe-knowledge',
    // One of the builds of a package brings them for all.
    applyToEnvironment: ({ name }) => name === 'client' || name === 'ssr',
    buildStart() {
      for (const file of FILES) this.addWatchFile(fileURLToPath(assetUrl(file)));
    },
    generateBundle() {
      const files = readKnowledge();
      const { text, table } = compileIndex(files);
      const emit = (fileName: string, source: string | Uint8Array): void => {
        this.emitFile({ type: 'asset', fileName: `knowledge/${fileName}`, source });
      };
      emit('actors.txt', text);
      emit('names.bin', table);
      emit('details.json', JSON.stringify(compileDetails(files)));
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
