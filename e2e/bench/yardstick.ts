import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const SCRIPT = fileURLToPath(new URL('./yardstick/c.ts', import.meta.url));

/**
 * Builds an extension that measures c, Readability alone, on every page under `/c/`, in the same isolated world that our reader
 * has. Gives its folder, which is the caller's to remove.
 */
export async function buildYardstick(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-yardstick-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      rolldownOptions: {
        input: SCRIPT,
        output: { format: 'iife', entryFileNames: 'c.js', codeSplitting: false },
      },
    },
  });
  const manifest = {
    manifest_version: 3,
    name: 'Yardstick',
    version: '1',
    content_scripts: [{ matches: ['http://127.0.0.1/c/*'], js: ['c.js'] }],
    browser_specific_settings: { gecko: { id: 'yardstick@ascribe.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
