import type { NameEntry } from '../../../knowledge/records.ts';
import type { Board, Hit } from '../board.ts';
import { isCamel } from '../case.ts';
import type { Cast } from '../cast.ts';
import { BODY_HEADS, CORPORATE, CREW_TAIL, THINGS_NAMED, TOOLS } from '../lexicon.ts';
import { afterPossessive } from '../possessive.ts';
import { belongsToName, isPartOfLonger } from './longer.ts';
import type { Found } from './lookup.ts';

/** Puts a listed name on the board as that of `entry`, unless the words round it make it another’s. */
export function settle(board: Board, cast: Cast, f: Found, entry: NameEntry): void {
  const draft = cast.known(entry.actor);
  if (!draft) return;
  const others = [...new Set(f.entries.map((e) => e.actor))].filter((id) => id !== draft.id);
  if (draft.kind === 'threat-group' && others.length > 0) {
    const names = others.map((id) => cast.knowledge.actor(id)?.name ?? id);
    draft.alsoNamed = [...new Set([...(draft.alsoNamed ?? []), ...names])];
  }
  const hit = { ...f.hit, actor: draft.id };
  if (hit.form !== 'compound') hit.form = entry.form;
  if (
    draft.kind === 'agency' &&
    (goesOn(board, hit) || isAnothers(board, cast, hit, draft.country))
  )
    return;
  if (isProductHere(board, hit, draft.kind)) return;
  if (hit.form === 'name' && isPartOfLonger(board, hit, draft.kind)) return;
  if (draft.kind === 'company' && hit.form === 'name') takeCorporate(board, hit);
  if (draft.kind === 'threat-group') trimTail(board, hit);
  if (hit.form === 'name' && draft.kind !== 'state')
    cast.alias(draft.id, board.slice(hit.first, hit.last));
  if (draft.kind === 'state' && belongsToName(board, hit)) return;
  board.put(hit);
}

/** "LockBit gang" is listed whole; the name is "LockBit". */
function trimTail(board: Board, hit: Hit): void {
  while (hit.last - hit.first > 1) {
    const token = board.tokens[hit.last - 1];
    if (!token || token.capital || !CREW_TAIL.has(token.lower)) return;
    hit.last -= 1;
    hit.end = board.tokens[hit.last - 1]?.end ?? hit.end;
  }
}

/** "the game Axie Infinity": a firm's name that is said to be a product's here. */
function isProductHere(board: Board, hit: Hit, kind: string): boolean {
  if (kind !== 'company' && kind !== 'outlet') return false;
  if (isToolList(board, hit.first)) return true;
  const before = board.tokens[hit.first - 1];
  return before !== undefined && !before.capital && THINGS_NAMED.has(before.lower);
}

/** "tools such as PsExec, AnyDesk": names in a list of programs. */
function isToolList(board: Board, first: number): boolean {
  for (let i = first - 1; i > first - 16 && board.together(i, first); i -= 1) {
    const token = board.tokens[i];
    if (!token) return false;
    if (
      token.capital ||
      token.text === ',' ||
      /^(?:and|or)$/.test(token.lower) ||
      isCamel(token.text)
    )
      continue;
    const noun = token.lower === 'as' && board.lower(i - 1) === 'such' ? i - 2 : i - 1;
    if (!/^(?:as|like|including)$/.test(token.lower)) return false;
    return TOOLS.has(board.lower(noun));
  }
  return false;
}

/** "New York State Department of Health": a listed name inside a longer one. */
function goesOn(board: Board, hit: Hit): boolean {
  if (board.lower(hit.last) !== 'of' || !board.together(hit.first, hit.last + 1)) return false;
  const next = board.tokens[hit.last + 1];
  if (!next?.capital || !BODY_HEADS.has(board.lower(hit.last - 1))) return false;
  return hit.last - hit.first > 1;
}

/** "Verizon Communications", "Toyota Motor Corp": the rest of a firm's name. */
function takeCorporate(board: Board, hit: Hit): void {
  while (
    board.tokens[hit.last]?.capital &&
    board.together(hit.first, hit.last) &&
    CORPORATE.has(board.lower(hit.last))
  ) {
    hit.last += 1;
    hit.end = board.tokens[hit.last - 1]?.end ?? hit.end;
  }
}

/** "Belgium’s State Security Service" is not the Latvian one. */
function isAnothers(board: Board, cast: Cast, hit: Hit, country: string | null): boolean {
  if (country === null || hit.last - hit.first < 2) return false;
  const owner =
    board.hitAt(hit.first - 1) ??
    (afterPossessive(board, hit.first - 1) === hit.first ? board.hitAt(hit.first - 2) : undefined);
  const state = cast.of(owner);
  if (!owner || state?.kind !== 'state' || owner.form === 'place') return false;
  if (owner.form === 'name' && owner.last === hit.first) return false;
  return state.country !== country;
}
