import type { ActorKind } from '../../../model/index.ts';
import type { Board } from '../board.ts';
import { CYBER_WORDS, DEEDS, HACKING } from '../lexicon.ts';

/** The kind of a body by all the words of its name; `kind` is what its last word `head` tells. */
export function bodyKind(
  board: Board,
  first: number,
  last: number,
  head: number,
  kind: ActorKind,
): ActorKind {
  const words = board.slice(first, last).toLowerCase();
  if (/^(?:department|ministry|bureau|directorate) (?:of|for)\b/.test(words)) return 'agency';
  if (/\bbuilding society$/.test(words)) return 'company';
  if (/\b(?:news|press) agency$/.test(words)) return 'outlet';
  if (/\b(?:borough|county|city|town|district|municipal|parish) council$/.test(words))
    return 'agency';
  if (/\b(?:emergency response team|incident response team)\b/.test(words)) return 'agency';
  if (/\b(?:parliament|national assembly|senate)\b/.test(words) && !/\beuropean\b/.test(words))
    return 'agency';
  if (
    /\bauthority$/.test(words) &&
    !/\b(?:water|port|transit|transport|airport|housing|health)\b/.test(words)
  )
    return 'agency';
  if (
    /\b(?:police|ministry|court|prosecutor|intelligence (?:agency|service|directorate)|armed forces|navy|army)\b/.test(
      words,
    )
  )
    return 'agency';
  if (
    /\b(?:university|hospital|medical cent(?:er|re)|college|school|institute|clinic|party|foundation|association|society|water authority|museum)\b/.test(
      words,
    )
  )
    return 'organisation';
  if (kind === 'company' && /\b(?:authority|council)\b/.test(words)) return 'organisation';
  if (kind === 'threat-group' && !groupContext(board, head)) return 'organisation';
  if (
    kind === 'agency' &&
    /^(?:service|center|centre)$/.test(board.lower(head)) &&
    !/\b(?:national|federal|secret|security|state)\b/.test(words)
  )
    return 'organisation';
  if (
    /\b(?:national|federal)\b.{0,60}\b(?:cyber|security|crime)\b.{0,60}\b(?:cent(?:er|re)|authority|council|directorate)\b/.test(
      words,
    )
  )
    return 'agency';
  return kind;
}

/** Whether the words near a token speak of hackers. */
export function groupContext(board: Board, i: number): boolean {
  for (let j = i - 12; j < i + 14; j += 1)
    if (board.together(i, j) && CYBER_WORDS.has(board.lower(j))) return true;
  return false;
}

/** Whether the words behind a noun tell of a hostile act. */
export function hostileClause(board: Board, i: number): boolean {
  for (let j = i - 6; j < i + 14; j += 1)
    if (board.together(i, j) && (HACKING.has(board.lower(j)) || DEEDS.has(board.lower(j))))
      return true;
  return false;
}

/** Whether a hostile act is named before a token. */
export function attackBefore(board: Board, i: number): boolean {
  for (let at = i - 1; at > i - 24 && board.together(at, i); at -= 1)
    if (DEEDS.has(board.lower(at)) || CYBER_WORDS.has(board.lower(at))) return true;
  return false;
}
