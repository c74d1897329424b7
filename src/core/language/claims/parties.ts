import { headOf, type Region } from '../syntax/phrases.ts';
import type { ReferentClass } from './who/discourse.ts';
import { isSomebody } from './grounds.ts';
import { DOERS, HOSTILE_NOUNS, THREAT_PEOPLE } from './lexicon.ts';
import type { Resolved } from './who/resolver.ts';
import type { View } from './view.ts';

/** Whether a phrase names or describes somebody who can be accused. */
export function accusable(view: View, resolved: Resolved): boolean {
  const { discourse } = view.resolver;
  return resolved.participants.some((p) =>
    p.actor !== null
      ? discourse.classOf(p.actor) !== 'outlet' ||
        (discourse.actor(p.actor)?.country ?? null) !== null
      : resolved.threat || isPeople(p.text) || isSomebody(view, p),
  );
}

/** Whether words describe people who could have done it, without naming them: "clients of the firm". */
export function isPeople(text: string): boolean {
  // "a supplier to companies" is one: what hangs behind a preposition says nothing of who they are.
  const [head = ''] = text.toLowerCase().split(/ (?:to|in|on|at|against) /);
  return head.split(/[^\p{L}-]+/u).some((word) => DOERS.people.has(word));
}

/** The classes of the named parties of a phrase. */
export function classesOf(view: View, resolved: Resolved): ReferentClass[] {
  return resolved.participants.flatMap((p) => {
    const cls = p.actor === null ? undefined : view.resolver.discourse.classOf(p.actor);
    return cls === undefined ? [] : [cls];
  });
}

/** Whether a phrase names a state, a body of one, or a group: those whom attributions are about. */
export function namesPower(view: View, region: Region): boolean {
  return classesOf(view, view.resolve(region)).some(
    (c) => c === 'state' || c === 'agency' || c === 'group',
  );
}

/** Whether any word of a phrase names a group: "REvil's successors", "affiliates of LockBit". */
export function namesGroup(view: View, region: Region): boolean {
  return view.some(
    region,
    (u) => u.actor !== undefined && view.resolver.discourse.classOf(u.actor.actor) === 'group',
  );
}

/** Whether a phrase means a group of attackers rather than what they did. */
export function isGroup(view: View, region: Region): boolean {
  const head = headOf(view.units, region);
  const unit = view.unit(head);
  if (unit?.actor && unit.tag === 'noun')
    return view.resolver.discourse.classOf(unit.actor.actor) === 'group';
  return THREAT_PEOPLE.has(unit?.lower ?? '') && !HOSTILE_NOUNS.has(unit?.lower ?? '');
}

/** Whether a phrase names or describes attackers, as one of its words at least. */
export function threatLike(view: View, region: Region): boolean {
  const resolved = view.resolve(region);
  if (resolved.threat || classesOf(view, resolved).includes('group')) return true;
  return view.some(
    region,
    (u) =>
      THREAT_PEOPLE.has(u.lower) ||
      (u.actor !== undefined && view.resolver.discourse.classOf(u.actor.actor) === 'group'),
  );
}
