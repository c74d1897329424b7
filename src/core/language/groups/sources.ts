import type { Actor, Claim, ClaimGroup, Participant, SourceGroup } from '../../model/index.ts';

type Lookup = ReadonlyMap<string, Actor>;
type StateOf = (id: string) => string | undefined;

/**
 * The sources of a group that rest on each other, each with the reason; sources that stand alone, alone. A claim that merely
 * recalls the past counts where the group has no other.
 */
export function sourceGroups(
  group: ClaimGroup,
  claims: ReadonlyMap<string, Claim>,
  actors: Lookup,
  stateOf: StateOf,
): SourceGroup[] {
  const found: (SourceGroup & { links: Set<string> })[] = [];
  const past = group.claims.every((id) => claims.get(id)?.when === 'background');
  for (const id of group.claims) {
    const claim = claims.get(id);
    if (!claim || claim.type !== 'attribution' || claim.form === 'modifier') continue;
    if (claim.when === 'background' && !past) continue;
    const names = namesOf(claim.sources);
    if (names.length === 0) continue;
    const rests = reasonToJoin(claim, names, actors, stateOf);
    const joined = found
      .map((other) => ({ other, because: rests(other) }))
      .find(({ because }) => because !== undefined);
    if (joined === undefined) {
      found.push({
        sources: names,
        because: names.length > 1 ? 'joint' : null,
        links: new Set(claim.links),
      });
      continue;
    }
    const { other, because } = joined;
    for (const name of names) if (!other.sources.includes(name)) other.sources.push(name);
    for (const link of claim.links) other.links.add(link);
    if (because !== 'same') other.because ??= because ?? null;
    if (because === 'same-body') other.because = 'same-body';
  }
  return found.map(({ sources, because }) => ({ sources, because }));
}

type Reason = 'same' | 'same-body' | 'same-government' | 'cites' | 'same-link' | undefined;

/** Why a claim's sources rest on those of a group, if they do. */
function reasonToJoin(
  claim: Claim,
  names: readonly string[],
  actors: Lookup,
  stateOf: StateOf,
): (other: { sources: readonly string[]; links: ReadonlySet<string> }) => Reason {
  const cited = namesOf(claim.via);
  const bodies = names.map((name) => bodyOf(name, actors));
  const governments = names.flatMap((name) => governmentOf(name, actors, stateOf) ?? []);
  return ({ sources, links }) => {
    if (sources.some((source) => names.includes(source))) return 'same';
    if (sources.some((source) => bodies.includes(bodyOf(source, actors)))) return 'same-body';
    if (sources.some((source) => cited.includes(source))) return 'cites';
    if (claim.links.some((link) => links.has(link))) return 'same-link';
    const same = (source: string): boolean =>
      governments.includes(governmentOf(source, actors, stateOf) ?? '');
    return sources.some(same) ? 'same-government' : undefined;
  };
}

function namesOf(participants: readonly Participant[]): string[] {
  return [...new Set(participants.map((p) => p.actor ?? p.text))];
}

/** A team's company, a unit's service; else the party itself. */
function bodyOf(id: string, actors: Lookup): string {
  const parent = actors.get(id)?.affiliation;
  return parent !== undefined && actors.has(parent) ? parent : id;
}

function governmentOf(id: string, actors: Lookup, stateOf: StateOf): string | undefined {
  const kind = actors.get(id)?.kind;
  return kind === 'agency' || kind === 'state' || kind === 'person' ? stateOf(id) : undefined;
}
