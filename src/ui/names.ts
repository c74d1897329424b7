import type { Actor, Participant } from '../core/model/index.ts';

/** The actors of an article by their ids. */
export type Cast = ReadonlyMap<string, Actor>;

/** How a participant is called: an actor's name; else the article's own words, which are not resolved. */
export interface Called {
  name: string;
  /** False where these are the article's words for somebody it does not name. */
  resolved: boolean;
}

/** A name longer than this gives way to the acronym that the article uses for it. */
const LONG = 24;

/** The household name; for a long one the acronym by which the article calls it, where it has one. */
function shortName({ name, mentions }: Actor): string {
  if (name.length <= LONG) return name;
  return mentions.find(({ text }) => /^\p{Lu}[\p{Lu}\d-]{1,7}$/u.test(text))?.text ?? name;
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

/** The words by which the article calls an actor, each once. */
export function wordsFor(actor: Actor | undefined): string[] {
  return [...new Set(actor?.mentions.map(({ text }) => text) ?? [])];
}
