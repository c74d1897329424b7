import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type InlineConfig, type Plugin } from 'vite';
import type { Story } from './apps/site.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const APPS = fileURLToPath(new URL('apps/', import.meta.url));

/** The frameworks that the moving site is built in. */
export const FRAMEWORKS = {
  react: 'tsx',
  preact: 'tsx',
  vue: 'ts',
  svelte: 'ts',
} as const;
export type Framework = keyof typeof FRAMEWORKS;

/** A site: what its server sends, and the script that takes that over. */
export interface BuiltSite {
  html: string;
  script: string;
}

/**
 * Builds the site in a framework, for the server and for the browser, and renders it on the server. The builds are those for
 * development: they alone warn where the served elements are not what the framework expects.
 */
export async function buildSite(
  framework: Framework,
  stories: readonly Story[],
): Promise<BuiltSite> {
  const ending = FRAMEWORKS[framework];
  const folder = `${ROOT}.cache/moving/${framework}`;
  const server = await bundle({
    build: { ssr: `${APPS}${framework}.server.${ending}`, outDir: folder },
    plugins: [svelte('server')],
  });
  const { render } = (await import(
    /* @vite-ignore */ `${pathToFileURL(`${folder}/${server.fileName}`).href}?${Date.now()}`
  )) as { render(stories: readonly Story[]): Promise<string> | string };
  const client = await bundle({
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    build: {
      write: false,
      rolldownOptions: {
        input: `${APPS}${framework}.client.${ending}`,
        output: { format: 'iife' },
      },
    },
    plugins: [svelte('client')],
  });
  return { html: await render(stories), script: client.code };
}

async function bundle(config: InlineConfig): Promise<{ fileName: string; code: string }> {
  const built = await build({
    configFile: false,
    root: APPS,
    publicDir: false,
    logLevel: 'error',
    mode: 'development',
    ...config,
    build: { minify: false, emptyOutDir: true, ...config.build },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('nothing was built');
  return chunk;
}

function svelte(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return null;
      return compile(code, { filename: id, generate, dev: generate === 'client' }).js;
    },
  };
}

/** The page of a site whose script is at an address; the page keeps whatever it warns of in `said`. */
export function pageOfSite(html: string, script: string, stories: readonly Story[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Harbour Post</title>
<script>window.said = []; for (const way of ['warn', 'error']) { const say = console[way]; console[way] = (...words) => { window.said.push(words.map(String).join(' ')); say(...words); }; }
addEventListener('error', ({ message }) => window.said.push(message));</script></head>
<body><div id="root">${html}</div><script type="application/json" id="stories">${JSON.stringify(stories)}</script>
<script src="${script}"></script></body></html>`;
}
