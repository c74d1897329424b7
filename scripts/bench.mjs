// What reading costs, in real browsers: `npm run bench [-- FOLDER]`, a folder of saved pages.
import { runnerImport } from 'vite';
import { install, ROOT } from './setup.mjs';

install();
const { module } = await runnerImport(`${ROOT}e2e/bench/bench.ts`, { configFile: false });
await module.bench(process.argv.slice(2));
