import { headOf, type Region } from '../syntax/phrases.ts';
import { HOSTILE_NOUNS, THREAT_PEOPLE } from './lexicon.ts';
import type { Resolved } from './resolver.ts';
import type { View } from './view.ts';

/** Whether a phrase names or describes somebody who can be accused. */
export function accusable(view: View, resolved: Resolved): boolean {
  const { discourse } = view.resolver;
  return resolved.participants.some((p) =>
    p.actor !== null
      ? discourse.classOf(p.actor) !== 'outlet' ||
        (discourse.actor(p.actor)?.country ?? null) !== null
      : resolved.threat || isPeople(p.text),
  );
}

const PEOPLE =
  /\b(?:individuals?|entit(?:y|ies)|men|women|people|others|members?|hackers|companies|firms|groups|colleagues|defendants?|suspects?|clients?|customers?|outsiders?|insiders?|contractors?|nationals?|students?|officers?|soldiers?|agents?|citizens?|teenagers?|freelancers?|mercenaries|programmers?|engineers?|employees?)\b/i;

/** Whether words describe people who could have done it, without naming them: "clients of the firm". */
export function isPeople(text: string): boolean {
  return PEOPLE.test(text);
}

/** Whether a phrase means a group of attackers rather than what they did. */
export function isGroup(view: View, region: Region): boolean {
  const head = headOf(view.units, region);
  const unit = view.unit(head);
  if (unit?.actor && unit.tag === 'noun')
    return view.resolver.discourse.classOf(unit.actor.actor) === 'group';
  return THREAT_PEOPLE.has(unit?.lower ?? '') && !HOSTILE_NOUNS.has(unit?.lower ?? '');
}

export function threatLike(view: View, region: Region): boolean {
  const resolved = view.resolve(region);
  if (resolved.threat) return true;
  if (
    resolved.participants.some(
      (p) => p.actor !== null && view.resolver.discourse.classOf(p.actor) === 'group',
    )
  )
    return true;
  return view.some(
    region,
    (u) =>
      THREAT_PEOPLE.has(u.lower) ||
      (u.actor !== undefined && view.resolver.discourse.classOf(u.actor.actor) === 'group'),
  );
}
