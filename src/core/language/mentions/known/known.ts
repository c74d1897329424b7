import type { NameEntry } from '../../../knowledge/records.ts';
import type { Board } from '../board.ts';
import { isUpper } from '../case.ts';
import type { Cast } from '../cast.ts';
import { choose, oneActor } from './bearer.ts';
import { counts, isBlocked, isFree, malwareNext } from './doubtful.ts';
import { evidence, type Found, lookUp } from './lookup.ts';
import { settle } from './placing.ts';

/**
 * Pass 1: the names of the data. The longest name counts first; doubtful ones wait for words near them, for a longer
 * name of the same actor, or for a second place; names of several bearers go to the one that the article speaks of.
 */
export function findKnownNames(board: Board, cast: Cast): void {
  const found = lookUp(board, cast);
  const sure = found.filter((f) => f.entries.length > 0 && isFree(board, f));
  const placed = new Set<Found>();
  const actors = new Set<string>();
  for (const f of sure) {
    if (f.entries.length > 1 && !oneActor(f.entries)) continue;
    settle(board, cast, f, f.entries[0] as NameEntry);
    placed.add(f);
    actors.add((f.entries[0] as NameEntry).actor);
  }
  for (const f of sure) {
    if (placed.has(f)) continue;
    const entry = choose(board, cast, f, actors);
    if (!entry) continue;
    settle(board, cast, f, entry);
    placed.add(f);
    actors.add(entry.actor);
  }
  // Two rounds: a name that counts by its company may anchor another.
  for (let round = 0; round < 2; round += 1) {
    for (const f of found) {
      if (placed.has(f)) continue;
      const entries = f.entries.filter((e) => counts(board, cast, f, e, actors));
      const entry = entries.length > 0 ? choose(board, cast, { ...f, entries }, actors) : undefined;
      if (!entry) continue;
      settle(board, cast, f, entry);
      placed.add(f);
      actors.add(entry.actor);
    }
  }
  spread(board, cast, found, placed, actors);
  dropStrangers(board, cast);
  // With all names placed, it may be another.
  cast.home = undefined;
}

/** A name that any country's body can bear: "National Cybersecurity Agency". */
const ANYBODYS =
  /^(?:the )?(?:national|federal|state) (?:cyber ?security|cyber-security|cyber) (?:agency|authority|office|council|service|bureau|administration|commission)$/i;

/** Takes back bodies with such names whose country the article speaks of nowhere, where it speaks of others. */
function dropStrangers(board: Board, cast: Cast): void {
  const hits = board.hits();
  const countries = new Map<string, Set<string>>();
  for (const hit of hits) {
    const draft = cast.get(hit.actor);
    if (!draft?.country || !/^(?:state|agency)$/.test(draft.kind)) continue;
    countries.set(draft.country, (countries.get(draft.country) ?? new Set()).add(draft.id));
  }
  if (countries.size < 2) return;
  for (const hit of hits) {
    const draft = cast.get(hit.actor);
    const alone = draft?.country ? countries.get(draft.country)?.size === 1 : false;
    if (draft?.kind !== 'agency' || !alone || hit.last - hit.first < 2) continue;
    const own = hits.filter((h) => h.actor === hit.actor);
    const anybodys = own.every((h) => ANYBODYS.test(board.slice(h.first, h.last)));
    if (anybodys) for (const h of own) board.remove(h);
  }
}

/** A doubtful name that counted once counts wherever its capital is evidence. */
function spread(
  board: Board,
  cast: Cast,
  found: readonly Found[],
  placed: Set<Found>,
  actors: Set<string>,
): void {
  const won = new Map<string, NameEntry>();
  for (const f of placed) {
    const id = board.hitAt(f.hit.first)?.actor;
    const entry = f.entries.find((e) => e.actor === id);
    if (entry) won.set(f.key, entry);
  }
  for (const f of found) {
    const entry = won.get(f.key);
    if (!entry || placed.has(f) || !actors.has(entry.actor)) continue;
    if (isBlocked(board, cast, f) || !evidence(board, f.hit.first)) continue;
    if (entry.rule === 'neighbour' && malwareNext(board, f.hit)) continue;
    if (entry.rule === 'capitals' && !isUpper(board.slice(f.hit.first, f.hit.last))) continue;
    settle(board, cast, f, entry);
    placed.add(f);
  }
}
