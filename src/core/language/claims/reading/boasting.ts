import type { Certainty } from '../../../model/index.ts';
import type { Region } from '../../syntax/phrases.ts';
import { gradeOf } from '../certainty/certainty.ts';
import { finding } from '../finding.ts';
import { type Boast, boastOf } from '../boasts/responsibility.ts';
import type { View } from '../view.ts';
import { classOf, sameSources } from '../speech/voice.ts';
import { nameBefore } from '../who/described.ts';
import type { Resolved } from '../who/resolver.ts';
import type { Reading } from './reading.ts';

/** Reads who says to have done it. */
export function readBoasts(reading: Reading): void {
  const { view, found } = reading;
  for (const group of view.groups) {
    const boast = boastOf(view, group);
    if (!boast || !reading.isFree(group, boast.cue)) continue;
    const resolved = unnamedCrew(view, boast.source, view.resolve(boast.source));
    if (!isBoast(view, boast, resolved)) continue;
    const again = found.some(
      (f) => f.type === 'responsibility' && sameSources(f.sources, resolved.participants),
    );
    if (again) continue;
    const { grade, words } = gradeOf(
      view,
      [{ first: boast.source.first, last: boast.cue.last }],
      boast.alleged ? 'alleged' : undefined,
    );
    const certainty: Certainty = boast.alleged ? 'alleged' : grade === 'formal' ? 'stated' : grade;
    found.push(
      finding(view, {
        type: 'responsibility',
        cue: boast.cue,
        sources: resolved.participants,
        accused: resolved.participants,
        act: boast.act,
        certainty,
        certaintyWords: words,
        frame: boast.frame,
        reason: 'claims-it',
      }),
    );
  }
}

/** Whether somebody boasts who can have done it. */
function isBoast(view: View, boast: Boast, resolved: Resolved): boolean {
  if (!resolved.participants.some((p) => p.actor !== null || resolved.threat)) return false;
  // "the contractor has accepted responsibility": of nobody with a name, and for nothing that is named.
  const nameless = !view.some(boast.source, (u) => u.actor !== undefined) && isNameless(resolved);
  if (boast.act === null && boast.frame === 'takes-credit' && nameless) return false;
  return owns(view, resolved);
}

/** "Killnet, a crew unknown before, claimed it": who boasts is named before the comma. "One of the Russian hacker groups claimed it": a crew without a name boasts, and not the state. */
function unnamedCrew(view: View, source: Region, resolved: Resolved): Resolved {
  const apposed = isNameless(resolved) && resolved.threat ? nameBefore(view.parse, source) : null;
  if (apposed && view.resolver.discourse.classOf(apposed.actor) === 'group')
    return view.resolve({ first: apposed.index, last: apposed.index });
  const masters = resolved.participants.every((p) =>
    ['state', 'agency'].includes(classOf(view, p) ?? ''),
  );
  if (!masters || !resolved.threat) return resolved;
  return { ...resolved, participants: [{ ...view.span(source), actor: null }] };
}

function isNameless({ participants }: Resolved): boolean {
  return participants.every((p) => p.actor === null);
}

/** A firm that owns up to a breach is its victim. */
function owns(view: View, { participants, threat }: Resolved): boolean {
  const group = threat || participants.some((p) => classOf(view, p) === 'group');
  // A channel that nobody knows may well be a crew's.
  const firm = participants.every((p) => {
    const cls = classOf(view, p) ?? '';
    const known = p.actor !== null && view.resolver.actors.get(p.actor)?.known === true;
    return cls === 'company' || cls === 'organisation' || (cls === 'outlet' && known);
  });
  return !firm || group;
}
