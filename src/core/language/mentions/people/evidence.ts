import type { Board } from '../board.ts';
import { isCamel } from '../case.ts';
import type { Cast } from '../cast.ts';
import {
  BODY_NOUNS,
  DONE_BY_PEOPLE,
  DONE_TO_PEOPLE,
  EMPLOYERS,
  FOREIGN_HEADS,
  GEOGRAPHY,
  HONORIFICS,
  OWNERS,
  PERSON_VERBS,
} from '../lexicon.ts';
import { afterPossessive } from '../possessive.ts';
import { type Range, titleBefore, wordsIn } from '../runs.ts';
import { apposedTo, appositionBehind } from './apposition.ts';
import { actsLikePerson } from './humans.ts';
import { sitsInCongress } from './titles.ts';

/** Why a row of capitals is a person: the token range of the words that say what they are, where there are some. */
export interface Evidence {
  /** The title before the name, or the words behind its comma. */
  about: Range[];
}

/** Why a row of capitals is a person; undefined where nothing tells. */
export function evidenceFor(
  board: Board,
  cast: Cast,
  range: Range,
  alone: ReadonlyMap<string, number>,
): Evidence | undefined {
  const { first, last } = range;
  const count = wordsIn(board, range);
  if (count === 0) return undefined;
  const title = titleBefore(board, first);
  // The series "Mr. Robot" is a thing.
  if (
    /^["“]$/.test(board.tokens[title - 1]?.text ?? '') &&
    /^["”]$/.test(board.tokens[last]?.text ?? '')
  )
    return undefined;
  const about: Range[] = [];
  if (title < first && !isTrade(board, title)) about.push({ first: title, last: first });
  const trade = title === first - 1 && isTrade(board, title);
  const titled = title < first && !trade && (count > 1 || isHonorific(board, first));
  if (board.isHeadline(first) && !titled) return undefined;
  const behind =
    count > 1 || !board.isInitial(first) ? appositionBehind(board, cast, range) : undefined;
  if (behind === 'body') return undefined;
  if (behind) about.push(behind);
  const listed = count > 1 ? apposedTo(board, range) : undefined;
  if (listed) about.push(listed);
  const ofWhom = ofBody(board, cast, last) || belongsBehind(board, cast, last);
  if (ofWhom && count > 1)
    about.push({ first: last, last: Math.min(last + 6, board.tokens.length) });
  const handle = count === 1 && isCamel(board.tokens[first]?.text ?? '');
  if (titled || listed || (behind && (count > 1 || handle))) return { about };
  if (count < 2) return undefined;
  if (bodyLike(board, range)) return undefined;
  if (sitsInCongress(board, last)) return { about };
  const before = board.lower(first - 1);
  const next = board.lower(last);
  const near = board.together(first - 1, first);
  if (near && DONE_TO_PEOPLE.has(before)) return { about };
  if (before === 'by' && DONE_BY_PEOPLE.has(board.lower(first - 2))) return { about };
  if (
    near &&
    /^(?:said|says|told|wrote)$/.test(before) &&
    board.tokens[first - 2]?.kind === 'punctuation'
  )
    return { about };
  if (board.together(first, last) && PERSON_VERBS.has(next) && !speaksOfItself(board, last))
    return { about };
  if (ofWhom) return { about: [{ first: last, last: Math.min(last + 8, board.tokens.length) }] };
  if (comesFrom(board, last)) return { about };
  const ownerAt = ownerBefore(board, cast, first);
  if (
    ownerAt !== undefined &&
    /^[,]$/.test(next) &&
    /^(?:said|says)$/.test(board.lower(ownerAt - 1))
  )
    return { about: [{ first: ownerAt, last: first }] };
  if (/^(?:himself|herself)$/.test(next)) return { about };
  if ((alone.get(board.tokens[last - 1]?.text ?? '') ?? 0) > 0) return { about };
  return actsLikePerson(board, range) ? { about } : undefined;
}

/** "the port operator X": what a firm does, not who somebody is. */
function isTrade(board: Board, i: number): boolean {
  if (!OWNERS.has(board.lower(i)) || board.tokens[i]?.capital) return false;
  const before = board.tokens[i - 1];
  return (
    before !== undefined &&
    before.kind === 'word' &&
    !before.capital &&
    !/^(?:the|a|an|former|alleged|suspected|and|his|her|its|their|malware|botnet|forum|ransomware)$/.test(
      before.lower,
    )
  );
}

/** "X denied that its platform": what says "its" of itself is no person. */
function speaksOfItself(board: Board, verb: number): boolean {
  for (let i = verb + 1; i < verb + 5 && board.together(verb, i); i += 1) {
    const word = board.lower(i);
    if (/^(?:he|she|his|her|him)$/.test(word)) return false;
    if (word === 'its') return true;
    if (word === 'it' && (i === verb + 1 || board.lower(i - 1) === 'that')) return true;
  }
  return false;
}

function isHonorific(board: Board, first: number): boolean {
  const at = board.tokens[first - 1]?.text === '.' ? first - 2 : first - 1;
  const token = board.tokens[at];
  return token !== undefined && token.capital && HONORIFICS.has(token.lower);
}

/** Whether the last word of a range is one that bodies have: a person's name would not. */
export function bodyLike(board: Board, range: Range): boolean {
  for (let i = range.first; i < range.last; i += 1) {
    const word = board.lower(i);
    if (BODY_NOUNS.has(word) || FOREIGN_HEADS.has(word) || GEOGRAPHY.has(word)) return true;
  }
  return false;
}

/** "of Palm Coast, Florida,": a town behind a name. */
function comesFrom(board: Board, i: number): boolean {
  if (board.lower(i) !== 'of' || !board.tokens[i + 1]?.capital) return false;
  let at = i + 1;
  while (at < i + 4 && board.isFree(at) && board.tokens[at]?.capital) at += 1;
  return at > i + 1 && board.tokens[at]?.text === ',' && board.together(i, at);
}

/** "Han Yong Song of the ministry", "Kevin Doe of Microsoft". */
function ofBody(board: Board, cast: Cast, i: number): boolean {
  const word = board.lower(i);
  if (word !== 'of' && word !== 'from' && word !== 'at') return false;
  const at = board.pastThe(i + 1);
  if (!board.together(i, at)) return false;
  if (at > i + 1 && (EMPLOYERS.has(board.lower(at)) || isEmployer(board, at))) return true;
  const hit = board.hitAt(at);
  const kind = cast.of(hit)?.kind;
  return word !== 'from' && (kind === 'company' || kind === 'agency');
}

/** "the security firm", "the data protection authority": an employer behind what it is for. */
function isEmployer(board: Board, at: number): boolean {
  const word = board.tokens[at];
  return word?.kind === 'word' && !word.capital && EMPLOYERS.has(board.lower(at + 1));
}

/** "Maria Doe, of the Foreign Ministry,": a body behind a name’s comma. */
function belongsBehind(board: Board, cast: Cast, comma: number): boolean {
  return (
    board.tokens[comma]?.text === ',' &&
    board.lower(comma + 1) === 'of' &&
    board.together(comma - 1, comma + 1) &&
    ofBody(board, cast, comma + 1)
  );
}

/** "Google’s Shane Doe": the token where the owner begins. */
function ownerBefore(board: Board, cast: Cast, first: number): number | undefined {
  let at = first - 1;
  if (afterPossessive(board, at) === at) return undefined;
  at -= 1;
  const hit = board.hitAt(at);
  const kind = cast.of(hit)?.kind;
  return hit && (kind === 'company' || kind === 'agency' || kind === 'organisation')
    ? hit.first
    : undefined;
}
