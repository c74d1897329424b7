import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { knowledgePlugin } from './knowledge-plugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The command line, in one file for Node; its packages stay outside. */
export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  plugins: [knowledgePlugin()],
  build: {
    ssr: 'src/entrypoints/cli/main.ts',
    outDir: `${root}dist/cli`,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'annotate.mjs' } },
  },
});
