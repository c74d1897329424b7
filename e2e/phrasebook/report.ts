import { f1 } from '../corpus/compare.ts';
import { readRows } from './rows.ts';
import { scoreRows } from './score.ts';

/**
 * Prints how the rows of the files are read, by family, and every difference. `--family NAME` shows one family's alone; `--known`
 * prints the misread rows for known-misses.json instead.
 */
export function report(args: readonly string[]): void {
  const at = args.indexOf('--family');
  const family = at < 0 ? 'all' : (args[at + 1] ?? 'all');
  const files = args.filter(
    (arg, i) => arg !== '--known' && (at < 0 || (i !== at && i !== at + 1)),
  );
  const tallies = scoreRows(readRows(files.length > 0 ? files : undefined));
  if (args.includes('--known')) {
    const ids = tallies.get('all')?.differences.map((line) => line.split(' ')[0]) ?? [];
    console.log(JSON.stringify([...new Set(ids)], null, 2));
    return;
  }
  for (const line of tallies.get(family)?.differences ?? []) console.log(line);
  console.log('\nfamily               rows  claims  found  whole  false  wrong accused   F1');
  for (const [name, t] of tallies)
    console.log(
      name.padEnd(20),
      ...[t.rows, t.labelled, t.found, t.whole, t.false, t.wrongAccused].map((n) =>
        String(n).padStart(6),
      ),
      (100 * f1(t)).toFixed(1).padStart(13),
    );
}
