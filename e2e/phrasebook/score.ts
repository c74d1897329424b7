import type { AnnotationDocument, Claim, Participant } from '../../src/core/model/index.ts';
import { readPassage } from './read.ts';
import type { Row, RowClaim } from './rows.ts';

/** What became of the claims of one family. */
export interface Tally {
  rows: number;
  /** Claims that were found, of all that are labelled. */
  found: number;
  labelled: number;
  /** Found with type, sources, accused and certainty all right. */
  whole: number;
  false: number;
  /** Named parties that no label of the row accuses: the worst error. */
  wrongAccused: number;
}

export interface Scores {
  families: Map<string, Tally>;
  all: Tally;
  /** A line for everything that is not as labelled, by row. */
  differences: { row: string; family: string; text: string }[];
}

/** Reads every row and compares what is found with its labels. */
export function scoreRows(rows: readonly Row[]): Scores {
  const families = new Map<string, Tally>();
  const all = empty();
  const differences: Scores['differences'] = [];
  for (const row of rows) {
    const tally = families.get(row.family) ?? empty();
    families.set(row.family, tally);
    const note = (text: string): void =>
      void differences.push({ row: row.id, family: row.family, text });
    const found = readPassage(row.text, row.claims.length === 0 ? 'nothing' : 'intrusion');
    for (const sum of [tally, all]) sum.rows += 1;
    compare(row, found, [tally, all], note);
  }
  return { families, all, differences };
}

function compare(
  row: Row,
  found: AnnotationDocument,
  tallies: readonly Tally[],
  note: (text: string) => void,
): void {
  const add = (key: keyof Tally, by = 1): void => {
    for (const tally of tallies) tally[key] += by;
  };
  const holds = (claim: Claim, label: RowClaim): boolean =>
    claim.type === label.type && claim.sentence.text.includes(label.anchor);
  const called = (p: Participant): string[] => {
    const actor = found.actors.find(({ id }) => id === p.actor);
    return (actor ? [actor.name, ...actor.aliases.map(({ name }) => name), p.text] : [p.text]).map(
      plain,
    );
  };
  const isCalled = (p: Participant, name: string): boolean =>
    called(p).some((own) => own === plain(name) || sameHead(own, plain(name)));
  const same = (parties: readonly Participant[], names: readonly string[]): boolean =>
    parties.every((p) => names.some((name) => isCalled(p, name))) &&
    (names.length === 0 || parties.length > 0) &&
    // A person and the body after it are one party.
    parties.length <= names.length &&
    names.length <= parties.length * 2;
  const used = new Set<Claim>();
  add('labelled', row.claims.length);
  for (const label of row.claims) {
    const fits = found.claims.filter((claim) => !used.has(claim) && holds(claim, label));
    const claim = fits.find((c) => same(c.accused, label.accused)) ?? fits[0];
    if (claim === undefined) {
      note(`missed ${label.type} "${label.anchor}"`);
      continue;
    }
    used.add(claim);
    add('found');
    const wrong: string[] = [];
    const names = (parties: readonly Participant[]): string =>
      parties.map((p) => called(p)[0]).join('; ');
    if (!same(claim.sources, label.sources))
      wrong.push(`sources [${names(claim.sources)}] not [${label.sources.join('; ')}]`);
    if (!same(claim.accused, label.accused))
      wrong.push(`accused [${names(claim.accused)}] not [${label.accused.join('; ')}]`);
    const graded = label.type === 'attribution' || label.type === 'responsibility';
    if (graded && claim.certainty !== label.certainty)
      wrong.push(`${claim.certainty} not ${label.certainty}`);
    if (wrong.length === 0) add('whole');
    else note(`${label.type} "${label.anchor}": ${wrong.join(', ')}`);
  }
  const accusable = row.claims.flatMap(({ accused }) => accused);
  for (const claim of found.claims) {
    if (!row.text.includes(claim.sentence.text)) continue;
    if (
      claim.type === 'attribution' &&
      claim.accused.some((p) => p.actor !== null && !accusable.some((name) => isCalled(p, name)))
    ) {
      add('wrongAccused');
      note(`WRONG ACCUSED ${claim.accused.map((p) => called(p)[0]).join('; ')} (${claim.frame})`);
    }
    if (used.has(claim)) continue;
    // A modifier beside a clause that is matched is no new alarm.
    if (
      claim.form === 'modifier' &&
      [...used].some((u) => u.sentence.start === claim.sentence.start)
    )
      continue;
    add('false');
    note(`false ${claim.type} (${claim.frame}) in "${claim.sentence.text}"`);
  }
}

function empty(): Tally {
  return { rows: 0, found: 0, labelled: 0, whole: 0, false: 0, wrongAccused: 0 };
}

/** F1 of the claims that are found. */
export function f1({ found, labelled, false: wrong }: Tally): number {
  return found === 0 ? (labelled + wrong === 0 ? 1 : 0) : (2 * found) / (labelled + found + wrong);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[’'"“”.,()]/g, '')
    .replace(/[-–—/]/g, ' ')
    .replace(/^(?:the|a|an) /, '')
    .replace(/\s+/g, ' ')
    .trim();
}

// "two officials" and "two senior officials" mean the same people.
function sameHead(a: string, b: string): boolean {
  if (!/^[a-z0-9 ]+$/.test(a) || a === '' || b === '') return false;
  const shorter = a.length < b.length ? a : b;
  const longer = shorter === a ? b : a;
  return longer.endsWith(` ${shorter}`) || longer.startsWith(`${shorter} `);
}
