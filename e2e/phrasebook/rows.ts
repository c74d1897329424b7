import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GoldClaim } from '../corpus/gold.ts';

/** A labelled passage: one to three sentences as they would stand in an article, and every claim in them (GOLD.md's rules). */
export interface Row {
  id: string;
  /** The turn of phrase it was written for; `none` where it holds no claim. */
  family: string;
  text: string;
  claims: GoldClaim[];
}

export const ROWS = fileURLToPath(new URL('./rows/', import.meta.url));

/** The rows of the files, by default of all in `rows/`. Throws where a line is no row. */
export function readRows(files?: readonly string[]): Row[] {
  const paths =
    files ??
    readdirSync(ROWS)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => `${ROWS}${name}`);
  return paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Row),
  );
}
