import type { ActorKind } from '../../../model/index.ts';
import type { Board, Hit } from '../board.ts';
import { isCamel } from '../case.ts';
import type { Cast } from '../cast.ts';
import { INSTITUTION_CONTEXT, WEAK_SUFFIXES } from '../lexicon.ts';
import type { Range } from '../runs.ts';
import { add } from './add.ts';
import { onlyGeneric, runs } from './capitals.ts';

/** In a list with groups or with companies, the unknown names are of the same kind. */
export function byList(board: Board, cast: Cast): void {
  for (const run of runs(board)) {
    if (!board.isFree(run.first) || onlyGeneric(board, run)) continue;
    if (board.blocked.has(board.keyOf(board.slice(run.first, run.last)))) continue;
    const kind = listKind(board, cast, run);
    if (kind !== undefined) add(board, cast, run.first, run.last, kind);
  }
}

function listKind(board: Board, cast: Cast, run: Range): ActorKind | undefined {
  const before = board.lower(run.first - 1);
  const after = board.lower(run.last);
  const joint = /^(?:,|and|or)$/;
  let at = run.first - 2;
  if (/^(?:and|or)$/.test(before) && board.tokens[at]?.text === ',') at -= 1;
  const left = joint.test(before) && board.together(at, run.first) ? board.hitAt(at) : undefined;
  let next = run.last + 1;
  if (after === ',' && /^(?:and|or)$/.test(board.lower(next))) next += 1;
  const right =
    joint.test(after) && board.together(run.first, next) ? board.hitAt(next) : undefined;
  const kindOf = (hit: Hit | undefined): ActorKind | undefined =>
    hit && hit.form === 'name' ? cast.get(hit.actor)?.kind : undefined;
  const sides = [kindOf(left), kindOf(right)];
  const closes =
    /^(?:and|or)$/.test(before) || /^(?:and|or)$/.test(after) || (before === ',' && after === ',');
  if (!closes) return undefined;
  if (
    sides.includes('threat-group') &&
    !sides.some((k) => k === 'company' || k === 'person' || k === 'state')
  )
    return 'threat-group';
  const multi = run.last - run.first > 1 || isCamel(board.tokens[run.first]?.text ?? '');
  if (
    sides[0] === 'company' &&
    !WEAK_SUFFIXES.has(board.lower(run.first)) &&
    multi &&
    institutional(board, run)
  )
    return 'company';
  return undefined;
}

function institutional(board: Board, run: Range): boolean {
  for (let i = run.first - 10; i < run.last + 10; i += 1)
    if (board.together(run.first, i) && INSTITUTION_CONTEXT.has(board.lower(i))) return true;
  return false;
}
