import type { Participant } from '../../model/index.ts';
import type { Finding } from '../claims/finding.ts';

/** Words behind which stands whom a claim rests on: "citing Mandiant", "based on a report by ESET", "echoing London". */
const RESTS = new Set(['citing', 'quoting', 'echoing', 'echoed', 'repeating']);
const RESTS_ON = new Set(['based', 'relying', 'relied', 'drawing', 'drew', 'resting', 'building']);
/** How many words behind them the name may stand. */
const REACH = 8;

/** The parties that a claim's own sentence says it rests on, beside those who make it. */
export function citedBy({ view, sources }: Finding): Participant[] {
  const { units } = view;
  const found: Participant[] = [];
  units.forEach((unit, i) => {
    const next = units[i + 1]?.lower;
    const rests =
      RESTS.has(unit.lower) || (RESTS_ON.has(unit.lower) && (next === 'on' || next === 'upon'));
    if (!rests) return;
    for (let at = i + 1; at < Math.min(i + 1 + REACH, units.length); at += 1) {
      const named = units[at];
      if (named?.tag === 'comma' || named?.tag === 'stop' || named?.tag === 'semi') break;
      if (named?.actor === undefined || named.tag !== 'noun') continue;
      const { actor } = named.actor;
      if (!sources.some((p) => p.actor === actor))
        found.push({ ...view.span({ first: at, last: at }), actor });
    }
  });
  return found;
}
