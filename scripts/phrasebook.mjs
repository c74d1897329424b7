// How the phrasebook is read: `npm run phrasebook [-- FILE… --family NAME]`.
import { runnerImport } from 'vite';
import { install, ROOT } from './setup.mjs';

install();
const { module } = await runnerImport(`${ROOT}e2e/phrasebook/report.ts`, { configFile: false });
module.report(process.argv.slice(2));
