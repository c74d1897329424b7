import type { Actor, Participant } from '../core/model/index.ts';

/** The actors of an article by their ids. */
export type Cast = ReadonlyMap<string, Actor>;

/** How a participant is called: an actor's name; else the article's own words, which are not resolved. */
export interface Called {
  name: string;
  /** False where these are the article's words for somebody it does not name. */
  resolved: boolean;
}

/** A name longer than this gives way to a shorter one. */
const LONG = 24;
/** Whose names are one and the same: those of a threat group are near, not equal. */
const BODIES: ReadonlySet<string> = new Set(['agency', 'company', 'organisation', 'outlet']);

/**
 * The household name, with whose team it is where the article sets that before it: "Google’s Threat Analysis Group". For a long
 * one the acronym by which the article calls it, else the first of its names that is short, no acronym and no mere piece of
 * it: "Iranian UN Mission".
 */
function shortName({ name, kind, aliases, mentions }: Actor): string {
  const texts = mentions.map(({ text }) => text);
  if (name.length <= LONG)
    return texts.find((text) => /^\p{Lu}[\p{L}\d]*[’']s? $/u.test(before(name, text))) ?? name;
  const acronym = texts.find((text) => /^\p{Lu}[\p{Lu}\d-]{1,7}$/u.test(text));
  const shorter = aliases.find(
    (alias) =>
      alias.relation === undefined &&
      alias.name.length <= LONG &&
      !name.includes(alias.name) &&
      /^\p{Lu}[^’']* \p{Lu}[^’']*$/u.test(alias.name),
  );
  return acronym ?? (BODIES.has(kind) ? shorter?.name : undefined) ?? name;
}

/** What stands before a name in a text that ends with it; empty where it does not. */
function before(name: string, text: string): string {
  return text.endsWith(` ${name}`) ? text.slice(0, -name.length) : '';
}

/** What to call a participant of a claim. */
export function called(participant: Participant, cast: Cast): Called {
  const actor = participant.actor === null ? undefined : cast.get(participant.actor);
  return actor
    ? { name: shortName(actor), resolved: true }
    : { name: participant.text, resolved: false };
}

/** What to call an entry of `ClaimGroup.accused` or `SourceGroup.sources`: an actor's id, or words. */
export function calledId(id: string, cast: Cast): Called {
  const actor = cast.get(id);
  return actor ? { name: shortName(actor), resolved: true } : { name: id, resolved: false };
}

/** What follows the noun that English words for somebody turn on. */
const AFTER_NOUN = /,|\s(?:of|in|at|from|by|for|on|with|who|that|which)\s/;

/** Whether the article's English words for somebody mean several: "two officials", "the police in Harbin". */
function isMany(words: string): boolean {
  if (/^(?:an?|one|every|each|another|this|that)\s/i.test(words)) return false;
  const noun = words.split(AFTER_NOUN)[0] ?? words;
  return /\sand\s|\b(?:police|people|others|both|many|some|several|they|we)$|[^\Wsui]s$/i.test(
    noun,
  );
}

/** How many these are, as their verb counts: one or more. */
export function countOf(called: readonly Called[]): number {
  const [first, ...others] = called;
  if (!first || others.length > 0) return Math.max(called.length, 1);
  return !first.resolved && isMany(first.name) ? 2 : 1;
}

/** The words by which the article calls an actor, each once. */
export function wordsFor(actor: Actor | undefined): string[] {
  return [...new Set(actor?.mentions.map(({ text }) => text) ?? [])];
}
