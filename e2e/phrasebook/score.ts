import { type Comparison, compareClaims, total } from '../corpus/compare.ts';
import { readPassage } from './read.ts';
import type { Row } from './rows.ts';

/** What became of the rows of one family, or of all. */
export interface Tally extends Comparison {
  rows: number;
}

/** Reads every row and compares what is found with its labels: by family, and all together under `all`. */
export function scoreRows(rows: readonly Row[]): Map<string, Tally> {
  const read = rows.map((row) => {
    const found = readPassage(row.text, row.claims.length === 0 ? 'nothing' : 'intrusion');
    // The lines that make it an article are no part of the row.
    const claims = found.claims.filter(({ sentence }) => row.text.includes(sentence.text));
    const compared = compareClaims(row.claims, { ...found, claims });
    const differences = compared.differences.map((text) => `${row.id} ${row.family}: ${text}`);
    return { family: row.family, compared: { ...compared, differences } };
  });
  const tally = (of: typeof read): Tally => ({
    rows: of.length,
    ...total(of.map(({ compared }) => compared)),
  });
  const families = [...new Set(rows.map(({ family }) => family))].sort();
  return new Map([
    ...families.map((family) => [family, tally(read.filter((r) => r.family === family))] as const),
    ['all', tally(read)],
  ]);
}

/** The ids of the frames that find some claim in the rows. */
export function framesUsed(rows: readonly Row[]): Set<string> {
  return new Set(
    rows.flatMap(({ text }) => readPassage(text, 'intrusion').claims.map(({ frame }) => frame)),
  );
}
