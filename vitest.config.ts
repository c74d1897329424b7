import { defineConfig } from 'vitest/config';
import preact from '@preact/preset-vite';
import { knowledgePlugin } from './build/knowledge-plugin.ts';

export default defineConfig({
  plugins: [preact(), knowledgePlugin()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'e2e/**/*.node.test.ts'],
    testTimeout: 60_000,
  },
});
