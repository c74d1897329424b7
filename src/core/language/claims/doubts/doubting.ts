import type { Participant } from '../../../model/index.ts';
import { headOf, type Region } from '../../syntax/phrases.ts';
import { type Doubt, isOfSomebodyElse } from './doubt.ts';
import { type Finding, finding } from '../finding.ts';
import { isNobody } from '../refusal.ts';
import { accusable } from '../parties.ts';
import type { View } from '../view.ts';
import { ANIMATE, classOf, type Voice } from '../speech/voice.ts';

export function doubted(view: View, d: Doubt, voice: Voice): Finding | undefined {
  let sources: Participant[] = [];
  if (d.source === undefined) sources = voice.sources;
  else if (d.source) {
    const head = view.unit(headOf(view.units, d.source));
    const resolved = view.resolve(d.source);
    const nobody = !voice.own && isNobody(view, d.source);
    if (!(head?.tag === 'wh') && !nobody) sources = resolved.participants;
    const someone =
      resolved.participants.some((p) => p.actor !== null) ||
      ANIMATE.has(head?.lower ?? '') ||
      head?.tag === 'pron';
    if (!someone || nobody || (d.giver === true && voice.sources.length > 0))
      sources = voice.sources;
  }
  if (d.about && isOfSomebodyElse(view, d.about)) return undefined;
  const named = suspects(view, d.about, sources);
  if (d.namesOnly && named.length === 0) return undefined;
  return {
    ...finding(view, {
      type: 'doubt',
      cue: d.cue,
      sources,
      accused: named,
      act: d.act,
      certainty: 'stated',
      certaintyWords: null,
      frame: d.frame,
      reason: d.reason,
    }),
    aboutEarlier: d.about !== null && named.length === 0 && d.reason !== 'withheld',
    answering:
      d.answering === true && named.length === 0 ? (d.boast ? 'boast' : 'claim') : undefined,
  };
}

/** The first party that a doubted clause would accuse. */
function suspects(
  view: View,
  about: Region | null,
  sources: readonly Participant[],
): Participant[] {
  if (!about) return [];
  for (const group of view.groups) {
    if (group.first < about.first || group.first > about.last) continue;
    const subject = view.args(group).subject;
    if (!subject || subject.first < about.first) continue;
    const resolved = view.resolve(subject);
    const ok = resolved.participants.filter(
      (p) => p.actor !== null && !sources.some((s) => s.actor === p.actor),
    );
    // Of things one says "they" as well.
    const pronoun = /^(?:it|they)$/.test(view.word(subject.last)) && subject.first === subject.last;
    const power = ok.every((p) => ['state', 'agency', 'group'].includes(classOf(view, p) ?? ''));
    if (ok.length > 0 && (power || !pronoun) && accusable(view, resolved)) return ok;
  }
  const owners: Participant[] = [];
  for (let i = about.first; i <= about.last; i += 1) {
    const unit = view.unit(i);
    if (!unit?.actor) continue;
    const cls = view.resolver.discourse.classOf(unit.actor.actor);
    if (!cls || cls === 'outlet' || sources.some((s) => s.actor === unit.actor?.actor)) continue;
    owners.push({ ...view.span({ first: i, last: i }), actor: unit.actor.actor });
  }
  const state = owners.filter((p) => ['state', 'agency', 'group'].includes(classOf(view, p) ?? ''));
  return (state.length > 0 ? state : owners).slice(0, 1);
}
