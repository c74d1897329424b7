import type { View } from '../view.ts';
import { controls, serves } from './affiliation.ts';
import { active, passive } from './deeds.ts';
import { likeness } from './likeness.ts';
import { nominals } from './nominals.ts';
import { hand, predicate } from './predicates.ts';
import type { Proposition } from './proposition.ts';

export type { Proposition } from './proposition.ts';

/** Every proposition about who did it in a sentence, by verb. */
export function propositionsOf(view: View): Proposition[] {
  const found: Proposition[] = [];
  for (const group of view.groups) {
    const one =
      predicate(view, group) ??
      hand(view, group) ??
      passive(view, group) ??
      serves(view, group) ??
      controls(view, group) ??
      likeness(view, group) ??
      active(view, group);
    if (
      one &&
      !found.some((p) => p.accused.first === one.accused.first && p.cue.first === one.cue.first)
    )
      found.push(one);
  }
  found.push(...nominals(view, found));
  return found;
}
