import { openPackageFile } from '../../browser/index.ts';
import type { KnowledgeDetails } from '../../core/knowledge/index.ts';
import { openLibrary } from '../../library/index.ts';

/** The knowledge of the package. It holds nothing that a stopped background would lose. */
export const library = openLibrary({
  async index() {
    const [lines, table] = await Promise.all([
      openPackageFile('knowledge/actors.txt'),
      openPackageFile('knowledge/names.bin'),
    ]);
    return { text: await lines.text(), table: new Uint8Array(await table.arrayBuffer()) };
  },
  async details() {
    const file = await openPackageFile('knowledge/details.json');
    return (await file.json()) as KnowledgeDetails;
  },
});
