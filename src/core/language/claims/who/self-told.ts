import { type Parse, subjectOf } from '../../syntax/arguments.ts';
import { groupAt, type Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import { SAYING } from '../../syntax/words.ts';

/** "A crew of unknown origin said it had wiped the disks": who speaks of itself by a pronoun at `at`; null where nobody does. */
export function selfTold(parse: Parse, at: number): Region | null {
  const { units, groups } = parse;
  if (!/^(?:it|they|he|she)$/.test((units[at] as Unit).lower)) return null;
  const verb = groupAt(groups, units[at - 1]?.tag === 'that' ? at - 2 : at - 1);
  if (verb?.kind !== 'finite' || verb.passive || verb.negated || !SAYING.has(verb.lemma))
    return null;
  const subject = subjectOf(parse, verb);
  return subject && subject.last < verb.first && units[subject.first]?.tag !== 'pron'
    ? subject
    : null;
}
