import { defineConfig } from 'vitest/config';
import preact from '@preact/preset-vite';
import { feedsPlugin } from './build/feeds-plugin.ts';
import { knowledgePlugin } from './build/knowledge-plugin.ts';

export default defineConfig({
  plugins: [preact(), knowledgePlugin(), feedsPlugin()],
  test: {
    // The parser of feeds is tested as it is built: without the parts that are left out.
    server: { deps: { inline: ['feedsmith'] } },
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'e2e/**/*.node.test.ts'],
    testTimeout: 60_000,
  },
});
