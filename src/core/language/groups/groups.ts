import type { Actor, Claim, ClaimGroup, SourceGroup } from '../../model/index.ts';
import { hash } from './ids.ts';

/**
 * Puts an article's claims together by whom they accuse: one group for each accused party, with those who make the
 * accusation, deny it or doubt it. A claim that accuses several parties stands in the group of the first.
 */
export function groupClaims(
  claims: readonly Claim[],
  actors: ReadonlyMap<string, Actor>,
  stateOf: (id: string) => string | undefined,
): ClaimGroup[] {
  const groups = new Map<string, ClaimGroup>();
  const byClaim = new Map<string, ClaimGroup>();
  const keyOf = (claim: Claim): string => {
    const first = claim.accused[0];
    if (!first) return '';
    return first.actor ?? `words:${first.text.toLowerCase()}`;
  };
  for (const claim of claims) {
    if (claim.type !== 'attribution' && claim.type !== 'responsibility') continue;
    const key = `${keyOf(claim)}`;
    let group = groups.get(key);
    if (!group) {
      group = { id: `g-${hash(key)}`, accused: [], act: null, claims: [] };
      groups.set(key, group);
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
    const group = answered ?? groups.get(keyOf(claim));
    group?.claims.push(claim.id);
  }
  const byId = new Map(claims.map((c) => [c.id, c]));
  for (const group of groups.values())
    group.sourceGroups = sourceGroups(group, byId, actors, stateOf);
  return [...groups.values()];
}

/** Sources of a group that rest on each other, each with the reason; sources named alone stand alone. */
function sourceGroups(
  group: ClaimGroup,
  claims: ReadonlyMap<string, Claim>,
  actors: ReadonlyMap<string, Actor>,
  stateOf: (id: string) => string | undefined,
): SourceGroup[] {
  const found: SourceGroup[] = [];
  const bodyOf = (id: string): string => {
    const actor = actors.get(id);
    return actor?.affiliation !== undefined && actors.has(actor.affiliation)
      ? actor.affiliation
      : id;
  };
  // An accusation that the article only recalls counts where it has no other.
  const past = group.claims.every((id) => claims.get(id)?.when === 'background');
  for (const id of group.claims) {
    const claim = claims.get(id);
    if (!claim || claim.type !== 'attribution' || claim.form === 'modifier') continue;
    if (claim.when === 'background' && !past) continue;
    const names = [...new Set(claim.sources.map((p) => p.actor ?? p.text))];
    if (names.length === 0) continue;
    const same = found.find((g) => g.sources.some((s) => names.includes(s)));
    const body = same
      ? undefined
      : found.find((g) => g.sources.some((s) => names.some((n) => bodyOf(s) === bodyOf(n))));
    const government =
      (same ?? body)
        ? undefined
        : found.find((g) =>
            g.sources.some((s) =>
              names.some(
                (n) =>
                  governmentOf(n, actors, stateOf) !== undefined &&
                  governmentOf(n, actors, stateOf) === governmentOf(s, actors, stateOf),
              ),
            ),
          );
    const target = same ?? body ?? government;
    if (!target) {
      found.push({ sources: names, because: names.length > 1 ? 'joint' : null });
      continue;
    }
    for (const name of names) if (!target.sources.includes(name)) target.sources.push(name);
    if (body) target.because ??= 'same-body';
    if (government)
      target.because = target.because === 'same-body' ? 'same-body' : 'same-government';
  }
  return found;
}

function governmentOf(
  id: string,
  actors: ReadonlyMap<string, Actor>,
  stateOf: (id: string) => string | undefined,
): string | undefined {
  const kind = actors.get(id)?.kind;
  return kind === 'agency' || kind === 'state' || kind === 'person' ? stateOf(id) : undefined;
}
