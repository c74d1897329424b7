import { clauseEnd } from '../syntax/arguments.ts';
import { baseFrom, headOf, type Region } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { isAct } from './acts.ts';
import { isConditional } from './conditions.ts';
import {
  ACCUSATION_NOUNS,
  CLAIM_NOUNS,
  DENIAL_ADJECTIVES,
  DENIAL_NOUNS,
  DENIAL_VERBS,
  HOSTILE_NOUNS,
  LABEL_VERBS,
} from './lexicon.ts';
import type { View } from './view.ts';

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
}

const LABELS_WITHOUT_AS =
  /^(?:call|term|deem|declare|pronounce|label|brand|rubbish|dub|consider|rate)$/;

/** All rejections that the sentence's clauses make. */
export function rejectionsOf(view: View): Rejection[] {
  const found: Rejection[] = [];
  const add = (r: Rejection | undefined): void => {
    if (r && !found.some((f) => f.cue.first <= r.cue.last && r.cue.first <= f.cue.last))
      found.push(r);
  };
  for (const group of view.groups.filter((g) => !isConditional(view, g)))
    add(
      labelled(view, group) ??
        denied(view, group) ??
        noRole(view, group) ??
        predicate(view, group) ??
        accusedOf(view, group) ??
        invents(view, group) ??
        notUs(view, group),
    );
  for (const r of [interjection(view), absent(view), noun(view)]) add(r);
  return found;
}

/** Whether a phrase means an accusation: "the findings", "the charges against it", "them". */
export function isClaimPhrase(view: View, region: Region): boolean {
  const head = headOf(view.units, region);
  const word = view.word(head);
  if (CLAIM_NOUNS.has(word) || HOSTILE_NOUNS.has(word)) return true;
  return view.some(region, (u, i) => ACCUSATION_NOUNS.has(u.lower) && i < head + 1);
}

/** "denied the charge", "rejected the findings", "brushed the remark aside". */
function denied(view: View, group: VerbGroup): Rejection | undefined {
  if (group.negated || group.kind === 'infinitive') return infinitiveDenial(view, group);
  for (const row of DENIAL_VERBS) {
    if (!row.lemmas.includes(group.lemma)) continue;
    const args = view.args(group);
    const cue = { first: group.first, last: group.last };
    const passive = group.passive;
    const source = passive
      ? (args.preps.find((p) => p.word === 'by')?.region ?? null)
      : args.subject;
    let about = passive ? args.subject : args.object;
    if (row.particles) {
      const at = [group.last + 1, (about?.last ?? group.last) + 1].find((i) =>
        row.particles?.includes(view.word(i)),
      );
      if (at === undefined) {
        const inside =
          about &&
          view.units.findIndex(
            (u, i) =>
              i >= (about as Region).first &&
              i <= (about as Region).last + 1 &&
              row.particles?.includes(u.lower),
          );
        if (!inside || inside < 0) continue;
      }
      if (about === null && at !== undefined) about = baseFrom(view.units, at + 1);
    }
    if (
      row.objectWords &&
      !(about && row.objectWords.some((w) => view.some(about as Region, (u) => u.lower === w)))
    )
      continue;
    if (row.reflexive) {
      const self =
        about !== null && /^(?:itself|himself|herself|themselves)$/.test(view.word(about.last));
      if (!self) continue;
    }
    if (row.preps) {
      const prep = args.preps.find((p) => row.preps?.includes(p.word)) ?? null;
      if (!prep) continue;
      about = prep.region;
      if (row.object === 'claim' && !isClaimPhrase(view, about)) continue;
      return {
        source,
        cue,
        act: actIn(view, about),
        about,
        frame: row.id,
        reason: row.reason,
        scope: 'claim',
        sure: false,
      };
    }
    if (row.object === 'claim') {
      if (about && (!isClaimPhrase(view, about) || unrelated(view, about))) continue;
      // Condemning an operation is an accusation, condemning a report a denial.
      if (
        /^(?:condemn|denounce|slam|blast|decry|lambast)$/.test(group.lemma) &&
        about &&
        !isAccusation(view, about)
      )
        continue;
      if (!about && !args.complement) continue;
      return {
        source,
        cue,
        act: about ? actIn(view, about) : null,
        about,
        frame: row.id,
        reason: row.reason,
        scope: 'claim',
        sure: false,
      };
    }
    // "denied": whatever follows.
    const gerund = view.groups.find((g) => g.first === group.last + 1 && g.kind === 'ing');
    const act = gerund
      ? { first: gerund.first, last: clauseEnd(view.parse, gerund) }
      : args.complement
        ? args.complement
        : about;
    if (
      about &&
      /^(?:access|entry|request|requests|bail|asylum|visa|service|permission|motion|appeal|coverage|treatment|opportunity|right|rights)$/.test(
        view.word(headOf(view.units, about)),
      )
    )
      continue;
    return {
      source,
      cue,
      act: act && isDenialAct(view, act) ? act : null,
      about,
      frame: row.id,
      reason: row.reason,
      scope: gerund ? 'own' : 'claim',
      sure: true,
    };
  }
  return undefined;
}

/** "continues to deny", "was quick to reject". */
function infinitiveDenial(view: View, group: VerbGroup): Rejection | undefined {
  if (
    group.kind !== 'infinitive' ||
    group.negated ||
    !/^(?:deny|reject|dismiss|refute)$/.test(group.lemma)
  )
    return undefined;
  const governor = view.groups.filter((g) => g.last < group.first).at(-1);
  if (
    !governor ||
    governor.negated ||
    /^(?:decline|refuse|fail|want|try|expect|urge|ask|call)$/.test(governor.lemma)
  )
    return undefined;
  const args = view.args(group);
  if (group.lemma !== 'deny' && !(args.object && isClaimPhrase(view, args.object)))
    return undefined;
  return {
    source: args.subject,
    cue: { first: group.first, last: group.last },
    act: args.object ? actIn(view, args.object) : null,
    about: args.object,
    frame: group.lemma === 'deny' ? 'deny' : 'reject',
    reason: 'denies',
    scope: 'claim',
    sure: group.lemma === 'deny',
  };
}

function unrelated(view: View, about: Region): boolean {
  return /^(?:plea|appeal|bid|motion|offer|proposal|bill|request|deal|invitation|ransom|demand|demands|sum)$/.test(
    view.word(headOf(view.units, about)),
  );
}

function isDenialAct(view: View, region: Region): boolean {
  return (
    isAct(view, region) ||
    view.groups.some((g) => g.first >= region.first && g.first <= region.last)
  );
}

function actIn(view: View, about: Region): Region | null {
  const head = headOf(view.units, about);
  const word = view.word(head);
  if (
    /^(?:involvement|role|part|responsibility|complicity|interference|meddling|hacking|attack|attacks|espionage|intrusion|breach)$/.test(
      word,
    )
  )
    return { first: head, last: about.last };
  for (let i = head + 1; i <= about.last; i += 1) {
    if (view.word(i) === 'of') return { first: i + 1, last: about.last };
  }
  return null;
}

/** "called the charges nonsense", "dismissed the report as disinformation", "described them as “baseless”". */
function labelled(view: View, group: VerbGroup): Rejection | undefined {
  if (!LABEL_VERBS.has(group.lemma) || group.negated) return undefined;
  const args = view.args(group);
  const limit = Math.min(clauseEnd(view.parse, group) + 12, view.units.length - 1);
  const as = view.units.findIndex((u, i) => i > group.last && i <= limit && u.lower === 'as');
  const from = as > 0 ? as + 1 : group.last + 1;
  let label = -1;
  for (let i = from; i <= limit; i += 1) {
    const word = view.word(i);
    if (DENIAL_ADJECTIVES.has(word) || DENIAL_NOUNS.has(word) || devoid(view, i)) {
      label = i;
      break;
    }
    if (view.unit(i)?.tag === 'semi' || i > from + 10) break;
    const next = view.groups.find((g) => g.first === i && g.kind === 'finite');
    if (next && i > from) break;
  }
  if (label < 0) return undefined;
  if (as < 0 && !LABELS_WITHOUT_AS.test(group.lemma)) return undefined;
  const about = group.passive
    ? args.subject
    : as > 0 && group.last + 1 <= as - 1
      ? { first: group.last + 1, last: as - 1 }
      : args.object && args.object.first < label
        ? { first: args.object.first, last: Math.min(args.object.last, label - 1) }
        : null;
  if (
    about &&
    about.last >= about.first &&
    !isClaimPhrase(view, about) &&
    !view.some(about, (u) => CLAIM_NOUNS.has(u.lower) || HOSTILE_NOUNS.has(u.lower))
  )
    return undefined;
  const source = group.passive
    ? (args.preps.find((p) => p.word === 'by')?.region ?? null)
    : args.subject;
  return {
    source,
    cue: { first: group.first, last: group.last },
    act: null,
    about,
    frame: 'label',
    reason: 'labels',
    scope: 'claim',
    sure: false,
  };
}

function devoid(view: View, i: number): boolean {
  const word = view.word(i);
  if (word === 'devoid' || word === 'politically-motivated') return true;
  if (word === 'politically' && view.word(i + 1) === 'motivated') return true;
  return (
    (word === 'without' || word === 'lacking' || word === 'no') &&
    /^(?:foundation|basis|merit|substance|evidence|ground|grounds|proof|truth|credibility|any)$/.test(
      view.word(i + 1),
    )
  );
}

/** "the charge is untrue", "it was nonsense", "these accusations are groundless", "has no basis". */
function predicate(view: View, group: VerbGroup): Rejection | undefined {
  if (
    group.passive ||
    !/^(?:be|amount|remain|have|lack|sound|seem|belong|smack|reek)$/.test(group.lemma)
  )
    return undefined;
  const args = view.args(group);
  const subject = args.subject;
  const cue = { first: group.first, last: group.last };
  if (!subject) return undefined;
  const about =
    isClaimPhrase(view, subject) ||
    /^(?:it|this|that|they|these|those|all|none|everything)$/.test(view.word(subject.last));
  if (!about) return undefined;
  if (/^(?:have|lack)$/.test(group.lemma)) {
    const none =
      view.some({ first: group.first, last: group.last + 2 }, (u) =>
        /^(?:no|little)$/.test(u.lower),
      ) ||
      group.lemma === 'lack' ||
      group.negated;
    const base = view.units
      .slice(group.last + 1, group.last + 6)
      .some((u) =>
        /^(?:basis|foundation|merit|substance|grounds?|truth|evidence|validity|credibility)$/.test(
          u.lower,
        ),
      );
    const claim = isAccusation(view, subject);
    return none && base && claim
      ? {
          source: null,
          cue,
          act: null,
          about: subject,
          frame: 'is-baseless',
          reason: 'labels',
          scope: 'claim',
          sure: false,
        }
      : undefined;
  }
  for (let i = group.last + 1; i <= Math.min(group.last + 7, view.units.length - 1); i += 1) {
    const word = view.word(i);
    if (view.unit(i)?.tag === 'stop' || view.unit(i)?.tag === 'semi' || view.unit(i)?.tag === 'wh')
      break;
    // "This was propaganda" is as often the accusation as its denial.
    const negative =
      DENIAL_ADJECTIVES.has(word) ||
      (DENIAL_NOUNS.has(word) &&
        !/^(?:propaganda|disinformation|provocation|stunt|hype|theatre|theater)$/.test(word)) ||
      devoid(view, i);
    const expletive = view.word(subject.last) === 'it' && /^(?:to|that)$/.test(view.word(i + 1));
    if (negative && !group.negated && !expletive)
      return {
        source: null,
        cue: { first: group.first, last: i },
        act: null,
        about: subject,
        frame: 'is-baseless',
        reason: 'labels',
        scope: 'claim',
        sure: false,
      };
    if (group.negated && /^(?:true|correct|accurate|real|so)$/.test(word))
      return {
        source: null,
        cue: { first: group.first, last: i },
        act: null,
        about: subject,
        frame: 'is-baseless',
        reason: 'labels',
        scope: 'claim',
        sure: false,
      };
  }
  return undefined;
}

function isAccusation(view: View, region: Region): boolean {
  return view.some(region, (u) => ACCUSATION_NOUNS.has(u.lower));
}

const ROLE =
  /^(?:part|role|involvement|hand|knowledge|intention|intentions|intent|motive|motives|interest|connection|connections|responsibility|plan|plans|desire|link|links|share|association|relationship|affiliation|place|complicity|say|control|business|ties|dealings|stake)$/;

/** "had nothing to do with it", "played no part", "was not involved", "neither the intention nor the motive". */
function noRole(view: View, group: VerbGroup): Rejection | undefined {
  const args = view.args(group);
  const near = { first: group.first, last: Math.min(group.last + 9, view.units.length - 1) };
  const cueTo = (last: number): Region => ({ first: group.first, last });
  if (/^(?:have|play|take|be|bear|know|see)$/.test(group.lemma) && !group.passive) {
    const nothing = view.units.findIndex(
      (u, i) =>
        i > group.last && i <= group.last + 3 && (u.lower === 'nothing' || u.lower === 'anything'),
    );
    if (nothing > 0 && view.word(nothing + 1) === 'to' && view.word(nothing + 2) === 'do') {
      const negative =
        view.word(nothing) === 'nothing' ||
        group.negated ||
        (args.subject !== null && /^(?:none|nobody|neither)$/.test(view.word(args.subject.first)));
      if (negative) {
        const base = baseFrom(view.units, nothing + 4);
        if (base && /^(?:reality|truth|facts?)$/.test(view.word(headOf(view.units, base))))
          return {
            source: null,
            cue: cueTo(nothing + 2),
            act: null,
            about: args.subject,
            frame: 'is-baseless',
            reason: 'labels',
            scope: 'claim',
            sure: false,
          };
        return {
          source: args.subject,
          cue: cueTo(nothing + 2),
          act: base && isAct(view, base) ? base : null,
          about: base,
          frame: 'nothing-to-do',
          reason: 'no-part',
          scope: 'own',
          sure: true,
        };
      }
    }
    if (group.lemma === 'know' && nothing > 0 && view.word(nothing) === 'nothing')
      return {
        source: args.subject,
        cue: cueTo(nothing),
        act: null,
        about: null,
        frame: 'no-role',
        reason: 'no-part',
        scope: 'own',
        sure: false,
      };
    const no = view.units.findIndex(
      (u, i) =>
        (i >= group.first &&
          i <= group.last + 2 &&
          /^(?:no|neither|zero|never|not|any)$/.test(u.lower)) ||
        (i >= group.first && i <= group.last && u.tag === 'not'),
    );
    if (no >= 0 && /^(?:have|play|take|bear|see)$/.test(group.lemma)) {
      for (let i = Math.max(no + 1, group.last + 1); i <= near.last; i += 1) {
        if (ROLE.test(view.word(i))) {
          const prep = view.word(i + 1);
          const rest =
            prep === 'in' || prep === 'of' || prep === 'with' || prep === 'to'
              ? { first: i + 2, last: clauseEnd(view.parse, group) }
              : null;
          const act =
            rest &&
            rest.first <= rest.last &&
            (isAct(view, rest) || view.groups.some((g) => g.first === (rest as Region).first))
              ? verbForward(view, rest)
              : null;
          return {
            source: args.subject,
            cue: cueTo(i),
            act,
            about: rest,
            frame: 'no-role',
            reason: 'no-part',
            scope: 'own',
            sure: true,
          };
        }
        if (['comma', 'stop', 'verb'].includes(view.unit(i)?.tag ?? '') && view.word(i) !== 'nor')
          break;
      }
    }
  }
  const negated =
    group.negated ||
    (args.subject !== null && /^(?:neither|none|nobody|no)$/.test(view.word(args.subject.first)));
  if (negated && /^(?:involve|connect|implicate|affiliate)$/.test(group.lemma))
    return {
      source: args.subject,
      cue: cueTo(group.last),
      act: null,
      about: null,
      frame: 'not-involved',
      reason: 'no-part',
      scope: 'own',
      sure: true,
    };
  if (negated && group.lemma === 'be') {
    for (let i = group.last + 1; i <= group.last + 3; i += 1) {
      if (
        /^(?:responsible|behind|involved|guilty|to-blame|complicit|party|culpable)$/.test(
          view.word(i),
        )
      ) {
        const base = /^(?:for|in|to|of)$/.test(view.word(i + 1))
          ? baseFrom(view.units, i + 2)
          : view.word(i) === 'behind'
            ? baseFrom(view.units, i + 1)
            : null;
        return {
          source: args.subject,
          cue: cueTo(i),
          act: base && isAct(view, base) ? base : null,
          about: base,
          frame: 'not-involved',
          reason: 'no-part',
          scope: 'own',
          sure: true,
        };
      }
    }
  }
  return undefined;
}

function verbForward(view: View, region: Region): Region {
  return view.unit(region.first)?.tag === 'to'
    ? { first: region.first + 1, last: region.last }
    : region;
}

/** "accused the bureau of jumping to conclusions": a charge that rejects a charge. */
function accusedOf(view: View, group: VerbGroup): Rejection | undefined {
  if (!/^(?:accuse|charge)$/.test(group.lemma) || group.negated) return undefined;
  const args = view.args(group);
  const of = args.preps.find((p) => p.word === 'of' || p.word === 'with');
  if (!of) return undefined;
  const smear = view.some(
    of.region,
    (u, i) =>
      /^(?:smear|smearing|slander|slandering|lying|fabricating|inventing|concocting|defaming|vilifying|mudslinging|scapegoating|hyping|peddling|spreading|politicising|politicizing|disinformation|lies|slurs|fabrication|hysteria|warmongering|scaremongering|framing|hypocrisy|bias)$/.test(
        u.lower,
      ) ||
      (u.lower === 'jumping' && view.word(i + 1) === 'to') ||
      (u.lower === 'making' &&
        /^(?:up|things|stories|false|baseless|unfounded|groundless)$/.test(view.word(i + 1))),
  );
  if (!smear) return undefined;
  const own = view.some(of.region, (u) =>
    /^(?:attack|attacks|hack|hacking|spying|espionage|malware|intrusions?)$/.test(u.lower),
  );
  if (own) return undefined;
  return {
    source: args.subject,
    cue: { first: group.first, last: group.last },
    act: null,
    about: null,
    frame: 'accuse-of-smear',
    reason: 'labels',
    scope: 'claim',
    sure: false,
  };
}

/** "makes its stories up", "invented the story", "is smearing": the accuser is said to make it up. */
function invents(view: View, group: VerbGroup): Rejection | undefined {
  if (group.negated || group.kind === 'infinitive' || group.passive) return undefined;
  const args = view.args(group);
  const story = args.object !== null && isClaimPhrase(view, args.object);
  const up =
    group.lemma === 'make' &&
    story &&
    (view.word((args.object as Region).last + 1) === 'up' || view.word(group.last + 1) === 'up');
  const make =
    /^(?:fabricate|invent|concoct|hype|smear|slander|defame|vilify|manufacture|peddle|politicise|politicize|cook)$/.test(
      group.lemma,
    ) &&
    (story || /^(?:smear|slander|defame|vilify)$/.test(group.lemma));
  if (!up && !make) return undefined;
  return {
    source: null,
    cue: { first: group.first, last: group.last },
    act: null,
    about: args.object,
    frame: 'makes-it-up',
    reason: 'labels',
    scope: 'claim',
    sure: false,
  };
}

/** "We never bought this tool", "we do not attack them", "I am not him": inside a quotation or the speaker's own report. */
function notUs(view: View, group: VerbGroup): Rejection | undefined {
  if (!group.negated || group.modal === 'may' || group.modal === 'might' || group.modal === 'could')
    return undefined;
  const args = view.args(group);
  const subject = args.subject;
  if (!subject || subject.first !== subject.last) return undefined;
  const word = view.word(subject.first);
  const firstPerson =
    /^(?:we|i)$/.test(word) &&
    (view.unit(subject.first)?.quoted === true ||
      (view.title && view.units.some((u) => u.tag === 'colon')));
  const reported = /^(?:it|they|he|she)$/.test(word) && saidBefore(view, subject.first);
  if (!firstPerson && !reported) return undefined;
  if (
    /^(?:comment|know|say|discuss|confirm|make|think|believe|expect|speculate|attribute|name|identify|need|want|see|find|have|understand|pay|negotiate|rule)$/.test(
      group.lemma,
    )
  )
    return undefined;
  const end = clauseEnd(view.parse, group);
  return {
    source: subject,
    cue: { first: group.first, last: group.last },
    act: { first: group.head, last: end },
    about: group.lemma === 'be' ? args.object : null,
    frame: 'not-us',
    reason: 'no-part',
    scope: firstPerson ? 'own' : 'claim',
    sure: false,
  };
}

/** "Nonsense," the bureau replied. */
function interjection(view: View): Rejection | undefined {
  const open = view.units.findIndex((u) => u.tag === 'quote-open');
  if (open < 0) return undefined;
  for (let i = open + 1; i < Math.min(open + 6, view.units.length); i += 1) {
    const word = view.word(i);
    if (DENIAL_NOUNS.has(word) || DENIAL_ADJECTIVES.has(word)) {
      const next = view.unit(i + 1);
      const bare = !view.groups.some((g) => g.first > open && g.first < i);
      if (
        bare &&
        next &&
        (next.tag === 'comma' || next.tag === 'stop' || next.tag === 'quote-close')
      )
        return {
          source: null,
          cue: { first: open + 1, last: i },
          act: null,
          about: null,
          frame: 'interjection',
          reason: 'labels',
          scope: 'claim',
          sure: false,
        };
      return undefined;
    }
    if (view.unit(i)?.tag === 'quote-close') return undefined;
  }
  return undefined;
}

/** "No interference had taken place", "there was no attack". */
function absent(view: View): Rejection | undefined {
  for (const group of view.groups) {
    const subject = view.args(group).subject;
    const happened =
      group.lemma === 'take'
        ? view.word(group.last + 1) === 'place'
        : /^(?:occur|happen|exist)$/.test(group.lemma);
    if (
      happened &&
      subject &&
      view.word(subject.first) === 'no' &&
      HOSTILE_NOUNS.has(view.word(headOf(view.units, subject)))
    ) {
      return {
        source: null,
        cue: { first: subject.first, last: group.last },
        act: { first: headOf(view.units, subject), last: subject.last },
        about: subject,
        frame: 'none-took-place',
        reason: 'no-part',
        scope: 'own',
        sure: false,
      };
    }
  }
  return undefined;
}

/** "Beijing's denial", "issued a flat denial". */
function noun(view: View): Rejection | undefined {
  const at = view.units.findIndex(
    (u) => /^(?:denial|denials|rebuttal)$/.test(u.lower) && u.tag === 'noun',
  );
  if (at < 0) return undefined;
  const poss =
    view.unit(at - 1)?.tag === 'poss' ? at - 1 : view.unit(at - 2)?.tag === 'poss' ? at - 2 : -1;
  if (poss > 0)
    return {
      source: { first: poss - 1, last: poss - 1 },
      cue: { first: at, last: at },
      act: null,
      about: null,
      frame: 'denial-noun',
      reason: 'denies',
      scope: 'claim',
      sure: true,
    };
  const verb = view.groups.findLast(
    (g) =>
      g.last < at &&
      /^(?:issue|repeat|publish|offer|post|release|renew|reiterate|give|send|broadcast)$/.test(
        g.lemma,
      ) &&
      !g.negated,
  );
  if (!verb) return undefined;
  return {
    source: view.args(verb).subject,
    cue: { first: verb.first, last: at },
    act: null,
    about: null,
    frame: 'denial-noun',
    reason: 'denies',
    scope: 'claim',
    sure: true,
  };
}

/** "maintained that it does not": a verb of insisting whose complement begins here. */
function saidBefore(view: View, at: number): boolean {
  const that = view.unit(at - 1)?.tag === 'that' ? at - 2 : at - 1;
  const group = view.groups.find((g) => g.last === that);
  return (
    group !== undefined &&
    /^(?:maintain|insist|say|claim|assert|stress|reiterate|state|declare|argue|repeat|add)$/.test(
      group.lemma,
    ) &&
    !group.negated
  );
}
