import { baseFrom, extendRight, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { DOCUMENTS } from '../lexicon.ts';
import { accusable } from '../parties.ts';
import type { Resolved } from '../who/resolver.ts';
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
  /** An open deed of a party that is no attacker by kind: accuses only where the speaker's own verb does. */
  mere?: boolean;
  /** The verb of a relative clause that tells the deed: nothing more is read from it. */
  deed?: VerbGroup | undefined;
  /** The words for whoever says so, where the verb itself is what it is said with. */
  teller?: Region | null;
}

const OF: ReadonlySet<string> = new Set(['of']);
const ACT_PREPOSITIONS: ReadonlySet<string> = new Set([
  'of',
  'on',
  'at',
  'against',
  'in',
  'into',
  'aimed',
  'from',
  'to',
]);

/** What a reader hands to `make`. */
export interface Draft {
  group: VerbGroup | null;
  accused: Region;
  act: Region | null;
  cue: Region;
  frame: string;
  reason?: string;
  strength: 1 | 2;
  doubtful?: boolean;
  mere?: boolean;
  deed?: VerbGroup | undefined;
  teller?: Region | null;
}

/** A proposition, if its accused can be accused at all. */
export function make(view: View, draft: Draft): Proposition | undefined {
  const resolved = view.resolve(draft.accused);
  if (DOCUMENTS.has(view.word(headOf(view.units, draft.accused)))) return undefined;
  if (!accusable(view, resolved)) return undefined;
  // "Which bodies were responsible was not clear": a question accuses nobody.
  if (/^(?:which|what|whose|who|whoever)$/.test(view.word(draft.accused.first))) return undefined;
  const none = /^(?:no|none|neither|nobody)$/.test(view.word(draft.accused.first));
  return {
    reason: draft.frame,
    ...draft,
    resolved,
    negated: none || (draft.group?.negated ?? false),
  };
}

/** The phrase of a party that begins at `at`, with the list and the "of" that belong to it. */
export function partyFrom(view: View, at: number): Region | null {
  const base = baseFrom(view.units, at);
  return base ? extendRight(view.units, base, { prepositions: OF, coordinate: true }) : null;
}

/** The phrase of an act that begins at `at`, with what it was done to. */
export function actFrom(view: View, at: number): Region | null {
  const base = baseFrom(view.units, at);
  return base
    ? extendRight(view.units, base, { prepositions: ACT_PREPOSITIONS, coordinate: true })
    : null;
}
