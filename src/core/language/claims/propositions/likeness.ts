import { baseFrom, extendRight, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct } from '../acts.ts';
import { isGroup } from '../parties.ts';
import type { View } from '../view.ts';
import { make, OF, type Proposition } from './proposition.ts';

const LOOKS = /^(?:bear|carry|have|show|share|match|resemble|fit)$/;

const HALLMARK =
  /^(?:hallmarks?|fingerprints?|signature|signatures|traits?|marks?|stamp|handwriting|imprint|earmarks)$/;

/** "bears the hallmarks of Lazarus", "overlaps with APT28", "is consistent with". */
export function likeness(view: View, group: VerbGroup): Proposition | undefined {
  const args = view.args(group);
  const subject = args.subject;
  if (!subject) return undefined;
  if (LOOKS.test(group.lemma) && args.object) {
    const mark = view.units.findIndex(
      (u, i) =>
        i >= (args.object as Region).first &&
        i <= (args.object as Region).last + 1 &&
        HALLMARK.test(u.lower),
    );
    if (mark < 0) return undefined;
    const owner = view.word(mark + 1) === 'of' ? baseFrom(view.units, mark + 2) : null;
    const region = owner ?? args.object;
    const found = make(
      view,
      group,
      extendRight(view.units, region, { prepositions: OF, coordinate: true }),
      isAct(view, subject) ? subject : null,
      { first: group.first, last: mark },
      'hallmarks',
      2,
    );
    return found;
  }
  if (
    group.lemma === 'overlap' ||
    (group.lemma === 'be' && view.word(group.last + 1) === 'consistent')
  ) {
    const preposition = args.preps.find((p) => p.word === 'with');
    if (!preposition || !(isAct(view, subject) || isGroup(view, subject))) return undefined;
    return make(
      view,
      group,
      preposition.region,
      isAct(view, subject) ? subject : null,
      { first: group.first, last: group.last },
      'overlaps',
      1,
    );
  }
  return undefined;
}
