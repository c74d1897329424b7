import type { Region } from '../syntax/phrases.ts';
import type { Speech, View } from './view.ts';

/** A verb of saying with the words right round it, where a grade can stand. */
export function verbScope(view: View, speech: Speech): Region {
  const first = speech.verb?.first ?? speech.cue.first;
  return {
    first: Math.max(first - 3, 0),
    last: Math.min((speech.verb?.last ?? speech.cue.last) + 1, view.units.length - 1),
  };
}

/** "with high confidence", wherever it stands in the sentence. */
export function confidence(view: View): Region[] {
  const at = view.units.findIndex((u) => u.lower === 'confidence');
  return at < 0 ? [] : [{ first: Math.max(at - 2, 0), last: at }];
}
