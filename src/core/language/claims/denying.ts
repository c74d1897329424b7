import type { Participant } from '../../model/index.ts';
import { headOf, type Region } from '../syntax/phrases.ts';
import type { Rejection } from './denials.ts';
import { type Finding, finding } from './finding.ts';
import type { View } from './view.ts';
import { channel, sameActors, type Voice } from './voice.ts';

export function rejected(view: View, r: Rejection, voice: Voice): Finding | undefined {
  let sources: Participant[];
  if (r.source) {
    const head = view.unit(headOf(view.units, r.source));
    const resolved = view.resolve(r.source);
    const wh =
      head?.tag === 'wh' || /^(?:none|nothing|neither|it|this|that)$/.test(head?.lower ?? '');
    const speaking = !voice.own && voice.sources.length > 0;
    const home = voice.sources.map((p) =>
      p.actor === null ? undefined : view.resolver.stateOf(p.actor),
    );
    const self =
      speaking &&
      (resolved.participants.some((p) => p.actor !== null && home.includes(p.actor)) ||
        sameActors(resolved.participants, voice.sources) ||
        /^(?:we|i|it|its|they|he|she|the)$/.test(view.word(r.source.first)));
    if ((wh || (r.scope === 'own' && self)) && speaking) sources = voice.sources;
    else if (wh && voice.own && head?.lower !== 'it') return undefined;
    else sources = resolved.participants;
    if (!sources.some((p) => p.actor !== null) && speaking && r.scope === 'own')
      sources = voice.sources;
  } else {
    if (voice.own) return undefined;
    sources = voice.sources;
  }
  if (sources.length === 0) return undefined;
  if (!sources.some((p) => p.actor !== null) && !r.sure) return undefined;
  return {
    ...finding(view, {
      type: 'denial',
      cue: r.cue,
      sources,
      accused: accusedIn(view, r.about),
      act: r.act,
      certainty: 'stated',
      certaintyWords: null,
      frame: r.frame,
      reason: r.reason,
    }),
    rejection: { sure: r.sure, own: r.scope === 'own' },
    via: channel(view, voice.speech),
  };
}

/** Whoever is accused in what a denial or a doubt is about, as far as the words name anybody. */
function accusedIn(view: View, about: Region | null): Participant[] {
  if (!about) return [];
  const found: Participant[] = [];
  for (let i = about.first; i <= about.last; i += 1) {
    const unit = view.unit(i);
    if (unit && /^(?:him|her|he|she)$/.test(unit.lower))
      found.push(...view.resolve({ first: i, last: i }).participants);
    if (!unit?.actor) continue;
    const cls = view.resolver.discourse.classOf(unit.actor.actor);
    if (cls === 'outlet') continue;
    found.push({ ...view.span({ first: i, last: i }), actor: unit.actor.actor });
  }
  return found;
}
