import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { feedsPlugin } from './build/feeds-plugin.ts';
import { knowledgePlugin } from './build/knowledge-plugin.ts';
import { lexiconPlugin } from './build/lexicon-plugin.ts';
import { namespacePlugin } from './build/namespace-plugin.ts';
import { packagesPlugin } from './build/packages-plugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const entry = (path: string): string => `${root}src/entrypoints/${path}`;
const pages = ['popup', 'welcome', 'options', 'panel', 'memory']
  .filter((name) => existsSync(entry(`${name}/index.html`)))
  .map((name) => [name, entry(`${name}/index.html`)]);

/** A script of its own with a fixed name: injected files have no loader, and a worker has one file. */
function script(name: string, format: 'iife' | 'es'): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: entry(`${name}/index.ts`),
        output: { format, entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  };
}

/** The scripts that stand alone; a new one is a line here. */
const SCRIPTS: [string, 'iife' | 'es'][] = [
  ['background', 'es'],
  ['reader', 'iife'],
  ['gate', 'iife'],
  ['card', 'iife'],
];

export default defineConfig({
  root: `${root}src/entrypoints`,
  base: '/',
  publicDir: false,
  plugins: [
    preact(),
    knowledgePlugin(),
    lexiconPlugin(),
    feedsPlugin(),
    namespacePlugin(),
    packagesPlugin(root),
  ],
  build: {
    outDir: `${root}dist/chrome`,
    emptyOutDir: true,
    modulePreload: false,
    target: 'es2023',
    // Those of the manifest: for older browsers colours would be written round what they lack.
    cssTarget: ['chrome148', 'firefox149'],
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(pages),
      output: {
        entryFileNames: 'pages/[name].js',
        chunkFileNames: 'pages/[name].js',
        assetFileNames: 'pages/[name][extname]',
      },
    },
  },
  environments: Object.fromEntries(SCRIPTS.map(([name, format]) => [name, script(name, format)])),
  builder: {
    async buildApp(builder) {
      const { client } = builder.environments;
      if (client) await builder.build(client);
      for (const [name] of SCRIPTS) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
