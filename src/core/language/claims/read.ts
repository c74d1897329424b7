import type { Finding } from './finding.ts';
import type { Quotes } from './speech/quotes.ts';
import { readAccusations } from './reading/accusing.ts';
import { readAnswers } from './reading/answering.ts';
import { readBoasts } from './reading/boasting.ts';
import { readModifiers } from './reading/modifying.ts';
import { Reading } from './reading/reading.ts';
import { retorts } from './denial/retorting.ts';
import type { Speech, View } from './view.ts';

/**
 * Reads the claims of one sentence, in the order in which they hold: what is denied or doubted accuses nobody, what somebody
 * boasts of is no accusation, and a clause says more than a modifier inside it.
 */
export function readSentence(view: View, speeches: readonly Speech[], quotes: Quotes): Finding[] {
  if (view.question) return [];
  const reading = new Reading(view, speeches, quotes);
  readAnswers(reading);
  readBoasts(reading);
  readAccusations(reading);
  readModifiers(reading);
  const { found } = reading;
  found.push(...retorts(view, speeches, quotes, found));
  return found.sort((a, b) => a.cue.first - b.cue.first);
}
