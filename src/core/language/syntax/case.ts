import type { Unit } from './units.ts';

let last: { units: readonly Unit[]; value: boolean } | undefined;

/** A headline with capitals on most of its longer words gives no case evidence. */
export function isTitleCase(units: readonly Unit[]): boolean {
  if (last?.units === units) return last.value;
  let capitals = 0;
  let all = 0;
  for (const unit of units) {
    if (unit.actor || unit.text.length < 4 || !/^\p{L}/u.test(unit.text)) continue;
    all += 1;
    if (unit.capital) capitals += 1;
  }
  const value = all >= 3 && capitals / all > 0.7;
  last = { units, value };
  return value;
}
