import table from '../../../../../assets/lexicon/certainty.json';
import type { Certainty } from '../../../model/index.ts';
import type { Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import type { View } from '../view.ts';

/** Weakest first: where several words stand in one chain, the weakest counts (eval/GOLD.md). */
const WEAKEST: readonly Certainty[] = ['low', 'alleged', 'moderate', 'high', 'formal'];

const BY_FIRST = new Map<string, { words: string[]; grade: Certainty }[]>();
for (const row of table.phrases) {
  const words = row.words.split(' ');
  const first = words[0] as string;
  const list = BY_FIRST.get(first) ?? [];
  list.push({ words, grade: row.grade as Certainty });
  BY_FIRST.set(first, list);
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.words.length - a.words.length);

/** A grade, and the article's own words for it. */
export interface Graded {
  grade: Certainty;
  words: string | null;
}

/** Grades what the words in the given regions say; `stated` where they say nothing. */
export function gradeOf(view: View, regions: readonly Region[], own?: Certainty): Graded {
  let best: { grade: Certainty; first: number; last: number } | undefined;
  const seen = new Set<number>();
  for (const region of regions) {
    for (let i = Math.max(region.first, 0); i <= region.last && i < view.units.length; i += 1) {
      if (seen.has(i)) continue;
      seen.add(i);
      const hit = phraseAt(view.units, i);
      if (!hit) continue;
      for (let j = i; j <= hit.last; j += 1) seen.add(j);
      if (!best || WEAKEST.indexOf(hit.grade) < WEAKEST.indexOf(best.grade))
        best = { grade: hit.grade, first: i, last: hit.last };
      i = hit.last;
    }
  }
  if (own && (!best || WEAKEST.indexOf(own) < WEAKEST.indexOf(best.grade)))
    return { grade: own, words: null };
  if (!best) return { grade: own ?? 'stated', words: null };
  return { grade: best.grade, words: view.span(best).text };
}

function phraseAt(units: readonly Unit[], at: number): { grade: Certainty; last: number } | null {
  const unit = units[at] as Unit;
  const rows = BY_FIRST.get(unit.lower);
  if (!rows) return null;
  for (const { words, grade } of rows) {
    if (words.every((w, k) => units[at + k]?.lower === w)) {
      if (words.length === 1 && !standsAsHedge(units, at)) continue;
      return { grade, last: at + words.length - 1 };
    }
  }
  return null;
}

/** "May" the month and "claims" the noun are no hedges. */
function standsAsHedge(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  if (/^(?:may|might|could)$/.test(unit.lower)) return unit.tag === 'modal';
  if (/^(?:claims|claim|charges|suspects|suspect|sanctions|think|think|appeal)$/.test(unit.lower))
    return unit.tag === 'verb';
  return true;
}
