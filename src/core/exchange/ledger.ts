import type { Actor, Claim, ClaimGroup, Participant } from '../model/index.ts';
import { wellFormed } from './well-formed.ts';

/** What is taken away: an annotation with the article that it is of. */
export interface Ledger {
  title: string;
  siteName: string | null;
  publishedTime: string | null;
  url: string;
  /** The article's text, into which the spans lead; null where it was not kept. */
  text: string | null;
  actors: readonly Actor[];
  claims: readonly Claim[];
  groups: readonly ClaimGroup[];
}

/** The words that what is taken away needs, in the reader's language. */
export interface Words {
  /** The language of these words, BCP 47. */
  lang: string;
  /** "accuses", "denies" …, by the claim's type. */
  type(type: Claim['type']): string;
  /** Who is meant where the article itself says so. */
  voice: string;
  /** Above the claims of a group, with whom they accuse. */
  against(names: string): string;
  /** What a group is called where it stands alone. */
  accusation(names: string): string;
  /** What a group is called whose accused alone say that they did it. */
  boast(names: string): string;
  /** Who says what, with the sentence of the article that has it so. */
  according(what: string, sentence: string): string;
  /** Above the claims of no group. */
  other: string;
  list(names: readonly string[]): string;
  /** The line at the end: what is shown is what the article says others say. */
  note: string;
}

/** The groups with their claims, in order, then the claims of no group with `null`. */
export function grouped({ claims, groups }: Ledger): [ClaimGroup | null, Claim[]][] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const rest = new Map(byId);
  const all = groups.map((group): [ClaimGroup, Claim[]] => [
    group,
    group.claims.flatMap((id) => {
      rest.delete(id);
      return byId.get(id) ?? [];
    }),
  ]);
  return rest.size === 0 ? all : [...all, [null, [...rest.values()]]];
}

/** What an actor's id, or words for nobody named, are called. */
export function nameOf({ actors }: Ledger, id: string): string {
  return actors.find((actor) => actor.id === id)?.name ?? id;
}

/** "FBI, CISA → Iran", "Iran denies". */
export function headOf(ledger: Ledger, claim: Claim, words: Words): string {
  const called = (list: readonly Participant[]): string =>
    words.list([
      ...new Set(list.map((p) => (p.actor === null ? p.text : nameOf(ledger, p.actor)))),
    ]);
  const sources = claim.sources.length > 0 ? called(claim.sources) : words.voice;
  if (claim.type !== 'attribution') return `${sources}: ${words.type(claim.type)}`;
  const act = claim.act === null ? '' : `: ${claim.act.text}`;
  return `${sources} → ${called(claim.accused)}${act}`;
}

/** The article's own words for how sure, in quotation marks; empty where it has none. */
export function sureOf({ type, certaintyWords }: Claim): string {
  return type === 'attribution' && certaintyWords !== null ? ` (“${certaintyWords}”)` : '';
}

/** A text on one line, without characters that turn it round or hide in it, and without half characters. */
export function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
