import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const NAMESPACE = fileURLToPath(new URL('../src/browser/namespace.ts', import.meta.url));
/** The scripts that go into pages. */
const IN_PAGES = ['reader', 'card'];

/** Gives the scripts that go into pages the browser's own functions in the place of the polyfill, which is a third of the card. */
export function namespacePlugin(): Plugin {
  return {
    name: 'ascribe-namespace',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => IN_PAGES.includes(name),
    resolveId: (id) => (id === 'webextension-polyfill' ? NAMESPACE : null),
  };
}
