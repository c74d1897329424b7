import { openPackageFile } from '../../browser/index.ts';
import { readUpdate } from '../../core/knowledge/index.ts';
import type { KnowledgeDetails } from '../../core/knowledge/index.ts';
import { openLibrary } from '../../library/index.ts';
import { keptKnowledge } from '../../store/knowledge.ts';
import { reportsOfFeeds } from './feed-reports.ts';
import { factsOfServers } from './server-facts.ts';

/** The knowledge of the package, with the reader's own update, servers and feeds on it. It holds nothing that a stopped background would lose. */
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
  reports: reportsOfFeeds,
  async layers() {
    const [update, servers] = await Promise.all([keptKnowledge('update'), factsOfServers()]);
    return [readUpdate(update) ?? [], servers].flat();
  },
});
