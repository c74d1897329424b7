import { clauseEnd } from '../../syntax/arguments.ts';
import { baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { hostility, isAct } from '../acts.ts';
import { AVOW_VERBS, CORE_NOUNS, HOSTILE_NOUNS, INNOCUOUS_VERBS, WRONGS } from '../lexicon.ts';
import type { View } from '../view.ts';
import { cueOf, rejection, type Rejection } from './rejection.ts';

/** What a party says of itself: that it did no such thing, would not, is innocent, or is a victim itself. */
export function ofItself(view: View, group: VerbGroup): Rejection | undefined {
  return (
    innocent(view, group) ??
    farFrom(view, group) ??
    victimItself(view, group) ??
    opposesAll(view, group) ??
    didNot(view, group)
  );
}

const NOBODY = /^(?:no|none|nobody|neither|nothing|not|no-one)$/;

/** A rejection of the speaker's own part. */
export function ownPart(
  given: Pick<Rejection, 'cue' | 'frame' | 'source'> & Partial<Rejection>,
): Rejection {
  return rejection({ reason: 'no-part', scope: 'own', ...given });
}

/** "is innocent", "pleaded not guilty", "maintains its innocence", "had done nothing wrong", "its hands are clean", "was framed". */
function innocent(view: View, group: VerbGroup): Rejection | undefined {
  const { subject } = view.args(group);
  const last = innocenceAt(view, group, subject);
  if (last === undefined) return undefined;
  const avowed = AVOW_VERBS.has(group.lemma);
  return ownPart({
    source: subject,
    cue: { first: group.first, last },
    frame: 'innocent',
    // Hands, conscience and the like are whose they are.
    self: !avowed,
    sure: avowed,
    weak: group.lemma === 'do' || group.passive,
  });
}

function innocenceAt(view: View, group: VerbGroup, subject: Region | null): number | undefined {
  const next = view.word(group.last + 1);
  const { lemma } = group;
  if (lemma === 'plead') {
    if (next === 'innocent') return group.last + 1;
    const guilty = [group.head + 1, group.head + 2].find((i) => view.word(i) === 'guilty');
    if (guilty !== undefined && view.word(guilty - 1) === 'not') return guilty;
  }
  if (AVOW_VERBS.has(lemma)) {
    const { object } = view.args(group);
    return object && view.word(headOf(view.units, object)) === 'innocence'
      ? object.last
      : undefined;
  }
  if (lemma === 'be' && !group.negated) {
    for (let i = group.last + 1; i <= group.last + 3; i += 1) {
      if (/^(?:innocent|blameless|guiltless)$/.test(view.word(i))) return i;
      if (
        view.word(i) === 'clean' &&
        subject &&
        /^(?:hands?|conscience|record|slate)$/.test(view.word(headOf(view.units, subject)))
      )
        return i;
    }
    return undefined;
  }
  if (lemma === 'frame' && group.passive && !group.negated) return group.last;
  if (lemma === 'have' && next === 'clean' && view.word(group.last + 2) === 'hands')
    return group.last + 2;
  if (!/^(?:do|commit|break)$/.test(lemma)) return undefined;
  for (let i = group.last + 1; i <= group.last + 3; i += 1) {
    const nothing =
      view.word(i) === 'nothing' ||
      (group.negated && /^(?:anything|any|aught)$/.test(view.word(i))) ||
      view.word(i) === 'no';
    if (!nothing) continue;
    if (WRONGS.has(view.word(i + 1))) return i + 1;
    if (/^(?:crime|crimes|offence|offense|wrong|law|laws)$/.test(view.word(i + 1))) return i + 1;
    if (/^(?:of)$/.test(view.word(i + 1)) && /^(?:kind|sort)$/.test(view.word(i + 3))) return i + 3;
  }
  return undefined;
}

/** "is itself a victim of hacking", "was among the chief victims of cyberattacks", "the most attacked country". */
function victimItself(view: View, group: VerbGroup): Rejection | undefined {
  if (group.lemma !== 'be' || group.negated) return undefined;
  const { subject } = view.args(group);
  if (!subject) return undefined;
  const region = { first: group.first, last: Math.min(group.last + 10, view.units.length - 1) };
  const at = view.units.findIndex(
    (u, i) =>
      i > group.last &&
      i <= region.last &&
      (/^(?:victims?|targets?)$/.test(u.lower) ||
        (/^(?:attacked|targeted|hacked)$/.test(u.lower) && view.word(i - 1) === 'most')),
  );
  if (at < 0) return undefined;
  const stressed =
    view.some({ first: subject.first, last: at }, (u) =>
      /^(?:itself|himself|herself|themselves|biggest|largest|main|chief|principal|major|most|foremost|frequent|leading|too|also|often|regularly)$/.test(
        u.lower,
      ),
    ) ||
    view.some({ first: at + 1, last: at + 5 }, (u) =>
      /^(?:lies|smears?|slander|disinformation|frame-up|witch-hunt|fabrications?)$/.test(u.lower),
    );
  const cyber = view.some(
    { first: at, last: at + 6 },
    (u) =>
      HOSTILE_NOUNS.has(u.lower) ||
      u.lower.startsWith('cyber') ||
      /^(?:lies|smears?|slander|frame-up|witch-hunt|attacked|hacked|hackers)$/.test(u.lower),
  );
  return stressed && cyber
    ? ownPart({
        source: subject,
        cue: { first: group.first, last: at },
        frame: 'victim-itself',
        self: true,
        weak: true,
      })
    : undefined;
}

/** "opposes all forms of hacking", "strictly forbids cyberattacks", "does not tolerate them in any form". */
function opposesAll(view: View, group: VerbGroup): Rejection | undefined {
  const refused = group.negated
    ? /^(?:tolerate|condone|support|encourage|permit|allow|accept|endorse|back|engage|sponsor|approve)$/.test(
        group.lemma,
      )
    : /^(?:oppose|forbid|prohibit|ban|outlaw|combat|reject|condemn|abhor|fight|criminalise|criminalize|disavow|renounce)$/.test(
        group.lemma,
      );
  if (!refused || group.passive || group.kind === 'infinitive') return undefined;
  const { subject } = view.args(group);
  const end = refusedTogether(view, group);
  const rest = { first: group.last + 1, last: end };
  if (!view.some(rest, (u) => CORE_NOUNS.has(u.lower) || /^(?:cyber.*|hackers?)$/.test(u.lower)))
    return undefined;
  const whole = view.some({ first: group.first - 2, last: end }, (u) =>
    /^(?:all|any|every|kinds?|forms?|firmly|strictly|always|resolutely|categorically|absolutely|never|consistently|staunchly|strongly|steadfastly|whatever)$/.test(
      u.lower,
    ),
  );
  const one = isOneDeed(view, group);
  return (whole || group.negated) && !one
    ? ownPart({
        source: subject,
        cue: cueOf(group),
        act: null,
        frame: 'opposes-all',
        self: true,
        weak: true,
        retort: true,
      })
    : undefined;
}

/** The end of the clause, past other verbs that share its object: "has never encouraged, supported or approved cyberattacks". */
function refusedTogether(view: View, group: VerbGroup): number {
  let end = clauseEnd(view.parse, group);
  let last = group.last;
  for (;;) {
    let at = last + 1;
    while (['comma', 'conj', 'adv'].includes(view.unit(at)?.tag ?? '')) at += 1;
    const next = at > last + 1 ? view.groups.find((g) => g.first === at) : undefined;
    if (!next || view.args(next).subject?.last === at - 1) return end;
    last = next.last;
    end = Math.max(end, clauseEnd(view.parse, next));
  }
}

/** "strongly condemns this attack", "condemn the group's campaign": a victim speaks of one deed, not of all. */
function isOneDeed(view: View, group: VerbGroup): boolean {
  const { object } = view.args(group);
  if (/^(?:this|these|that|those)$/.test(view.word(group.last + 1))) return true;
  if (!object || !/^(?:condemn|reject|fight|combat|abhor)$/.test(group.lemma)) return false;
  if (view.some(object, (u) => /^(?:all|any|every|kinds?|forms?)$/.test(u.lower))) return false;
  return (
    /^(?:the|an?|its|their)$/.test(view.word(object.first)) ||
    view.some(object, (u) => u.tag === 'poss')
  );
}

/** "Far from hacking anybody, the embassy said, Moscow": what somebody says that it is far from doing. */
function farFrom(view: View, group: VerbGroup): Rejection | undefined {
  if (group.kind !== 'ing' || view.word(group.first - 1) !== 'from') return undefined;
  if (view.word(group.first - 2) !== 'far') return undefined;
  const end = clauseEnd(view.parse, group);
  if (hostility(view, group, end) === 0 && !isAct(view, { first: group.head, last: end }))
    return undefined;
  return ownPart({
    source: view.args(group).subject,
    cue: { first: group.first - 2, last: group.last },
    act: { first: group.head, last: end },
    frame: 'far-from',
    reason: 'denies',
  });
}

/** "We never bought this tool", "Russia does not attack railways", "no officer of ours touched it", "I am not him". */
function didNot(view: View, group: VerbGroup): Rejection | undefined {
  if (/^(?:may|might|could)$/.test(group.modal ?? '') || group.kind === 'infinitive')
    return undefined;
  const { subject, object, preps } = view.args(group);
  if (!subject) return undefined;
  const nobody = NOBODY.test(view.word(subject.first)) && isSomebody(view, subject);
  // "has spied on no friend"
  const none = [object, ...preps.map((p) => p.region)].some(
    (r) => r !== null && /^(?:no|nobody|none)$/.test(view.word(r.first)),
  );
  if (!group.negated && !nobody && !none) return undefined;
  const end = clauseEnd(view.parse, group);
  const rest = { first: group.last + 1, last: end };
  // "We are not able to say who is behind the attack".
  if (group.lemma === 'be' && isUnable(view, group)) return undefined;
  const hostile = !group.passive && hostility(view, group, end) > 0;
  const person = personalSubject(view, subject);
  const act = { first: group.head, last: end };
  const give = (more: Partial<Rejection>): Rejection =>
    ownPart({
      source: subject,
      cue: nobody ? { first: subject.first, last: group.last } : cueOf(group),
      act: group.lemma === 'be' ? null : act,
      about: group.lemma === 'be' ? object : null,
      frame: 'own-negation',
      self: true,
      ...more,
    });
  if (hostile && !isFuture(group) && !INNOCUOUS_VERBS.has(group.lemma)) return give({});
  if (none || isFuture(group)) return undefined;
  if (group.passive && isAct(view, act)) {
    // "we were not breached" answers a boast.
    return person && !view.args(group).preps.some((p) => p.word === 'by')
      ? give({ victim: true })
      : undefined;
  }
  if (INNOCUOUS_VERBS.has(group.lemma)) return undefined;
  if (nobody) return view.word(subject.last) === 'nothing' ? undefined : give({ weak: true });
  if (group.lemma === 'be' && object && isOneOfOurs(view, object)) return give({ weak: true });
  if (person === undefined) return undefined;
  if (view.some(rest, (u) => CORE_NOUNS.has(u.lower))) return give({});
  if (group.lemma === 'be' && !isIdentity(view, rest)) return undefined;
  const never = view.some(cueOf(group), (u) => u.lower === 'never');
  return give({ weak: !never });
}

/** "not able to", "not in a position to", "not yet ready to": what is not done is a telling, and no deed. */
function isUnable(view: View, group: VerbGroup): boolean {
  const at = [1, 2, 3, 4].find((k) =>
    /^(?:able|ready|prepared|willing|position|free|allowed)$/.test(view.word(group.last + k)),
  );
  return at !== undefined && view.word(group.last + at + 1) === 'to';
}

/** "no officer of ours", "nobody at the firm", "none of its agents"; not "no position on who". */
function isSomebody(view: View, subject: Region): boolean {
  // "none of it", "neither of whom".
  if (/^(?:it|this|that|whom|which|these|those)$/.test(view.word(subject.last))) return false;
  if (!/^(?:no|not)$/.test(view.word(subject.first))) return subject.last - subject.first < 9;
  return /^(?:one|officers?|agents?|officials?|soldiers?|services?|agency|agencies|hackers?|spies|spy|members?|employees?|staff|citizens?|diplomats?|bod(?:y|ies)|units?|institutions?|organs?|people|persons?|contractors?|affiliates?|operators?|body|part|branch)$/.test(
    view.word(headOf(view.units, subject)),
  );
}

/** "It was not us", "it was not his client who did it". */
function isOneOfOurs(view: View, object: Region): boolean {
  if (object.first === object.last) return /^(?:us|me|ours)$/.test(view.word(object.first));
  return (
    /^(?:our|my|his|her|its|their)$/.test(view.word(object.first)) &&
    /^(?:clients?|party|people|officers?|agents?|men|side|servers?|network|software|members?|employees?|staff|doing|work|hand|son|daughter|brother|husband|wife)$/.test(
      view.word(headOf(view.units, object)),
    )
  );
}

function isFuture(group: VerbGroup): boolean {
  return (
    group.modal !== null &&
    /^(?:will|'ll|shall|won't|can|cannot|can't|should|must|'d)$/.test(group.modal)
  );
}

/** "we", "I" in somebody's own words; "it", "they" behind a verb of insisting. */
function personalSubject(view: View, subject: Region): 'first' | 'reported' | undefined {
  if (subject.first !== subject.last) return undefined;
  const word = view.word(subject.first);
  if (/^(?:we|i)$/.test(word)) return 'first';
  return /^(?:it|they|he|she)$/.test(word) && insistsBefore(view, subject.first)
    ? 'reported'
    : undefined;
}

/** "are not Ocean Lotus", "am not that man", "is not a hacker": who somebody is not. */
function isIdentity(view: View, rest: Region): boolean {
  const base = baseFrom(view.units, rest.first);
  if (!base) return false;
  const head = view.unit(headOf(view.units, base));
  return head?.tag === 'noun' || head?.tag === 'pron';
}

/** "maintained that it does not": a verb of insisting whose complement begins here. */
function insistsBefore(view: View, at: number): boolean {
  const that = view.unit(at - 1)?.tag === 'that' ? at - 2 : at - 1;
  const group = view.groups.find((g) => g.last === that);
  return (
    group !== undefined &&
    /^(?:maintain|insist|say|claim|assert|stress|reiterate|state|declare|argue|repeat|add|swear|protest|retort|reply|counter|tell|vow|write|contend|respond|submit)$/.test(
      group.lemma,
    ) &&
    !group.negated
  );
}

/** "No interference had taken place", "nothing of the kind happened". */
export function noneTookPlace(view: View, group: VerbGroup): Rejection | undefined {
  const { subject } = view.args(group);
  const happened =
    group.lemma === 'take'
      ? view.word(group.last + 1) === 'place'
      : /^(?:occur|happen|exist)$/.test(group.lemma);
  if (!happened || !subject) return undefined;
  const head = headOf(view.units, subject);
  const none = view.word(subject.first) === 'no' && HOSTILE_NOUNS.has(view.word(head));
  const such =
    view.word(subject.first) === 'nothing' &&
    view.some(subject, (u) => /^(?:kind|sort)$/.test(u.lower));
  if (!none && !such) return undefined;
  return rejection({
    cue: { first: subject.first, last: group.last },
    act: none ? { first: head, last: subject.last } : null,
    about: subject,
    frame: 'none-took-place',
    reason: 'no-part',
    scope: 'own',
    weak: such,
  });
}
