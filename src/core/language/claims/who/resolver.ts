import type { Actor, NearMiss, Participant } from '../../../model/index.ts';
import type { Parse } from '../../syntax/arguments.ts';
import type { Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import type { Discourse } from './discourse.ts';

/** Where in the article something is asked. */
export interface Place {
  sentence: number;
  block: number;
  unit: number;
}

/** What the resolver needs to know of the article. */
export interface Resolver {
  text: string;
  discourse: Discourse;
  actors: ReadonlyMap<string, Actor>;
  /** The id of the state that a body or person speaks for, if any. */
  stateOf(id: string): string | undefined;
  /** Whoever writes in the first person, outside quotation marks: the vendor whose page this is. */
  author: string | undefined;
  /** Who speaks inside the quotation that stands here. */
  speakersAt(offset: number): readonly Participant[];
  /** Hears of frames that nearly fired, where somebody wants to know. */
  near?: ((miss: NearMiss) => void) | undefined;
}

/** Who is meant by a noun phrase, and whether anybody could be. */
export interface Resolved {
  participants: Participant[];
  /** The head noun, lower case; empty for names. */
  head: string;
  /** Whether the head is a word for attackers: "hackers", "the group". */
  threat: boolean;
}

/** A phrase as a participant: in its own words, with the actor whom it stands for. */
export function words(
  resolver: Resolver,
  parse: Parse,
  region: Region,
  actor: string | null,
): Participant {
  const start = (parse.units[region.first] as Unit).start;
  const end = (parse.units[region.last] as Unit).end;
  return { text: resolver.text.slice(start, end), start, end, actor };
}

/** A phrase that stands for several actors: one participant for each. */
export function several(
  resolver: Resolver,
  parse: Parse,
  region: Region,
  ids: readonly string[],
): Participant[] {
  return ids.map((id) => words(resolver, parse, region, id));
}
