import anaphora from '../../../../../assets/lexicon/anaphora.json';
import type { Participant } from '../../../model/index.ts';
import { isSmear } from '../denial/rejection.ts';
import { headOf, type Region } from '../../syntax/phrases.ts';
import { type Finding, finding } from '../finding.ts';
import { THREAT_PEOPLE } from '../lexicon.ts';
import { isNobody } from '../refusal.ts';
import type { Silence } from './silence.ts';
import { CONTACTS } from './unanswered.ts';
import type { View } from '../view.ts';
import { ANIMATE, classOf, type Voice } from '../speech/voice.ts';

const BODIES = new Set(
  [anaphora.agency, anaphora.company, anaphora.organisation].flatMap((line) => line.split(' ')),
);

/** A silence as the claim of whoever keeps it; undefined where that is nobody in particular. */
export function silent(view: View, silence: Silence, voice: Voice): Finding | undefined {
  const { source } = silence;
  if (source === null) return undefined;
  const sources = source === undefined ? voice.sources : keepers(view, source, silence.cue, voice);
  if (sources.length === 0) return undefined;
  // "unable to comment on nonsensical allegations": what is not commented on is rejected.
  const end = Math.min(silence.cue.last + 5, view.units.length - 1);
  const what = { first: silence.cue.last + 1, last: end };
  if (isSmear(view, what))
    return {
      ...finding(view, {
        type: 'denial',
        cue: { first: silence.cue.first, last: what.last },
        sources,
        accused: [],
        act: null,
        certainty: 'stated',
        certaintyWords: null,
        frame: silence.frame,
        reason: 'labels',
      }),
      rejection: { sure: true, own: false },
    };
  return finding(view, {
    type: 'no-comment',
    cue: silence.cue,
    sources,
    accused: askedAbout(view, sources),
    act: null,
    certainty: 'stated',
    certaintyWords: null,
    frame: silence.frame,
    reason: 'silent',
  });
}

/** Who is silent; nobody where the words are no party's. */
function keepers(view: View, source: Region, cue: Region, voice: Voice): Participant[] {
  const house = isNobody(view, source)
    ? (houseBehind(view, source) ?? houseAfter(view, cue))
    : antecedent(view, source, voice);
  const region = house === null ? source : (ownerIn(view, house) ?? house);
  const head = view.unit(headOf(view.units, region));
  const resolved = view.resolve(region);
  if (resolved.participants.some((p) => p.actor !== null)) {
    const outlets = resolved.participants.every((p) => classOf(view, p) === 'outlet');
    return outlets && isNobody(view, source) ? [] : resolved.participants;
  }
  // "it had nothing to add": whoever speaks.
  if (head?.tag === 'pron' || head?.tag === 'wh') {
    if (/^(?:it|who|we|i)$/.test(head.lower) && voice.sources.length > 0) return voice.sources;
    return /^(?:he|she|they)$/.test(head.lower) ? resolved.participants : [];
  }
  const named = head?.capital === true && head.tag === 'noun' && region.last - region.first < 4;
  const word = head?.lower ?? '';
  const someone = ANIMATE.has(word) || BODIES.has(word) || THREAT_PEOPLE.has(word) || named;
  return someone && !CONTACTS.has(word) ? resolved.participants : [];
}

/** "nobody at the ministry", "none of the three agencies", "no one from the company": the party behind the preposition. */
function houseBehind(view: View, region: Region): Region | null {
  for (let i = region.first; i <= region.last; i += 1) {
    if (/^(?:at|behind|from|in|within|inside|of)$/.test(view.word(i)) && i < region.last)
      return { first: i + 1, last: region.last };
  }
  return null;
}

/** "Nobody behind the gang's chat box": whose it is. */
function ownerIn(view: View, region: Region): Region | null {
  const head = view.unit(headOf(view.units, region));
  if (head?.actor) return null;
  const poss = view.units.findIndex(
    (u, i) => i > region.first && i <= region.last && u.tag === 'poss',
  );
  return poss > 0 && view.unit(poss - 1)?.actor ? { first: region.first, last: poss - 1 } : null;
}

/** "No one picked up at the embassy". */
function houseAfter(view: View, cue: Region): Region | null {
  for (let i = cue.last + 1; i <= cue.last + 4; i += 1)
    if (/^(?:at|from|in|inside)$/.test(view.word(i))) return view.phraseFrom(i + 1);
  return null;
}

/** "referred questions to Moscow, which did not reply": whom the article's own "which" stands for. */
function antecedent(view: View, source: Region, voice: Voice): Region | null {
  if (!voice.own || view.word(source.first) !== 'which') return null;
  return view.unit(source.first - 1)?.tag === 'comma' ? view.phraseTo(source.first - 2) : null;
}

const ASKED =
  /^(?:asked|pressed|questioned|quizzed|charge|charges|claim|claims|accusation|accusations|allegation|allegations|suggestion|suggestions|report|reports)$/;

/**
 * The party that the same sentence says was asked about its own deed: "asked whether the BIA had infected the phones, its
 * director hung up", "would not be drawn on the charge that its staff had".
 */
function askedAbout(view: View, sources: readonly Participant[]): Participant[] {
  const { resolver } = view;
  const asked = view.units.findIndex((u) => ASKED.test(u.lower));
  if (asked < 0) return [];
  const clause = view.units.findIndex(
    (u, i) => i > asked && i < asked + 6 && (u.tag === 'that' || /^(?:whether|if)$/.test(u.lower)),
  );
  const group =
    clause < 0 ? undefined : view.groups.find((g) => g.first > clause && g.kind === 'finite');
  const subject = group && view.args(group).subject;
  if (!subject || subject.first <= clause) return [];
  const own = /^(?:it|its|he|she|they|their|his|her)$/.test(view.word(subject.first));
  const accused = own ? sources : view.resolve(subject).participants;
  const state = (p: Participant): string | undefined =>
    p.actor === null ? undefined : (resolver.stateOf(p.actor) ?? p.actor);
  return accused.filter(
    (p) => p.actor !== null && sources.some((s) => s.actor === p.actor || state(s) === state(p)),
  );
}
