// What going from story to story many times leaves in memory, in real Chromium: `npm run bench:leak [-- COUNT]`.
import { runnerImport } from 'vite';
import { install, ROOT } from './setup.mjs';

install();
const { module } = await runnerImport(`${ROOT}e2e/bench/leak.ts`, { configFile: false });
await module.benchLeak(process.argv.slice(2));
