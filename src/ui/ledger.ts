import type { Claim, ClaimGroup, ClaimType, SourceGroup } from '../core/model/index.ts';

/** A claim with those that answer it, as they stand under it. */
export interface Row {
  claim: Claim;
  answers: Claim[];
}

/** The rows of a group that stand in one part of the ledger. */
export interface Part {
  group: ClaimGroup;
  rows: Row[];
}

/** The ledger in the order in which it is shown. */
export interface Parts {
  /** What somebody stands for. */
  now: Part[];
  /** What the article says in its own voice, or inside a noun phrase. */
  unsourced: Part[];
  /** What it recalls of earlier days. */
  past: Part[];
  /** Doubts and silences about no accusation here. */
  loose: Claim[];
}

type Place = 'now' | 'unsourced' | 'past';

/** Lays out claims by groups, which come in the order given; claims that are not `shown` are left out. */
export function layOut(
  groups: readonly ClaimGroup[],
  claims: readonly Claim[],
  shown: (claim: Claim) => boolean = () => true,
): Parts {
  const byId = new Map(claims.map((c) => [c.id, c]));
  const grouped = new Set(groups.flatMap((g) => g.claims));
  const parts: Parts = {
    now: [],
    unsourced: [],
    past: [],
    loose: claims.filter((c) => !grouped.has(c.id) && shown(c)),
  };
  for (const group of groups) {
    const of = group.claims.map((id) => byId.get(id)).filter((c) => c !== undefined);
    for (const place of ['now', 'unsourced', 'past'] as const) {
      const here = of.filter((c) => shown(c) && placeOf(c, of) === place);
      const rows = rowsOf(here);
      if (rows.length > 0) parts[place].push({ group, rows });
    }
  }
  return parts;
}

/** Where a claim stands; an answer stands with what it answers. */
function placeOf(claim: Claim, of: readonly Claim[]): Place {
  const [first] = claim.answers;
  const answered = of.find((c) => c.id === first);
  if (answered && answered !== claim) return placeOf({ ...answered, answers: [] }, of);
  if (claim.when === 'background') return 'past';
  return claim.type === 'attribution' && claim.sources.length === 0 ? 'unsourced' : 'now';
}

/** Accusations in the article's order, each with its answers under the first that they answer; answers to none at the end. */
function rowsOf(claims: readonly Claim[]): Row[] {
  const rows = claims.filter(accuses).map((claim): Row => ({ claim, answers: [] }));
  const rest: Row[] = [];
  for (const answer of claims.filter((c) => !accuses(c))) {
    // Under the last of those that it answers, so that none of them seems to stand alone after it.
    const under = rows.findLast(({ claim }) => answer.answers.includes(claim.id)) ?? rows.at(-1);
    if (under) under.answers.push(answer);
    else rest.push({ claim: answer, answers: [] });
  }
  return [...rows, ...rest];
}

function accuses({ type }: Claim): boolean {
  return type === 'attribution' || type === 'responsibility';
}

/** All claims in the order in which they are shown. */
export function inOrder({ now, unsourced, past, loose }: Parts): Claim[] {
  const of = (parts: readonly Part[]): Claim[] =>
    parts.flatMap(({ rows }) => rows.flatMap(({ claim, answers }) => [claim, ...answers]));
  return [...of(now), ...of(unsourced), ...of(past), ...loose];
}

/** What a reader wants to see: one type, one actor, or with nulls everything. */
export interface Filter {
  type: ClaimType | null;
  actor: string | null;
}
export const EVERYTHING: Filter = { type: null, actor: null };

/** Whether a claim is wanted. An actor has to do with it as source, as accused or as the channel. */
export function fits(claim: Claim, { type, actor }: Filter): boolean {
  if (type !== null && claim.type !== type) return false;
  return actor === null || actorsOf(claim).has(actor);
}

/** The actors that have to do with a claim, by id. */
export function actorsOf(claim: Claim): Set<string> {
  const all = [...claim.sources, ...claim.accused, ...claim.via];
  return new Set(all.flatMap(({ actor }) => (actor === null ? [] : [actor])));
}

/** How many claims there are of each type. */
export function countTypes(claims: readonly Claim[]): Map<ClaimType, number> {
  const counts = new Map<ClaimType, number>();
  for (const { type } of claims) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** How many claims each actor has to do with, most first. */
export function countActors(claims: readonly Claim[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const claim of claims)
    for (const actor of actorsOf(claim)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Sources as a reader counts them: those that rest on each other are one. */
export interface SourceCount {
  /** After those that rest on each other are put together. */
  sources: number;
  /** All that are named. */
  named: number;
  /** How many of them rest on one report, where one cites another or both lead to the same. */
  resting: number;
}

/** Counts the sources of a group. */
export function countSources(sources: readonly SourceGroup[]): SourceCount {
  const named = sources.reduce((sum, { sources: of }) => sum + of.length, 0);
  const resting = sources
    .filter(({ because }) => because === 'cites' || because === 'same-link')
    .reduce((most, { sources: of }) => Math.max(most, of.length), 0);
  return { sources: sources.length, named, resting: resting > 1 ? resting : 0 };
}
