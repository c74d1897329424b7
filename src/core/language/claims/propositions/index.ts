import type { VerbGroup } from '../../syntax/verbs.ts';
import type { View } from '../view.ts';
import { belongs, calledPart, controls, ordered, serves } from './affiliation.ts';
import { active, passive } from './deeds.ts';
import { hand } from './hand.ts';
import { cleft, identity } from './identity.ts';
import { likeness } from './likeness.ts';
import { nominals } from './nominals.ts';
import { origin } from './origin.ts';
import { presence } from './presence.ts';
import { removal } from './removal.ts';
import { sponsor } from './sponsor.ts';
import { standing } from './standing.ts';
import type { Proposition } from './proposition.ts';

export type { Proposition } from './proposition.ts';

/** What a verb can say of a doer, the surest first. */
const READERS: readonly ((view: View, group: VerbGroup) => Proposition | undefined)[] = [
  standing,
  removal,
  cleft,
  identity,
  hand,
  belongs,
  passive,
  ordered,
  calledPart,
  serves,
  controls,
  origin,
  likeness,
  sponsor,
  active,
  presence,
];

/** Every proposition about who did it in a sentence, by verb. */
export function propositionsOf(view: View): Proposition[] {
  const found: Proposition[] = [];
  const told = (group: VerbGroup): boolean =>
    found.some((p) => p.deed !== undefined && p.deed === group);
  for (const group of view.groups) {
    if (told(group)) continue;
    let one: Proposition | undefined;
    for (const read of READERS) if ((one = read(view, group))) break;
    if (
      one &&
      !found.some((p) => p.accused.first === one.accused.first && p.cue.first === one.cue.first)
    )
      found.push(one);
  }
  found.push(...nominals(view, found));
  return found;
}
