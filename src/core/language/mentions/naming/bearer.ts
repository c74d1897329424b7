import type { ActorKind } from '../../../model/index.ts';
import type { Board } from '../board.ts';
import type { Cast } from '../cast.ts';
import { ACCOUNT, BODY_NOUNS, CYBER_WORDS, TITLES } from '../lexicon.ts';
import { isCampaign, isCode, isProduct } from './products.ts';

/** What a name is given to. */
export type Bearer = { actor: string } | { kind: ActorKind } | 'product';

/** "styling itself X": a crew, where a club is named by others. */
function isSelfStyled(board: Board, verb: number): boolean {
  return /^(?:itself|themselves)$/.test(board.lower(verb + 1));
}

/** Whom or what the words before a naming verb name. */
export function bearerBefore(
  board: Board,
  cast: Cast,
  verb: number,
  name: number,
): Bearer | undefined {
  const relative = subjectOfNaming(board, cast, verb);
  let commas = 0;
  for (let i = relative - 1; i > verb - 14 && board.together(i, verb); i -= 1) {
    const token = board.tokens[i];
    if (!token) break;
    if (token.text === ',' || token.text === '(') {
      commas += 1;
      if (commas > 2) return undefined;
      continue;
    }
    if (/^[.;:)]$/.test(token.text)) return undefined;
    const hit = board.hitAt(i);
    if (hit) {
      const kind = cast.get(hit.actor)?.kind;
      if (hit.form !== 'name' || kind === 'state') continue;
      if (
        kind === 'threat-group' ||
        kind === 'person' ||
        kind === 'agency' ||
        kind === 'organisation' ||
        kind === 'company'
      )
        return { actor: hit.actor };
      continue;
    }
    if (token.capital) continue;
    // "a steel band and a tortoise called Gary".
    if (token.lower === 'and' && /^an?$/.test(board.lower(i + 1))) return undefined;
    if (isProduct(board, i) || isCampaign(board, i) || isCode(board, i)) return 'product';
    if (ACCOUNT.has(token.lower)) return { kind: 'person' };
    if (board.lower(i + 1) === 'who' && !/s$/.test(token.lower) && TITLES.has(token.lower))
      return { kind: 'person' };
    if (i >= relative - 4 && TITLES.has(token.lower) && !/s$/.test(token.lower))
      return { kind: 'person' };
    const kind = BODY_NOUNS.get(token.lower);
    if (kind === 'threat-group')
      return (
        definite(board, cast, i, name) ?? {
          kind: cyber(board, i) || isSelfStyled(board, verb) ? kind : plainKind(token.lower),
        }
      );
    if (kind !== undefined) return { kind };
    if (token.lower === 'team' || token.lower === 'unit')
      return { kind: cyber(board, i) ? 'threat-group' : 'organisation' };
    if (
      /(?:ed|ing)$/.test(token.lower) ||
      /^(?:is|are|was|were|has|have|said|that|also|better|previously|commonly|widely|now|currently|publicly|formerly|which|who|or|and|it|the|a|an)$/.test(
        token.lower,
      )
    )
      continue;
  }
  return undefined;
}

/** "that Microsoft calls", "which Mandiant tracks as": the token where this clause begins. */
function subjectOfNaming(board: Board, cast: Cast, verb: number): number {
  const before = board.hitAt(verb - 1);
  if (before && /^(?:company|organisation|agency)$/.test(cast.get(before.actor)?.kind ?? '')) {
    const at = before.first - 1;
    if (/^(?:that|which|whom|what|group)$/.test(board.lower(at)) || board.lower(at) === ',')
      return before.first;
    return before.first;
  }
  return verb;
}

/** "the group", "the cluster": the group last named. */
function definite(board: Board, cast: Cast, noun: number, name: number): Bearer | undefined {
  if (board.lower(noun - 1) !== 'the' || board.lower(noun + 1) === 'known') return undefined;
  const sentence = board.tokens[name]?.sentence ?? 0;
  for (let i = noun; i >= 0 && sentence - (board.tokens[i]?.sentence ?? 0) <= 3; i -= 1) {
    const hit = board.hitAt(i);
    if (hit && cast.get(hit.actor)?.kind === 'threat-group') return { actor: hit.actor };
  }
  return undefined;
}

function plainKind(noun: string): ActorKind {
  return /^(?:group|collective|outfit|team)$/.test(noun) ? 'organisation' : 'threat-group';
}

/** Whether the words round a noun speak of hackers. */
function cyber(board: Board, noun: number): boolean {
  for (let i = noun - 4; i < noun + 14; i += 1)
    if (board.together(noun, i) && CYBER_WORDS.has(board.lower(i))) return true;
  const sentence = board.tokens[noun]?.sentence ?? 0;
  for (let i = noun - 60; i < noun + 60; i += 1) {
    const token = board.tokens[i];
    if (token && Math.abs(token.sentence - sentence) <= 1 && CYBER_WORDS.has(token.lower))
      return true;
  }
  return false;
}
