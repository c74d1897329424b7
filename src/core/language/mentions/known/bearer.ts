import type { NameEntry } from '../../../knowledge/records.ts';
import type { Board, Hit } from '../board.ts';
import type { Cast } from '../cast.ts';
import { settingCountry } from '../setting.ts';
import type { Found } from './lookup.ts';

/** A name that so many bear tells nobody ("Foreign Ministry") unless the article says whose it is. */
const TOO_MANY = 5;
/** How many tokens back "there" may point. */
const FAR = 80;

/** Whether all entries of a name are of one bearer. */
export function oneActor(entries: readonly NameEntry[]): boolean {
  return entries.every((e) => e.actor === entries[0]?.actor);
}

/** The bearer that the article means; undefined where nothing tells. */
export function choose(
  board: Board,
  cast: Cast,
  f: Found,
  actors: ReadonlySet<string>,
): NameEntry | undefined {
  // "DragonForce" in an article that speaks of DragonForce Malaysia.
  const short = f.entries.find(
    (e) =>
      actors.has(e.actor) &&
      cast.knowledge.actor(e.actor)?.name.toLowerCase().startsWith(`${f.key} `) === true,
  );
  if (short) return short;
  const exact = f.entries.filter((e) => e.relation !== 'overlaps');
  // A longer name has told whose it is: "the DragonForce gang" is not DragonForce Malaysia.
  const called = f.entries.filter((e) => actors.has(e.actor));
  const crews = f.entries.every((e) => cast.knowledge.actor(e.actor)?.kind === 'threat-group');
  if (crews && called.length > 0 && oneActor(called)) return called[0];
  const country = (e: NameEntry): string | null => cast.knowledge.actor(e.actor)?.country ?? null;
  const told = countryTold(board, cast, f.hit);
  const [best] = exact;
  if (best && oneActor(exact)) {
    // "the National Police Agency" in an article from Seoul is not the one in Tokyo, though that one is better known by the name.
    const here = told ?? settingCountry(board, cast, f.hit.first);
    const own = here === undefined || crews || country(best) === here;
    return (own ? undefined : f.entries.find((e) => country(e) === here)) ?? best;
  }
  const there = told === undefined ? undefined : f.entries.find((e) => country(e) === told);
  if (there) return there;
  const present = f.entries.filter((e) => actors.has(e.actor));
  if (present.length > 0 && oneActor(present)) return present[0];
  if (present.length > 1 && present.length <= TOO_MANY && sameCountry(present.map(country)))
    return present[0];
  const pool = present.length > 0 ? present : exact.length > 0 ? exact : f.entries;
  const state = meantCountry(board, cast, f.hit, pool.map(country));
  const own = state === undefined ? undefined : pool.find((e) => country(e) === state);
  if (own) return own;
  return pool.length <= TOO_MANY ? pool[0] : undefined;
}

function sameCountry(countries: readonly (string | null)[]): boolean {
  return countries.every((c) => c === countries[0]);
}

/** "the Foreign Ministry in Moscow"; "Norway accused China of reading the mail of its Foreign Ministry": the one that acts. */
function countryTold(board: Board, cast: Cast, hit: Hit): string | undefined {
  if (board.lower(hit.last) === 'in') return countryAt(board, cast, hit.last + 1);
  if (board.lower(hit.last) === 'there') return lastPlace(board, cast, hit);
  if (board.lower(hit.first - 1) !== 'its') return undefined;
  let first = hit.first - 1;
  while (board.together(first - 1, hit.first)) first -= 1;
  for (let i = first; i < hit.first; i += 1) {
    const country = countryAt(board, cast, i);
    if (country !== undefined) return country;
  }
  return undefined;
}

/** "No official in Minsk would speak. … The Foreign Ministry there": the place last named in the paragraph. */
function lastPlace(board: Board, cast: Cast, { first }: Hit): string | undefined {
  for (
    let i = first - 1;
    i > first - FAR && i >= 0 && board.blockOf(i) === board.blockOf(first);
    i -= 1
  ) {
    const located = /^(?:in|from|at)$/.test(board.lower(i - 1));
    const country = located ? countryAt(board, cast, i) : undefined;
    if (country !== undefined) return country;
  }
  return undefined;
}

/** Of several countries, the one whose body is meant: that which opens the paragraph or has the say, else the nearest. */
function meantCountry(
  board: Board,
  cast: Cast,
  hit: Hit,
  countries: readonly (string | null)[],
): string | undefined {
  const setting = settingCountry(board, cast, hit.first);
  if (setting !== undefined && countries.includes(setting)) return setting;
  return nearestCountry(board, cast, hit);
}

/** The country last named before a hit, in its sentence or the three before; else the next one in its sentence. */
function nearestCountry(board: Board, cast: Cast, hit: Hit): string | undefined {
  const sentence = board.tokens[hit.first]?.sentence ?? 0;
  for (let i = hit.first - 1; i >= 0 && sentence - (board.tokens[i]?.sentence ?? 0) <= 3; i -= 1) {
    const country = countryAt(board, cast, i);
    if (country !== undefined) return country;
  }
  for (let i = hit.last; board.together(hit.first, i); i += 1) {
    const country = countryAt(board, cast, i);
    if (country !== undefined) return country;
  }
  return undefined;
}

function countryAt(board: Board, cast: Cast, i: number): string | undefined {
  const draft = cast.of(board.hitAt(i));
  if (draft?.kind !== 'state' && draft?.kind !== 'agency') return undefined;
  return draft.country ?? undefined;
}
