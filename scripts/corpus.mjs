// How the labelled articles are read: `npm run corpus [-- FOLDER… --quiet]`.
import { runnerImport } from 'vite';
import { install, ROOT } from './setup.mjs';

install();
const { module } = await runnerImport(`${ROOT}e2e/corpus/report.ts`, { configFile: false });
module.report(process.argv.slice(2));
