import type { NameEntry } from '../../knowledge/records.ts';
import type { Board, Hit } from './board.ts';
import { afterPossessive } from './bodies.ts';
import { caseFits, isCamel, isUpper } from './case.ts';
import type { Cast } from './cast.ts';
import {
  ACTOR_CONTEXT,
  BODY_HEADS,
  BODY_NOUNS,
  BODY_SUFFIXES,
  CALENDAR,
  CREW_TAIL,
  FUNCTION_WORDS,
  INSTITUTION_CONTEXT,
  MALWARE_NOUNS,
  ORDINARY,
  REGIONS,
  SAYING,
  TITLES,
  BEFORE_TITLE,
  PERSON_VERBS,
} from './lexicon.ts';
import { titleBefore } from './runs.ts';
import { verbReading } from '../syntax/words.ts';

/** A listed name in the text, before it is known whether it counts there and whose it is. */
interface Found {
  hit: Hit;
  entries: readonly NameEntry[];
  key: string;
}

/** How many tokens a listed name may have beyond its words: marks and cut-off endings. */
const MARKS = 4;
/** How far the words may be that make a doubtful name an actor's. */
const NEAR = 8;
/** A name that so many bear tells nobody ("Foreign Ministry") unless the article says whose it is. */
const TOO_MANY = 5;

const CORPORATE =
  /^(?:inc|corp|corporation|ltd|limited|llc|plc|gmbh|ag|group|holdings?|communications|technologies|company|co|motors?|industries|international|airlines|airways|banking|bank|insurance|systems|software|pharmaceuticals|energy|electric)$/;
const INSIDE = new Set(['$', ',', '&', '(', ')', "'", '’', '.', '/', '-', '–', '!']);

/**
 * Pass 1: the names of the data. The longest name counts first; doubtful ones wait for words near them, for a longer
 * name of the same actor, or for a second place; names of several bearers go to the one that the article speaks of.
 */
export function findKnownNames(board: Board, cast: Cast): void {
  const found = lookUp(board, cast);
  const sure = found.filter((f) => f.entries.length > 0 && isFree(board, f));
  const placed = new Set<Found>();
  const actors = new Set<string>();
  for (const f of sure) {
    if (f.entries.length > 1 && !oneActor(f.entries)) continue;
    settle(board, cast, f, f.entries[0] as NameEntry);
    placed.add(f);
    actors.add((f.entries[0] as NameEntry).actor);
  }
  for (const f of sure) {
    if (placed.has(f)) continue;
    const entry = choose(board, cast, f, actors);
    if (!entry) continue;
    settle(board, cast, f, entry);
    placed.add(f);
    actors.add(entry.actor);
  }
  // Two rounds: a name that counts by its company may anchor another.
  for (let round = 0; round < 2; round += 1) {
    for (const f of found) {
      if (placed.has(f)) continue;
      const entries = f.entries.filter((e) => counts(board, cast, f, e, actors));
      const entry = entries.length > 0 ? choose(board, cast, { ...f, entries }, actors) : undefined;
      if (!entry) continue;
      settle(board, cast, f, entry);
      placed.add(f);
      actors.add(entry.actor);
    }
  }
  spread(board, cast, found, placed, actors);
  dropStrangers(board, cast);
}

/** A name that any country's body can bear: "National Cybersecurity Agency". */
const ANYBODYS =
  /^(?:the )?(?:national|federal|state) (?:cyber ?security|cyber-security|cyber) (?:agency|authority|office|council|service|bureau|administration|commission)$/i;

/** Takes back bodies with such names whose country the article speaks of nowhere, where it speaks of others. */
function dropStrangers(board: Board, cast: Cast): void {
  const hits = board.hits();
  const countries = new Map<string, Set<string>>();
  for (const hit of hits) {
    const draft = cast.get(hit.actor);
    if (!draft?.country || !/^(?:state|agency)$/.test(draft.kind)) continue;
    countries.set(draft.country, (countries.get(draft.country) ?? new Set()).add(draft.id));
  }
  if (countries.size < 2) return;
  for (const hit of hits) {
    const draft = cast.get(hit.actor);
    const alone = draft?.country ? countries.get(draft.country)?.size === 1 : false;
    if (draft?.kind !== 'agency' || !alone || hit.last - hit.first < 2) continue;
    const own = hits.filter((h) => h.actor === hit.actor);
    const anybodys = own.every((h) => ANYBODYS.test(board.slice(h.first, h.last)));
    if (anybodys) for (const h of own) board.remove(h);
  }
}

/** A doubtful name that counted once counts wherever its capital is evidence. */
function spread(
  board: Board,
  cast: Cast,
  found: readonly Found[],
  placed: Set<Found>,
  actors: Set<string>,
): void {
  const won = new Map<string, NameEntry>();
  for (const f of placed) {
    const id = board.hitAt(f.hit.first)?.actor;
    const entry = f.entries.find((e) => e.actor === id);
    if (entry) won.set(f.key, entry);
  }
  for (const f of found) {
    const entry = won.get(f.key);
    if (!entry || placed.has(f) || !actors.has(entry.actor)) continue;
    if (isBlocked(board, cast, f) || !evidence(board, f.hit.first)) continue;
    if (entry.rule === 'neighbour' && malwareNext(board, f.hit)) continue;
    if (entry.rule === 'capitals' && !isUpper(board.slice(f.hit.first, f.hit.last))) continue;
    settle(board, cast, f, entry);
    placed.add(f);
  }
}

function lookUp(board: Board, cast: Cast): Found[] {
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
  if (!token.capital && token.kind !== 'number') {
    const tail = compoundTail(board, cast, i);
    if (tail || !isCamel(token.text)) return tail;
  }
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
    if (comma && !CORPORATE.test(next.lower)) break;
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
  const match = token ? /^(?:pro|anti|ex|then|non)[-‑](\p{Lu}[\p{L}.]+)$/u.exec(token.text) : null;
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
function evidence(board: Board, i: number): boolean {
  return !board.isInitial(i) && !board.isHeadline(i);
}

function oneActor(entries: readonly NameEntry[]): boolean {
  return entries.every((e) => e.actor === entries[0]?.actor);
}

function isBlocked(board: Board, cast: Cast, f: Found): boolean {
  return cast.knowledge.blockedAfter(f.key).includes(board.lower(f.hit.last));
}

/** Whether a name counts by itself where it stands. */
function isFree(board: Board, f: Found): boolean {
  const { hit } = f;
  if (!f.entries.some((e) => e.rule === 'free')) return false;
  const single = hit.last - hit.first === 1;
  if (!single) return true;
  const token = board.tokens[hit.first];
  if (!token) return false;
  // "Target" at a sentence's start, where the article also writes "target".
  return evidence(board, hit.first) || !board.lowered.has(token.lower) || hit.form === 'compound';
}

function malwareNext(board: Board, hit: Hit): boolean {
  return MALWARE_NOUNS.has(board.lower(hit.last));
}

/** Whether a name that is not free counts here: by the words near it, or by a longer name of the same actor. */
function counts(
  board: Board,
  cast: Cast,
  f: Found,
  entry: NameEntry,
  actors: ReadonlySet<string>,
): boolean {
  const { hit } = f;
  if (isBlocked(board, cast, f)) return false;
  const kind = cast.knowledge.actor(entry.actor)?.kind;
  const group = kind === 'threat-group';
  const tail = CREW_TAIL.has(board.lower(hit.last));
  const anchored = actors.has(entry.actor);
  const shown = evidence(board, hit.first);
  const single = hit.last - hit.first === 1;
  const common = single && board.lowered.has(board.lower(hit.first));
  if (group && tail && !common && board.lower(hit.last) !== 'threat') return true;
  if (common && !shown) return false;
  if (
    single &&
    kind !== 'state' &&
    !isUpper(board.slice(hit.first, hit.last)) &&
    isSurname(board, hit.first)
  )
    return false;
  switch (entry.rule) {
    case 'free':
      return anchored && shown;
    case 'anchored':
      return anchored && shown;
    case 'capitals':
      return (
        isUpper(board.slice(hit.first, hit.last)) && (anchored || near(board, cast, hit, group))
      );
    case 'neighbour':
      return !malwareNext(board, hit) && (anchored || near(board, cast, hit, true));
    case 'context':
      if (group) return (shown || speaks(board, hit)) && (anchored || near(board, cast, hit, true));
      return (shown || hit.last - hit.first > 1) && (anchored || near(board, cast, hit, false));
  }
}

/** "Anonymous claimed": a group's name that opens a sentence and is its subject. */
function speaks(board: Board, { first, last }: Hit): boolean {
  if (board.isHeadline(first)) return false;
  const reading = verbReading(board.lower(last));
  return reading !== undefined && /^(?:s|past|past-tense)$/.test(reading.form);
}

/** Whether a word, or another name, within eight tokens makes a doubtful name an actor's. */
function near(board: Board, cast: Cast, hit: Hit, group: boolean): boolean {
  const list = group ? ACTOR_CONTEXT : INSTITUTION_CONTEXT;
  for (let i = hit.first - NEAR; i < hit.last + NEAR; i += 1) {
    if (i >= hit.first && i < hit.last) continue;
    if (!board.together(hit.first, i)) continue;
    if (list.has(board.lower(i))) return true;
    const other = board.hitAt(i);
    if (group && other && cast.get(other.actor)?.kind === 'threat-group') return true;
  }
  return false;
}

/** The bearer that the article means; undefined where nothing tells. */
function choose(
  board: Board,
  cast: Cast,
  f: Found,
  actors: ReadonlySet<string>,
): NameEntry | undefined {
  // "DragonForce" in an article that speaks of DragonForce Malaysia.
  const short = f.entries.find(
    (e) =>
      actors.has(e.actor) &&
      cast.knowledge.actor(e.actor)?.name.toLowerCase().startsWith(`${f.key} `) === true,
  );
  if (short) return short;
  const exact = f.entries.filter((e) => e.relation !== 'overlaps');
  // A longer name has told whose it is: "the DragonForce gang" is not DragonForce Malaysia.
  const called = f.entries.filter((e) => actors.has(e.actor));
  const crews = f.entries.every((e) => cast.knowledge.actor(e.actor)?.kind === 'threat-group');
  if (crews && called.length > 0 && oneActor(called)) return called[0];
  if (exact.length > 0 && oneActor(exact)) return exact[0];
  const country = (e: NameEntry): string | null => cast.knowledge.actor(e.actor)?.country ?? null;
  const told = countryTold(board, cast, f.hit);
  const there = told === undefined ? undefined : f.entries.find((e) => country(e) === told);
  if (there) return there;
  const present = f.entries.filter((e) => actors.has(e.actor));
  if (present.length > 0 && oneActor(present)) return present[0];
  if (present.length > 1 && present.length <= TOO_MANY && sameCountry(present.map(country)))
    return present[0];
  const pool = present.length > 0 ? present : exact.length > 0 ? exact : f.entries;
  const state = nearestCountry(board, cast, f.hit);
  const own = state === undefined ? undefined : pool.find((e) => country(e) === state);
  if (own) return own;
  return pool.length <= TOO_MANY ? pool[0] : undefined;
}

function sameCountry(countries: readonly (string | null)[]): boolean {
  return countries.every((c) => c === countries[0]);
}

/** "the Foreign Ministry in Moscow"; "Norway accused China of reading the mail of its Foreign Ministry": the one that acts. */
function countryTold(board: Board, cast: Cast, hit: Hit): string | undefined {
  if (board.lower(hit.last) === 'in') return countryAt(board, cast, hit.last + 1);
  if (board.lower(hit.first - 1) !== 'its') return undefined;
  let first = hit.first - 1;
  while (board.together(first - 1, hit.first)) first -= 1;
  for (let i = first; i < hit.first; i += 1) {
    const country = countryAt(board, cast, i);
    if (country !== undefined) return country;
  }
  return undefined;
}

/** The country last named before a hit, in its sentence or the three before; else the next one in its sentence. */
function nearestCountry(board: Board, cast: Cast, hit: Hit): string | undefined {
  const sentence = board.tokens[hit.first]?.sentence ?? 0;
  for (let i = hit.first - 1; i >= 0 && sentence - (board.tokens[i]?.sentence ?? 0) <= 3; i -= 1) {
    const country = countryAt(board, cast, i);
    if (country !== undefined) return country;
  }
  for (let i = hit.last; board.together(hit.first, i); i += 1) {
    const country = countryAt(board, cast, i);
    if (country !== undefined) return country;
  }
  return undefined;
}

function countryAt(board: Board, cast: Cast, i: number): string | undefined {
  const id = board.hitAt(i)?.actor;
  const draft = id === undefined ? undefined : cast.get(id);
  if (draft?.kind !== 'state' && draft?.kind !== 'agency') return undefined;
  return draft.country ?? undefined;
}

function settle(board: Board, cast: Cast, f: Found, entry: NameEntry): void {
  const draft = cast.known(entry.actor);
  if (!draft) return;
  const others = [...new Set(f.entries.map((e) => e.actor))].filter((id) => id !== draft.id);
  if (draft.kind === 'threat-group' && others.length > 0) {
    const names = others.map((id) => cast.knowledge.actor(id)?.name ?? id);
    draft.alsoNamed = [...new Set([...(draft.alsoNamed ?? []), ...names])];
  }
  const hit = { ...f.hit, actor: draft.id };
  if (hit.form !== 'compound') hit.form = entry.form;
  if (
    draft.kind === 'agency' &&
    (goesOn(board, hit) || isAnothers(board, cast, hit, draft.country))
  )
    return;
  if (isProductHere(board, hit, draft.kind)) return;
  if (hit.form === 'name' && isPartOfLonger(board, hit, draft.kind)) return;
  if (draft.kind === 'company' && hit.form === 'name') takeCorporate(board, hit);
  if (draft.kind === 'threat-group') trimTail(board, hit);
  if (hit.form === 'name' && draft.kind !== 'state')
    cast.alias(draft.id, board.slice(hit.first, hit.last));
  if (draft.kind === 'state' && belongsToName(board, hit)) return;
  board.put(hit);
}

/** "LockBit gang" is listed whole; the name is "LockBit". */
function trimTail(board: Board, hit: Hit): void {
  while (hit.last - hit.first > 1) {
    const token = board.tokens[hit.last - 1];
    if (!token || token.capital || !CREW_TAIL.has(token.lower)) return;
    hit.last -= 1;
    hit.end = board.tokens[hit.last - 1]?.end ?? hit.end;
  }
}

/** "Israel Katz", "George Washington", "Georgia Tech": a state's word inside somebody else's name. */
function belongsToName(board: Board, hit: Hit): boolean {
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
function isPartOfLonger(board: Board, hit: Hit, kind: string): boolean {
  if (hit.last - hit.first > 1 || !/^(?:company|organisation|outlet)$/.test(kind)) return false;
  if (board.isHeadline(hit.first) || isUpper(board.slice(hit.first, hit.last))) return false;
  const next = board.tokens[hit.last];
  const goes = next?.capital === true && board.together(hit.first, hit.last);
  if (goes && kind === 'organisation' && BODY_SUFFIXES.has(next.lower)) return true;
  if (goes && isGivenName(board, hit)) return true;
  const at = hit.first - 1;
  if (!board.together(at, hit.first) || !nameLike(board, at) || CALENDAR.has(board.lower(at)))
    return false;
  if (REGIONS.has(board.lower(at)) || verbReading(board.lower(at))) return false;
  return !board.isInitial(at) || !/(?:ly|ing|ed|er|or|ist|man|ant|eur)$/.test(board.lower(at));
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

/** "the game Axie Infinity": a firm's name that is said to be a product's here. */
function isProductHere(board: Board, hit: Hit, kind: string): boolean {
  if (kind !== 'company' && kind !== 'outlet') return false;
  if (isToolList(board, hit.first)) return true;
  const before = board.tokens[hit.first - 1];
  return (
    before !== undefined &&
    !before.capital &&
    /^(?:game|film|movie|novel|malware|spyware|tool|app)$/.test(before.lower)
  );
}

/** "tools such as PsExec, AnyDesk": names in a list of programs. */
function isToolList(board: Board, first: number): boolean {
  for (let i = first - 1; i > first - 16 && board.together(i, first); i -= 1) {
    const token = board.tokens[i];
    if (!token) return false;
    if (
      token.capital ||
      token.text === ',' ||
      /^(?:and|or)$/.test(token.lower) ||
      isCamel(token.text)
    )
      continue;
    const noun = token.lower === 'as' && board.lower(i - 1) === 'such' ? i - 2 : i - 1;
    if (!/^(?:as|like|including)$/.test(token.lower)) return false;
    return /^(?:tools|utilities|programs|programmes|software|products|apps|applications|malware)$/.test(
      board.lower(noun),
    );
  }
  return false;
}

/** "New York State Department of Health": a listed name inside a longer one. */
function goesOn(board: Board, hit: Hit): boolean {
  if (board.lower(hit.last) !== 'of' || !board.together(hit.first, hit.last + 1)) return false;
  const next = board.tokens[hit.last + 1];
  if (!next?.capital || !BODY_HEADS.has(board.lower(hit.last - 1))) return false;
  return hit.last - hit.first > 1;
}

/** "Verizon Communications", "Toyota Motor Corp": the rest of a firm's name. */
function takeCorporate(board: Board, hit: Hit): void {
  while (
    board.tokens[hit.last]?.capital &&
    board.together(hit.first, hit.last) &&
    CORPORATE.test(board.lower(hit.last))
  ) {
    hit.last += 1;
    hit.end = board.tokens[hit.last - 1]?.end ?? hit.end;
  }
}

/** "Lisa O. Monaco", "Attorney General Lisa Monaco": a word that ends a person's name. */
function isSurname(board: Board, i: number): boolean {
  if (board.tokens[i - 1]?.text === '.' && /^\p{Lu}$/u.test(board.tokens[i - 2]?.text ?? ''))
    return true;
  if (!board.together(i - 2, i) || !nameLike(board, i - 1)) return false;
  return titleBefore(board, i - 1) < i - 1;
}

/** "Belgium’s State Security Service" is not the Latvian one. */
function isAnothers(board: Board, cast: Cast, hit: Hit, country: string | null): boolean {
  if (country === null || hit.last - hit.first < 2) return false;
  const owner =
    board.hitAt(hit.first - 1) ??
    (afterPossessive(board, hit.first - 1) === hit.first ? board.hitAt(hit.first - 2) : undefined);
  const state = owner ? cast.get(owner.actor) : undefined;
  if (!owner || state?.kind !== 'state' || owner.form === 'place') return false;
  if (owner.form === 'name' && owner.last === hit.first) return false;
  return state.country !== country;
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
