import type { Board, Hit } from './board.ts';
import type { Cast } from './cast.ts';
import { afterPossessive } from './possessive.ts';
import { isUpper } from './case.ts';
import {
  CALENDAR,
  CULTURE,
  GOVERNMENT_FROM,
  MOTION,
  PLACE_AFTER,
  PLACE_BEFORE,
  PLACE_PARTS,
  RULING,
} from './lexicon.ts';

/** Seats that stand for their government wherever they are named. */
const SEATS =
  /^(?:kremlin|white house|downing street|10 downing street|whitehall|capitol hill|zhongnanhai)$/i;

/**
 * Pass 8: tells a capital that stands for its government ("Tehran denies") from the mere place ("a flat in Tehran"), which is
 * no mention unless it stands for the government elsewhere in the article; a country that is a mere place keeps its mention, with the form `place`.
 */
export function judgePlaces(board: Board, cast: Cast): void {
  const mere: Hit[] = [];
  const governments = new Set<string>();
  for (const hit of board.hits()) {
    if (cast.get(hit.actor)?.kind !== 'state') continue;
    if (isCulture(board, hit)) {
      board.remove(hit);
    } else if (hit.form === 'place') {
      const name = board.slice(hit.first, hit.last);
      if (SEATS.test(name) || isRuled(board, hit) || !isMerePlace(board, hit))
        governments.add(name);
      else mere.push(hit);
    } else if (hit.form === 'name' && isWhere(board, hit)) {
      hit.form = 'place';
    }
  }
  // A capital that speaks once is a name of its state everywhere.
  for (const hit of mere)
    if (isDateline(board, hit) || !governments.has(board.slice(hit.first, hit.last)))
      board.remove(hit);
}

/** "officials in Ankara", "the government in Hanoi". */
function isRuled(board: Board, hit: Hit): boolean {
  return board.lower(hit.first - 1) === 'in' && RULING.has(board.lower(hit.first - 2));
}

/** "Greek myth", "in Russian", "Chinese-language": a culture or a tongue, no state. */
function isCulture(board: Board, hit: Hit): boolean {
  const tail = board.text.text.slice(hit.end, board.tokens[hit.last - 1]?.end ?? hit.end);
  if (/^[-‑](?:speaking|language)$/i.test(tail)) return true;
  if (hit.form !== 'demonym') return false;
  if (CULTURE.has(board.lower(hit.last))) return true;
  const word = board.lower(hit.first - 1);
  const next = board.tokens[hit.last];
  const alone =
    !next ||
    !board.together(hit.first, hit.last) ||
    next.kind === 'punctuation' ||
    /^(?:and|or)$/.test(next.lower);
  return (
    alone &&
    /^(?:in|into|speak|speaks|speaking|spoke|from)$/.test(word) &&
    !/s$/.test(board.lower(hit.last - 1))
  );
}

function before(board: Board, hit: Hit): number {
  let i = hit.first - 1;
  if (board.lower(i) === 'the') i -= 1;
  return board.together(i, hit.first) ? i : -1;
}

function isWhere(board: Board, hit: Hit): boolean {
  const at = before(board, hit);
  const word = board.lower(at);
  if (afterPossessive(board, hit.last) > hit.last) return false;
  if (word === 'and' || word === ',') {
    const other = board.hitAt(at - 1);
    return other?.form === 'place' && other.last === at;
  }
  return at >= 0 && PLACE_BEFORE.has(word) && !/^(?:east|west|north|south)$/.test(word);
}

function isMerePlace(board: Board, hit: Hit): boolean {
  if (isDateline(board, hit)) return true;
  const next = board.lower(hit.last);
  const own = afterPossessive(board, hit.last) > hit.last;
  const together = board.together(hit.first, hit.last);
  if (together && /^(?:-|–)?based$/.test(next)) return true;
  // "Washington, D.C.", "Paris, France".
  if (
    together &&
    next === ',' &&
    board.hitAt(hit.last + 1) &&
    board.hitAt(hit.last + 1)?.actor === hit.actor &&
    !own
  )
    return true;
  if (together && PLACE_AFTER.has(next) && !own) return true;
  const at = before(board, hit);
  if (at < 0) return false;
  const word = board.lower(at);
  if (word === 'and' || word === 'or' || word === ',') {
    // "in London and Paris": as the first of the list.
    const other = listBefore(board, at);
    return other;
  }
  // "at Tehran’s door" speaks of the government, "in Tehran’s suburbs" does not.
  if (own) return PLACE_BEFORE.has(word) && isPlaceNoun(board, afterPossessive(board, hit.last));
  // "pointed the finger (squarely) at Beijing".
  const finger = [at - 1, at - 2].some((i) => /^fingers?$/.test(board.lower(i)));
  if (PLACE_BEFORE.has(word)) return !(word === 'at' && finger);
  if (board.lower(hit.first - 1) === 'the') return false;
  if (word === 'of') return PLACE_PARTS.has(board.lower(at - 1));
  if (word === 'to' || word === 'for' || word === 'toward' || word === 'towards')
    return motionBefore(board, at);
  if (word === 'from') return !governmental(board, at);
  if (
    word === 'visit' ||
    word === 'visited' ||
    word === 'visiting' ||
    word === 'left' ||
    word === 'leaving'
  )
    return true;
  return false;
}

function isPlaceNoun(board: Board, i: number): boolean {
  for (let at = i; at < i + 3; at += 1)
    if (PLACE_AFTER.has(board.lower(at)) || PLACE_PARTS.has(board.lower(at))) return true;
  return false;
}

/** Whether the list that a comma or "and" continues began as places: "in Sydney, London and". */
function listBefore(board: Board, joint: number): boolean {
  for (let i = joint - 1; i > joint - 8 && board.together(i, joint); i -= 1) {
    const token = board.tokens[i];
    if (!token) return false;
    if (token.capital || token.text === ',' || token.lower === 'and') continue;
    return PLACE_BEFORE.has(token.lower) || (token.lower === 'from' && !governmental(board, i));
  }
  return false;
}

function motionBefore(board: Board, preposition: number): boolean {
  for (let i = preposition - 1; i >= preposition - 4 && board.together(i, preposition); i -= 1)
    if (MOTION.has(board.lower(i))) return true;
  return false;
}

function governmental(board: Board, preposition: number): boolean {
  for (let i = preposition - 1; i >= preposition - 3 && board.together(i, preposition); i -= 1)
    if (GOVERNMENT_FROM.has(board.lower(i))) return true;
  return false;
}

/** "WASHINGTON (Reuters) —", "Paris, June 5 —" at a block's start. */
function isDateline(board: Board, hit: Hit): boolean {
  const token = board.tokens[hit.first];
  const block = token
    ? board.text.blocks[board.text.sentences[token.sentence]?.block ?? 0]
    : undefined;
  if (!token || !block || token.start !== block.start) return false;
  const next = board.tokens[hit.last]?.text ?? '';
  if (/^[—–-]+$/.test(next) || (next === '(' && isUpper(board.slice(hit.first, hit.last))))
    return true;
  if (next !== ',') return false;
  if (
    isUpper(board.slice(hit.first, hit.last)) &&
    (CALENDAR.has(board.lower(hit.last + 1)) || /^\d/.test(board.lower(hit.last + 1)))
  )
    return true;
  for (let i = hit.last + 1; i < hit.last + 6 && board.together(hit.first, i); i += 1)
    if (/^(?:—|–|--?)$/.test(board.tokens[i]?.text ?? '')) return true;
  return false;
}
