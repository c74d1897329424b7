import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { SHEETS } from '../src/marks/sheets.ts';
import { manifestFor } from './manifest.ts';

/** What is copied into the package as it is: from the project's folder to the package's. */
const COPIES: [string, string][] = [
  ['assets/_locales', '_locales'],
  ['assets/icons', 'icons'],
  ['assets/samples/election-interference.html', 'sample.html'],
];

/**
 * Finishes the packages once every bundle is written to `dist/chrome`: copies what is used as it is, writes the sheets
 * of the marks and each browser's manifest, and makes `dist/firefox` from the same bundles.
 */
export function packagesPlugin(root: string): Plugin {
  return {
    name: 'ascribe-packages',
    closeBundle() {
      const chrome = join(root, 'dist/chrome');
      const firefox = join(root, 'dist/firefox');
      if (!existsSync(chrome)) return;
      for (const [from, to] of COPIES) {
        if (existsSync(join(root, from)))
          cpSync(join(root, from), join(chrome, to), { recursive: true });
      }
      for (const [name, sheet] of Object.entries(SHEETS)) writeFileSync(join(chrome, name), sheet);
      const source = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
      rmSync(firefox, { recursive: true, force: true });
      mkdirSync(firefox, { recursive: true });
      cpSync(chrome, firefox, { recursive: true });
      for (const [browser, folder] of [
        ['chrome', chrome],
        ['firefox', firefox],
      ] as const) {
        const text = `${JSON.stringify(manifestFor(browser, source), null, 2)}\n`;
        writeFileSync(join(folder, 'manifest.json'), text);
      }
    },
  };
}
