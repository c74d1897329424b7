import { verbReading } from '../../syntax/words.ts';
import type { Board, Hit } from '../board.ts';
import { isUpper } from '../case.ts';
import {
  BEFORE_TITLE,
  BODY_NOUNS,
  BODY_SUFFIXES,
  CALENDAR,
  FUNCTION_WORDS,
  ORDINARY,
  PERSON_VERBS,
  REGIONS,
  SAYING,
  TITLES,
} from '../lexicon.ts';
import { titleBefore } from '../runs.ts';
import { evidence } from './lookup.ts';

/** "Israel Katz", "George Washington", "Georgia Tech": a state's word inside somebody else's name. */
export function belongsToName(board: Board, hit: Hit): boolean {
  if (hit.form === 'demonym' || hit.form === 'compound' || hit.last - hit.first > 1) return false;
  const text = board.slice(hit.first, hit.last);
  if (isUpper(text) || board.isHeadline(hit.first)) return false;
  const before = board.tokens[hit.first - 1];
  if (isSurname(board, hit.first)) return true;
  if (text === 'America' && /^(?:north|south|latin|central)$/.test(before?.lower ?? ''))
    return true;
  if (
    before?.capital &&
    hit.form === 'place' &&
    board.together(hit.first - 1, hit.first) &&
    evidence(board, hit.first - 1) &&
    nameLike(board, hit.first - 1)
  )
    return true;
  if (/^(?:to|of|in|for|from)$/.test(board.lower(hit.first - 1))) return false;
  return board.together(hit.first, hit.last) && nameLike(board, hit.last);
}

/**
 * A listed name of one word inside a longer one: "Carthage Signal" is not the app, "Lotte Vandersmissen" not the firm, "the
 * Moroccan Labour Union" not the party.
 */
export function isPartOfLonger(board: Board, hit: Hit, kind: string): boolean {
  if (!/^(?:company|organisation|outlet)$/.test(kind) || board.isHeadline(hit.first)) return false;
  // "The National Prosecutor’s Office" is no newspaper.
  const article = board.lower(hit.first) === 'the' && hit.last - hit.first === 2;
  if (article && BEFORE_TITLE.has(board.lower(hit.last - 1)) && goesOnInCapitals(board, hit))
    return true;
  if (hit.last - hit.first > 1) return false;
  if (isUpper(board.slice(hit.first, hit.last))) return false;
  const next = board.tokens[hit.last];
  const goes = goesOnInCapitals(board, hit);
  if (goes && kind === 'organisation' && BODY_SUFFIXES.has(next?.lower ?? '')) return true;
  if (goes && isGivenName(board, hit)) return true;
  const at = hit.first - 1;
  if (!board.together(at, hit.first) || !nameLike(board, at) || CALENDAR.has(board.lower(at)))
    return false;
  if (REGIONS.has(board.lower(at)) || verbReading(board.lower(at))) return false;
  return !board.isInitial(at) || !/(?:ly|ing|ed|er|or|ist|man|ant|eur)$/.test(board.lower(at));
}

function goesOnInCapitals(board: Board, hit: Hit): boolean {
  return board.tokens[hit.last]?.capital === true && board.together(hit.first, hit.last);
}

/** Whether a firm's name is followed by a surname that does what people do. */
function isGivenName(board: Board, hit: Hit): boolean {
  const at = hit.last;
  const surname = board.tokens[at];
  if (!surname || !nameLike(board, at) || ORDINARY.has(surname.lower)) return false;
  const said = verbReading(board.lower(hit.first - 1));
  if (said && SAYING.has(said.lemma)) return true;
  if (titleBefore(board, hit.first) < hit.first) return true;
  return (
    /^(?:of|,)$/.test(board.lower(at + 1)) && /^(?:the|who|whose|\d\d)$/.test(board.lower(at + 2))
  );
}

/** "Lisa O. Monaco", "Attorney General Lisa Monaco": a word that ends a person's name. */
export function isSurname(board: Board, i: number): boolean {
  if (board.tokens[i - 1]?.text === '.' && /^\p{Lu}$/u.test(board.tokens[i - 2]?.text ?? ''))
    return true;
  if (!board.together(i - 2, i) || !nameLike(board, i - 1)) return false;
  return titleBefore(board, i - 1) < i - 1;
}

/** A capitalised word that is no title and no word for a body: it may be a name's part. */
function nameLike(board: Board, i: number): boolean {
  const token = board.tokens[i];
  if (!token?.capital || !/^\p{Lu}\p{Ll}+$/u.test(token.text) || board.hitAt(i)) return false;
  const { lower } = token;
  return !(
    TITLES.has(lower) ||
    BEFORE_TITLE.has(lower) ||
    BODY_SUFFIXES.has(lower) ||
    BODY_NOUNS.has(lower) ||
    PERSON_VERBS.has(lower) ||
    FUNCTION_WORDS.has(lower) ||
    board.lowered.has(lower)
  );
}
