import type { Board } from '../board.ts';
import type { Cast, Draft } from '../cast.ts';
import { BODY_SUFFIXES } from '../lexicon.ts';
import { nameAt, type Range, wordsIn } from '../runs.ts';
import { bodyLike, type Evidence, evidenceFor } from './evidence.ts';
import { describe, settle } from './service.ts';
import type { Portrait } from './told.ts';
import { EMPLOYED, titleWithin } from './titles.ts';

/**
 * Pass 5: people, by their titles, by what is said of them, by what they do, never by lists of names. Their country is that
 * of the body or state they serve, else the nationality the article gives.
 */
export function findPeople(board: Board, cast: Cast): Portrait[] {
  const ranges = candidates(board);
  const alone = aloneCounts(board, ranges);
  const found: { range: Range; evidence: Evidence }[] = [];
  const firms = employers(board, ranges);
  for (const range of ranges) {
    if (firms.has(nameText(board, range)) || isPartOfBody(board, range)) continue;
    const evidence = evidenceFor(board, cast, range, alone);
    if (evidence) found.push({ range, evidence });
  }
  const portraits: Portrait[] = [];
  const people = new Map<string, Draft>();
  /** From the last words of a full name to whose it is. */
  const longer = new Map<string, Draft>();
  for (const { range, evidence } of found) {
    const name = nameText(board, range);
    const full = longer.get(name);
    const draft = full ?? people.get(name) ?? cast.add('person', name);
    people.set(draft.name, draft);
    for (let cut = draft.name.indexOf(' '); cut > 0; cut = draft.name.indexOf(' ', cut + 1))
      if (!longer.has(draft.name.slice(cut + 1))) longer.set(draft.name.slice(cut + 1), draft);
    // "Moon Jae-in" is "Mr Moon": the surname stands first, and belongs to whoever was named last with it.
    const front = /^(\p{Lu}\p{L}+) \p{Lu}\p{L}+[-‑]\p{Ll}\p{L}+$/u.exec(draft.name)?.[1];
    if (front !== undefined) longer.set(front, draft);
    const tail = /\b(?:al|el)[-‑](\p{Lu}\p{L}+)$/u.exec(draft.name)?.[1];
    if (tail !== undefined && !longer.has(tail)) longer.set(tail, draft);
    const portrait = { draft, range, evidence };
    describe(board, cast, portrait);
    portraits.push(portrait);
    board.put(board.make(range.first, range.last, draft.id));
  }
  coordinated(board, cast, ranges);
  return portraits;
}

/** Pass 6b: what bodies that were found after the people tell of them; whose officials they are where only the article tells. */
export function settlePeople(board: Board, cast: Cast, portraits: readonly Portrait[]): void {
  for (const hit of board.hits()) {
    const draft = cast.get(hit.actor);
    if (draft?.kind !== 'person' || draft.country !== null || draft.affiliation !== undefined)
      continue;
    if (!/^(?:of|at|from)$/.test(board.lower(hit.last))) continue;
    const at = board.lower(hit.last + 1) === 'the' ? hit.last + 2 : hit.last + 1;
    const body = board.together(hit.first, at) ? cast.of(board.hitAt(at)) : undefined;
    if (body?.kind !== 'agency' && body?.kind !== 'organisation') continue;
    draft.affiliation = body.id;
    draft.country = body.country;
  }
  for (const portrait of portraits) settle(board, cast, portrait);
}

/** "Vilnius Gediminas Technical University", "KN Energies spokeswoman": the capitals are no person's. */
function isPartOfBody(board: Board, range: Range): boolean {
  if (board.blocked.has(board.keyOf(nameText(board, range)))) return true;
  if (board.tokens[range.last]?.text === '&' || board.tokens[range.first - 1]?.text === '&')
    return true;
  const next = board.tokens[range.last];
  if (!next || !board.together(range.first, range.last)) return false;
  if (next.capital) return board.isFree(range.last) && BODY_SUFFIXES.has(next.lower);
  return EMPLOYED.test(next.lower) && nameAt(board, range.last + 1) !== undefined;
}

/** Names that the article gives as somebody's employer: "manager at Breivika Eiendom". */
function employers(board: Board, ranges: readonly Range[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const range of ranges)
    if (board.lower(range.first - 1) === 'at' && titleWithin(board, range.first - 2))
      names.add(nameText(board, range));
  return names;
}

function nameText(board: Board, range: Range): string {
  return board.slice(range.first, range.last);
}

function candidates(board: Board): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < board.tokens.length; i += 1) {
    const range = nameAt(board, i);
    if (!range) continue;
    ranges.push(range);
    i = range.last - 1;
  }
  return ranges;
}

/** How often each capitalised word stands alone where its capital is evidence, or as the owner or doer of something. */
function aloneCounts(board: Board, ranges: readonly Range[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const range of ranges) {
    if (range.last - range.first !== 1 || board.isHeadline(range.first)) continue;
    const token = board.tokens[range.first];
    if (!token || board.lowered.has(token.lower)) continue;
    counts.set(token.text, (counts.get(token.text) ?? 0) + 1);
  }
  return counts;
}

/** Names in one list with a person are people: "Ilya G. and Nikolai T.". */
function coordinated(board: Board, cast: Cast, ranges: readonly Range[]): void {
  for (const range of ranges) {
    if (!board.isFree(range.first) || wordsIn(board, range) < 2 || bodyLike(board, range)) continue;
    const joint = board.lower(range.first - 1);
    const at =
      joint === 'and' && board.tokens[range.first - 2]?.text === ','
        ? range.first - 3
        : range.first - 2;
    if ((joint !== 'and' && joint !== ',') || !board.together(at, range.first)) continue;
    const hit = board.hitAt(at);
    const other = cast.of(hit);
    if (other?.kind !== 'person' || !hit || (hit.last !== range.first - 1 && joint === ','))
      continue;
    const draft = cast.add('person', nameText(board, range));
    if (draft.country === null) draft.country = other.country;
    if (draft.affiliation === undefined && other.affiliation !== undefined)
      draft.affiliation = other.affiliation;
    board.put(board.make(range.first, range.last, draft.id));
  }
}
