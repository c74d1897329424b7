import type { Board } from './board.ts';
import { isCamel } from './case.ts';
import type { Cast, Draft } from './cast.ts';
import { isAcronymOf } from './naming/acronym.ts';
import {
  CALENDAR,
  COMMON_ADJECTIVES,
  FUNCTION_WORDS,
  PAPERS,
  PARTICLES,
  REGIONS,
  TITLES,
  SPOKEN_OF,
  WEAK_SUFFIXES,
} from './lexicon.ts';

/** A name to look for again. */
interface Remembered {
  words: readonly string[];
  actor: string;
  /** A part of a name: counts only where no other name begins or goes on. */
  short: boolean;
}

/**
 * Pass 7: names once given count through the whole article: surnames alone, short forms of bodies ("Innefu" for "Innefu Labs"),
 * their initials, the names of groups.
 */
export function recallNames(board: Board, cast: Cast): void {
  const memory = new Map<string, Remembered[]>();
  const remember = (words: readonly string[], actor: string, short: boolean): void => {
    const first = words[0];
    if (first === undefined) return;
    const list = memory.get(first) ?? [];
    if (list.some((r) => r.words.join(' ') === words.join(' '))) return;
    memory.set(first, [...list, { words, actor, short }]);
  };
  const drafts = new Set(board.hits().map((hit) => hit.actor));
  for (const id of drafts) {
    const draft = cast.get(id);
    if (draft) rememberAll(board, draft, remember);
  }
  // A listed name that counted by its company counts again.
  for (const hit of board.hits()) {
    const draft = cast.get(hit.actor);
    if (draft?.known && draft.kind === 'threat-group' && hit.form === 'name')
      remember(tokensOf(board.slice(hit.first, hit.last)), draft.id, true);
    // "STOIC" comes back as "Stoic".
    const text = board.slice(hit.first, hit.last);
    if (draft && draft.kind !== 'state' && hit.form === 'name' && /^\p{Lu}{4,}$/u.test(text))
      remember([text.charAt(0) + text.slice(1).toLowerCase()], draft.id, true);
  }
  for (const { word, id } of lastWords(board, cast))
    for (const the of ['the', 'The']) remember([the, word], id, true);
  for (const list of memory.values()) list.sort((a, b) => b.words.length - a.words.length);
  for (let i = 0; i < board.tokens.length; i += 1) {
    if (!board.isFree(i)) continue;
    const hit = (memory.get(board.tokens[i]?.text ?? '') ?? []).find(
      (r) => fits(board, r, i) && !isBlocked(board, cast, r, i),
    );
    if (!hit) continue;
    const [the = '', word = ''] = hit.words;
    const skip = the === 'the' || (the === 'The' && isSpokenOf(word)) ? 1 : 0;
    board.put(board.make(i + skip, i + hit.words.length, hit.actor));
    i += hit.words.length - 1;
  }
}

function rememberAll(
  board: Board,
  draft: Draft,
  remember: (words: readonly string[], actor: string, short: boolean) => void,
): void {
  const { id, kind, known } = draft;
  if (kind === 'state') return;
  const own = tokensOf(draft.name);
  if (!known) {
    remember(own, id, false);
    for (const alias of draft.aliases) remember(tokensOf(alias.name), id, false);
  }
  if (kind === 'person') {
    for (const part of personParts(board, own)) remember(part, id, true);
    return;
  }
  if (kind === 'outlet') {
    const paper = own.at(-1);
    if (paper !== undefined && own.length > 1 && PAPERS.has(paper))
      for (const the of ['the', 'The']) remember([the, paper], id, true);
  }
  if (kind === 'threat-group' && known) {
    // "DoNot" for "DoNot Team": only where no common word is left.
    for (const name of [draft.name, ...draft.aliases.map((a) => a.name)]) {
      const head = /^(\p{L}+) (?:Team|Group|Gang|Crew)$/u.exec(name)?.[1];
      if (head !== undefined && isCamel(head)) remember([head], id, true);
    }
    return;
  }
  // "the Guard Corps": the last two words of a long name.
  if (
    own.length >= 4 &&
    !/^of$/.test(own.at(-3) ?? '') &&
    (kind === 'agency' || kind === 'organisation')
  )
    remember(own.slice(-2), id, true);
  for (const head of shortForms(own, known && kind !== 'company')) {
    const single = head.length === 1 ? head[0] : undefined;
    if (
      single === undefined
        ? head.length < 4 && !/^(?:of|for|and)$/.test(head.at(-1) ?? '')
        : isDistinct(board, single)
    )
      remember(head, id, true);
  }
  if (!known && own.length > 2) {
    const letters = own
      .filter((w) => /^\p{Lu}/u.test(w))
      .map((w) => w.charAt(0))
      .join('');
    if (letters.length > 2 && isAcronymOf(letters, draft.name)) remember([letters], id, true);
  }
}

function isSpokenOf(word: string): boolean {
  return /^\p{Lu}/u.test(word) && SPOKEN_OF.has(word.toLowerCase());
}

/** "the Fund" for the National Social Security Fund, where no other body in the article is one. */
function lastWords(board: Board, cast: Cast): { word: string; id: string }[] {
  const found = new Map<string, string | undefined>();
  for (const hit of board.hits()) {
    const kind = cast.get(hit.actor)?.kind;
    const word = board.tokens[hit.last - 1]?.text ?? '';
    const body = kind === 'agency' || kind === 'organisation' || kind === 'company';
    if (!body || hit.last - hit.first < 3 || !isSpokenOf(word)) continue;
    found.set(word, found.has(word) && found.get(word) !== hit.actor ? undefined : hit.actor);
  }
  return [...found].flatMap(([word, id]) => (id === undefined ? [] : [{ word, id }]));
}

function isDistinct(board: Board, word: string): boolean {
  const lower = word.toLowerCase();
  if (FUNCTION_WORDS.has(lower) || REGIONS.has(lower) || CALENDAR.has(lower) || TITLES.has(lower))
    return false;
  return (
    isCamel(word) || (word.length > 3 && !board.lowered.has(lower) && !COMMON_ADJECTIVES.has(lower))
  );
}

/** A body's name without its last weak words, one after the other: "Pine Ridge" for "Pine Ridge Dental Group". */
function shortForms(own: readonly string[], none: boolean): string[][] {
  const forms: string[][] = [];
  let head = own;
  while (!none && head.length > 1 && WEAK_SUFFIXES.has(head.at(-1)?.toLowerCase() ?? '')) {
    head = head.slice(0, -1);
    // "Multan" is a city, and no short form of "Multan Electric Power Company".
    if (head.length > 1 || own.length === 2) forms.push([...head]);
  }
  return forms;
}

/** The surname with its particle; for names that put it first, the first word where the last never stands alone. */
function personParts(board: Board, words: readonly string[]): string[][] {
  const plain = words.filter((w) => !/^(?:Jr|Sr|II|III|IV|\.|,)$/.test(w));
  if (plain.length < 2) return [];
  const parts: string[][] = [];
  const last = plain.at(-1) as string;
  const first = plain[0] as string;
  const particle = plain.at(-2);
  if (plain.length > 2 && particle !== undefined && PARTICLES.has(particle.toLowerCase()))
    parts.push([particle, last], [capitalised(particle), last]);
  parts.push([last]);
  const alone = (word: string): boolean => standsAlone(board, word);
  const tail = /[-‑](\p{Lu}[\p{L}]+)$/u.exec(last)?.[1];
  if (tail !== undefined) parts.push([tail]);
  if (!alone(last) && alone(first) && first.length > 1) parts.push([first]);
  return parts;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function standsAlone(board: Board, word: string): boolean {
  return board.placesOf(word).some((i) => board.isFree(i) && isLone(board, i, i + 1));
}

function tokensOf(name: string): string[] {
  return (
    name.match(/[\p{L}\p{M}\p{N}]+(?:[-‑&'’.][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
  );
}

function isBlocked(board: Board, cast: Cast, { words }: Remembered, i: number): boolean {
  return cast.knowledge
    .blockedAfter(board.keyOf(words.join(' ')))
    .includes(board.lower(i + words.length));
}

function fits(board: Board, remembered: Remembered, i: number): boolean {
  const { words, short } = remembered;
  for (let k = 0; k < words.length; k += 1) {
    if (board.tokens[i + k]?.text !== words[k] || !board.isFree(i + k) || !board.together(i, i + k))
      return false;
  }
  if (!short) return true;
  const word = board.tokens[i];
  if (!word) return false;
  if (words.length === 1 && board.isInitial(i) && board.lowered.has(word.lower)) return false;
  return isLone(board, i, i + words.length);
}

/** Whether no free capital stands right before or behind, which would make it another's name. */
function isLone(board: Board, first: number, last: number): boolean {
  if (board.isHeadline(first)) return true;
  const before = board.tokens[first - 1];
  const after = board.tokens[last];
  // "Tabor & Sons" is not Mary Tabor.
  if (after?.text === '&' || before?.text === '&') return false;
  const behind = after !== undefined && board.together(first, last) && isNameWord(board, last);
  const ahead =
    before !== undefined &&
    board.together(first - 1, first) &&
    isNameWord(board, first - 1) &&
    !board.isInitial(first - 1);
  return !behind && !ahead;
}

function isNameWord(board: Board, i: number): boolean {
  const token = board.tokens[i];
  if (!token || !/^\p{Lu}\p{Ll}/u.test(token.text) || !board.isFree(i)) return false;
  return !TITLES.has(token.lower) && !FUNCTION_WORDS.has(token.lower) && !CALENDAR.has(token.lower);
}
