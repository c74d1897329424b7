import type { Participant } from '../../../model/index.ts';
import type { Region } from '../../syntax/phrases.ts';
import { isDefensive, isPlainAct, isTakedown } from '../acts.ts';
import { ALLEGING, FINDING } from '../lexicon.ts';
import type { Proposition } from '../propositions/index.ts';
import type { Speech, View } from '../view.ts';
import { classOf } from '../speech/voice.ts';

/** Unnamed officials who say "our teams did it" speak of their state: "Pakistani security officials". */
export function nationOf(view: View, source: Participant, region: Region | null): Participant {
  if (source.actor !== null || region === null) return source;
  for (let i = region.first; i <= region.last; i += 1) {
    const actor = view.unit(i)?.actor;
    if (actor && view.resolver.discourse.classOf(actor.actor) === 'state')
      return { ...source, actor: actor.actor };
  }
  return source;
}

/** Whether the speaker's own verb says that it is an accusation, or the finding of one who looked into it. */
export function isWeighed(p: Proposition, speech: Speech | undefined): boolean {
  if (!speech) return false;
  if (ALLEGING.has(speech.lemma)) return true;
  const takedown = p.group !== null && isTakedown(p.group.lemma);
  return p.strength === 2 && !takedown && FINDING.has(speech.lemma);
}

/** Whether a deed is one that defenders do as well, and more often. */
export function isDefensiveDeed(view: View, p: Proposition): boolean {
  if (p.group === null || !isDefensive(p.group.lemma)) return false;
  if (isTakedown(p.group.lemma)) return true;
  // "placed the implant": what defenders do not do, by its object; and most of it no state does to defend anybody.
  const party = p.resolved.participants.some((q) => classOf(view, q) === 'state');
  const { object } = view.args(p.group);
  // "used as cover for spying".
  const end = p.group.lemma === 'use' && p.act !== null && isPlainAct(view, p.act);
  return !party && !end && !(object !== null && isPlainAct(view, object));
}

/**
 * Whether the accused are of another state than whoever accuses them. Of speakers whose state is not known, a deed that
 * defenders do as well is no accusation.
 */
export function isForeign(
  view: View,
  accused: readonly Participant[],
  sources: readonly Participant[],
  spokenBy: Region | null,
  told: Region,
  defensive: boolean,
): boolean {
  const state = (p: Participant): string | undefined =>
    p.actor === null ? undefined : view.resolver.stateOf(p.actor);
  if (sources.length === 0) return false;
  return accused.every((a) => {
    const own = state(nationOf(view, a, told));
    return (
      own !== undefined &&
      classOf(view, a) !== 'company' &&
      sources.every((s) => {
        const other = state(nationOf(view, s, spokenBy));
        return other === undefined ? !defensive : other !== own;
      })
    );
  });
}
