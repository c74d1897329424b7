import { rmSync } from 'node:fs';
import { readOptions } from './options.ts';
import { pagesIn } from './pages.ts';
import { runPages } from './run.ts';
import { cOf, noiseOf, stageFigures, type StageFigures } from './stages.ts';
import { digits, table } from './table.ts';
import { buildYardstick } from './yardstick.ts';

/** Measures what reading costs, in real browsers, and prints it. Throws where there is no page to measure on. */
export async function bench(args: readonly string[]): Promise<void> {
  const { folder, browsers, rounds } = readOptions(args);
  const pages = pagesIn(folder);
  const yardstick = await buildYardstick();
  try {
    for (const kind of browsers) {
      const measured = await runPages(kind, pages, yardstick, rounds);
      const { cold, warm } = cOf(measured);
      console.log(
        `\n${kind}: ${measured.length} of ${pages.length} pages, c ${digits(cold)} ms cold, ${digits(warm)} ms warm; ` +
          `between rounds c strays by ${(100 * noiseOf(measured)).toFixed(0)} %\n`,
      );
      console.log(stageTable(stageFigures(measured)));
    }
  } finally {
    rmSync(yardstick, { recursive: true, force: true });
  }
}

function stageTable(stages: readonly StageFigures[]): string {
  return table(
    ['of c', 'cold', 'p95', 'goal', 'worst page', 'warm', 'ms'],
    stages.map(({ name, goal, cold, warm, coldMs }) => [
      name,
      digits(cold.median),
      digits(cold.p95),
      goal ? [goal.median, goal.p95].filter((bound) => bound !== undefined).join(' / ') : '',
      `${digits(cold.worst.figure)} ${cold.worst.page}`,
      digits(warm.median),
      digits(coldMs),
    ]),
  );
}
