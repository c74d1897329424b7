import type { AnnotationDocument, Claim } from '../../src/core/model/index.ts';
import type { GoldActor, GoldClaim } from './gold.ts';
import { partiesOf, plain } from './parties.ts';

/** How the claims that were found compare with the labels. */
export interface Comparison {
  labelled: number;
  /** Claims that were found, of all that are labelled. */
  found: number;
  /** Found with sources, accused and certainty all right. */
  whole: number;
  false: number;
  /** Accusations that were found, right or not. */
  accusations: number;
  /** Those of them that name a party whom no label of the sentence accuses: the worst error. */
  wrongAccused: number;
  /** A line for everything that is not as labelled. */
  differences: string[];
}

/** Compares claims with labels. `labelled` are the labelled actors; none where only the claims are labelled. */
export function compareClaims(
  labels: readonly GoldClaim[],
  { actors, claims }: Pick<AnnotationDocument, 'actors' | 'claims'>,
  labelled: readonly GoldActor[] = [],
): Comparison {
  const result: Comparison = {
    labelled: labels.length,
    found: 0,
    whole: 0,
    false: 0,
    accusations: claims.filter(({ type }) => type === 'attribution').length,
    wrongAccused: 0,
    differences: [],
  };
  const { same, strangers, told } = partiesOf({ actors }, labelled);
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
      wrong.push(`sources [${told(claim.sources)}] not [${label.sources.join('; ')}]`);
    if (!same(claim.accused, label.accused))
      wrong.push(`accused [${told(claim.accused)}] not [${label.accused.join('; ')}]`);
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
      strangers(claim.accused, accusable).some(({ actor }) => actor !== null)
    ) {
      result.wrongAccused += 1;
      result.differences.push(
        `WRONG ACCUSED ${told(claim.accused)} (${claim.frame}) in "${claim.sentence.text}"`,
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
    accusations: sum((c) => c.accusations),
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
