import type { Actor, Correction, Mention, MentionForm } from '../../model/index.ts';
import { nameKey, type Knowledge } from '../../knowledge/records.ts';
import type { TextStructure } from '../text/index.ts';
import { Board, type Hit } from './board.ts';
import { findBodies } from './state-bodies/bodies.ts';
import { Cast } from './cast.ts';
import { findBracketedLetters } from './naming/brackets.ts';
import { findIntroductions } from './naming/introductions.ts';
import { findKnownNames } from './known/known.ts';
import { recallNames } from './memory.ts';
import { findOrganisations } from './organisations/organisations.ts';
import { findPeople, settlePeople } from './people/people.ts';
import { judgePlaces } from './places.ts';
import { findShapes } from './shapes.ts';
import { siftGroups } from './sift.ts';

/** A name in the text. Offsets are UTF-16 code units, `end` exclusive. */
export interface ActorSpan {
  start: number;
  end: number;
  /** The id in `actors`. */
  actor: string;
  form: MentionForm;
}

/** Who is named in an article, and where. */
export interface MentionResult {
  /** In the order of their first mention; each with its mentions in the order of the text. */
  actors: Actor[];
  /** In the order of the text; they do not overlap. */
  spans: ActorSpan[];
  /** The id of the state that an actor is or belongs to, whether or not the article names it. */
  stateOf(id: string): string | undefined;
}

/**
 * Finds who is named in a text, and where. `knowledge` says who the known names are; everybody else is told by the form of the
 * name and by what the article says of them. The reader's corrections are followed. Linear in the length of the text; throws
 * for none.
 */
export function findMentions(
  text: TextStructure,
  knowledge: Knowledge,
  corrections: readonly Correction[] = [],
): MentionResult {
  const board = new Board(text);
  const cast = new Cast(knowledge);
  findKnownNames(board, cast);
  findShapes(board, cast);
  findBodies(board, cast);
  // Twice: a name that was given before may be given others ("Silk Lantern is also known as Moonscape").
  for (let round = 0; round < 2; round += 1) {
    findIntroductions(board, cast);
    recallNames(board, cast);
  }
  const people = findPeople(board, cast);
  recallNames(board, cast);
  findOrganisations(board, cast);
  settlePeople(board, cast, people);
  findBracketedLetters(board, cast);
  recallNames(board, cast);
  judgePlaces(board, cast);
  siftGroups(board, cast);
  const hits = corrected(board, cast, corrections);
  return resultOf(text, cast, hits);
}

function corrected(board: Board, cast: Cast, corrections: readonly Correction[]): Hit[] {
  const hits = board.hits();
  if (corrections.length === 0) return hits;
  const byKey = new Map(
    corrections.flatMap((correction) =>
      correction.kind === 'not-a-claim' ? [] : [[nameKey(correction.text), correction] as const],
    ),
  );
  return hits.flatMap((hit) => {
    const correction = byKey.get(nameKey(board.text.text.slice(hit.start, hit.end)));
    if (!correction) return [hit];
    if (correction.kind === 'not-an-actor') return [];
    const target = cast.get(correction.actor) ?? cast.known(correction.actor);
    return target ? [{ ...hit, actor: target.id }] : [hit];
  });
}

function resultOf(text: TextStructure, cast: Cast, hits: readonly Hit[]): MentionResult {
  const mentions = new Map<string, Mention[]>();
  const spans = hits.map(({ start, end, actor, form }): ActorSpan => {
    const mention = { start, end, text: text.text.slice(start, end), form };
    const list = mentions.get(actor);
    if (list) list.push(mention);
    else mentions.set(actor, [mention]);
    return { start, end, actor, form };
  });
  const actors: Actor[] = [];
  for (const [id, list] of mentions) {
    const draft = cast.get(id);
    if (draft) actors.push({ ...draft, mentions: list });
  }
  const states = new Map<string, string>();
  for (const actor of actors)
    if (actor.kind === 'state' && actor.country !== null) states.set(actor.country, actor.id);
  return {
    actors,
    spans,
    stateOf: (id) => {
      const country = cast.get(id)?.country ?? null;
      return country === null
        ? undefined
        : (states.get(country) ?? `state-${country.toLowerCase()}`);
    },
  };
}
