import { readRows } from './rows.ts';
import { f1, scoreRows } from './score.ts';

/** Prints how the rows of the files are read, by family, and every difference. `--family NAME` shows one family's alone. */
export function report(args: readonly string[]): void {
  const at = args.indexOf('--family');
  const family = at < 0 ? undefined : args[at + 1];
  const files = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  const rows = readRows(files.length > 0 ? files : undefined);
  const { families, all, differences } = scoreRows(rows);
  for (const { row, family: own, text } of differences)
    if (family === undefined || own === family) console.log(`${row} ${own}: ${text}`);
  console.log('\nfamily               rows  claims  found  whole  false  wrong accused   F1');
  for (const [name, t] of [...[...families].sort(), ['all', all] as const])
    console.log(
      name.padEnd(20),
      ...[t.rows, t.labelled, t.found, t.whole, t.false, t.wrongAccused].map((n) =>
        String(n).padStart(6),
      ),
      (100 * f1(t)).toFixed(1).padStart(13),
    );
}
