import type { Participant } from '../../../model/index.ts';
import type { Region } from '../../syntax/phrases.ts';
import { gradeOf } from '../certainty/certainty.ts';
import { type Finding, finding } from '../finding.ts';
import { type Modifier, modifiersOf } from '../modifiers.ts';
import type { View } from '../view.ts';
import { overlap, type Reading } from './reading.ts';

/** Reads the accusations that sit inside noun phrases, of whomever no clause of the sentence accuses. */
export function readModifiers(reading: Reading): void {
  const { view, found } = reading;
  const accusing = found.filter((f) => f.type === 'attribution' || f.type === 'responsibility');
  for (const modifier of modifiersOf(view)) {
    const accused = view
      .resolve(modifier.accused)
      .participants.map((p) => ({ ...p, ...view.span(modifier.cue) }));
    if (isAccused(found, accusing, accused)) continue;
    if (accusing.some((f) => f.act !== null && overlap(f.act, modifier.cue))) continue;
    if (reading.isCovered(modifier.cue) || isBesideAccused(view, modifier.cue, found)) continue;
    found.push(modified(reading, modifier, accused));
  }
}

/** Whether a clause, or a modifier before, accuses one of them already. */
function isAccused(
  found: readonly Finding[],
  accusing: readonly Finding[],
  accused: readonly Participant[],
): boolean {
  const ids = accused.map((p) => p.actor);
  return [...accusing, ...found.filter((f) => f.form === 'modifier')].some((f) =>
    f.accused.some((p) => ids.includes(p.actor)),
  );
}

function modified(reading: Reading, modifier: Modifier, accused: Participant[]): Finding {
  const { view } = reading;
  const { cue, act } = modifier;
  const grade = gradeOf(view, [{ first: Math.max(cue.first - 2, 0), last: cue.last }]);
  // "Mandiant disclosed that the Russian crew had": whoever says it makes the claim.
  const { speech, sources } = reading.voice(cue.first);
  const told = speech !== undefined && speech.verb !== null && !speech.report;
  return {
    ...finding(view, {
      type: 'attribution',
      cue,
      sources: told ? sources : [],
      accused,
      act,
      certainty: grade.grade,
      certaintyWords: grade.words,
      frame: 'modifier',
      reason: 'modifier',
    }),
    form: told ? 'clause' : 'modifier',
  };
}

/**
 * "suspected Vietnamese actors APT32 broke in": the clause accuses whoever the modifier describes. A crew without a name that
 * "linked to Minsk" describes boasts of its deed; that Minsk is behind it is said besides.
 */
function isBesideAccused(view: View, cue: Region, found: readonly Finding[]): boolean {
  const { start, end } = view.span(cue);
  return found.some(
    (f) =>
      (f.type === 'attribution' ||
        (f.type === 'responsibility' && f.accused.some((p) => p.actor !== null))) &&
      f.accused.some((p) => p.start <= end + 1 && p.end >= start),
  );
}
