import type { Board } from '../board.ts';
import type { Cast } from '../cast.ts';
import { TITLES } from '../lexicon.ts';
import type { Range } from '../runs.ts';
import type { Bearer } from './bearer.ts';

/** Gives a name to its bearer; a product’s name is remembered as no actor’s. */
export function give(board: Board, cast: Cast, range: Range, bearer: Bearer): void {
  const name = board.slice(range.first, range.last);
  const hit = board.hitAt(range.first);
  if (bearer === 'product' || /^Operation /.test(name)) {
    const kind = hit && cast.get(hit.actor)?.kind;
    if (!hit) board.blocked.add(board.keyOf(name));
    else if (kind === 'threat-group' && hit.first === range.first) {
      board.remove(hit);
      board.blocked.add(board.keyOf(name));
    }
    return;
  }
  if ('actor' in bearer) {
    const draft = cast.get(bearer.actor);
    if (!draft || hit?.actor === draft.id) return;
    const other = cast.of(hit);
    if (other && (other.kind !== draft.kind || other.kind !== 'threat-group')) return;
    if (
      !other &&
      draft.kind !== 'threat-group' &&
      draft.kind !== 'person' &&
      !sameLetters(name, draft.name)
    ) {
      cast.alias(draft.id, name);
    } else if (other) {
      unite(board, cast, draft.id, other.id);
      return;
    } else cast.alias(draft.id, name);
    board.put(board.make(range.first, range.last, draft.id));
    return;
  }
  if (hit || board.blocked.has(board.keyOf(name))) return;
  if (
    bearer.kind === 'person' &&
    range.last - range.first > 1 &&
    TITLES.has(board.lower(range.first))
  )
    return;
  board.put(board.make(range.first, range.last, cast.add(bearer.kind, name).id));
}

function sameLetters(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The article says that two groups are one: all names go to the first. */
function unite(board: Board, cast: Cast, keep: string, gone: string): void {
  const from = cast.get(gone);
  const to = cast.get(keep);
  if (!from || !to || from.id === to.id) return;
  if (
    from.known &&
    to.known &&
    from.country !== null &&
    to.country !== null &&
    from.country !== to.country
  )
    return;
  for (const name of [from.name, ...from.aliases.map((a) => a.name)]) cast.alias(keep, name);
  if (to.country === null && from.country !== null) to.country = from.country;
  for (const hit of board.hits()) if (hit.actor === gone) hit.actor = keep;
}
