import type { Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { accusable } from '../parties.ts';
import type { Resolved } from '../resolver.ts';
import type { View } from '../view.ts';

/** A clause that says who did something: "Iran was behind the break-in". Whoever says so is found apart. */
export interface Proposition {
  /** The verb that carries it; null for a mere noun phrase. */
  group: VerbGroup | null;
  accused: Region;
  resolved: Resolved;
  act: Region | null;
  cue: Region;
  negated: boolean;
  /** What it is: the id of the rule, and the code the interface words. */
  frame: string;
  reason: string;
  /** How surely hostile: own-voice claims need 2. */
  strength: 1 | 2;
  /** A verb that defenders use too, of a party that is no attacker by kind: accuses only a foreign body. */
  doubtful?: boolean;
}

export const OF = new Set(['of']);

export function make(
  view: View,
  group: VerbGroup | null,
  accused: Region,
  act: Region | null,
  cue: Region,
  frame: string,
  strength: 1 | 2,
  reason = frame,
): Proposition | undefined {
  const resolved = view.resolve(accused);
  if (!accusable(view, resolved)) return undefined;
  return {
    group,
    accused,
    resolved,
    act,
    cue,
    negated: group?.negated ?? false,
    frame,
    reason,
    strength,
  };
}
