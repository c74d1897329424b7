import { verbReading } from '../../syntax/words.ts';
import type { Board } from '../board.ts';
import { isUpper } from '../case.ts';
import type { Cast } from '../cast.ts';
import { BODY_NOUNS, OWNERS, RELATIONS, SAYING } from '../lexicon.ts';
import { isTitleWord, nameAt, type Range } from '../runs.ts';

/** How many tokens the words of an office may have: "plenipotentiary for information security". */
const OFFICE = 10;

/** How far an apposition is read: ", the head of the National Crime Agency". */
const APPOSITION = 12;

/** "X, the Kremlin spokesman,", "X, who heads", "X, 31,": the range behind the comma; `body` for ", a security firm". */
export function appositionBehind(
  board: Board,
  cast: Cast,
  range: Range,
): Range | 'body' | undefined {
  const comma = range.last;
  if (board.tokens[comma]?.text !== ',' || !board.together(range.first, comma + 1))
    return undefined;
  const from = comma + 1;
  const opening = board.lower(from);
  const last = endOfApposition(board, from);
  if (opening === 'who' || opening === 'whose') return { first: from, last };
  if (board.tokens[from]?.kind === 'number' && /^\d{2}$/.test(opening))
    return { first: from, last };
  if (board.tokens[from]?.capital && nameAt(board, from) && !isTitleWord(board, from))
    return undefined;
  let head: 'person' | 'body' | undefined;
  let aged = false;
  for (let i = from; i < last; i += 1) {
    const word = board.lower(i);
    if (/^(?:which|that|whose|who|and|or|but|said|says|is|was|were|are|has|had)$/.test(word)) break;
    if (/^\d+-year-old$/.test(word)) {
      aged = true;
      head = 'person';
    }
    const hit = board.hitAt(i);
    if (hit) {
      if (cast.get(hit.actor)?.kind === 'state' && hit.form === 'demonym' && aged) head = 'person';
      continue;
    }
    if (isTitleWord(board, i) && says(board, i + 1)) return undefined;
    if (isTitleWord(board, i))
      head = OWNERS.has(word) && board.tokens[from]?.lower === 'the' ? undefined : 'person';
    else if (BODY_NOUNS.has(word) && !board.tokens[i]?.capital) head = 'body';
    else if (/^(?:of|in|at|for|with|from|based|to|by|on)$/.test(word)) break;
  }
  // The article's own list "X, Y and Z said" is no apposition.
  const marked =
    /^(?:a|an|the|his|her|its|their|our|one|then|now|former|head|chief|another|formerly|also|long)$/.test(
      opening,
    );
  const bare = isTitleWord(board, from) || board.hitAt(from) !== undefined || head === 'person';
  if (head === 'body') return marked ? 'body' : undefined;
  return head === 'person' && (marked || bare) ? { first: from, last } : undefined;
}

/** ", the judge heard", ", a minister said": what stands behind the comma speaks itself. */
function says(board: Board, i: number): boolean {
  const reading = board.together(i - 1, i) ? verbReading(board.lower(i)) : undefined;
  return (
    reading !== undefined &&
    /^(?:past|past-tense|s)$/.test(reading.form) &&
    (SAYING.has(reading.lemma) || reading.lemma === 'hear')
  );
}

function endOfApposition(board: Board, from: number): number {
  let i = from;
  while (
    i < from + APPOSITION &&
    board.together(from, i) &&
    !/^[,.;:()—–]$/.test(board.tokens[i]?.text ?? '')
  )
    i += 1;
  return i;
}

/** Words before which another phrase stands. */
const NOUN_PHRASE_ENDS =
  /^(?:[,.;:]|a|an|the|their|his|her|its|two|three|four|five|six|to|by|with|and|from|against|on|for|of)$/;

/** "a programmer, Park Jin Hyok,", "their founders, A and B": the range of the words before the comma. */
export function apposedTo(board: Board, range: Range): Range | undefined {
  const comma = range.first - 1;
  if (board.tokens[comma]?.text !== ',' || !board.together(comma - 1, range.first))
    return undefined;
  const noun = titledNoun(board, comma);
  if (noun === undefined) return undefined;
  const after = board.tokens[range.last]?.text ?? '';
  if (
    !/^(?:[,.;:)—–?!”"]|and|with|in|on|for|was|is|to|who)$/.test(after) &&
    board.together(range.first, range.last)
  )
    return undefined;
  let first = noun;
  while (
    first > 0 &&
    noun - first < 6 &&
    board.together(first - 1, noun) &&
    !NOUN_PHRASE_ENDS.test(board.lower(first - 1))
  )
    first -= 1;
  // "The ministry and its chief, X": whose it is tells whom it serves.
  const joined = board.lower(first - 1) === 'its' && board.lower(first - 2) === 'and';
  return { first: joined ? first - 1 : first, last: comma };
}

/** The title that heads the words before a comma: "the ambassador to the U.S.,", "a colonel in the Interior Ministry,". */
function titledNoun(board: Board, comma: number): number | undefined {
  const word = board.tokens[comma - 1];
  if (word && RELATIONS.has(word.lower)) return comma - 1;
  if (word && isTitleWord(board, comma - 1) && (!word.capital || isUpper(word.text)))
    return comma - 1;
  let linked = false;
  for (let i = comma - 1; i > comma - OFFICE && board.together(i, comma); i -= 1) {
    const token = board.tokens[i];
    if (!token || (token.kind === 'punctuation' && !/^[-&.]$/.test(token.text))) return undefined;
    if (/^(?:of|for|to|in|at|from|with)$/.test(token.lower)) {
      linked = true;
      if (isTitleWord(board, i - 1) && !board.tokens[i - 1]?.capital) return i - 1;
    } else if (!token.capital && !linked && /^past/.test(verbReading(token.lower)?.form ?? ''))
      return undefined;
  }
  return undefined;
}
