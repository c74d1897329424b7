import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { knowledgePlugin } from './knowledge-plugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The programs of the command line, for Node; their packages stay outside. */
export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  plugins: [knowledgePlugin()],
  build: {
    ssr: true,
    outDir: `${root}dist/cli`,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        annotate: `${root}src/entrypoints/cli/main.ts`,
        'annotate-worker': `${root}src/entrypoints/cli/many/worker.ts`,
        'knowledge-import': `${root}src/entrypoints/cli/import.ts`,
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
});
