import type { Token } from '../text/index.ts';
import { isTitleCase } from './case.ts';
import { isTime } from './phrases.ts';
import type { Tag, Unit } from './units.ts';
import { invariantForm } from './verbhood/past.ts';
import { readsAsVerb } from './verbhood/verbhood.ts';
import {
  ADJECTIVES,
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  INVARIANT,
  isListedVerb,
  isUndone,
  MODALS,
  NEGATIONS,
  NOUN_ADJECTIVES,
  NUMBERS,
  PERFECT_BASE,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  type VerbForm,
  verbReading,
} from './words.ts';

const WH = new Set(['who', 'which', 'whom', 'whose', 'what', 'where', 'why', 'how']);

/** The part of speech of a word by itself: of the closed classes, else a noun until its place says otherwise. */
export function closedTag(token: Token): Tag {
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
const NOUNS_IN_LY = new Set(
  'family ally assembly anomaly monopoly bully belly jelly homily butterfly'.split(' '),
);

/** Gives every word the part of speech that its neighbours leave to it, from left to right. */
export function tagWords(units: Unit[]): void {
  for (let i = 0; i < units.length; i += 1) if (!(units[i] as Unit).actor) tagWord(units, i);
  for (let i = 1; i < units.length; i += 1) {
    const unit = units[i] as Unit;
    const after = units[i + 1]?.tag;
    if (unit.tag !== 'adj' || unit.actor || !NOUN_ADJECTIVES.has(unit.lower)) continue;
    if (after !== 'noun' && after !== 'adj') unit.tag = 'noun';
  }
}

function tagWord(units: Unit[], i: number): void {
  const unit = units[i] as Unit;
  const before = units[i - 1];
  const after = units[i + 1];
  switch (unit.tag) {
    case 'modal':
      if (MONTH.has(unit.lower) && unit.capital && (i > 0 || after?.tag === 'num'))
        unit.tag = 'noun';
      return;
    case 'poss':
      if (unit.lower === "'s" && isVerbClitic(before, after))
        Object.assign(unit, { tag: 'aux', lemma: 'be', form: 's' });
      return;
    case 'aux':
      inflectAuxiliary(unit);
      return;
    case 'prep':
      // "has since been linked".
      if (unit.lower === 'since' && before?.tag === 'aux' && after?.tag !== 'det') unit.tag = 'adv';
      return;
    case 'conj':
      // "yet another", "has yet to": joins nothing.
      if (unit.lower === 'yet' && before && before.tag !== 'comma' && before.tag !== 'semi')
        unit.tag = 'adv';
      return;
    case 'that':
    case 'det':
      tagDeterminer(units, i);
      return;
    case 'noun':
      // "said there was": the subject of a clause.
      if (unit.lower === 'there' && (after?.tag === 'aux' || after?.tag === 'modal'))
        unit.tag = 'pron';
      else tagOpenWord(units, i);
      return;
    default:
  }
}

/** "it’s", "that’s", "who’s" are verbs, and so is "Russia’s been". */
function isVerbClitic(before: Unit | undefined, after: Unit | undefined): boolean {
  if (!before) return false;
  if (before.tag === 'pron' || before.tag === 'that' || before.tag === 'wh') return true;
  return (
    after !== undefined &&
    (/^(?:been|being|not|behind|the|a|an)$/.test(after.lower) || after.tag === 'pron')
  );
}

function inflectAuxiliary(unit: Unit): void {
  const reading = verbReading(unit.lower);
  unit.lemma = reading?.lemma ?? (unit.lower === "'ve" ? 'have' : 'be');
  unit.form = reading?.form ?? 's';
  if (/^(?:was|were)$/.test(unit.lower)) unit.form = 'past-tense';
  if (unit.lower === 'been') unit.form = 'participle';
  if (unit.lower === 'being') unit.form = 'ing';
}

function tagDeterminer(units: Unit[], i: number): void {
  const unit = units[i] as Unit;
  const before = units[i - 1];
  const after = units[i + 1];
  if (
    unit.tag === 'that' &&
    after?.tag === 'noun' &&
    !after.actor &&
    !verbReading(after.lower) &&
    (before?.tag === 'prep' || isLoneNoun(units, i + 1))
  )
    unit.tag = 'det';
  // "That group has": a sentence begins.
  const subject = i === 0 && after !== undefined && !after.actor && !after.capital;
  if (unit.tag === 'that' && subject && /^(?:aux|modal)$/.test(units[i + 2]?.tag ?? ''))
    unit.tag = 'det';
  if (unit.tag !== 'det') return;
  if (
    /^(?:other|such|few|many|several|more)$/.test(unit.lower) &&
    (before?.tag === 'num' || before?.tag === 'det' || before?.tag === 'poss')
  )
    unit.tag = 'adj';
  else if (THIS.has(unit.lower) && standsAlone(after)) unit.tag = 'pron';
}

function tagOpenWord(units: Unit[], i: number): void {
  const unit = units[i] as Unit;
  const before = units[i - 1];
  const after = units[i + 1];
  const opens =
    i === 0 ||
    before?.tag === 'colon' ||
    (before?.tag === 'quote-open' && (i === 1 || units[i - 2]?.tag === 'comma'));
  if (unit.capital && !opens && !isTitleCase(units)) {
    if (unit.lower.includes('-') && adjectiveShape(unit.lower)) unit.tag = 'adj';
    return;
  }
  const word = unit.lower;
  const reading = verbReading(word);
  const nominal = after?.tag === 'noun' || after?.tag === 'adj';
  const adverb =
    ADVERBS.has(word) || (/[a-z]{3}ly$/.test(word) && !reading && !NOUNS_IN_LY.has(word));
  if (adverb) {
    const modifies = ADJECTIVES.has(word) && nominal && !verbReading(after?.lower ?? '');
    unit.tag = modifies ? 'adj' : 'adv';
    return;
  }
  const bare = before?.tag === 'modal' || isDoAuxiliary(units, i);
  if (!reading || (unit.capital && opens && !isListedVerb(word))) {
    if (ADJECTIVES.has(word) || adjectiveShape(word) || isUndone(word)) unit.tag = 'adj';
    else if (bare && before?.tag === 'modal' && !unit.capital && !/s$/.test(word))
      Object.assign(unit, { tag: 'verb', lemma: word, form: 'base' });
    else if (nominal && modifierShape(word) && !verbReading(after?.lower ?? '')) unit.tag = 'adj';
    return;
  }
  // "the official said Russia did it": a noun that can be an adjective, before a verb.
  if (
    before?.tag === 'adj' &&
    !before.actor &&
    isSubjectAdjective(before, reading.form, word, after)
  )
    before.tag = 'noun';
  if (readsAsVerb(units, i, reading.form, word)) {
    unit.tag = 'verb';
    unit.lemma = reading.lemma;
    unit.form =
      reading.form === 'base' && (INVARIANT.has(word) || PERFECT_BASE.has(word))
        ? invariantForm(units, i)
        : reading.form;
  } else if (
    ADJECTIVES.has(word) ||
    (reading.form !== 'base' && reading.form !== 's' && reading.form !== 'past-tense' && nominal)
  ) {
    unit.tag = 'adj';
  }
}

function isSubjectAdjective(
  before: Unit,
  form: VerbForm,
  word: string,
  after: Unit | undefined,
): boolean {
  if (form === 'base' || form === 'ing') return false;
  if (ADJECTIVES.has(word) && !after?.actor && after?.tag !== 'det') return false;
  return NOUN_ADJECTIVES.has(before.lower) || /^(?:said|told|wrote|says)$/.test(word);
}

/** "did not", "doesn't": what follows is the base of a verb. */
function isDoAuxiliary(units: readonly Unit[], i: number): boolean {
  const before = units[i - 1];
  if (before?.tag !== 'not') return false;
  return /^(?:don|doesn|didn)'t$/.test(before.lower) || units[i - 2]?.lemma === 'do';
}

/** "that group to be": a noun between "that" and the end of its phrase, so that no clause begins there. */
function isLoneNoun(units: Unit[], i: number): boolean {
  const next = units[i + 1];
  if (/s$/.test((units[i] as Unit).lower)) return false;
  if (isTime(units[i]) || /^(?:time|point)$/.test((units[i] as Unit).lower)) return true;
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

/** Adjectives by their ending, where a noun follows. */
function modifierShape(word: string): boolean {
  return word.length > 5 && /(?:ive|ic|al|ary|ant|ent|est)$/.test(word);
}

/** Adjectives by their ending, wherever they stand. */
function adjectiveShape(word: string): boolean {
  return (
    word !== 'handful' &&
    /(?:ous|ful|ible|able|ical|ish|less|-backed|-linked|-based|-sponsored|-aligned|-affiliated|-speaking|-run|-wide|-led|-made|-nexus|-tied|-directed|-facing|-owned|-controlled|-funded|-related|-friendly|-allied|-level|-style|-type|-era|-born|-trained|-written)$/.test(
      word,
    ) &&
    word.length > 5
  );
}
