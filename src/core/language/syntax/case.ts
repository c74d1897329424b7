import type { Unit } from './units.ts';

let last: { units: readonly Unit[]; value: boolean } | undefined;

/** A headline with capitals on most of its longer words gives no case evidence. */
export function isTitleCase(units: readonly Unit[]): boolean {
  if (last?.units === units) return last.value;
  let capitals = 0;
  let all = 0;
  let names = 0;
  for (const unit of units) {
    if (unit.actor) names += 1;
    if (unit.actor || unit.text.length < 4 || !/^\p{L}/u.test(unit.text)) continue;
    all += 1;
    if (unit.capital) capitals += 1;
  }
  // "China Denies Google Claims": names on both sides, no stop, and nothing in small letters.
  const short = names > 1 && all === 2 && capitals === 2 && units.at(-1)?.tag !== 'stop';
  const value = short || (all >= 3 && capitals / all > 0.7);
  last = { units, value };
  return value;
}
