// What a memory of many articles costs its reader, in real browsers: `npm run bench:memory [-- COUNT [BROWSER]]`.
import { runnerImport } from 'vite';
import { install, ROOT } from './setup.mjs';

install();
const { module } = await runnerImport(`${ROOT}e2e/bench/memory.ts`, { configFile: false });
await module.benchMemory(process.argv.slice(2));
