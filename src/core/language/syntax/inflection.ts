import verbs from '../../../../assets/lexicon/verbs.json';

/** The inflection that a verb's word shows; `past` where past tense and participle look alike. */
export type VerbForm = 'base' | 's' | 'past' | 'past-tense' | 'participle' | 'ing';

/** A word read as a verb. */
export interface VerbReading {
  lemma: string;
  form: VerbForm;
}

const READINGS = new Map<string, VerbReading>();
const LEMMAS = new Set<string>();
const DOUBLING = new Set(verbs.doubling.split(' '));
/** Verbs whose forms all look alike: "hit", "put", "read". */
export const INVARIANT = new Set<string>(['read']);
/** Verbs whose participle looks like the base, and their past does not: "has come", "is run". */
export const PERFECT_BASE = new Set<string>();
/** Words in -ing and -ed that are no verb's: "morning". */
const NOT_VERBS = new Set(verbs.notVerbs.split(' '));
/** Verbs whose base form and form in -s are nouns far more often: "bank", "models". */
export const NOUN_FIRST: ReadonlySet<string> = new Set(verbs.nounFirst.split(' '));

function add(word: string, lemma: string, form: VerbForm): void {
  if (!READINGS.has(word)) READINGS.set(word, { lemma, form });
}

for (const row of verbs.irregular) {
  const [lemma = '', past = '', participle = ''] = row.split(' ');
  LEMMAS.add(lemma);
  if (participle === lemma) (past === lemma ? INVARIANT : PERFECT_BASE).add(lemma);
  add(lemma, lemma, 'base');
  add(thirdPerson(lemma), lemma, 's');
  if (past === participle) add(past, lemma, 'past');
  else {
    add(past, lemma, 'past-tense');
    add(participle, lemma, 'participle');
  }
  add(present(lemma), lemma, 'ing');
}
for (const lemma of `${verbs.regular} ${verbs.nounFirst}`.split(' ')) {
  if (LEMMAS.has(lemma)) continue;
  LEMMAS.add(lemma);
  add(lemma, lemma, 'base');
  add(thirdPerson(lemma), lemma, 's');
  add(past(lemma), lemma, 'past');
  add(present(lemma), lemma, 'ing');
  // American spellings with a single l: "labeled".
  if (DOUBLING.has(lemma) && lemma.endsWith('l')) {
    add(`${lemma}ed`, lemma, 'past');
    add(`${lemma}ing`, lemma, 'ing');
  }
}

/** Whether the last consonant is doubled before -ed and -ing: one short syllable, or a listed longer verb. */
function doubles(lemma: string): boolean {
  return /^(?:qu|[^aeiou])*[aeiou][bdgklmnprtvz]$/.test(lemma) || DOUBLING.has(lemma);
}

function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function past(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (lemma.endsWith('ic')) return `${lemma}ked`;
  if (doubles(lemma)) return `${lemma}${lemma.slice(-1)}ed`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function present(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (lemma.endsWith('ic')) return `${lemma}king`;
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return doubles(lemma) ? `${lemma}${lemma.slice(-1)}ing` : `${lemma}ing`;
}

/** The verb that a lower-case word can be, by the lexicon and, for unknown words in -ed and -ing, by its shape. */
export function verbReading(lower: string): VerbReading | undefined {
  const known = READINGS.get(lower);
  if (known) return known;
  if (NOT_VERBS.has(lower) || isUndone(lower)) return undefined;
  // "state-sponsored" is an adjective; a listed verb may have a hyphen.
  if (lower.includes('-')) return prefixed(lower);
  if (lower.length > 5 && /[^e]ed$/.test(lower)) {
    return prefixed(lower) ?? { lemma: stemOf(lower, 'ed'), form: 'past' };
  }
  if (lower.length > 6 && lower.endsWith('ing')) {
    return prefixed(lower) ?? { lemma: stemOf(lower, 'ing'), form: 'ing' };
  }
  return undefined;
}

const PREFIX = /^(re|mis|over|under|out|de|dis|un|co|pre|cross|cyber|counter)-?(?=[a-z]{4})/;

/** "re-sold", "misattributed": a known verb behind a prefix; not in forms that an adjective or a noun shares. */
function prefixed(lower: string): VerbReading | undefined {
  const prefix = PREFIX.exec(lower);
  if (!prefix) return undefined;
  const inner = READINGS.get(lower.slice(prefix[0].length));
  if (!inner || inner.form === 'base' || inner.form === 's') return undefined;
  // "unproven", "undetected" are what something is; nobody does it.
  if (prefix[1] === 'un') return undefined;
  return { lemma: prefix[0] + inner.lemma, form: inner.form };
}

/** A guess at the lemma of an unlisted word in -ed or -ing. */
function stemOf(lower: string, ending: 'ed' | 'ing'): string {
  const stem = lower.slice(0, -ending.length);
  if (/([bdgklmnprtvz])\1$/.test(stem) && !/(?:ll|ss|zz)$/.test(stem)) return stem.slice(0, -1);
  if (ending === 'ed' && stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  return /(?:[aeiou][sz]|[^aeiou]s|at|[cgvu])$/.test(stem) && !/(?:ss|eat|oat|ng)$/.test(stem)
    ? `${stem}e`
    : stem;
}

/** Whether the lexicon lists this word as a form of a verb. */
export function isListedVerb(lower: string): boolean {
  return READINGS.has(lower);
}

/** What an adjective in "un-" denies: "undetected", "unproven". */
export function isUndone(lower: string): boolean {
  if (!lower.startsWith('un') || lower.length < 7 || READINGS.has(lower)) return false;
  const inner = READINGS.get(lower.slice(2));
  return inner !== undefined && (inner.form === 'past' || inner.form === 'participle');
}
