import type { ActorKind } from '../../model/index.ts';
import type { Board, Hit } from './board.ts';
import { afterPossessive } from './bodies.ts';
import { isCamel, isUpper } from './case.ts';
import type { Cast } from './cast.ts';
import { homeCountry, localHome } from './home.ts';
import {
  BEFORE_TITLE,
  BODY_HEADS,
  BODY_NOUNS,
  BODY_SUFFIXES,
  CALENDAR,
  CYBER_WORDS,
  DEEDS,
  FUNCTION_WORDS,
  FOREIGN_HEADS,
  GROUP_PHRASES,
  HACKING,
  HONORIFICS,
  GENERIC,
  INSTITUTION_CONTEXT,
  MALWARE_NOUNS,
  ORDINARY,
  PERSON_VERBS,
  PLACE_BEFORE,
  REGIONS,
  TITLES,
  WEAK_SUFFIXES,
} from './lexicon.ts';
import { recallNames } from './memory.ts';
import { nameAt, type Range } from './runs.ts';

/** How many tokens back an office's state is looked for. */
const REACH = 90;
/** Words in a body's name at most. */
const MAX_BODY = 9;
/** Words that with a state alone are no body's name: "Ukrainian Energy". */
const STATE_WORDS =
  /^(?:district|office|service|administration|exchange|mobile|power|energy|gas|oil|media|security|intelligence|project|network|system|systems|services|front|campaign)$/;
const COORDINATING = new Set(
  'command agency ministry department committee commission office bureau directorate council service administration'.split(
    ' ',
  ),
);
/** First words of names that are operations', ships' or laws'. */
const NO_BODY =
  /^(?:operation|campaign|exercise|uss|hms|hmcs|hmas|rms|ss|mv|mt|rv|ins|cve|vault|article|section|chapter)$/;
/** Last words of bodies that deal with several topics: "Technology Security Board". */
const TOPICAL =
  /^(?:board|cell|team|authority|agency|institute|centre|center|unit|forum|network|partnership|association|federation|union|fund)$/;
/** Topics that end no body's name where "and" and another topic follow. */
const TOPICS =
  /^(?:security|cybersecurity|intelligence|energy|power|health|technology|communications|telecommunications|telecommunication|media|insurance|aviation|logistics|education)$/;
/** Words for bodies that are "on" a topic. */
const ON_TOPIC =
  /^(?:forum|committee|commission|council|institute|panel|centre|center|conference)$/;
/** What firms live by. */
const TRADE =
  /^(?:sells|sold|makes|made|manufactures|produces|grows|brews|builds|supplies|operates|owns|employs|imports|exports|publishes|insures|leases|rents|hires|markets|develops|distributes|provides)$/;
/** Verbs with which groups boast. */
const CLAIMING = /^(?:claims?|claimed|bragged|brags|boasted|boasts|posted|admitted|said)$/;
const CREW =
  /^(?:gang|crew|hackers|ransomware|hacktivists|cybergang|collective|actors|affiliates|operators|threat)$/;

/**
 * Pass 6: bodies, companies and groups that nobody listed: by the form of the name ("Ziv Medical Center"), by what the article
 * calls them ("Tarnova, a hosting firm"), and by what they do.
 */
export function findOrganisations(board: Board, cast: Cast): void {
  byForm(board, cast);
  // "The Mersey & Dee" is the building society, not another firm.
  recallNames(board, cast);
  byApposition(board, cast);
  byDeeds(board, cast);
  byList(board, cast);
}

export function usable(board: Board, i: number): boolean {
  const token = board.tokens[i];
  if (!token || !board.isFree(i) || token.kind === 'punctuation') return false;
  if (token.kind === 'number') return false;
  if (!token.capital && !isCamel(token.text)) return false;
  if (
    /[-‑](?:based|backed|linked|run|owned|led|sponsored|speaking|born|area|wide)$/i.test(token.text)
  )
    return false;
  return !(FUNCTION_WORDS.has(token.lower) || CALENDAR.has(token.lower));
}

/** The row of capitals and numbers at a free token. */
function runAt(board: Board, i: number): Range {
  let last = i + 1;
  while (board.together(i, last)) {
    if (usable(board, last) || (board.isFree(last) && board.tokens[last]?.kind === 'number'))
      last += 1;
    else if (isJoint(board, last) && usable(board, last + 1)) last += 2;
    else break;
  }
  return { first: i, last };
}

/** "&", and the small words of other languages: "Hunt & Hackett", "Ferrand et Fils", "Gaceta de Levante". */
function isJoint(board: Board, i: number): boolean {
  const text = board.tokens[i]?.text ?? '';
  return /^(?:&|de|del|della|di|du|des|da|do|dos|et|und|og|och)$/.test(text) && board.isFree(i);
}

export function runs(board: Board): Range[] {
  const found: Range[] = [];
  for (let i = 0; i < board.tokens.length; i += 1) {
    if (!usable(board, i) || board.isHeadline(i)) continue;
    const run = runAt(board, i);
    if (!NO_BODY.test(board.lower(i))) found.push(run);
    i = run.last - 1;
  }
  return found;
}

/** Names whose own words tell what they are. */
function byForm(board: Board, cast: Cast): void {
  for (let i = 0; i < board.tokens.length; i += 1) {
    const token = board.tokens[i];
    if (!token?.capital || !board.isFree(i) || board.isHeadline(i)) continue;
    if (!BODY_SUFFIXES.has(token.lower) && !phraseEndingAt(board, i)) continue;
    const head = lastSuffix(board, i);
    const kind = BODY_SUFFIXES.get(board.lower(head));
    const phrase = phraseEndingAt(board, head);
    const last = right(board, cast, head);
    const first = left(board, cast, i, head);
    if (last - first < 2 || !named(board, first, last, head)) continue;
    const hit = add(
      board,
      cast,
      first,
      last,
      phrase ? 'threat-group' : bodyKind(board, first, last, head, kind ?? 'organisation'),
    );
    i = hit.last - 1;
  }
}

function phraseEndingAt(board: Board, i: number): boolean {
  return GROUP_PHRASES.some((phrase) =>
    phrase.every((word, k) => board.lower(i - phrase.length + 1 + k) === word),
  );
}

/**
 * The last word for a body in the row of capitals from `i`: "Office" in "Energy Regulatory Office", "Cell" in "Cybersecurity and
 * Communications Integration Cell".
 */
function lastSuffix(board: Board, i: number): number {
  let head = i;
  for (let at = i + 1; board.together(i, at); at += 1) {
    if (board.lower(at) === 'and' && head === at - 1 && TOPICS.test(board.lower(head))) {
      const end = topicalEnd(board, at + 1);
      return end ?? head;
    }
    if (!usable(board, at)) break;
    if (BODY_SUFFIXES.has(board.lower(at))) head = at;
  }
  return head;
}

/** The word for a body that ends a row of at least two capitals: "Information Technology Security Board". */
function topicalEnd(board: Board, from: number): number | undefined {
  let end = from;
  while (usable(board, end) && board.together(from, end)) end += 1;
  return end - from > 1 && TOPICAL.test(board.lower(end - 1)) ? end - 1 : undefined;
}

/** The end of a body's name: "of Aliquippa", "for the Control of Data Protection", "on Media" belong to it. */
function right(board: Board, cast: Cast, i: number): number {
  let last = i + 1;
  for (let link = 0; link < 3; link += 1) {
    const end = linkedEnd(board, cast, i, last, link);
    if (end === last) break;
    last = end;
  }
  return last;
}

/** The end of the words that "of", "for" or "on" at `last` joins to a body's name; `last` where they join none. */
function linkedEnd(board: Board, cast: Cast, head: number, last: number, link: number): number {
  const word = board.lower(last);
  const linked = link === 0 ? /^(?:of|for)$/.test(word) : word === 'of';
  if (isJoint(board, last) && word !== '&' && usable(board, last + 1)) {
    let end = last + 2;
    while (usable(board, end) && board.together(head, end)) end += 1;
    return end;
  }
  if (!linked && !(link === 0 && word === 'on' && ON_TOPIC.test(board.lower(head)))) return last;
  // "Boing Events of Immingham": where a firm is, not what it is called.
  const plain = BODY_SUFFIXES.get(board.lower(head)) === 'company';
  if (word === 'of' && plain && !BODY_HEADS.has(board.lower(head))) return last;
  let at = last + 1;
  if (board.lower(at) === 'the') at += 1;
  const from = at;
  while (at < from + 6 && board.together(head, at)) {
    const hit = board.hitAt(at);
    if (hit && isInside(cast, hit)) at = hit.last;
    else if (usable(board, at)) at += 1;
    else if (
      board.lower(at) === 'and' &&
      usable(board, at + 1) &&
      !BODY_HEADS.has(board.lower(at + 1)) &&
      at > from &&
      COORDINATING.has(board.lower(head))
    )
      at += 1;
    else break;
  }
  return at > from ? closedList(board, at) : last;
}

/** "Science, Innovation and Technology": a ministry's list of topics, to its last one; else `at`. */
function closedList(board: Board, at: number): number {
  let end = at;
  while (board.tokens[end]?.text === ',' && usable(board, end + 1) && board.together(at - 1, end)) {
    end += 2;
    while (usable(board, end) && board.together(at - 1, end)) end += 1;
  }
  if (end === at || board.lower(end) !== 'and' || !usable(board, end + 1)) return at;
  end += 2;
  while (usable(board, end) && board.together(at - 1, end)) end += 1;
  return end;
}

/** Whether a name may be part of a body's: "Division of Homeland Security". */
function isInside(cast: Cast, hit: Hit): boolean {
  const kind = cast.get(hit.actor)?.kind;
  return (
    hit.form !== 'compound' && (kind === 'state' || (kind === 'agency' && hit.last - hit.first > 1))
  );
}

/** The beginning of a body's name, over the capitals before its last word. */
function left(board: Board, cast: Cast, i: number, head: number): number {
  let first = i;
  while (first > i - MAX_BODY && board.together(first - 1, i)) {
    const at = first - 1;
    const hit = board.hitAt(at);
    if (hit) {
      const kind = cast.get(hit.actor)?.kind;
      if (kind !== 'state' || hit.last !== first) break;
      // "Athens-Macedonian News Agency" goes on in capitals, "Iran-linked Security Group" does not.
      if (hit.form === 'compound' && !/^[-‑]\p{Lu}/u.test(board.text.text.slice(hit.end))) break;
      first = hit.first;
      continue;
    }
    if (usable(board, at) && !isAddress(board, at)) {
      if (board.isInitial(at) && isCommonOpener(board, at)) break;
      first = at;
      continue;
    }
    const word = board.lower(at);
    if (
      /^[’']s?$/.test(word) &&
      /^(?:court|office|union|association)$/.test(board.lower(i)) &&
      usable(board, at - 1)
    )
      first = at;
    else if (word === '&' && usable(board, at - 1)) first = at;
    else if (
      word === 'and' &&
      (COORDINATING.has(board.lower(head)) || TOPICAL.test(board.lower(head))) &&
      usable(board, at - 1) &&
      !endsBody(board, at - 1, head) &&
      (first < i || head > i)
    )
      first = at;
    else if (
      word === ',' &&
      COORDINATING.has(board.lower(head)) &&
      usable(board, at - 1) &&
      /\band\b/.test(board.slice(first, i).toLowerCase())
    )
      first = at;
    else if (
      /^(?:of|for)$/.test(word) &&
      usable(board, at - 1) &&
      BODY_HEADS.has(board.lower(at - 1))
    )
      first = at;
    else break;
  }
  // The possessor belongs to the mention: "India’s Press Information Bureau".
  const owner = board.hitAt(first - 2);
  if (
    owner &&
    afterPossessive(board, first - 1) === first &&
    owner.form !== 'compound' &&
    owner.form !== 'demonym'
  ) {
    const kind = cast.get(owner.actor)?.kind;
    const words = board.tokens[i]?.end ?? 0;
    const own = words - (board.tokens[first]?.start ?? 0);
    if ((kind === 'state' || kind === 'company') && own * 2 >= words - owner.start)
      return owner.first;
  }
  return first;
}

/** Whether another body's name ends at a token: "the Treasury Board and National Archives Authority". */
function endsBody(board: Board, i: number, head: number): boolean {
  return (
    TOPICAL.test(board.lower(head)) &&
    WEAK_SUFFIXES.has(board.lower(i)) &&
    !/^(?:security|cybersecurity|intelligence|energy|power|health|technology)$/.test(board.lower(i))
  );
}

/** "President" before a body's name speaks of a person. */
function isAddress(board: Board, i: number): boolean {
  const word = board.lower(i);
  // "Scarnish Sheriff Court", "the Magistrates Court".
  if (board.lower(i + 1) === 'court') return false;
  return HONORIFICS.has(word) && word !== 'general' && word !== 'chief';
}

function isCommonOpener(board: Board, i: number): boolean {
  const { lower = '' } = board.tokens[i] ?? {};
  return board.lowered.has(lower) || BEFORE_TITLE.has(lower);
}

/** Whether a range is a name and not a bare class: "Supreme Court", "Security Team" alone tell nobody. */
function named(board: Board, first: number, last: number, head: number): boolean {
  if (board.blocked.has(board.keyOf(board.slice(first, last)))) return false;
  const word = board.lower(head);
  if (word === 'district' && board.lower(head + 1) === 'of') return false;
  // "Supreme Court", "Interior Ministry": whose they are, the article has said.
  const office =
    word === 'court' || word === 'ministry' || (word === 'department' && last > head + 2);
  let state = false;
  for (let i = first; i < last; i += 1) {
    const token = board.tokens[i];
    if (!token || i === head) continue;
    if (board.hitAt(i)) {
      state = true;
    } else if (token.capital) {
      const suffix = BODY_SUFFIXES.has(token.lower);
      if (suffix && last - first > 2) return true;
      const plain = GENERIC.has(token.lower) || (!office && BEFORE_TITLE.has(token.lower));
      if (!suffix && !plain && !(board.isInitial(i) && board.lowered.has(token.lower))) return true;
    }
  }
  return state && !STATE_WORDS.test(word);
}

function bodyKind(
  board: Board,
  first: number,
  last: number,
  head: number,
  kind: ActorKind,
): ActorKind {
  const words = board.slice(first, last).toLowerCase();
  if (/^(?:department|ministry|bureau|directorate) (?:of|for)\b/.test(words)) return 'agency';
  if (/\bbuilding society$/.test(words)) return 'company';
  if (/\b(?:news|press) agency$/.test(words)) return 'outlet';
  if (/\b(?:borough|county|city|town|district|municipal|parish) council$/.test(words))
    return 'agency';
  if (/\b(?:emergency response team|incident response team)\b/.test(words)) return 'agency';
  if (/\b(?:parliament|national assembly|senate)\b/.test(words) && !/\beuropean\b/.test(words))
    return 'agency';
  if (
    /\bauthority$/.test(words) &&
    !/\b(?:water|port|transit|transport|airport|housing|health)\b/.test(words)
  )
    return 'agency';
  if (
    /\b(?:police|ministry|court|prosecutor|intelligence (?:agency|service|directorate)|armed forces|navy|army)\b/.test(
      words,
    )
  )
    return 'agency';
  if (
    /\b(?:university|hospital|medical cent(?:er|re)|college|school|institute|clinic|party|foundation|association|society|water authority|museum)\b/.test(
      words,
    )
  )
    return 'organisation';
  if (kind === 'company' && /\b(?:authority|council)\b/.test(words)) return 'organisation';
  if (kind === 'threat-group' && !groupContext(board, head)) return 'organisation';
  if (
    kind === 'agency' &&
    /^(?:service|center|centre)$/.test(board.lower(head)) &&
    !/\b(?:national|federal|secret|security|state)\b/.test(words)
  )
    return 'organisation';
  if (
    /\b(?:national|federal)\b.*\b(?:cyber|security|crime)\b.*\b(?:cent(?:er|re)|authority|council|directorate)\b/.test(
      words,
    )
  )
    return 'agency';
  return kind;
}

function groupContext(board: Board, i: number): boolean {
  for (let j = i - 12; j < i + 14; j += 1)
    if (board.together(i, j) && CYBER_WORDS.has(board.lower(j))) return true;
  return false;
}

function add(
  board: Board,
  cast: Cast,
  first: number,
  last: number,
  kind: ActorKind,
  extra: { country?: string | null } = {},
): Hit {
  const owner = board.hitAt(first);
  const holder = owner ? cast.get(owner.actor) : undefined;
  let from = first;
  if (owner && afterPossessive(board, owner.last) > owner.last)
    from = afterPossessive(board, owner.last);
  const name = board.slice(from, last);
  const country =
    kind === 'threat-group'
      ? null
      : (extra.country ??
        (isForState(board, first, last) ? countryBefore(board, cast, first) : null) ??
        countryWithin(board, cast, first, last) ??
        countryBefore(board, cast, first) ??
        seatBehind(board, cast, last) ??
        (kind === 'agency' ? countryNear(board, cast, first) : (localHome(board, cast) ?? null)));
  const affiliation =
    holder?.kind === 'company' && from > first
      ? holder.id
      : kind === 'agency'
        ? cast.stateId(country)
        : undefined;
  const listed = cast.knowledge
    .entries(board.keyOf(name))
    .find((e) => kind === 'threat-group' && cast.knowledge.actor(e.actor)?.kind === kind);
  const draft =
    (listed && cast.known(listed.actor)) ??
    cast.add(kind, name, { country, ...(affiliation === undefined ? {} : { affiliation }) });
  if (draft.country === null && country !== null) draft.country = country;
  if (from > first) cast.alias(draft.id, board.slice(first, last));
  return board.put(board.make(first, last, draft.id));
}

/** "the Serbian government’s Office for Kosovo" is not Kosovo’s. */
function isForState(board: Board, first: number, last: number): boolean {
  for (let i = first + 1; i < last - 1; i += 1)
    if (board.lower(i) === 'for' && board.hitAt(i + 1)) return true;
  return false;
}

function countryWithin(board: Board, cast: Cast, first: number, last: number): string | null {
  for (let i = first; i < last; i += 1) {
    const hit = board.hitAt(i);
    const draft = hit ? cast.get(hit.actor) : undefined;
    if (draft?.kind === 'state' || (draft?.kind === 'company' && i === first)) return draft.country;
  }
  return null;
}

/** "X in Tallinn", "X, a firm in Tallinn", "X, an Estonian firm": the country that the words behind a name give. */
function seatBehind(board: Board, cast: Cast, last: number): string | null {
  const stateAt = (i: number): string | null => {
    const hit = board.hitAt(i);
    const draft = hit && hit.form !== 'compound' ? cast.get(hit.actor) : undefined;
    return draft?.kind === 'state' ? draft.country : null;
  };
  if (!board.together(last - 1, last)) return null;
  if (/^(?:in|of)$/.test(board.lower(last))) return stateAt(last + 1);
  const says = board.tokens[last]?.text === ',' || /^(?:is|was)$/.test(board.lower(last));
  if (!says || !/^(?:an?|the|one)$/.test(board.lower(last + 1))) return null;
  for (let i = last + 2; i < last + 9 && board.together(last, i); i += 1) {
    const token = board.tokens[i];
    if (
      !token ||
      (token.kind === 'punctuation' && token.text !== '-') ||
      /^(?:that|which|who)$/.test(token.lower)
    )
      return null;
    const demonym = board.hitAt(i)?.form === 'demonym';
    if (demonym || /^(?:in|from|near|of)$/.test(board.lower(i - 1))) {
      const country = stateAt(i);
      if (country !== null) return country;
    }
  }
  return null;
}

/** For an office of an unnamed state: the state last named in the sentence or the one before, else the article's first. */
function countryNear(board: Board, cast: Cast, first: number): string | null {
  const sentence = board.tokens[first]?.sentence ?? 0;
  for (
    let i = first - 1;
    i >= first - REACH && sentence - (board.tokens[i]?.sentence ?? 0) <= 1;
    i -= 1
  ) {
    const hit = board.hitAt(i);
    const draft = hit ? cast.get(hit.actor) : undefined;
    if (!hit || hit.form === 'compound' || !draft?.country) continue;
    if (draft.kind !== 'state' && draft.kind !== 'agency') continue;
    if (!/^(?:in|from|by|against|to|with)$/.test(board.lower(hit.first - 1))) return draft.country;
  }
  return homeCountry(board, cast) ?? null;
}

/** "the Russian firm Structura": a nationality within three words before. */
function countryBefore(board: Board, cast: Cast, first: number): string | null {
  for (let i = first - 1; i >= first - 4 && board.together(i, first); i -= 1) {
    if (/^[,.;:]$/.test(board.tokens[i]?.text ?? '')) return null;
    const hit = board.hitAt(i);
    if (hit && (hit.form === 'demonym' || afterPossessive(board, hit.last) > hit.last))
      return cast.get(hit.actor)?.kind === 'state' ? (cast.get(hit.actor)?.country ?? null) : null;
  }
  return null;
}

/** "Tarnova, a hosting firm in Plovdiv", "the security firm CloudSEK", "a hacktivist group, GhostSec". */
function byApposition(board: Board, cast: Cast): void {
  for (const run of runs(board)) {
    if (
      !board.isFree(run.first) ||
      board.blocked.has(board.keyOf(board.slice(run.first, run.last)))
    )
      continue;
    if (TITLES.has(board.lower(run.first)) || onlyGeneric(board, run)) continue;
    const behind = nounBehind(board, cast, run);
    if (behind) {
      add(board, cast, run.first, run.last, behind.kind, { country: behind.country });
      continue;
    }
    const team = responseTeam(board, cast, run);
    if (team) {
      add(board, cast, run.first, run.last, 'agency', { country: team.country });
      continue;
    }
    const foreign = FOREIGN_HEADS.get(board.lower(run.first));
    if (foreign !== undefined && run.last - run.first > 1) {
      add(board, cast, run.first, run.last, foreign);
      continue;
    }
    const before = nounBefore(board, cast, run);
    if (before) add(board, cast, run.first, run.last, before.kind, { country: before.country });
  }
}

/** "CERT-PL", "CSIRT-ITA": a state's response team by its shape. */
function responseTeam(
  board: Board,
  cast: Cast,
  run: Range,
): { country: string | null } | undefined {
  const text = board.slice(run.first, run.last);
  const code = /^(?:\p{Lu}+-)?C(?:ERT|SIRT)[-. ](\p{Lu}{2,}|\p{Lu}\p{Ll}+)$/u.exec(text)?.[1];
  if (code === undefined) return undefined;
  const state = cast.stateId(code.length === 2 ? code : null);
  return { country: state === undefined ? null : code };
}

function onlyGeneric(board: Board, run: Range): boolean {
  for (let i = run.first; i < run.last; i += 1) {
    const word = board.lower(i);
    if (
      !BODY_SUFFIXES.has(word) &&
      !BEFORE_TITLE.has(word) &&
      !REGIONS.has(word) &&
      !TITLES.has(word)
    )
      return false;
  }
  return true;
}

interface Noun {
  kind: ActorKind;
  country: string | null;
}

function nounBehind(board: Board, cast: Cast, run: Range): Noun | undefined {
  // ", a firm in" and "is a firm in" say the same.
  const comma = run.last;
  const says = board.tokens[comma]?.text === ',' || /^(?:is|was)$/.test(board.lower(comma));
  if (!says || !board.together(run.first, comma + 2)) return undefined;
  const opening = board.lower(comma + 1);
  if (!/^(?:a|an|the|one|its|their|another)$/.test(opening)) return undefined;
  if (onlyCommon(board, run)) return undefined;
  let country: string | null = null;
  let kind: ActorKind | undefined;
  for (let i = comma + 2; i < comma + 12 && board.together(comma, i); i += 1) {
    const token = board.tokens[i];
    if (!token) break;
    const hit = board.hitAt(i);
    if (hit) {
      const state = cast.get(hit.actor);
      if (state?.kind === 'state' && (kind === undefined || /^(?:in|of)$/.test(board.lower(i - 1))))
        country ??= state.country;
      i = hit.last - 1;
      continue;
    }
    if (token.kind === 'punctuation' && token.text !== '-') break;
    const found = token.capital ? undefined : BODY_NOUNS.get(token.lower);
    if (
      kind !== undefined &&
      (/^(?:that|which|who|whose|and|said|for|with|by|from|based)$/.test(token.lower) ||
        PERSON_VERBS.has(token.lower))
    )
      break;
    if (
      TITLES.has(token.lower) &&
      kind === undefined &&
      !token.capital &&
      !BODY_NOUNS.has(board.lower(i + 1))
    )
      return undefined;
    if (found !== undefined && kind === undefined && endsNoun(board, i + 1))
      kind = settleNoun(board, i, found);
    else if (
      kind === undefined &&
      /^(?:of|in|at|for|to|by|from|that|which|who|on|with)$/.test(token.lower)
    )
      return undefined;
  }
  return kind === undefined ? undefined : { kind, country };
}

/** Whether the words behind a noun tell of a hostile act. */
function hostileClause(board: Board, i: number): boolean {
  for (let j = i - 6; j < i + 14; j += 1)
    if (board.together(i, j) && (HACKING.has(board.lower(j)) || DEEDS.has(board.lower(j))))
      return true;
  return false;
}

/** Whether the noun before a token is the head of its phrase: "a security firm in", not "the library’s cat". */
function endsNoun(board: Board, i: number): boolean {
  const token = board.tokens[i];
  if (!token || !board.together(i - 1, i)) return true;
  if (token.kind !== 'word') return true;
  if (/^[’'ʼ]s$/.test(token.text)) return false;
  return (
    token.capital ||
    FUNCTION_WORDS.has(token.lower) ||
    /(?:ed|ing|run|known|hit|owned)$/.test(token.lower)
  );
}

/** Whether a run is a sentence's first word that may be a common noun. */
function onlyCommon(board: Board, run: Range): boolean {
  return (
    run.last - run.first === 1 &&
    board.isInitial(run.first) &&
    board.lowered.has(board.lower(run.first))
  );
}

/** "group" is a group of hackers only where the words near it say so; "police unit" is an agency. */
function settleNoun(board: Board, i: number, kind: ActorKind): ActorKind | undefined {
  const word = board.lower(i);
  if (word === 'house')
    return /^(?:auction|research|publishing|fashion|software|trading|the|media|record|brokerage)$/.test(
      board.lower(i - 1),
    )
      ? kind
      : undefined;
  if (word === 'agency') {
    if (board.lower(i - 1) === 'news') return 'outlet';
    if (
      /^(?:advertising|ad|marketing|pr|relations|talent|rating|ratings|travel|employment|staffing)$/.test(
        board.lower(i - 1),
      )
    )
      return 'company';
  }
  if (
    kind === 'threat-group' &&
    /^(?:group|collective|outfit|actor|affiliate|brigade)$/.test(word)
  ) {
    for (let j = i - 3; j < i; j += 1) if (CYBER_WORDS.has(board.lower(j))) return kind;
    if (
      /^(?:rights|advocacy|lobby|campaign|industry|trade|privacy|liberties|consumer|research|watchdog)$/.test(
        board.lower(i - 1),
      )
    )
      return 'organisation';
    if (
      /^(?:energy|media|tech|technology|telecoms?|banking|retail|insurance|hotel|hospitality|logistics|software|it)$/.test(
        board.lower(i - 1),
      )
    )
      return 'company';
    // "a London outfit that follows the money", "a group of eleven clinics".
    if (word === 'outfit') return hostileClause(board, i) ? kind : 'company';
    if (
      word === 'group' &&
      board.lower(i + 1) === 'of' &&
      !/^(?:hackers|hacktivists|criminals|attackers|activists|spies)$/.test(board.lower(i + 2))
    )
      return 'organisation';
    return groupContext(board, i) ? kind : undefined;
  }
  if (word === 'band' && !groupContext(board, i) && !hostileClause(board, i)) return undefined;
  if (word === 'unit' || word === 'service') {
    if (/^(?:police|intelligence|military|army|cyber|government|state)$/.test(board.lower(i - 1)))
      return 'agency';
    return word === 'unit' && /^(?:of|at)$/.test(board.lower(i + 1)) ? 'company' : undefined;
  }
  if (word === 'operator' && /^(?:ransomware|malware|botnet)$/.test(board.lower(i - 1)))
    return 'threat-group';
  return kind;
}

function nounBefore(board: Board, cast: Cast, run: Range): Noun | undefined {
  let at = run.first - 1;
  const comma = board.tokens[at]?.text === ',';
  if (comma || /^[“"‘]$/.test(board.tokens[at]?.text ?? '')) at -= 1;
  if (!board.together(at, run.first)) return undefined;
  if (comma) {
    const far = nounAfar(board, run, at);
    if (far !== undefined) at = far;
  }
  const token = board.tokens[at];
  if (!token || token.capital) return undefined;
  const plural = pluralKind(token.lower);
  const kind = BODY_NOUNS.get(token.lower) ?? plural;
  if (kind === undefined) return undefined;
  if (comma && plural === undefined && !/^[,.;:]$/.test(board.tokens[run.last]?.text ?? '.'))
    return undefined;
  // "told the company Monday", "the group Monday": a calendar word is no name; "the company Friday" neither.
  if (token.lower === 'unit' || token.lower === 'service' || token.lower === 'think')
    return undefined;
  const settled = plural ?? settleNoun(board, at, kind);
  if (settled === undefined) return undefined;
  if (comma && plural === undefined && settled === 'threat-group' && !groupContext(board, at))
    return undefined;
  return { kind: settled, country: countryBefore(board, cast, at) };
}

/** "a marketing firm in Novi Sad, X.", "a firm that hires out castles, X of Y": the noun that heads what stands before a comma. */
function nounAfar(board: Board, run: Range, before: number): number | undefined {
  if (
    !/^(?:[,.;:)—–]|of|in|from|and|whose|which)$/.test(board.lower(run.last)) &&
    board.together(run.first, run.last)
  )
    return undefined;
  for (let i = before; i > before - 9 && board.together(i, before); i -= 1) {
    const token = board.tokens[i];
    if (!token || (token.kind === 'punctuation' && token.text !== '-')) return undefined;
    if (token.capital || !/^(?:in|from|of|at|near|that|which|with|for)$/.test(board.lower(i + 1)))
      continue;
    if (!BODY_NOUNS.has(token.lower)) continue;
    for (let k = i - 1; k > i - 5; k -= 1) if (/^(?:a|an|another)$/.test(board.lower(k))) return i;
  }
  return undefined;
}

/** "three firms, A, B and C". */
function pluralKind(word: string): ActorKind | undefined {
  if (/^(?:companies|firms|vendors|contractors|banks|startups)$/.test(word)) return 'company';
  if (/^(?:gangs|crews|collectives)$/.test(word)) return 'threat-group';
  if (/^(?:charities|universities|hospitals|ngos)$/.test(word)) return 'organisation';
  return undefined;
}

/** Groups by what they do and what they are called: "X claimed it had broken into", "the X gang"; firms by their researchers. */
function byDeeds(board: Board, cast: Cast): void {
  const said = new Map<string, number>();
  const all = runs(board);
  for (const run of all) {
    const key = board.slice(run.first, run.last);
    if (isFinding(board, run)) said.set(key, (said.get(key) ?? 0) + 1);
  }
  for (const run of all) {
    const name = board.slice(run.first, run.last);
    if (!board.isFree(run.first) || board.blocked.has(board.keyOf(name))) continue;
    if (onlyGeneric(board, run) && !isPaper(board, run)) continue;
    const kind = kindByDeed(board, cast, run, said.get(name) ?? 0);
    if (kind !== undefined) {
      const range = withLinked(board, run);
      add(board, cast, range.first, range.last, kind);
    }
  }
}

/** "Nation of Saviors": a small word between two capitals where the whole is a doer. */
function withLinked(board: Board, run: Range): Range {
  if (isPaper(board, run)) return { first: run.first - 1, last: run.last };
  if (
    board.lower(run.first - 1) === 'of' &&
    usable(board, run.first - 2) &&
    board.together(run.first - 2, run.first)
  )
    return { first: run.first - 2, last: run.last };
  return run;
}

function isFinding(board: Board, run: Range): boolean {
  return /^(?:said|says|told|wrote|found|reported|reports|published|attributed|attributes|traced|tracked|tracks|warned|warns|believes|assessed|assesses|linked|identified|discovered|detected|uncovered|disclosed|confirmed|noted)$/.test(
    board.lower(run.last),
  );
}

function kindByDeed(board: Board, cast: Cast, run: Range, said: number): ActorKind | undefined {
  const { first, last } = run;
  const single = last - first === 1;
  const token = board.tokens[first];
  if (!token) return undefined;
  if (isAccused(board, run) || byWorks(board, run)) return 'threat-group';
  const common =
    single &&
    (board.lowered.has(token.lower) ||
      (board.isInitial(first) && /s$/.test(token.lower) && !isCamel(token.text)));
  const next = board.lower(last);
  const after = board.lower(last + 1);
  if (!common && board.together(first, last)) {
    if (MALWARE_NOUNS.has(board.lower(last - 1))) return undefined;
    if (/^(?:actors|affiliates|operators|threat)$/.test(next)) {
      if (groupContext(board, last) && (next !== 'threat' || /^(?:actors?|group)$/.test(after)))
        return 'threat-group';
    } else if (CREW.test(next) && !TITLES.has(token.lower) && next !== 'collective') {
      if (next !== 'ransomware') return 'threat-group';
      if (
        /^(?:gang|group|crew|operators?|operation|affiliates?|cartel|hackers|actors)$/.test(after)
      )
        return 'threat-group';
    }
    if (CLAIMING.test(next) && boasts(board, last)) return 'threat-group';
    if (/^(?:claimed|claims|took|takes)$/.test(next) && /^(?:responsibility|credit)$/.test(after))
      return 'threat-group';
  }
  if (/ & /.test(board.slice(first, last))) return 'company';
  const unusual = isCamel(token.text) || /\d/.test(board.slice(first, last));
  const before = board.lower(first - 1);
  if (unusual && /^(?:by|from)$/.test(before) && DEEDS.has(board.lower(first - 2)))
    return 'threat-group';
  if (
    /^(?:researchers|analysts|engineers|experts)$/.test(board.lower(first - 2)) &&
    /^(?:at|from|with)$/.test(before) &&
    !common
  )
    return 'company';
  if (
    !common &&
    /^(?:spokes\w+)$/.test(next) &&
    (nameAt(board, last + 1) || cast.get(board.hitAt(last + 1)?.actor ?? '')?.kind === 'person')
  )
    return 'company';
  if (before === 'at' && !common && titleWithin(board, first - 2)) return 'company';
  if (before === 'at' && board.lower(first - 2) === 'we') return 'company';
  if (sellsSomething(board, run)) return 'company';
  if (isPaper(board, run)) return 'outlet';
  if (single && unusual && /^(?:researchers|analysts)$/.test(next)) return 'company';
  if (single && !common && isUnusualFirm(token.text) && isFinding(board, run)) return 'company';
  if (
    single &&
    before === 'to' &&
    board.lower(first - 2) === 'according' &&
    isUnusualFirm(token.text)
  )
    return 'company';
  if (single && !common && said > 1 && !isUpper(token.text)) return 'company';
  return undefined;
}

/** "told The Courier": a paper's word behind a capital article that opens no sentence, or that reports. */
function isPaper(board: Board, { first, last }: Range): boolean {
  const capital = (at: number): boolean => board.tokens[at - 1]?.text === 'The';
  if (last - first > 1 || !capital(first)) return false;
  if (BODY_SUFFIXES.get(board.lower(first)) !== 'outlet') return false;
  return board
    .placesOf(board.tokens[first]?.text ?? '')
    .some((at) => capital(at) && !board.isInitial(at - 1) && !board.isHeadline(at));
}

/** "Nyfika Eleni, which sells wedding dresses": what a firm does for its living. */
function sellsSomething(board: Board, { first, last }: Range): boolean {
  if (board.tokens[last]?.text !== ',' || board.lower(last + 1) !== 'which') return false;
  if (PLACE_BEFORE.has(board.lower(first - 1)) || MALWARE_NOUNS.has(board.lower(last - 1)))
    return false;
  return TRADE.test(board.lower(last + 2)) || TRADE.test(board.lower(last + 3));
}

/** "were the work of Paper Lanterns": whoever a hostile deed is the work of. */
function isAccused(board: Board, { first, last }: Range): boolean {
  if (last - first === 1 && board.isInitial(first)) return false;
  if (board.lower(first - 1) !== 'of' || !/^(?:work|handiwork|doing)$/.test(board.lower(first - 2)))
    return false;
  return groupContext(board, first) || attackBefore(board, first);
}

function attackBefore(board: Board, i: number): boolean {
  for (let at = i - 1; at > i - 24 && board.together(at, i); at -= 1)
    if (DEEDS.has(board.lower(at)) || CYBER_WORDS.has(board.lower(at))) return true;
  return false;
}

/** "attacks by Paper Lanterns": two words of every day behind a deed's "by". */
function byWorks(board: Board, { first, last }: Range): boolean {
  if (last - first < 2 || board.lower(first - 1) !== 'by') return false;
  return DEEDS.has(board.lower(first - 2)) && ORDINARY.has(board.lower(last - 1));
}

/** "head of research at AdvIntel": a title in the five words before. */
export function titleWithin(board: Board, i: number): boolean {
  for (let at = i; at > i - 5 && board.together(at, i + 1); at -= 1) {
    if (board.tokens[at]?.kind === 'punctuation') return false;
    if (TITLES.has(board.lower(at))) return true;
  }
  return false;
}

function isUnusualFirm(text: string): boolean {
  return isCamel(text) && text.length > 3;
}

/** "claimed it had broken into", "said it hacked": the words of a break-in behind a claim. */
function boasts(board: Board, verb: number): boolean {
  let own = false;
  for (let i = verb + 1; i < verb + 8 && board.together(verb, i); i += 1) {
    const word = board.lower(i);
    if (/^(?:it|they|to)$/.test(word)) own = true;
    if (
      own &&
      /^(?:broken|hacked|breached|stolen|stole|defaced|defacing|knocked|taken|infiltrated|encrypted|leaked|compromised|exfiltrated|disabled|wiped|behind|have)$/.test(
        word,
      )
    )
      return (
        word !== 'have' ||
        /^(?:broken|hacked|breached|stolen|defaced|infiltrated|encrypted|compromised|copied|obtained|taken|exfiltrated)$/.test(
          board.lower(i + 1),
        )
      );
  }
  return false;
}

/** In a list with groups or with companies, the unknown names are of the same kind. */
function byList(board: Board, cast: Cast): void {
  for (const run of runs(board)) {
    if (!board.isFree(run.first) || onlyGeneric(board, run)) continue;
    if (board.blocked.has(board.keyOf(board.slice(run.first, run.last)))) continue;
    const kind = listKind(board, cast, run);
    if (kind !== undefined) add(board, cast, run.first, run.last, kind);
  }
}

function listKind(board: Board, cast: Cast, run: Range): ActorKind | undefined {
  const before = board.lower(run.first - 1);
  const after = board.lower(run.last);
  const joint = /^(?:,|and|or)$/;
  let at = run.first - 2;
  if (/^(?:and|or)$/.test(before) && board.tokens[at]?.text === ',') at -= 1;
  const left = joint.test(before) && board.together(at, run.first) ? board.hitAt(at) : undefined;
  let next = run.last + 1;
  if (after === ',' && /^(?:and|or)$/.test(board.lower(next))) next += 1;
  const right =
    joint.test(after) && board.together(run.first, next) ? board.hitAt(next) : undefined;
  const kindOf = (hit: Hit | undefined): ActorKind | undefined =>
    hit && hit.form === 'name' ? cast.get(hit.actor)?.kind : undefined;
  const sides = [kindOf(left), kindOf(right)];
  const closes =
    /^(?:and|or)$/.test(before) || /^(?:and|or)$/.test(after) || (before === ',' && after === ',');
  if (!closes) return undefined;
  if (
    sides.includes('threat-group') &&
    !sides.some((k) => k === 'company' || k === 'person' || k === 'state')
  )
    return 'threat-group';
  const multi = run.last - run.first > 1 || isCamel(board.tokens[run.first]?.text ?? '');
  if (
    sides[0] === 'company' &&
    !WEAK_SUFFIXES.has(board.lower(run.first)) &&
    multi &&
    institutional(board, run)
  )
    return 'company';
  return undefined;
}

function institutional(board: Board, run: Range): boolean {
  for (let i = run.first - 10; i < run.last + 10; i += 1)
    if (board.together(run.first, i) && INSTITUTION_CONTEXT.has(board.lower(i))) return true;
  return false;
}
