import type { Region } from '../../syntax/phrases.ts';
import type { Speech, View } from '../view.ts';

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

/** "likely" in "likely originated with": the adverbs right before a cue. */
export function adverbsBefore(view: View, cue: number): Region[] {
  let first = cue;
  while (view.unit(first - 1)?.tag === 'adv') first -= 1;
  return first < cue ? [{ first, last: cue - 1 }] : [];
}

/** "It is almost certain that": what is said of the whole clause in which a unit stands. */
export function weighedAs(view: View, at: number): Region[] {
  return view.groups.flatMap((g) => {
    if (g.lemma !== 'be' || g.last >= at || view.word(g.first - 1) !== 'it') return [];
    const { complement } = view.args(g);
    const inside = complement !== null && complement.first <= at && at <= complement.last;
    return inside && complement.first - g.last < 6
      ? [{ first: g.first, last: complement.first - 1 }]
      : [];
  });
}
