import type { Span } from './span.ts';

/** `attribution`: A did it. `responsibility`: we did it. `doubt`: unproven, open, withheld. */
export const CLAIM_TYPES = [
  'attribution',
  'responsibility',
  'denial',
  'doubt',
  'no-comment',
] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** `modifier` where the attribution sits only inside a noun phrase and nobody is said to be saying so. */
export type ClaimForm = 'clause' | 'modifier';

/** The speaker's own wording on a scale (ICD 203 wording, as eval/GOLD.md grades it). */
export const CERTAINTIES = ['formal', 'high', 'moderate', 'low', 'alleged', 'stated'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The words that stand in the claim ("the agencies"): one entry for each actor that they stand for. */
export interface Participant extends Span {
  /** An id in `actors`; null for the unnamed. */
  actor: string | null;
}

/** One sentence's saying who did, or did not do, a hostile or covert act. */
export interface Claim {
  /** Stable: a hash of the sentence and the cue's place in it. */
  id: string;
  type: ClaimType;
  form: ClaimForm;
  sentence: Span;
  /** The words that make it a claim: "accused", "attributed to", "dismissed as". */
  cue: Span;
  /** Who makes the claim; empty where the article says it itself. */
  sources: Participant[];
  accused: Participant[];
  act: Span | null;
  certainty: Certainty;
  /** The article's own words for the certainty. */
  certaintyWords: string | null;
  /** The claim's words stand in quotation marks. */
  quoted: boolean;
  /** For a denial, a doubt or a no-comment: ids of the claims it answers. */
  answers: string[];
  /** `background` for an earlier accusation that the article recalls. */
  when: 'news' | 'background';
  /** The channel ("told CyberScoop"), and whom the claim says it rests on ("citing Mandiant"). */
  via: Participant[];
  /** http(s) links in the claim's sentence. */
  links: string[];
  /** Id of the cue frame that found it. */
  frame: string;
  /** A code that the interface puts into words. */
  reason: string;
}

/** The claims of an article about one accused and one act: what a reader calls "the accusation". */
export interface ClaimGroup {
  id: string;
  /** Actor ids, or the text's own words where nobody is named. */
  accused: string[];
  act: string | null;
  /** Ids of claims, attributions before what answers them, in the article's order. */
  claims: string[];
  /** Attributions by others of this group, counted for the reader; see `SourceGroup`. */
  sourceGroups?: SourceGroup[];
  /** Ids of the known operations that its claims speak of; absent where there is none. */
  operations?: string[];
  /** The headline makes the accusation without a grade, everybody below with a low one. */
  plainerInHeadline?: boolean;
}

/** Sources of one group that rest on each other: bodies of one government, a team and its company, one citing another. */
export interface SourceGroup {
  /** Actor ids, or the text's own words. */
  sources: string[];
  /** Why they count as one: `joint`, `same-body`, `same-government`, `cites`, `same-link`. */
  because: string | null;
}

/** Whether these claims accuse nobody else: whoever is said to have done it says so. */
export function isBoast(claims: readonly Pick<Claim, 'type'>[]): boolean {
  const accusing = claims.filter(({ type }) => type === 'attribution' || type === 'responsibility');
  return accusing.length > 0 && accusing.every(({ type }) => type === 'responsibility');
}
