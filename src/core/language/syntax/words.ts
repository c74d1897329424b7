import closed from '../../../../assets/lexicon/closed-words.json';
import verbs from '../../../../assets/lexicon/verbs.json';

/** A lexicon's words, as a set; the file keeps them in one line, separated by blanks. */
export function wordSet(line: string): ReadonlySet<string> {
  return new Set(line.split(' '));
}

export const DETERMINERS = wordSet(closed.determiner);
export const PRONOUNS = wordSet(closed.pronoun);
export const PREPOSITIONS = wordSet(closed.preposition);
export const CONJUNCTIONS = wordSet(closed.conjunction);
export const SUBORDINATORS = wordSet(closed.subordinator);
export const AUXILIARIES = wordSet(closed.auxiliary);
export const MODALS = wordSet(closed.modal);
export const NEGATIONS = wordSet(closed.negation);
export const ADVERBS = wordSet(closed.adverb);
export const ADJECTIVES = wordSet(closed.adjective);
/** Adjectives that are nouns where no noun follows: "a campaign official". */
export const NOUN_ADJECTIVES = wordSet(closed.nounAdjective);
export const NUMBERS = wordSet(closed.number);
/** Words in -ing that are nouns as often as verbs: "hacking", "a finding". */
export const GERUND_NOUNS = wordSet(closed.gerundNoun);
/** Words in -s that are plural nouns far more often than verbs: "campaigns". */
export const NOUN_LIKE = wordSet(closed.nounlike);

/** The inflection that a verb's word shows; `past` where past tense and participle look alike. */
export type VerbForm = 'base' | 's' | 'past' | 'past-tense' | 'participle' | 'ing';

/** A word read as a verb. */
export interface VerbReading {
  lemma: string;
  form: VerbForm;
}

const READINGS = new Map<string, VerbReading>();
/** Verbs whose forms all look alike: "hit", "put", "read". */
export const INVARIANT = new Set<string>(['read']);

function add(word: string, lemma: string, form: VerbForm): void {
  if (!READINGS.has(word)) READINGS.set(word, { lemma, form });
}

for (const row of verbs.irregular) {
  const [lemma = '', past = '', participle = ''] = row.split(' ');
  if (past === lemma && participle === lemma) INVARIANT.add(lemma);
  add(lemma, lemma, 'base');
  add(thirdPerson(lemma), lemma, 's');
  if (past === participle) add(past, lemma, 'past');
  else {
    add(past, lemma, 'past-tense');
    add(participle, lemma, 'participle');
  }
  const stem = past.endsWith('ed') && doubled(lemma, past) ? past.slice(0, -2) : '';
  add(stem ? `${stem}ing` : present(lemma), lemma, 'ing');
  if (/(?:l|n|t|m|p|b|d|g)$/.test(lemma)) add(`${lemma}${lemma.slice(-1)}ing`, lemma, 'ing');
}
// American spellings with a single l.
for (const lemma of ['label', 'channel', 'cancel', 'travel']) {
  add(`${lemma}ed`, lemma, 'past');
  add(`${lemma}ing`, lemma, 'ing');
}
for (const lemma of `${verbs.regular} ${verbs.denying}`.split(' ')) {
  add(lemma, lemma, 'base');
  add(thirdPerson(lemma), lemma, 's');
  add(past(lemma), lemma, 'past');
  add(present(lemma), lemma, 'ing');
}
add('lying', 'lie', 'ing');

function doubled(lemma: string, pastForm: string): boolean {
  return pastForm === `${lemma}${lemma.slice(-1)}ed`;
}

function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function past(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function present(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  return /[^e]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

/** The verb that a lower-case word can be, by the lexicon and, for unknown words in -ed and -ing, by its shape. */
export function verbReading(lower: string): VerbReading | undefined {
  const known = READINGS.get(lower);
  if (known) return known;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0) {
    // "reverse-engineered", "mis-sold"; not "state-sponsored", which is an adjective.
    return undefined;
  }
  if (lower.length > 5 && lower.endsWith('ed') && /[^e]ed$/.test(lower)) {
    return { lemma: lower.slice(0, -2), form: 'past' };
  }
  if (lower.length > 6 && lower.endsWith('ing')) return { lemma: lower.slice(0, -3), form: 'ing' };
  return undefined;
}

/** Whether the lexicon lists this word as a form of a verb. */
export function isListedVerb(lower: string): boolean {
  return READINGS.has(lower);
}
