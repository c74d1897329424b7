import type { Certainty, Claim, ClaimGroup } from '../../model/index.ts';

const UNSURE: ReadonlySet<Certainty> = new Set(['moderate', 'low', 'alleged']);

/**
 * Whether a group's accusation stands plainer in the headline than anybody in the article makes it: there without a grade,
 * here "likely", "may have" or "suspected" throughout.
 */
export function isPlainerInHeadline(
  group: ClaimGroup,
  claims: ReadonlyMap<string, Claim>,
  titleEnd: number,
): boolean {
  const accusing = group.claims
    .flatMap((id) => claims.get(id) ?? [])
    .filter(({ type, form }) => type === 'attribution' && form === 'clause');
  const inTitle = accusing.filter(({ sentence }) => sentence.start < titleEnd);
  const below = accusing.filter(({ sentence }) => sentence.start >= titleEnd);
  return (
    inTitle.some(({ certainty }) => certainty === 'stated') &&
    below.length > 0 &&
    below.every(({ certainty }) => UNSURE.has(certainty))
  );
}
