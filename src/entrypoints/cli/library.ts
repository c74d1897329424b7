import { readFile } from 'node:fs/promises';
import { readUpdate } from '../../core/knowledge/index.ts';
import type { KnowledgeDetails, KnowledgeUpdate } from '../../core/knowledge/index.ts';
import { openLibrary, type Library } from '../../library/index.ts';
import { InputError } from './input.ts';

// Beside the bundle, where build/knowledge-plugin.ts writes them.
const read = (name: string): Promise<Buffer> =>
  readFile(new URL(`./knowledge/${name}`, import.meta.url));

/** The knowledge that the command line was built with, with the update in the file `update` on it where one is named. */
export function openKnowledge(update: string | null): Library {
  return openLibrary({
    async index() {
      const [lines, table] = await Promise.all([read('actors.txt'), read('names.bin')]);
      return { text: lines.toString('utf8'), table: new Uint8Array(table) };
    },
    async details() {
      return JSON.parse((await read('details.json')).toString('utf8')) as KnowledgeDetails;
    },
    layers: async () => (update === null ? [] : [await updateIn(update)]),
  });
}

async function updateIn(path: string): Promise<KnowledgeUpdate> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InputError(`${path} could not be read`);
  });
  const update = readUpdate(parsed(text));
  if (update === null) throw new InputError(`${path} was not written by knowledge:import`);
  return update;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller says what is wrong with it, in words for people.
    return null;
  }
}
