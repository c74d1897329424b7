import speech from '../../../../assets/lexicon/speech.json';
import closed from '../../../../assets/lexicon/closed-words.json';
import classes from '../../../../assets/lexicon/verb-classes.json';

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
/** Days, months, and the spans that news is dated by: "Monday", "last week". */
export const TIMES = wordSet(closed.time);
/** Words in -ing that are nouns as often as verbs: "hacking", "a finding". */
export const GERUND_NOUNS = wordSet(closed.gerundNoun);
/** Words in -s that are plural nouns far more often than verbs: "campaigns". */
export const NOUN_LIKE = wordSet(closed.nounlike);

/** Verbs and adjectives whose "of", "for" or "with" says what somebody did: "accused of hacking emails". */
export const ACCUSING = wordSet(closed.accusing);
/** Nouns whose "that" says what they hold: "the claim that". */
export const CONTENT_NOUNS = wordSet(closed.contentNoun);
/** Verbs of saying and thinking, which govern a clause. */
export const SAYING = wordSet(speech.say);
/** "accused Iran of theft", "warned firms of": verbs whose "of" does not hang on their object. */
export const TELLS_OF = wordSet(classes.tellsOf);

export {
  INVARIANT,
  isListedVerb,
  isUndone,
  NOUN_FIRST,
  PERFECT_BASE,
  type VerbForm,
  type VerbReading,
  verbReading,
} from './inflection.ts';
