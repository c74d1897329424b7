import { readFile } from 'node:fs/promises';
import type { KnowledgeDetails } from '../../core/knowledge/index.ts';
import { openLibrary } from '../../library/index.ts';

// Beside the bundle, where build/knowledge-plugin.ts writes them.
const read = (name: string): Promise<Buffer> =>
  readFile(new URL(`./knowledge/${name}`, import.meta.url));

/** The knowledge that the command line was built with. */
export const library = openLibrary({
  async index() {
    const [lines, table] = await Promise.all([read('actors.txt'), read('names.bin')]);
    return { text: lines.toString('utf8'), table: new Uint8Array(table) };
  },
  async details() {
    return JSON.parse((await read('details.json')).toString('utf8')) as KnowledgeDetails;
  },
});
