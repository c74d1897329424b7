import type { ActorKind } from '../../model/index.ts';
import type { Board } from './board.ts';
import { isCamel, isUpper } from './case.ts';
import type { Cast } from './cast.ts';
import {
  BODY_NOUNS,
  BODY_SUFFIXES,
  CALENDAR,
  CYBER_WORDS,
  FUNCTION_WORDS,
  NAMING,
  PRODUCT_NOUNS,
  TITLES,
} from './lexicon.ts';
import type { Range } from './runs.ts';
import { verbReading } from '../syntax/words.ts';

/** What a name is given to. */
type Bearer = { actor: string } | { kind: ActorKind } | 'product';

const ACCOUNT = new Set(
  'account user username handle man woman youth boy girl teen teenagers student defendant vendor seller individual admin moderator member person teenager hacker administrator programmer developer broker'.split(
    ' ',
  ),
);
const CAMPAIGN = new Set(
  'campaign operation activity intrusion-set wave network effort'.split(' '),
);
const QUOTES = new Set(['"', '“', '‘', "'", '”', '’']);
/** Words that may stand between the verb and the name: "known online as the". */
const BETWEEN = new Set(
  'itself himself herself themselves as the by its his name names alias aliases handle moniker online also publicly only simply under of codename it them'.split(
    ' ',
  ),
);

/**
 * Pass 4: names that the article gives: "a group calling itself Predatory Sparrow", "X, also known as Y", "the account
 * known as Z", "National Crime Agency (NCA)". Names given to malware, campaigns and products are remembered as no actors.
 */
export function findIntroductions(board: Board, cast: Cast): void {
  blockProducts(board);
  for (let i = 0; i < board.tokens.length; i += 1) {
    if (isNaming(board, cast, i)) fromNaming(board, cast, i);
    else if (board.tokens[i]?.text === '(') fromBrackets(board, cast, i);
  }
}

/** "a small back door, MicroBackdoor", "the WannaCry worm", "malware Foo". */
function blockProducts(board: Board): void {
  for (let i = 0; i < board.tokens.length; i += 1) {
    const token = board.tokens[i];
    if (!token?.capital || !board.isFree(i) || board.isHeadline(i)) continue;
    const range = capitalRun(board, i);
    const after = board.lower(range.last);
    const before = board.lower(i - 1);
    const apposed = before === ',' && isProduct(board, i - 2) && !startsClause(board, range.last);
    const behind =
      isProduct(board, range.last) && !/^(?:campaign|operation|app|tool|project)s?$/.test(after);
    const named = behind && (!board.isInitial(i) || isCamel(token.text));
    if (apposed || named || (isProduct(board, i - 1) && board.together(i - 1, i)))
      for (let end = range.last; end > range.first; end -= 1)
        board.blocked.add(board.keyOf(board.slice(i, end)));
    i = range.last - 1;
  }
}

/** "By law, Thang said": what does something behind the comma is no other name of what stands before it. */
function startsClause(board: Board, i: number): boolean {
  const word = board.lower(i);
  return board.together(i - 1, i) && verbReading(word) !== undefined;
}

function isProduct(board: Board, i: number): boolean {
  if (board.tokens[i]?.capital) return false;
  const word = board.lower(i);
  if (PRODUCT_NOUNS.has(word)) return true;
  return word === 'door' && board.lower(i - 1) === 'back';
}

function isNaming(board: Board, cast: Cast, i: number): boolean {
  const token = board.tokens[i];
  if (!token || token.capital || token.kind !== 'word') return false;
  if (token.lower === 'aka' || token.lower === 'a.k.a' || token.lower === 'a.k.a.') return true;
  if (
    token.lower === 'name' ||
    token.lower === 'names' ||
    token.lower === 'handle' ||
    token.lower === 'moniker' ||
    token.lower === 'alias'
  )
    return /^(?:the|a|by|its|his|their)$/.test(board.lower(i - 1));
  if (!NAMING.has(token.lower)) return false;
  // Verbs that also mean something else: "to track the IP address".
  if (/^(?:track|sign)/.test(token.lower) && !tracksAs(board, i)) return false;
  if (/^go(?:es|ing)?$|^went$/.test(token.lower)) return board.lower(i + 1) === 'by';
  if (/^number/.test(token.lower)) return /\d/.test(board.tokens[i + 1]?.text ?? '');
  return !/^(?:call|dub|label|name|track)$/.test(token.lower) || isNamer(board, cast, i - 1);
}

function tracksAs(board: Board, verb: number): boolean {
  for (let i = verb + 1; i < verb + 6 && board.together(verb, i); i += 1) {
    if (board.lower(i) === 'as') return true;
    if (board.tokens[i]?.kind === 'punctuation') return false;
  }
  return false;
}

/** "they call", "that Microsoft calls", "researchers dub". */
function isNamer(board: Board, cast: Cast, i: number): boolean {
  if (
    /^(?:they|we|i|you|it|researchers|analysts|experts|firms|companies|vendors|others|some|many)$/.test(
      board.lower(i),
    )
  )
    return true;
  return cast.get(board.hitAt(i)?.actor ?? '')?.kind === 'company';
}

function fromNaming(board: Board, cast: Cast, verb: number): void {
  let at = behindPlace(board, verb + 1);
  while (BETWEEN.has(board.lower(at)) || QUOTES.has(board.tokens[at]?.text ?? '')) at += 1;
  if (!board.together(verb, at) || at > verb + 9) return;
  // "Proofpoint, which tracks the cluster as TA445": the noun between is skipped over.
  if (BODY_NOUNS.has(board.lower(at)) && !board.tokens[at]?.capital)
    at += board.lower(at + 1) === 'as' ? 2 : 1;
  const bearer = bearerBefore(board, cast, verb, at);
  if (bearer === undefined) return;
  const names = nameList(board, at);
  if (names.length === 0) {
    if (isHandle(board, at, bearer)) give(board, cast, { first: at, last: at + 1 }, bearer);
    return;
  }
  for (const range of names) give(board, cast, range, bearer);
}

/** "a user called threadbare": the name of an account may be written small. */
function isHandle(board: Board, i: number, bearer: Bearer): boolean {
  const token = board.tokens[i];
  if (!token || !board.isFree(i) || !/^\p{L}[\p{L}\p{N}]{3,}$/u.test(token.text)) return false;
  if (bearer === 'product' || 'actor' in bearer || bearer.kind !== 'person') return false;
  if (FUNCTION_WORDS.has(token.lower) || TITLES.has(token.lower)) return false;
  const next = board.tokens[i + 1];
  return (
    board.lower(i - 1) !== 'the' &&
    (next === undefined || next.kind === 'punctuation' || verbReading(next.lower) !== undefined)
  );
}

/** "known in the papers only as", "known to every clerk as": the token "as", else `from`. */
function behindPlace(board: Board, from: number): number {
  if (!/^(?:in|to|on|by|among)$/.test(board.lower(from))) return from;
  for (let i = from + 1; i < from + 8 && board.together(from, i); i += 1) {
    if (board.lower(i) === 'as') return i;
    if (board.tokens[i]?.kind === 'punctuation') return from;
  }
  return from;
}

/** The names from a token on: "Zirconium and APT31", "Y, Z or W". Hits of groups count, other hits end the list. */
function nameList(board: Board, from: number): Range[] {
  const names: Range[] = [];
  let at = from;
  while (board.tokens[at]) {
    while (QUOTES.has(board.tokens[at]?.text ?? '') || board.lower(at) === 'the') at += 1;
    if (!board.together(from, at)) break;
    const hit = board.hitAt(at);
    const range = hit ? { first: hit.first, last: hit.last } : givenName(board, at);
    if (!range) break;
    names.push(range);
    at = range.last;
    while (QUOTES.has(board.tokens[at]?.text ?? '')) at += 1;
    const list = board.tokens[at]?.text === ',' || /^(?:and|or|\/)$/.test(board.lower(at));
    if (!list) break;
    at += 1;
    if (/^(?:and|or)$/.test(board.lower(at))) at += 1;
  }
  return names;
}

/** A new name at a token: capitals, digits and small words between them. */
function givenName(board: Board, i: number): Range | undefined {
  const token = board.tokens[i];
  if (!token || !board.isFree(i)) return undefined;
  if (!token.capital && !isCamel(token.text)) return undefined;
  if (FUNCTION_WORDS.has(token.lower) || CALENDAR.has(token.lower)) return undefined;
  return capitalRun(board, i);
}

function capitalRun(board: Board, i: number): Range {
  let last = i + 1;
  while (board.together(i, last) && board.isFree(last)) {
    const token = board.tokens[last];
    if (token?.capital || token?.kind === 'number') last += 1;
    else if (
      /^(?:of|for|the|and)$/.test(token?.lower ?? '') &&
      token?.lower !== 'and' &&
      board.tokens[last + 1]?.capital &&
      board.isFree(last + 1)
    )
      last += 2;
    else break;
  }
  return { first: i, last };
}

/** "styling itself X": a crew, where a club is named by others. */
function isSelfStyled(board: Board, verb: number): boolean {
  return /^(?:itself|themselves)$/.test(board.lower(verb + 1));
}

/** Whom or what the words before a naming verb name. */
function bearerBefore(board: Board, cast: Cast, verb: number, name: number): Bearer | undefined {
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

/** "a campaign nicknamed X"; a "ransomware operation" is a crew. */
function isCampaign(board: Board, i: number): boolean {
  return (
    CAMPAIGN.has(board.lower(i)) &&
    !/^(?:ransomware|extortion|criminal|cybercriminal|raas|hacking)$/.test(board.lower(i - 1))
  );
}

/** "The library, which we call X, decrypts": a library of code, by the words near it. */
function isCode(board: Board, i: number): boolean {
  if (!/^(?:library|package|sample|file|document|archive)$/.test(board.lower(i))) return false;
  const sentence = board.tokens[i]?.sentence ?? 0;
  for (let j = i - 40; j < i + 25; j += 1) {
    const token = board.tokens[j];
    if (!token || Math.abs(token.sentence - sentence) > 1) continue;
    if (
      /^(?:binary|dll|loader|loading|decrypts|decrypted|stager|payload|memory|malicious|malware|backdoor|sideloaded|code|macro|macros|shellcode|injected)$/.test(
        token.lower,
      )
    )
      return true;
  }
  return false;
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

function give(board: Board, cast: Cast, range: Range, bearer: Bearer): void {
  const name = board.slice(range.first, range.last);
  const hit = board.hitAt(range.first);
  if (bearer === 'product' || /^Operation /.test(name)) {
    const kind = hit && cast.get(hit.actor)?.kind;
    if (!hit) board.blocked.add(board.keyOf(name));
    else if (kind === 'threat-group' && hit.first === range.first) {
      board.remove(hit);
      board.blocked.add(board.keyOf(name));
    }
    return;
  }
  if ('actor' in bearer) {
    const draft = cast.get(bearer.actor);
    if (!draft || hit?.actor === draft.id) return;
    const other = hit ? cast.get(hit.actor) : undefined;
    if (other && (other.kind !== draft.kind || other.kind !== 'threat-group')) return;
    if (
      !other &&
      draft.kind !== 'threat-group' &&
      draft.kind !== 'person' &&
      !sameLetters(name, draft.name)
    ) {
      cast.alias(draft.id, name);
    } else if (other) {
      unite(board, cast, draft.id, other.id);
      return;
    } else cast.alias(draft.id, name);
    board.put(board.make(range.first, range.last, draft.id));
    return;
  }
  if (hit || board.blocked.has(board.keyOf(name))) return;
  if (
    bearer.kind === 'person' &&
    range.last - range.first > 1 &&
    TITLES.has(board.lower(range.first))
  )
    return;
  board.put(board.make(range.first, range.last, cast.add(bearer.kind, name).id));
}

function sameLetters(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The article says that two groups are one: all names go to the first. */
function unite(board: Board, cast: Cast, keep: string, gone: string): void {
  const from = cast.get(gone);
  const to = cast.get(keep);
  if (!from || !to || from.id === to.id) return;
  if (
    from.known &&
    to.known &&
    from.country !== null &&
    to.country !== null &&
    from.country !== to.country
  )
    return;
  for (const name of [from.name, ...from.aliases.map((a) => a.name)]) cast.alias(keep, name);
  if (to.country === null && from.country !== null) to.country = from.country;
  for (const hit of board.hits()) if (hit.actor === gone) hit.actor = keep;
}

/** "(NCA)", "(aka X, Y)", "(also tracked as X)": what stands in brackets behind a name. */
function fromBrackets(board: Board, cast: Cast, open: number): void {
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
    const draft = owner ? cast.get(owner.actor) : undefined;
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

const LITTLE = new Set('of the and for to in on de la le du'.split(' '));

/** Whether letters are the initials of a name's words, in order; small words may be left out, "Cyber-" counts twice. */
export function isAcronymOf(letters: string, ...names: readonly string[]): boolean {
  if (!/^\p{Lu}[\p{L}-]{1,8}$/u.test(letters)) return false;
  const wanted = letters.replace(/[^\p{L}]/gu, '').toUpperCase();
  return names.some((name) => {
    const parts = name
      .replace(/[’'ʼ]s\b/g, '')
      .split(/[\s,&/-]+/)
      .filter((word) => word !== '');
    let at = 0;
    for (const part of parts) {
      if (part.charAt(0).toUpperCase() === wanted[at]) at += 1;
      else if (!LITTLE.has(part.toLowerCase()) && at > 0 && parts.length <= wanted.length)
        return false;
    }
    return at === wanted.length && parts.length >= 2;
  });
}
