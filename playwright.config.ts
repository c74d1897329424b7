import { defineConfig } from '@playwright/test';

// One browser at a time: two cores, and the Firefox of a test must not starve the Chromium of another.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: 1,
  timeout: 120_000,
  outputDir: '.cache/test-results',
  reporter: 'list',
});
