import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readKnowledge } from '../../build/knowledge-plugin.ts';

const SCRIPTS = fileURLToPath(new URL('./yardstick/', import.meta.url));

/** Ways to do a part of what we do, by the name of the script of each. */
export const PEERS = ['regexp', 'wink', 'compromise', 'mark'] as const;
export type Peer = (typeof PEERS)[number];
export const PEER_WORDS: Readonly<Record<Peer, string>> = {
  regexp: 'one regular expression of 3,000 names',
  wink: 'wink-nlp, tagging',
  compromise: 'compromise, tagging',
  mark: 'mark.js, 500 names',
};

/** What is measured beside us, by the name of its script: Readability alone (c), what the gate asks, and the peers. */
export const YARDSTICKS = ['c', 'gate', ...PEERS] as const;
export type Yardstick = (typeof YARDSTICKS)[number];

/** How many names the peers look for. */
const NAMES = 3000;

/**
 * Builds an extension that measures, in the same isolated world that our reader has, whatever the first part of a page's path
 * names. Gives its folder, which is the caller's to remove.
 */
export async function buildYardstick(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-yardstick-'));
  for (const name of YARDSTICKS)
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [namesPlugin()],
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2023',
        rolldownOptions: {
          input: `${SCRIPTS}${name}.ts`,
          output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false },
        },
      },
    });
  const manifest = {
    manifest_version: 3,
    name: 'Yardstick',
    version: '1',
    content_scripts: YARDSTICKS.map((name) => ({
      matches: [`http://127.0.0.1/${name}/*`],
      js: [`${name}.js`],
    })),
    browser_specific_settings: { gecko: { id: 'yardstick@ascribe.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

function namesPlugin() {
  const id = '\0virtual:names';
  return {
    name: 'names',
    resolveId: (asked: string) => (asked === 'virtual:names' ? id : null),
    load: (asked: string) =>
      asked === id ? `export const names = ${JSON.stringify(knownNames())};` : null,
  };
}

/** Names of the groups that we know, and of others where these do not suffice. */
function knownNames(): string[] {
  const { groups, companies, bodies } = readKnowledge();
  const names = [groups, companies, bodies].flatMap(({ records }) =>
    records.flatMap(({ name, aliases }) => [name, ...(aliases ?? []).map((alias) => alias.name)]),
  );
  return [...new Set(names)].slice(0, NAMES);
}
