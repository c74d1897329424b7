import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct } from '../acts.ts';
import {
  ACCUSATION_NOUNS,
  ACCUSING_STEMS,
  ANGRY_ADJECTIVES,
  CLAIM_NOUNS,
  DENIAL_ADJECTIVES,
  DENIAL_NOUNS,
  HOSTILE_NOUNS,
  SUPPORT_NOUNS,
  WRONGLY,
} from '../lexicon.ts';
import type { View } from '../view.ts';

/** A rejection of an accusation, as far as one clause shows it. Who may deny is judged later. */
export interface Rejection {
  /** Who rejects, where the clause says; null where whoever speaks does. */
  source: Region | null;
  cue: Region;
  act: Region | null;
  /** The words for what is rejected. */
  about: Region | null;
  frame: string;
  reason: string;
  /** `own`: speaks of its speaker's own part ("we had no part"); `claim`: of the accusation itself. */
  scope: 'own' | 'claim';
  /** A verb that denies whatever its object: "denied". */
  sure: boolean;
  /** Only where the source speaks of itself or of those for whom it speaks: "Russia attacks nobody, said the embassy". */
  self: boolean;
  /** Denies only where its side stands accused: the words alone could be about anything. */
  weak: boolean;
  /** Says that it was not harmed itself: an answer to a boast, not to an accusation. */
  victim: boolean;
  /** Denies only right behind an accusation of its side. */
  retort: boolean;
}

/** A rejection with the usual values for what is not given. */
export function rejection(
  given: Pick<Rejection, 'cue' | 'frame' | 'reason'> & Partial<Rejection>,
): Rejection {
  return {
    source: null,
    act: null,
    about: null,
    scope: 'claim',
    sure: false,
    self: false,
    weak: false,
    victim: false,
    retort: false,
    ...given,
  };
}

/** A verdict on the accusation by whoever speaks: "is groundless", "a fairy tale". */
export function verdict(cue: Region, about: Region | null, frame = 'is-baseless'): Rejection {
  return rejection({ cue, about, frame, reason: 'labels' });
}

/** The words of a verb. */
export function cueOf(group: VerbGroup): Region {
  return { first: group.first, last: group.last };
}

/** Whether a phrase means an accusation: "the findings", "the charges against it", "them". */
export function isClaimPhrase(view: View, region: Region): boolean {
  const head = headOf(view.units, region);
  const word = view.word(head);
  if (CLAIM_NOUNS.has(word) || HOSTILE_NOUNS.has(word)) return true;
  return view.some(region, (u, i) => ACCUSATION_NOUNS.has(u.lower) && i < head + 1);
}

/** Whether a phrase holds a word for an accusation: "Warsaw's report". */
export function isAccusation(view: View, region: Region): boolean {
  return view.some(region, (u) => ACCUSATION_NOUNS.has(u.lower));
}

/** What was done, in a phrase for an accusation: "the claim of [having broken in]", "[involvement in the hack]". */
export function actIn(view: View, about: Region): Region | null {
  const head = headOf(view.units, about);
  if (
    /^(?:involvement|role|part|responsibility|complicity|interference|meddling|hacking|attack|attacks|espionage|intrusion|breach)$/.test(
      view.word(head),
    )
  )
    return { first: head, last: about.last };
  for (let i = head + 1; i <= about.last; i += 1) {
    if (view.word(i) === 'of') return { first: i + 1, last: about.last };
  }
  return null;
}

/** Whether a region holds an act or a clause. */
export function isDenialAct(view: View, region: Region): boolean {
  return (
    isAct(view, region) ||
    view.groups.some((g) => g.first >= region.first && g.first <= region.last)
  );
}

/** Whether the word at `i` says that an accusation does not hold: "groundless", "politically motivated", "without merit". */
export function isUntruth(view: View, i: number): boolean {
  const word = view.word(i);
  return DENIAL_ADJECTIVES.has(word) || DENIAL_NOUNS.has(word) || lacksSupport(view, i);
}

/** The same, or a word of anger, which is said of an act as well: "irresponsible". */
export function isScorn(view: View, i: number): boolean {
  return isUntruth(view, i) || ANGRY_ADJECTIVES.has(view.word(i));
}

/** "devoid of truth", "politically motivated", "without any foundation", "lacking in substance", "short on facts". */
function lacksSupport(view: View, i: number): boolean {
  const word = view.word(i);
  const next = view.word(i + 1);
  if (word === 'devoid' || word === 'bereft') return true;
  if (/^(?:politically|ideologically|racially)$/.test(word))
    return /^(?:motivated|driven|charged|tinged|inspired)$/.test(next);
  if (word === 'made' && next === 'up') return true;
  if (!/^(?:without|lacking|no|short|light|zero)$/.test(word)) return false;
  for (let k = i + 1; k <= i + 4; k += 1) {
    const here = view.word(k);
    if (SUPPORT_NOUNS.has(here)) return true;
    if (!/^(?:any|in|on|all|a|the|factual|legal|real|slightest|whatsoever|of)$/.test(here))
      return false;
  }
  return false;
}

/** "groundlessly accused", "of falsely blaming": whether the word at `i` says that those who accuse do so without reason. */
export function isWrongly(view: View, i: number): boolean {
  return (
    WRONGLY.has(view.word(i)) &&
    view.some({ first: i + 1, last: i + 2 }, (u) =>
      ACCUSING_STEMS.some((stem) => u.lower.startsWith(stem)),
    )
  );
}

/** A phrase that is itself a verdict: "groundless smears", "another baseless accusation", "a campaign of lies". */
export function isSmear(view: View, region: Region): boolean {
  return view.some(region, (u, i) => {
    if (
      /^(?:smears?|slanders?|slurs?|lies|falsehoods|fabrications?|calumny|calumnies|mudslinging)$/.test(
        u.lower,
      )
    )
      return true;
    if (!DENIAL_ADJECTIVES.has(u.lower) && !ANGRY_ADJECTIVES.has(u.lower)) return false;
    for (let k = i + 1; k <= Math.min(i + 3, region.last); k += 1)
      if (ACCUSATION_NOUNS.has(view.word(k))) return true;
    return false;
  });
}
