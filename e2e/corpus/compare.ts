import type { AnnotationDocument, Claim, Participant } from '../../src/core/model/index.ts';
import type { GoldClaim } from './gold.ts';

/** How the claims that were found compare with the labels. */
export interface Comparison {
  labelled: number;
  /** Claims that were found, of all that are labelled. */
  found: number;
  /** Found with sources, accused and certainty all right. */
  whole: number;
  false: number;
  /** Accusations of a named party whom no label of the sentence accuses: the worst error. */
  wrongAccused: number;
  /** A line for everything that is not as labelled. */
  differences: string[];
}

/** Compares claims with labels. `namesOf` gives the names under which a party of the labels may be found. */
export function compareClaims(
  labels: readonly GoldClaim[],
  { actors, claims }: Pick<AnnotationDocument, 'actors' | 'claims'>,
  namesOf: (name: string) => readonly string[] = (name) => [name],
): Comparison {
  const result: Comparison = {
    labelled: labels.length,
    found: 0,
    whole: 0,
    false: 0,
    wrongAccused: 0,
    differences: [],
  };
  const called = (p: Participant): string[] => {
    const actor = actors.find(({ id }) => id === p.actor);
    const names = actor ? [actor.name, ...actor.aliases.map(({ name }) => name), p.text] : [p.text];
    return names.map(plain);
  };
  const isCalled = (p: Participant, name: string): boolean => {
    const wanted = namesOf(name).map(plain);
    return called(p).some((own) => wanted.some((w) => own === w || sameHead(own, w)));
  };
  const same = (parties: readonly Participant[], names: readonly string[]): boolean =>
    parties.every((p) => names.some((name) => isCalled(p, name))) &&
    (names.length === 0 || parties.length > 0) &&
    // A person and the body after it are one party.
    names.length <= parties.length * 2;
  const said = (parties: readonly Participant[]): string =>
    parties.map((p) => called(p)[0]).join('; ');
  const inSentence = ({ sentence }: Claim, { anchor }: GoldClaim): boolean =>
    plain(sentence.text).includes(plain(anchor));

  const used = new Set<Claim>();
  for (const label of labels) {
    const fits = claims.filter(
      (claim) => !used.has(claim) && claim.type === label.type && inSentence(claim, label),
    );
    const claim = fits.find((c) => same(c.accused, label.accused)) ?? fits[0];
    if (claim === undefined) {
      result.differences.push(`missed ${label.type} "${label.anchor}"`);
      continue;
    }
    used.add(claim);
    result.found += 1;
    const wrong: string[] = [];
    if (!same(claim.sources, label.sources))
      wrong.push(`sources [${said(claim.sources)}] not [${label.sources.join('; ')}]`);
    if (!same(claim.accused, label.accused))
      wrong.push(`accused [${said(claim.accused)}] not [${label.accused.join('; ')}]`);
    const graded = label.type === 'attribution' || label.type === 'responsibility';
    if (graded && claim.certainty !== label.certainty)
      wrong.push(`${claim.certainty} not ${label.certainty}`);
    if (wrong.length === 0) result.whole += 1;
    else result.differences.push(`${label.type} "${label.anchor}": ${wrong.join(', ')}`);
  }
  for (const claim of claims) {
    const here = labels.filter((label) => inSentence(claim, label));
    const accusable = here.flatMap(({ accused }) => accused);
    if (
      claim.type === 'attribution' &&
      claim.accused.some((p) => p.actor !== null && !accusable.some((name) => isCalled(p, name)))
    ) {
      result.wrongAccused += 1;
      result.differences.push(
        `WRONG ACCUSED ${said(claim.accused)} (${claim.frame}) in "${claim.sentence.text}"`,
      );
    }
    // A modifier in a sentence whose accusation is found is no new alarm.
    const beside = [...used].some((u) => u.sentence.start === claim.sentence.start);
    if (used.has(claim) || (claim.form === 'modifier' && beside)) continue;
    result.false += 1;
    result.differences.push(`false ${claim.type} (${claim.frame}) in "${claim.sentence.text}"`);
  }
  return result;
}

/** Adds up comparisons. */
export function total(all: readonly Comparison[]): Comparison {
  const sum = (of: (c: Comparison) => number): number => all.reduce((n, c) => n + of(c), 0);
  return {
    labelled: sum((c) => c.labelled),
    found: sum((c) => c.found),
    whole: sum((c) => c.whole),
    false: sum((c) => c.false),
    wrongAccused: sum((c) => c.wrongAccused),
    differences: all.flatMap((c) => c.differences),
  };
}

/** F1 of the claims that are found; of whole ones with `whole`. */
export function f1(
  { found, labelled, false: wrong, ...rest }: Comparison,
  key: 'found' | 'whole' = 'found',
): number {
  if (labelled + wrong === 0) return 1;
  return (2 * (key === 'whole' ? rest.whole : found)) / (labelled + found + wrong);
}

export function plain(text: string): string {
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
