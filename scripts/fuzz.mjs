// Tries what `npm test` tries a little of, for longer and with other cases each time: `npm run fuzz [-- TIMES [SEED]]`.
import { install, run } from './setup.mjs';

install();
const [times = '25', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
console.log(`${times} times as many cases as in the tests, seed ${seed}`);
process.exit(
  run('npx', ['vitest', 'run', 'e2e/fuzz'], {
    env: { ...process.env, ASCRIBE_FUZZ: times, ASCRIBE_FUZZ_SEED: seed },
  }),
);
