import { INVARIANT, MODALS, verbReading } from '../../syntax/words.ts';
import type { Board } from '../board.ts';
import { isUpper } from '../case.ts';
import {
  BODY_SUFFIXES,
  CYBER_WORDS,
  DONE_TO_PEOPLE,
  DONE_TO_THINGS,
  ORDINARY,
  PERSONAL,
  SAYING,
  TIMES,
} from '../lexicon.ts';
import { afterPossessive } from '../possessive.ts';
import { isTitleWord, type Range } from '../runs.ts';

/** How far behind a name "he" or "its" tells what it is. */
const PRONOUN_REACH = 30;

/** Words before which a row of capitals may begin a clause. */
const CLAUSE_OPENERS =
  /^(?:[,;:.—–“"‘(]|that|and|but|as|when|while|if|because|although|though|where|whom|which|before|after|until|since|so|yet|or|than|said|says|what|how|why)$/;

const LOCATIVE = /^(?:in|at|near|from|around|across|outside|inside|into|through|toward|towards)$/;

/**
 * Whether a row of capitals that nobody introduces does what people do: it says or does something without an article before it,
 * owns what people own, or is "he" in what follows. Its words must not be those with which bodies and products are named.
 */
export function actsLikePerson(board: Board, range: Range): boolean {
  const { first, last } = range;
  if (!soundsLikePerson(board, range) || isCalledIt(board, range)) return false;
  const before = board.lower(first - 1);
  if (/^(?:the|a|an|this|that|its|their|our|any|every)$/.test(before))
    return before === 'that' && doesSomething(board, range);
  if (isSpeaking(board, first - 1) || DONE_TO_PEOPLE.has(before)) return true;
  if (doesSomething(board, range)) return true;
  const own = afterPossessive(board, last);
  if (own > last && (PERSONAL.has(board.lower(own)) || PERSONAL.has(board.lower(own + 1))))
    return true;
  if (ofUnlisted(board, last)) return true;
  return !LOCATIVE.test(before) && isCalledHe(board, range);
}

/** Whether none of the words is one of every day, as in the names of firms, crews, places and products. */
function soundsLikePerson(board: Board, { first, last }: Range): boolean {
  for (let i = first; i < last; i += 1) {
    const token = board.tokens[i];
    if (!token || token.text.length === 1 || token.kind === 'punctuation') continue;
    if (isUpper(token.text) && token.text.length > 2) return false;
    // "Wood", "Marsh" and "Fox" are surnames as well.
    if (ORDINARY.has(token.lower) && (i === first || i < last - 1)) return false;
    if (
      CYBER_WORDS.has(token.lower) ||
      /(?:ware|soft|tech|sec|bank|corp|net|labs?|stan|burg|shire|ville)$/.test(token.lower)
    ) {
      if (i === last - 1 || CYBER_WORDS.has(token.lower)) return false;
    }
  }
  return board.tokens[last]?.text !== '&' && board.tokens[first - 1]?.text !== '&';
}

/** "argues Lotte V.": a verb of saying right before, with the words said before it. */
function isSpeaking(board: Board, i: number): boolean {
  const reading = verbReading(board.lower(i));
  if (!reading || board.tokens[i]?.capital || !SAYING.has(reading.lemma)) return false;
  const before = board.tokens[i - 1];
  return (
    before !== undefined &&
    (before.kind === 'punctuation' || isTitleWord(board, i - 1)) &&
    (reading.form === 's' || reading.form === 'past' || reading.form === 'past-tense')
  );
}

/** Whether a finite verb follows, with the name as its subject. */
function doesSomething(board: Board, { first, last }: Range): boolean {
  const sentence = board.tokens[first]?.sentence;
  const before = board.tokens[first - 1];
  const opens =
    before === undefined ||
    before.sentence !== sentence ||
    CLAUSE_OPENERS.test(before.lower) ||
    /ly$/.test(before.lower) ||
    before.kind === 'number' ||
    afterDate(board, first);
  if (!opens) return false;
  let at = last;
  while (at < last + 3 && board.together(last - 1, at) && isAdverb(board.lower(at))) at += 1;
  if (!board.together(last - 1, at) || board.tokens[at]?.capital) return false;
  const word = board.lower(at);
  if (/^(?:was|is|has|had|did|does)$/.test(word) || MODALS.has(word))
    return !isDescribedAsThing(board, at);
  const reading = verbReading(word);
  if (INVARIANT.has(word)) return !/^(?:hit|cost|cast|read)$/.test(word);
  return (
    reading !== undefined &&
    (reading.form === 's' || reading.form === 'past' || reading.form === 'past-tense') &&
    !/^(?:hits|based|used|called|hit|linked)$/.test(word)
  );
}

/** "is an independent research house", "was first seen": said of things and bodies. */
function isDescribedAsThing(board: Board, verb: number): boolean {
  const next = board.lower(verb + 1);
  if (/^(?:a|an|the|one)$/.test(next)) {
    for (let i = verb + 2; i < verb + 7 && board.together(verb, i); i += 1) {
      if (isTitleWord(board, i)) return false;
      if (board.tokens[i]?.kind === 'punctuation') break;
    }
    return true;
  }
  return DONE_TO_THINGS.has(next);
}

function isAdverb(word: string): boolean {
  return (
    /ly$/.test(word) ||
    /^(?:never|also|then|still|already|just|only|even|once|now|not|later|always|often|soon|again|himself|herself|too|both|all|who)$/.test(
      word,
    )
  );
}

/** "On Monday X said", "In 2018 X wrote": a time opens the sentence. */
function afterDate(board: Board, first: number): boolean {
  return TIMES.has(board.lower(first - 1));
}

/** "of the Halewyn Institute", "of Tallinn University": a body by its form right behind the name. */
function ofUnlisted(board: Board, at: number): boolean {
  if (!/^(?:of|from|at|with)$/.test(board.lower(at))) return false;
  for (let i = at + 1; i < at + 8 && board.together(at, i); i += 1) {
    const token = board.tokens[i];
    if (!token?.capital) {
      if (/^(?:the|of|for|and)$/.test(token?.lower ?? '')) continue;
      return false;
    }
    if (BODY_SUFFIXES.has(token.lower)) return true;
  }
  return false;
}

/** Whether the words behind the name speak of it as "it": a body or a thing. */
function isCalledIt(board: Board, { last }: Range): boolean {
  const next = board.lower(last);
  if (next === 'itself' || (next === ',' && board.lower(last + 1) === 'which')) return true;
  for (let i = last; i < last + 14 && board.together(last - 1, i); i += 1) {
    const word = board.lower(i);
    if (/^(?:he|she|his|her|him|himself|herself|whose|who)$/.test(word)) return false;
    if (board.tokens[i]?.capital && i > last && board.lower(i) !== 'i') return false;
    if (word === 'its' || word === 'itself') return true;
  }
  return false;
}

/** Whether "he" or "she" follows before anybody else is named, in its sentence or the next. */
function isCalledHe(board: Board, { last }: Range): boolean {
  const sentence = board.tokens[last - 1]?.sentence ?? 0;
  for (let i = last; i < last + PRONOUN_REACH; i += 1) {
    const token = board.tokens[i];
    if (!token || token.sentence > sentence + 1) return false;
    if (/^(?:he|she|his|her|him|himself|herself)$/.test(token.lower)) return true;
    if (/^(?:it|its|they|their|itself)$/.test(token.lower)) return false;
    if (token.capital && !board.isInitial(i)) return false;
  }
  return false;
}
