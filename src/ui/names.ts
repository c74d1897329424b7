import type { Actor, Participant } from '../core/model/index.ts';

/** The actors of an article by their ids. */
export type Cast = ReadonlyMap<string, Actor>;

/** How a participant is called: an actor's name; else the article's own words, which are not resolved. */
export interface Called {
  name: string;
  /** False where these are the article's words for somebody it does not name. */
  resolved: boolean;
}

/** What to call a participant of a claim. */
export function called(participant: Participant, cast: Cast): Called {
  const actor = participant.actor === null ? undefined : cast.get(participant.actor);
  return actor ? { name: actor.name, resolved: true } : { name: participant.text, resolved: false };
}

/** What to call an entry of `ClaimGroup.accused` or `SourceGroup.sources`: an actor's id, or words. */
export function calledId(id: string, cast: Cast): Called {
  const actor = cast.get(id);
  return actor ? { name: actor.name, resolved: true } : { name: id, resolved: false };
}
