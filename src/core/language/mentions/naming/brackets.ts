import type { ActorKind } from '../../../model/index.ts';
import type { Board } from '../board.ts';
import { isUpper } from '../case.ts';
import type { Cast } from '../cast.ts';
import { BODY_SUFFIXES } from '../lexicon.ts';
import { isAcronymOf } from './acronym.ts';
import { give } from './give.ts';
import { nameList, QUOTES } from './names.ts';

/** "(NCA)", "(aka X, Y)", "(also tracked as X)": what stands in brackets behind a name. */
export function fromBrackets(board: Board, cast: Cast, open: number): void {
  const owner = board.hitAt(open - 1);
  const close = closing(board, open);
  if (close === undefined) return;
  if (!owner || owner.form !== 'name') {
    expandBefore(board, cast, open, close);
    return;
  }
  const draft = cast.get(owner.actor);
  if (!draft || draft.kind === 'state') return;
  let at = open + 1;
  while (
    /^(?:formerly|previously|also|known|tracked|called|as|aka|a\.k\.a\.?|or|the|“|"|‘)$/.test(
      board.lower(at),
    )
  )
    at += 1;
  const worded = at > open + 1;
  const one = at + 1 === close || QUOTES.has(board.tokens[at + 1]?.text ?? '');
  const token = board.tokens[at];
  if (!token) return;
  if (one && isAcronymOf(token.text, board.slice(owner.first, owner.last), draft.name)) {
    cast.alias(draft.id, token.text);
    board.put(board.make(at, at + 1, draft.id));
  } else if (worded && draft.kind === 'threat-group') {
    for (const range of nameList(board, at)) give(board, cast, range, { actor: draft.id });
  }
}

/** The letters in brackets behind a body that the passes before have found: "Police Security Service (PST)". */
export function findBracketedLetters(board: Board, cast: Cast): void {
  for (let open = 1; open < board.tokens.length; open += 1) {
    if (board.tokens[open]?.text !== '(' || board.tokens[open + 2]?.text !== ')') continue;
    const owner = board.hitAt(open - 1);
    const draft = cast.of(owner);
    const letters = board.tokens[open + 1]?.text ?? '';
    if (!owner || !draft || !board.isFree(open + 1) || !/^\p{Lu}[\p{Lu}-]{1,7}$/u.test(letters))
      continue;
    const body = draft.kind === 'agency' || draft.kind === 'organisation';
    if (
      !(body && owner.last - owner.first > 1) &&
      !isAcronymOf(letters, board.slice(owner.first, owner.last))
    )
      continue;
    cast.alias(draft.id, letters);
    board.put(board.make(open + 1, open + 2, draft.id));
  }
}

/** "Pemex (PMX)" where the long name is not known yet: it becomes a body if its form or the acronym says so. */
function expandBefore(board: Board, cast: Cast, open: number, close: number): void {
  const inside = board.tokens[open + 1];
  if (!inside || close !== open + 2 || !isUpper(inside.text) || !/^\p{Lu}{2,8}$/u.test(inside.text))
    return;
  for (let first = open - 2; first >= open - 9 && board.together(first, open); first -= 1) {
    if (board.tokens[first]?.text === ',') return;
    if (!board.tokens[first]?.capital || board.isDead(first)) continue;
    const hit = board.hitAt(first);
    if (hit && cast.get(hit.actor)?.kind !== 'state') continue;
    const name = board.slice(first, open);
    if (!isAcronymOf(inside.text, name, name)) continue;
    const kind = kindByForm(board, first, open);
    if (kind === undefined) return;
    const state = cast.get(hit?.actor ?? '');
    const draft = cast.add(kind, name, {
      aliases: [{ name: inside.text }],
      ...(state?.kind === 'state' ? { country: state.country } : {}),
    });
    board.put(board.make(first, open, draft.id));
    if (board.isFree(open + 1)) board.put(board.make(open + 1, open + 2, draft.id));
    return;
  }
}

function kindByForm(board: Board, first: number, last: number): ActorKind | undefined {
  for (let i = last - 1; i >= first; i -= 1) {
    const kind = board.tokens[i]?.capital ? BODY_SUFFIXES.get(board.lower(i)) : undefined;
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function closing(board: Board, open: number): number | undefined {
  for (let i = open + 1; i < open + 30 && board.together(open, i); i += 1)
    if (board.tokens[i]?.text === ')') return i;
  return undefined;
}
