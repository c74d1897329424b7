import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { mentionsCyber } from '../acts.ts';
import { TARGETS } from '../lexicon.ts';
import { classesOf, namesPower, threatLike } from '../parties.ts';
import type { View } from '../view.ts';
import { make, type Proposition } from './proposition.ts';

/** "had been inside the hospital's network since May", "were back in the ministry's mail": where only intruders are. */
export function presence(view: View, group: VerbGroup): Proposition | undefined {
  if (!/^(?:be|sit|stay|remain|linger|lurk|dwell|live|spend)$/.test(group.lemma) || group.passive)
    return undefined;
  const { subject, preps } = view.args(group);
  if (!subject || group.negated || group.modal !== null || group.kind !== 'finite')
    return undefined;
  const again = group.lemma === 'be' && preps.find((p) => p.word === 'at');
  if (again && view.word(again.region.last) === 'work' && isSame(view, subject))
    return make(view, {
      group,
      accused: subject,
      act: null,
      cue: { first: subject.first, last: again.region.last },
      frame: 'inside',
      reason: 'did',
      strength: 2,
    });
  const inside = preps.find(
    ({ word, region }) => /^(?:in|inside|within|on)$/.test(word) && isIntruded(view, region),
  );
  if (!inside || !isIntruder(view, subject)) return undefined;
  return make(view, {
    group,
    accused: subject,
    act: { first: group.head, last: inside.region.last },
    cue: { first: group.first, last: inside.region.first },
    frame: 'inside',
    reason: 'did',
    strength: 1,
  });
}

/** "the same aggressors", of whom it is known who they are. */
function isSame(view: View, region: Region): boolean {
  return view.some(region, (u) => u.lower === 'same') && namesPower(view, region);
}

/** What somebody else has and an intruder is in: by its head, not by what it is of. */
function isIntruded(view: View, region: Region): boolean {
  const head = view.word(headOf(view.units, region));
  if (
    !TARGETS.has(head) ||
    /^(?:papers?|documents?|lists?|letters?|calls?|designs?|votes?|polls?|records?|files?|dossiers?|channels?|pages?|feeds?|sites?|websites?|apps?|profiles?|blog|forums?|talks?|messages?)$/.test(
      head,
    )
  )
    return false;
  return mentionsCyber(view, region) || TARGETS.has(head);
}

/** A group, "state hackers", or a state by its name. */
function isIntruder(view: View, region: Region): boolean {
  // "its state hackers": whose, is for others to tell.
  if (/^(?:its|their|his|her)$/.test(view.word(region.first))) return false;
  if (threatLike(view, region)) return true;
  const head = view.unit(headOf(view.units, region));
  return (
    head?.actor !== undefined && classesOf(view, view.resolve(region)).every((c) => c === 'state')
  );
}
