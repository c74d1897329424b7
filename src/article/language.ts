/** The commonest words of English that are not also common words of its neighbours. */
const STOP_WORDS = new Set(
  (
    'the and of to that is was for with by on as it at from has have had are were be been this which not its they but who their ' +
    'his her she he will would said says an or than when after about more into what there'
  ).split(' '),
);

/** English running text has about two in five, a list of indicators fewer; Danish and Dutch have about one in sixteen. */
const ENGLISH_SHARE = 0.1;
/** With fewer words than this, what the page declares counts. */
const ENOUGH_WORDS = 40;
/** A sample from the beginning and the middle is enough. */
const SAMPLE = 1500;

/**
 * Whether a text is English: told by its own commonest words, and by the declared language (BCP 47) where the text is too short
 * to tell. Undeclared and too short counts as English.
 */
export function isEnglish(text: string, declared: string | null): boolean {
  const middle = Math.max(SAMPLE, (text.length - SAMPLE) >> 1);
  const sample = `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)}`;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return false;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return declared === null || /^en(?:-|$)/i.test(declared);
  return words.filter((word) => STOP_WORDS.has(word)).length / words.length >= ENGLISH_SHARE;
}
