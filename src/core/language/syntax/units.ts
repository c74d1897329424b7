import type { MentionForm } from '../../model/index.ts';
import { quotationsIn, type Sentence, type TextStructure, type Token } from '../text/index.ts';
import {
  ADJECTIVES,
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  GERUND_NOUNS,
  INVARIANT,
  isListedVerb,
  MODALS,
  NEGATIONS,
  NOUN_ADJECTIVES,
  NOUN_LIKE,
  NUMBERS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  type VerbForm,
  verbReading,
} from './words.ts';

/** The part of speech that the words round it leave to a unit. */
export type Tag =
  | 'det'
  | 'pron'
  | 'prep'
  | 'to'
  | 'conj'
  | 'sub'
  | 'that'
  | 'wh'
  | 'aux'
  | 'modal'
  | 'not'
  | 'adv'
  | 'adj'
  | 'verb'
  | 'noun'
  | 'num'
  | 'poss'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'semi'
  | 'dash'
  | 'open'
  | 'close'
  | 'quote-open'
  | 'quote-close';

/** An actor's name in the text, as the mentions room found it. */
export interface ActorSpan {
  start: number;
  end: number;
  /** The id in `actors`. */
  actor: string;
  form: MentionForm;
}

/** A word of a sentence, or a whole name. Offsets are UTF-16 code units into the text, `end` exclusive. */
export interface Unit {
  start: number;
  end: number;
  text: string;
  lower: string;
  tag: Tag;
  /** The name that stands here. */
  actor?: ActorSpan;
  /** What follows the hyphen of a compound that begins with a name: "linked" in "Iran-linked". */
  suffix?: string;
  lemma?: string;
  form?: VerbForm;
  /** Inside quotation marks. */
  quoted: boolean;
  capital: boolean;
}

const WH = new Set(['who', 'which', 'whom', 'whose', 'what', 'where', 'why', 'how']);
const OPENING = new Set(['“', '„', '«', '‘']);
const CLOSING = new Set(['”', '»', '’']);

/** The sentence as a row of units: names whole, every other token by itself, each with its part of speech. */
export function unitsOf(
  text: TextStructure,
  sentence: Sentence,
  spans: readonly ActorSpan[],
): Unit[] {
  const units: Unit[] = [];
  let next = lowerBound(spans, sentence.start);
  let inQuote = quotationsIn(text, sentence.start - 1, sentence.start + 1).some(
    ({ quotation: q }) => !q.single && q.start < sentence.start && q.end > sentence.start,
  );
  for (let i = sentence.first; i < sentence.last;) {
    const token = text.tokens[i] as Token;
    while (next < spans.length && (spans[next] as ActorSpan).end <= token.start) next += 1;
    const span = spans[next];
    if (span && span.start < token.end) {
      const from = Math.min(token.start, span.start);
      let end = token.end;
      let j = i + 1;
      while (j < sentence.last && (text.tokens[j] as Token).start < span.end) {
        end = (text.tokens[j] as Token).end;
        j += 1;
      }
      units.push(named(text.text, from, end, span, inQuote));
      i = j;
      next += 1;
      continue;
    }
    if (
      token.text === '.' &&
      i + 1 < sentence.last &&
      /^[\p{L}\p{N}]/u.test((text.tokens[i + 1] as Token).text)
    ) {
      // The full stop of an abbreviation.
      i += 1;
      continue;
    }
    const unit = plain(token, inQuote);
    if (token.lower === '"') {
      unit.tag = inQuote ? 'quote-close' : 'quote-open';
      inQuote = !inQuote;
    } else if (OPENING.has(token.text)) {
      unit.tag = 'quote-open';
      if (token.text !== '‘') inQuote = true;
    } else if (CLOSING.has(token.text)) {
      unit.tag = token.text === '’' && isPlural(units.at(-1)) ? 'poss' : 'quote-close';
      if (token.text !== '’') inQuote = false;
    } else if (token.text === "'") {
      unit.tag = isPlural(units.at(-1)) ? 'poss' : 'quote-open';
    }
    units.push(unit);
    i += 1;
  }
  dropAcronyms(units);
  tagVerbsAndNouns(units);
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i] as Unit;
    const after = units[i + 1]?.tag;
    if (
      unit.tag === 'adj' &&
      !unit.actor &&
      NOUN_ADJECTIVES.has(unit.lower) &&
      after !== 'noun' &&
      after !== 'adj' &&
      i > 0
    )
      unit.tag = 'noun';
  }
  return units;
}

/** Takes out short brackets behind a noun, "(FBI)", "(aka Diamond Sleet)": they have no part in the syntax. */
function dropAcronyms(units: Unit[]): void {
  for (let i = units.length - 1; i > 0; i -= 1) {
    if ((units[i] as Unit).tag !== 'open' || (units[i - 1] as Unit).tag !== 'noun') continue;
    const close = units.findIndex((u, k) => k > i && u.tag === 'close');
    if (close > 0 && close - i <= 5) units.splice(i, close - i + 1);
  }
}

function isPlural(unit: Unit | undefined): boolean {
  return unit !== undefined && /s$/i.test(unit.text);
}

function lowerBound(spans: readonly ActorSpan[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as ActorSpan).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function named(text: string, start: number, end: number, actor: ActorSpan, quoted: boolean): Unit {
  const slice = text.slice(start, end);
  const unit: Unit = {
    start,
    end,
    text: slice,
    lower: slice.toLowerCase().replace(/[’ʼ]/g, "'"),
    tag: 'noun',
    actor,
    quoted,
    capital: true,
  };
  // "Iranians" are people, "Iranian" is an adjective.
  if (actor.form === 'demonym' && !/s$/.test(slice)) unit.tag = 'adj';
  if (actor.form === 'compound' || actor.end < end) {
    const suffix = /[-‑–]([\p{L}]+)$/u.exec(slice)?.[1];
    if (suffix !== undefined && (actor.form === 'compound' || actor.end < end - 1)) {
      unit.suffix = suffix.toLowerCase();
      unit.tag = 'adj';
    }
  }
  return unit;
}

function plain(token: Token, quoted: boolean): Unit {
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    lower: token.lower,
    tag: closedTag(token),
    quoted,
    capital: token.capital,
  };
}

function closedTag(token: Token): Tag {
  const { lower } = token;
  if (token.kind === 'punctuation') {
    if (lower === ',') return 'comma';
    if (lower === ':') return 'colon';
    if (lower === ';') return 'semi';
    if (/^[.!?…]+$/.test(lower)) return 'stop';
    if (lower === '(' || lower === '[') return 'open';
    if (lower === ')' || lower === ']') return 'close';
    if (/^[-–—]+$/.test(lower)) return 'dash';
    if (lower === '&') return 'conj';
    return lower === '$' || lower === '€' || lower === '£' || lower === '%' ? 'num' : 'stop';
  }
  if (token.kind === 'number' || NUMBERS.has(lower)) return 'num';
  if (lower === "'s") return 'poss';
  if (lower === 'to') return 'to';
  if (lower === 'that') return 'that';
  if (WH.has(lower)) return 'wh';
  if (NEGATIONS.has(lower)) return 'not';
  if (MODALS.has(lower)) return 'modal';
  if (AUXILIARIES.has(lower)) return 'aux';
  if (CONJUNCTIONS.has(lower)) return 'conj';
  if (DETERMINERS.has(lower)) return 'det';
  if (PRONOUNS.has(lower)) return 'pron';
  if (SUBORDINATORS.has(lower)) return 'sub';
  if (PREPOSITIONS.has(lower)) return 'prep';
  return 'noun';
}

const NOUN_BEFORE: ReadonlySet<Tag> = new Set<Tag>(['det', 'poss', 'adj', 'num']);
const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);
const THIS = new Set([
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'all',
  'both',
  'each',
  'several',
  'some',
  'any',
  'most',
  'many',
  'neither',
  'either',
  'another',
  'such',
  'few',
]);
const MONTH = new Set(['may', 'march']);

function tagVerbsAndNouns(units: Unit[]): void {
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i] as Unit;
    if (unit.actor) continue;
    const before = units[i - 1];
    const after = units[i + 1];
    if (
      unit.tag === 'modal' &&
      MONTH.has(unit.lower) &&
      unit.capital &&
      (i > 0 || after?.tag === 'num')
    ) {
      unit.tag = 'noun';
      continue;
    }
    if (unit.tag === 'poss' && unit.lower === "'s") {
      // "it’s", "that’s", "who’s" are verbs.
      if (before && (before.tag === 'pron' || before.tag === 'that' || before.tag === 'wh'))
        Object.assign(unit, { tag: 'aux', lemma: 'be', form: 's' });
      continue;
    }
    if (unit.tag === 'aux' || unit.tag === 'not') {
      const reading = unit.tag === 'aux' ? verbReading(unit.lower) : undefined;
      if (reading) {
        unit.lemma = reading.lemma;
        unit.form = reading.form;
      } else if (unit.tag === 'aux') {
        unit.lemma = unit.lower === "'ve" ? 'have' : 'be';
        unit.form = 's';
        if (/^(?:was|were)$/.test(unit.lower)) unit.form = 'past-tense';
        if (unit.lower === 'been') unit.form = 'participle';
        if (unit.lower === 'being') unit.form = 'ing';
      }
      continue;
    }
    if (
      unit.tag === 'that' &&
      after?.tag === 'noun' &&
      !after.actor &&
      !verbReading(after.lower) &&
      (before?.tag === 'prep' || isLoneNoun(units, i + 1))
    )
      unit.tag = 'det';
    if (
      unit.tag === 'det' &&
      /^(?:other|such|few|many|several|more)$/.test(unit.lower) &&
      (before?.tag === 'num' || before?.tag === 'det' || before?.tag === 'poss')
    ) {
      unit.tag = 'adj';
      continue;
    }
    if (unit.tag === 'det' && THIS.has(unit.lower) && standsAlone(after)) {
      unit.tag = 'pron';
      continue;
    }
    // "said there was": the subject of a clause.
    if (unit.lower === 'there' && (after?.tag === 'aux' || after?.tag === 'modal')) {
      unit.tag = 'pron';
      continue;
    }
    if (unit.tag !== 'noun') continue;
    if (unit.capital && i > 0 && !isTitleCase(units)) continue;
    const word = unit.lower;
    const reading = verbReading(word);
    if (
      ADVERBS.has(word) ||
      (/[a-z]{3}ly$/.test(word) && !reading && word !== 'family' && word !== 'ally')
    ) {
      unit.tag = 'adv';
      continue;
    }
    if (!reading || (unit.capital && i === 0 && !isListedVerb(word))) {
      if (ADJECTIVES.has(word) || adjectiveShape(word)) unit.tag = 'adj';
      continue;
    }
    const verb = readsAsVerb(units, i, reading.form, word);
    if (verb) {
      unit.tag = 'verb';
      unit.lemma = reading.lemma;
      unit.form =
        INVARIANT.has(word) && reading.form === 'base' ? invariantForm(units, i) : reading.form;
    } else if (
      ADJECTIVES.has(word) ||
      ((reading.form === 'past' || reading.form === 'participle' || reading.form === 'ing') &&
        after !== undefined &&
        (after.tag === 'noun' || after.tag === 'adj'))
    ) {
      unit.tag = 'adj';
    }
  }
}

/** "that group to be": a noun between "that" and the end of its phrase, so that no clause begins there. */
function isLoneNoun(units: Unit[], i: number): boolean {
  const next = units[i + 1];
  if (/s$/.test((units[i] as Unit).lower)) return false;
  if (
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|day|week|month|year|spring|summer|autumn|winter|time|point)$/.test(
      (units[i] as Unit).lower,
    )
  )
    return true;
  return (
    next === undefined ||
    next.tag === 'to' ||
    next.tag === 'stop' ||
    next.tag === 'comma' ||
    (next.tag === 'prep' &&
      units[i + 2]?.tag === 'det' &&
      !units.slice(i + 2, i + 8).some((u) => u.tag === 'verb' || u.tag === 'aux'))
  );
}

/** Whether a determiner has no noun to go with: "both denied", "that is". */
function standsAlone(after: Unit | undefined): boolean {
  if (!after || after.actor) return !after;
  if (after.tag === 'noun') {
    const reading = verbReading(after.lower);
    return reading !== undefined && (reading.form === 'past-tense' || reading.lemma === 'say');
  }
  return !(
    after.tag === 'adj' ||
    after.tag === 'num' ||
    after.tag === 'det' ||
    after.tag === 'adv' ||
    after.tag === 'prep'
  );
}

function adjectiveShape(word: string): boolean {
  return (
    /(?:ous|ful|ible|able|ical|ish|less|-backed|-linked|-based|-sponsored|-aligned|-affiliated|-speaking|-run|-wide|-led|-made|-nexus|-tied|-directed)$/.test(
      word,
    ) && word.length > 5
  );
}

let lastTitle: { units: Unit[]; value: boolean } | undefined;

/** A headline with capitals on most of its longer words gives no case evidence. */
export function isTitleCase(units: Unit[]): boolean {
  if (lastTitle?.units === units) return lastTitle.value;
  let capitals = 0;
  let all = 0;
  for (const unit of units) {
    if (unit.actor || unit.text.length < 4 || !/^\p{L}/u.test(unit.text)) continue;
    all += 1;
    if (unit.capital) capitals += 1;
  }
  const value = all >= 3 && capitals / all > 0.7;
  lastTitle = { units, value };
  return value;
}

function readsAsVerb(units: Unit[], i: number, form: VerbForm, word: string): boolean {
  const unit = units[i] as Unit;
  const before = previous(units, i);
  const after = units[i + 1];
  if (form === 'past-tense')
    return !(
      before &&
      (before.tag === 'det' || POSSESSIVES.has(before.lower)) &&
      after?.tag === 'noun'
    );
  if (form === 'ing') {
    const open = before?.tag === 'comma' || before?.tag === 'sub';
    if (GERUND_NOUNS.has(word) && !open && !takesObject(units, i)) return false;
    if (before && (before.tag === 'det' || before.tag === 'poss' || before.tag === 'adj')) {
      // "the hacking of", "Russian meddling": nouns, unless an object follows at once.
      return false;
    }
    if (
      before?.tag === 'noun' &&
      after &&
      (after.tag === 'noun' || after.tag === 'stop') &&
      !before.actor
    )
      return false;
    return true;
  }
  if (form === 'past' || form === 'participle') {
    // Nobody writes "the said man": "the official said Russia did it".
    if (/^(?:said|told|wrote)$/.test(word) && before?.tag !== 'det') {
      if (before?.tag === 'adj' && !before.actor && before.lower !== 'also') before.tag = 'noun';
      return true;
    }
    if (before?.tag === 'aux' && before.lemma !== 'do')
      return !(ADJECTIVES.has(word) && before.lemma === 'be' && after?.tag !== 'prep');
    if (before?.tag === 'poss' && after && (after.tag === 'noun' || after.tag === 'adj'))
      return false;
    if (
      before &&
      (before.tag === 'det' || before.tag === 'num' || POSSESSIVES.has(before.lower)) &&
      after &&
      (after.tag === 'noun' || after.tag === 'adj')
    )
      return false;
    if (before?.tag === 'adj' && after?.tag === 'noun' && !before.actor) return false;
    if (before?.tag === 'prep' && after && (after.tag === 'noun' || after.tag === 'adj'))
      return false;
    if (ADJECTIVES.has(word) && after && after.tag === 'noun' && (!before || before.tag !== 'noun'))
      return false;
    return true;
  }
  if (form === 'base' && INVARIANT.has(word) && before) {
    if (before.tag === 'aux' && (before.lemma === 'be' || before.lemma === 'have')) return true;
    if (
      (before.tag === 'noun' ||
        before.tag === 'pron' ||
        before.tag === 'wh' ||
        before.tag === 'that' ||
        before.tag === 'comma' ||
        before.tag === 'conj') &&
      after &&
      !(unit.capital && i > 0)
    ) {
      if (
        after.tag === 'det' ||
        after.tag === 'pron' ||
        after.actor ||
        after.tag === 'num' ||
        after.tag === 'adj'
      )
        return true;
      if (after.tag === 'noun' && (before.actor || before.tag === 'pron')) return true;
      if (before.tag === 'pron' || before.actor) return true;
    }
  }
  if (/^(?:say|says)$/.test(word) && !(before && NOUN_BEFORE.has(before.tag))) return true;
  // Base and third person: a noun as often as a verb.
  if (before === undefined) {
    if (form === 'base')
      return (
        after !== undefined &&
        (after.tag === 'det' || after.tag === 'pron' || POSSESSIVES.has(after.lower))
      );
    return false;
  }
  if (before.tag === 'to' || before.tag === 'modal' || before.tag === 'not') return true;
  if (before.tag === 'aux') return before.lemma === 'do' && form === 'base';
  if (before.tag === 'pron' || before.tag === 'wh' || before.tag === 'that')
    return !(before.tag === 'that' && form === 'base' && false);
  if (NOUN_BEFORE.has(before.tag) || before.tag === 'prep') {
    return form === 's' && before.tag === 'num' && after !== undefined && after.tag === 'det';
  }
  if (before.tag === 'conj' || before.tag === 'comma') {
    // "blames Iran and says": parallel to a verb before it.
    const gerund = after !== undefined && verbReading(after.lower)?.form === 'ing';
    if (!followsLikeObject(after) && !gerund) return false;
    return verbBefore(units, i) || form === 's';
  }
  if (before.tag === 'noun') {
    if (form === 's' && NOUN_LIKE.has(word))
      return before.actor !== undefined && takesObject(units, i);
    if (form === 's') return followsLikeVerb(after, word) && !(unit.capital && !isTitleCase(units));
    // ", the agencies report,": a verb of saying between commas.
    if (
      isPluralSubject(before) &&
      after?.tag === 'comma' &&
      /^(?:say|report|warn|note|add|argue|believe|claim|allege|write|insist)$/.test(word)
    )
      return true;
    return isPluralSubject(before) && followsLikeVerb(after, word);
  }
  if (before.tag === 'close' || before.tag === 'quote-close') return followsLikeObject(after);
  return false;
}

/** The form of a verb that shows none: a participle behind an auxiliary, a base behind "to", else the past. */
function invariantForm(units: Unit[], i: number): VerbForm {
  const before = previous(units, i);
  if (before?.tag === 'to' || before?.tag === 'modal' || before?.tag === 'not') return 'base';
  return before?.tag === 'aux' && before.lemma === 'do' ? 'base' : 'past';
}

/** Whether an object, or a particle of motion, follows at once: "hacking the registry", "hacking into". */
function takesObject(units: Unit[], i: number): boolean {
  const after = units[i + 1];
  if (!after) return false;
  if (after.tag === 'det' || after.tag === 'pron' || after.tag === 'that' || after.tag === 'num')
    return true;
  if (after.actor !== undefined) return true;
  if (after.lower === 'into') return true;
  return after.tag === 'adj' && units[i + 2]?.tag === 'noun' && units[i - 1]?.tag === 'prep';
}

function previous(units: Unit[], i: number): Unit | undefined {
  let j = i - 1;
  while (j >= 0 && (units[j] as Unit).tag === 'adv') j -= 1;
  return units[j];
}

function isPluralSubject(unit: Unit): boolean {
  if (unit.actor) return true;
  return (
    /s$/.test(unit.lower) ||
    /^(?:people|police|men|women|crew|team|group|gang|data|staff)$/.test(unit.lower)
  );
}

function verbBefore(units: Unit[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 14; j -= 1)
    if ((units[j] as Unit).tag === 'verb') return true;
  return false;
}

function followsLikeObject(after: Unit | undefined): boolean {
  if (!after) return false;
  return (
    after.tag === 'det' ||
    after.tag === 'pron' ||
    after.tag === 'that' ||
    after.tag === 'to' ||
    after.tag === 'prep' ||
    after.tag === 'num' ||
    after.tag === 'adv' ||
    after.tag === 'wh' ||
    after.tag === 'adj' ||
    after.actor !== undefined
  );
}

function followsLikeVerb(after: Unit | undefined, word: string): boolean {
  if (after?.lower === 'yet') return true;
  if (!after) return /^(?:says|claims|warns|reports|said|say)$/.test(word);
  if (followsLikeObject(after))
    return (
      after.tag !== 'prep' ||
      !/^(?:of|in)$/.test(after.lower) ||
      /^(?:denies|says|hacks)$/.test(word)
    );
  if (after.tag === 'noun') return /s$/.test(word) || !isListedVerb(after.lower);
  return after.tag === 'stop' || after.tag === 'colon'
    ? /^(?:says|say|claims|warns|reports|insists)$/.test(word)
    : after.tag === 'quote-open' || after.tag === 'not';
}
