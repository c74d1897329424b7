import type { Certainty, ClaimForm, ClaimType, Participant } from '../../model/index.ts';
import type { Region } from '../syntax/phrases.ts';
import type { View } from './view.ts';

/** A claim as the rules find it, before it is tied to the others. */
export interface Finding {
  view: View;
  type: ClaimType;
  form: ClaimForm;
  cue: Region;
  sources: Participant[];
  accused: Participant[];
  act: Region | null;
  certainty: Certainty;
  certaintyWords: string | null;
  quoted: boolean;
  via: Participant[];
  frame: string;
  reason: string;
  /**
   * A rejection, whose type shows only once the whole article is read: the accused deny, others doubt. `sure` where the
   * verb denies whoever uses it; `own` where it speaks of the speaker's own part; `weak` where it denies only in the mouth of
   * the accused; `victim` where it says that the speaker was not harmed; `retort` where only the accusation right before it
   * makes a denial of it.
   */
  rejection?: { sure: boolean; own: boolean; weak?: boolean; victim?: boolean; retort?: boolean };
  /** For a doubt or an echo: whom it is about stands in an earlier sentence. */
  aboutEarlier?: boolean;
  /** For a doubt: nothing where no claim, or no boast, stands close before it. */
  answering?: 'claim' | 'boast' | undefined;
}

/** The ids of the actors among participants. */
export function idsOf(participants: readonly Participant[]): string[] {
  return participants.flatMap((p) => (p.actor === null ? [] : [p.actor]));
}

/** Participants without repetition: one for each actor, or for each wording where there is none. */
export function distinct(participants: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return participants.filter((p) => {
    const key = p.actor ?? p.text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A finding in a clause, with what is given; `quoted` follows from where its cue stands. */
export function finding(
  view: View,
  given: Pick<
    Finding,
    | 'type'
    | 'cue'
    | 'sources'
    | 'accused'
    | 'act'
    | 'certainty'
    | 'certaintyWords'
    | 'frame'
    | 'reason'
  >,
): Finding {
  return {
    view,
    form: 'clause',
    via: [],
    quoted: view.unit(given.cue.first)?.quoted ?? false,
    ...given,
    sources: distinct(given.sources),
    accused: distinct(given.accused),
  };
}
