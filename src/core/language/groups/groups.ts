import type { Actor, Claim, ClaimGroup } from '../../model/index.ts';
import { isPlainerInHeadline } from './headline.ts';
import { hash } from './ids.ts';
import { sourceGroups } from './sources.ts';

/** What is needed to tell which claims belong together. */
export interface GroupingInput {
  actors: ReadonlyMap<string, Actor>;
  stateOf: (id: string) => string | undefined;
  /** The ids of the known operations that a text speaks of. */
  operationsOf: (text: string) => string[];
  title: string;
}

/**
 * Puts an article's claims together by whom they accuse and of what: the news apart from what is recalled, and known operations
 * apart from each other. Those who deny or doubt stand with what they answer. A claim that accuses several parties stands in
 * the group of the first.
 */
export function groupClaims(
  claims: readonly Claim[],
  { actors, stateOf, operationsOf, title }: GroupingInput,
): ClaimGroup[] {
  const groups = new Map<string, ClaimGroup>();
  const firstAgainst = new Map<string, ClaimGroup>();
  const byClaim = new Map<string, ClaimGroup>();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const accusing = claims.filter(({ type }) => type === 'attribution' || type === 'responsibility');
  const acts = actsOf(accusing, operationsOf);
  for (const claim of accusing) {
    const act = acts.get(claim.id) ?? '';
    const key = `${accusedOf(claim)}|${claim.when}|${act}`;
    let group = groups.get(key);
    if (!group) {
      group = { id: `g-${hash(key)}`, accused: [], act: null, claims: [] };
      groups.set(key, group);
      if (!firstAgainst.has(accusedOf(claim))) firstAgainst.set(accusedOf(claim), group);
    }
    for (const p of claim.accused) {
      const name = p.actor ?? p.text;
      if (!group.accused.includes(name)) group.accused.push(name);
    }
    if (group.act === null && claim.act !== null) group.act = claim.act.text;
    group.claims.push(claim.id);
    byClaim.set(claim.id, group);
  }
  for (const claim of claims) {
    if (claim.type === 'attribution' || claim.type === 'responsibility') continue;
    const answered = claim.answers.map((id) => byClaim.get(id)).find((g) => g !== undefined);
    (answered ?? firstAgainst.get(accusedOf(claim)))?.claims.push(claim.id);
  }
  return [...groups.values()].map((group) => {
    const own = group.claims.flatMap((id) => byId.get(id) ?? []);
    const spoken = own.map(({ sentence }) => sentence.text);
    if (own.some(({ when }) => when === 'news')) spoken.push(title);
    const operations = operationsOf(spoken.join('\n'));
    return {
      ...group,
      sourceGroups: sourceGroups(group, byId, actors, stateOf),
      ...(operations.length === 0 ? {} : { operations }),
      ...(isPlainerInHeadline(group, byId, title.length) ? { plainerInHeadline: true } : {}),
    };
  });
}

function accusedOf({ accused: [first] }: Claim): string {
  if (!first) return '';
  return first.actor ?? `words:${first.text.toLowerCase()}`;
}

/** What each accusation is about, where it speaks of a known operation; the others are about the one that is spoken of, if it is one. */
function actsOf(
  claims: readonly Claim[],
  operationsOf: (text: string) => string[],
): Map<string, string> {
  const acts = new Map(claims.map((claim) => [claim.id, operationsOf(claim.sentence.text).join()]));
  const spoken = new Map<string, Set<string>>();
  const sideOf = (claim: Claim): string => `${accusedOf(claim)}|${claim.when}`;
  for (const claim of claims) {
    const act = acts.get(claim.id) ?? '';
    if (act === '') continue;
    const side = sideOf(claim);
    spoken.set(side, (spoken.get(side) ?? new Set()).add(act));
  }
  for (const claim of claims) {
    const known = spoken.get(sideOf(claim));
    const [only] = known ?? [];
    if (acts.get(claim.id) === '' && known?.size === 1 && only !== undefined)
      acts.set(claim.id, only);
  }
  return acts;
}
