import type { NameEntry } from '../../../knowledge/records.ts';
import type { Board, Hit } from '../board.ts';
import { caseFits, isCamel } from '../case.ts';
import type { Cast } from '../cast.ts';
import { CORPORATE, FUNCTION_WORDS, PERSON_VERBS } from '../lexicon.ts';

/** A listed name in the text, before it is known whether it counts there and whose it is. */
export interface Found {
  hit: Hit;
  entries: readonly NameEntry[];
  key: string;
}

/** How many tokens a listed name may have beyond its words: marks and cut-off endings. */
const MARKS = 4;

const INSIDE = new Set(['$', ',', '&', '(', ')', "'", '’', '.', '/', '-', '–', '!']);

/** All listed names in the text, the longest at each place; whether they count there is judged later. */
export function lookUp(board: Board, cast: Cast): Found[] {
  const { knowledge } = cast;
  const found: Found[] = [];
  for (let i = 0; i < board.tokens.length;) {
    const one = lookUpAt(board, cast, knowledge.longest + MARKS, i);
    const longer =
      one && board.lower(i) === 'the' && one.hit.first === i
        ? lookUpAt(board, cast, knowledge.longest + MARKS, i + 1)
        : undefined;
    if (longer && one && longer.hit.last > one.hit.last) {
      found.push(longer);
      i = longer.hit.last;
    } else if (one && !isDescription(board, cast, one)) {
      found.push(one);
      i = one.hit.last;
    } else {
      i += 1;
    }
  }
  return found;
}

/** "The Australian government" names no newspaper, "Trump’s campaign" no campaign of that name. */
function isDescription(board: Board, cast: Cast, { hit }: Found): boolean {
  const text = board.slice(hit.first, hit.last);
  if (/[’']s campaign$/i.test(text)) return true;
  if (board.lower(hit.first) !== 'the' || hit.last - hit.first !== 2) return false;
  const demonym = cast.knowledge
    .entries(board.key(hit.first + 1))
    .some((e) => e.form === 'demonym');
  const next = board.tokens[hit.last];
  if (!demonym || !next || !board.together(hit.first, hit.last)) return false;
  if (next.kind !== 'word' || PERSON_VERBS.has(next.lower) || FUNCTION_WORDS.has(next.lower))
    return false;
  return !/^(?:reported|reports|published|quoted|cited|revealed|understands|has)$/.test(next.lower);
}

function lookUpAt(board: Board, cast: Cast, longest: number, i: number): Found | undefined {
  const token = board.tokens[i];
  if (!token || token.kind === 'punctuation' || board.isDead(i)) return undefined;
  const { knowledge } = cast;
  const tail = compoundTail(board, cast, i);
  if (tail || (!token.capital && token.kind !== 'number' && !isCamel(token.text))) return tail;
  const firstKey = board.key(i);
  const secondKey = board.together(i, i + 1) ? board.key(i + 1) : '';
  const begins = knowledge.begins(firstKey) || knowledge.begins(firstKey + secondKey);
  let key = '';
  let parts = 0;
  let best: Found | undefined;
  let comma = false;
  for (let j = i; j < i + longest && board.together(i, j); j += 1) {
    const next = board.tokens[j];
    if (!next || board.isDead(j)) break;
    if (next.kind === 'punctuation') {
      if (!INSIDE.has(next.text)) break;
      comma ||= next.text === ',';
      continue;
    }
    const compound = prefixFound(board, cast, i, j, key);
    if (compound) best = compound;
    // "the BBC, Russian hackers": a comma stands inside a firm's name only, "Apple, Inc".
    if (comma && !CORPORATE.has(next.lower)) break;
    key += board.key(j);
    parts += 1;
    const entries = key === '' ? [] : fitting(board, cast, key, i, j + 1);
    if (entries.length > 0) best = make(board, cast, i, j + 1, key, entries);
    if (!begins && parts >= 2) break;
  }
  return best;
}

/** "Iran" in "Iran-linked", "Korea" in "North Korea-linked": the name before the last hyphen. */
function prefixFound(
  board: Board,
  cast: Cast,
  i: number,
  j: number,
  key: string,
): Found | undefined {
  const text = board.tokens[j]?.text ?? '';
  const cut = Math.max(text.indexOf('-'), text.indexOf('‑'));
  if (cut < 1 || !/^[\p{L}-]{2,}$/u.test(text.slice(cut + 1))) return undefined;
  const head = text.slice(0, cut);
  if (!/^[\p{Lu}\p{N}]/u.test(head)) return undefined;
  const whole = key + board.keyOf(head);
  const entries = cast.knowledge.entries(whole).filter((e) => {
    const start = board.tokens[i]?.start ?? 0;
    const end = (board.tokens[j]?.start ?? 0) + cut;
    return caseFits(e.name, board.text.text.slice(start, end), evidence(board, i));
  });
  if (entries.length === 0) return undefined;
  const hit = board.make(i, j + 1, '', 'compound');
  hit.end = (board.tokens[j]?.start ?? 0) + cut;
  return { hit, entries, key: whole };
}

/** "Russia" in "pro-Russia", "NSA" in "ex-NSA". */
function compoundTail(board: Board, cast: Cast, i: number): Found | undefined {
  const token = board.tokens[i];
  const match = token
    ? /^(?:[Pp]ro|[Aa]nti|[Ee]x|then|[Nn]on)[-‑](\p{Lu}[\p{L}.]+)$/u.exec(token.text)
    : null;
  const tail = match?.[1];
  if (!token || tail === undefined) return undefined;
  const key = board.keyOf(tail);
  const entries = cast.knowledge.entries(key).filter((e) => caseFits(e.name, tail, true));
  if (entries.length === 0) return undefined;
  const hit = board.make(i, i + 1, '', 'compound');
  hit.start = token.end - tail.length;
  return { hit, entries, key };
}

function fitting(board: Board, cast: Cast, key: string, first: number, last: number): NameEntry[] {
  const entries = cast.knowledge.entries(key);
  if (entries.length === 0) return [];
  const text = board.slice(first, last);
  const shown = evidence(board, first);
  const count = wordCount(text);
  return entries.filter(
    (e) => caseFits(e.name, text, shown) && (e.form === 'name' || wordCount(e.name) === count),
  );
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}.]+/gu)?.length ?? 0;
}

function make(
  board: Board,
  cast: Cast,
  first: number,
  last: number,
  key: string,
  entries: NameEntry[],
): Found {
  const hit = board.make(first, last, '', 'name');
  if (board.tokens[last]?.text === ')' && board.slice(first, last).includes('(')) {
    hit.last = last + 1;
    hit.end = board.tokens[last]?.end ?? hit.end;
  }
  // "the Dukes": a leading article belongs to a name only where the household name has it.
  if (board.lower(first) === 'the' && last - first > 1) {
    const keeps = entries.some((e) => /^the\b/i.test(cast.knowledge.actor(e.actor)?.name ?? ''));
    if (!keeps) {
      hit.first += 1;
      hit.start = board.tokens[first + 1]?.start ?? hit.start;
    }
  }
  return { hit, entries, key };
}

/** Whether a capital means something at a token. */
export function evidence(board: Board, i: number): boolean {
  return !board.isInitial(i) && !board.isHeadline(i);
}
