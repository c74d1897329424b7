import { clauseEnd } from '../syntax/arguments.ts';
import { baseFrom, extendRight, headOf, type Region } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { hostility, isAct, isDefensive, isPlainAct, mentionsCyber } from './acts.ts';
import {
  ACCUSATION_NOUNS,
  CORE_NOUNS,
  HOSTILE_NOUNS,
  SAY,
  THREAT_NOUNS,
  THREAT_PEOPLE,
} from './lexicon.ts';
import type { Resolved } from './participants.ts';
import type { View } from './view.ts';

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

const OF = new Set(['of']);
const ACT_PREPOSITIONS = new Set([
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
const RESPONSIBLE = /^(?:responsible|accountable|culpable|guilty|liable|complicit)$/;
const CULPRIT =
  /^(?:culprits?|perpetrators?|authors?|masterminds?|brains|architects?|attackers?|ringleaders?|aggressors?|instigators?|hackers?|intruders?)$/;
const HANDIWORK =
  /^(?:work|handiwork|doing|product|creation|brainchild|effort|deed|project|operation|campaign)$/;
const SERVE = /^(?:work|act|operate|answer|report|belong|operating|fall|moonlight|front|hack|spy)$/;
const STANCE = /^(?:be|stand|lie|sit|lurk)$/;
const CONTROL =
  /^(?:run|control|direct|back|sponsor|fund|finance|operate|command|order|oversee|support|steer|employ|manage|own|lead|task|hire|coordinate|host|harbour|harbor|shelter|arm|train|house|supervise|guide|protect)$/;
const LOOKS = /^(?:bear|carry|have|show|share|match|resemble|fit)$/;
const HALLMARK =
  /^(?:hallmarks?|fingerprints?|signature|signatures|traits?|marks?|stamp|handwriting|imprint|earmarks)$/;
const LINKED = /^(?:link|tie|connect|associate|affiliate|align|attribute|trace|relate|ascribe)$/;

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

function make(
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

/** Whether a phrase names or describes somebody who can be accused. */
export function accusable(view: View, resolved: Resolved): boolean {
  const { discourse } = view.resolver;
  return resolved.participants.some((p) =>
    p.actor !== null
      ? discourse.classOf(p.actor) !== 'outlet' ||
        (discourse.actor(p.actor)?.country ?? null) !== null
      : resolved.threat || isPeople(p.text),
  );
}

const PEOPLE =
  /\b(?:individuals?|entit(?:y|ies)|men|women|people|others|members?|hackers|companies|firms|groups|colleagues|defendants?|suspects?|clients?|customers?|outsiders?|insiders?|contractors?|nationals?|students?|officers?|soldiers?|agents?|citizens?|teenagers?|freelancers?|mercenaries|programmers?|engineers?|employees?)\b/i;

/** Whether words describe people who could have done it, without naming them: "clients of the firm". */
export function isPeople(text: string): boolean {
  return PEOPLE.test(text);
}

/** "is behind", "was responsible for", "is to blame", "was the culprit", "was the work of". */
function predicate(view: View, group: VerbGroup): Proposition | undefined {
  if (!STANCE.test(group.lemma) || group.passive) return undefined;
  const subject = view.args(group).subject;
  let at = group.last + 1;
  while (
    view.unit(at)?.tag === 'adv' ||
    (/^(?:likely|probably|in|part|largely|partly|at|least|one|all|almost|certain|thought)$/.test(
      view.word(at),
    ) &&
      !CULPRIT.test(view.word(at)))
  ) {
    if (view.word(at) === 'in' && !/^(?:fact|part|reality)$/.test(view.word(at + 1))) break;
    at += 1;
    if (at > group.last + 5) break;
  }
  const word = view.word(at);
  const region = (from: number): Region | null => {
    const base = baseFrom(view.units, from);
    if (base)
      return extendRight(view.units, base, { prepositions: ACT_PREPOSITIONS, coordinate: true });
    const gerund = view.groups.find((g) => g.first === from && g.kind === 'ing');
    return gerund ? { first: from, last: clauseEnd(view.parse, gerund) } : null;
  };
  const cue = { first: group.first, last: at };
  if (word === 'behind' && subject) {
    const act = region(at + 1);
    return make(
      view,
      group,
      subject,
      act && !isGroup(view, act) ? act : null,
      cue,
      'behind',
      act === null || isAct(view, act) || isGroup(view, act) ? 2 : 1,
    );
  }
  if (RESPONSIBLE.test(word) && subject) {
    const next = view.word(at + 1);
    const act = next === 'for' || next === 'of' || next === 'in' ? region(at + 2) : null;
    return make(
      view,
      group,
      subject,
      act,
      cue,
      'responsible',
      act === null || isAct(view, act) ? 2 : 1,
    );
  }
  if (word === 'to' && view.word(at + 1) === 'blame' && subject) {
    const act = view.word(at + 2) === 'for' ? region(at + 3) : null;
    return make(
      view,
      group,
      subject,
      act,
      { first: group.first, last: at + 1 },
      'to-blame',
      act === null || isAct(view, act) ? 2 : 1,
    );
  }
  if (/^(?:have|play|take)$/.test(group.lemma)) return undefined;
  if (group.lemma !== 'be') return undefined;
  const base = baseFrom(view.units, at) ?? baseFrom(view.units, group.last + 1);
  if (!base) return undefined;
  const head = headOf(view.units, base);
  const noun = view.word(head);
  const next = view.word(head + 1);
  if (
    CULPRIT.test(noun) &&
    subject &&
    (view.word(base.first) === 'the' || /s$/.test(noun) || next === 'of' || next === 'behind')
  ) {
    const act = /^(?:of|behind|in)$/.test(next) ? region(head + 2) : null;
    return make(view, group, subject, act, { first: group.first, last: head }, 'culprit', 2);
  }
  if (HANDIWORK.test(noun) && (next === 'of' || next === 'by') && subject) {
    const by = baseFrom(view.units, head + 2);
    if (by)
      return make(
        view,
        group,
        extendRight(view.units, by, { prepositions: OF, coordinate: true }),
        subject,
        { first: group.first, last: head + 1 },
        'work-of',
        2,
      );
  }
  // "It was APT28", "the one is the PLA".
  if (
    subject &&
    subject.first === subject.last &&
    /^(?:it|this|that)$/.test(view.word(subject.first)) &&
    view.unit(head)?.actor &&
    base.last === head
  ) {
    const cls = view.resolver.discourse.classOf(view.unit(head)?.actor?.actor ?? '');
    const clause = clauseEnd(view.parse, group);
    if ((cls === 'group' || cls === 'state' || cls === 'agency') && clause <= base.last + 1)
      return make(view, group, base, null, { first: group.first, last: head }, 'it-was', 2);
  }
  if (
    subject &&
    /^(?:one|ones|party|force|country|group|people|side)$/.test(noun) &&
    (next === 'that' || next === 'who' || next === 'which')
  ) {
    const inner = view.groups.find((g) => g.first === head + 2);
    if (inner) {
      const end = clauseEnd(view.parse, inner);
      const h = hostility(view, inner, end);
      if (h > 0)
        return make(
          view,
          group,
          subject,
          { first: inner.first, last: end },
          { first: inner.first, last: inner.last },
          'one-that',
          2,
        );
    }
  }
  // "are officers of the ministry", "is a unit of the GRU", "is part of".
  if (
    subject &&
    /^(?:officers?|members?|employees?|agents?|soldiers?|part|arm|unit|front|wing|contractors?|proxy|proxies|operatives?|branch|creation|cover|tool)$/.test(
      noun,
    ) &&
    /^(?:of|for)$/.test(next)
  ) {
    const owner = baseFrom(view.units, head + 2);
    if (owner && threatLike(view, subject))
      return make(
        view,
        group,
        owner,
        null,
        { first: group.first, last: head },
        'part-of',
        2,
        'affiliation',
      );
  }
  // "likely Russian in origin".
  if (
    subject &&
    isAct(view, subject) &&
    view.some({ first: group.last + 1, last: group.last + 4 }, (u) => u.actor?.form === 'demonym')
  ) {
    const index = view.units.findIndex((u, i) => i > group.last && u.actor?.form === 'demonym');
    const after = view.word(index + 1);
    if (
      index > 0 &&
      (after === 'in' ||
        after === 'made' ||
        view.unit(index + 1)?.tag === 'stop' ||
        after === 'operation' ||
        index === view.units.length - 1)
    )
      return make(
        view,
        group,
        { first: index, last: index },
        subject,
        { first: group.first, last: index },
        'origin',
        2,
      );
  }
  return undefined;
}

/** "had a hand in it", "played a part in", "gave the orders". */
function hand(view: View, group: VerbGroup): Proposition | undefined {
  if (group.passive || group.negated || !/^(?:have|play|take|give|issue)$/.test(group.lemma))
    return undefined;
  const args = view.args(group);
  if (!args.subject || !args.object) return undefined;
  const noun = view.word(headOf(view.units, args.object));
  const cue = { first: group.first, last: args.object.last };
  if (/^(?:give|issue)$/.test(group.lemma)) {
    if (!/^(?:orders?|instructions?|go-ahead|command|commands)$/.test(noun)) return undefined;
    return make(
      view,
      group,
      args.subject,
      { first: group.head, last: args.object.last },
      cue,
      'gave-orders',
      2,
    );
  }
  if (!/^(?:hand|role|part|involvement)$/.test(noun) || view.word(args.object.first) === 'no')
    return undefined;
  const inside = args.preps.find((p) => p.word === 'in');
  if (!inside) return undefined;
  const act = isAct(view, inside.region) ? inside.region : null;
  if (!act) return undefined;
  return make(
    view,
    group,
    args.subject,
    inside.region.first === inside.region.last ? null : act,
    cue,
    'had-a-hand',
    2,
  );
}

/**
 * Whether a participle tells of its subject's deed: set off by a comma from the main clause, or right behind a name
 * ("caught APT42 targeting"); not "stop spreading", "denied hacking", "without naming".
 */
function ownDeed(view: View, group: VerbGroup, subject: Region): boolean {
  const before = view.unit(group.first - 1);
  if (!before) return false;
  if (before.tag === 'comma' || before.tag === 'adv') return true;
  if (before.tag !== 'noun') return before.tag === 'aux';
  return (
    subject.last === group.first - 1 &&
    !view.some(subject, (u) => u.tag === 'conj' || u.tag === 'verb')
  );
}

/** Whether a phrase means a group of attackers rather than what they did. */
function isGroup(view: View, region: Region): boolean {
  const head = headOf(view.units, region);
  const unit = view.unit(head);
  if (unit?.actor && unit.tag === 'noun')
    return view.resolver.discourse.classOf(unit.actor.actor) === 'group';
  return THREAT_PEOPLE.has(unit?.lower ?? '') && !HOSTILE_NOUNS.has(unit?.lower ?? '');
}

function threatLike(view: View, region: Region): boolean {
  const resolved = view.resolve(region);
  if (resolved.threat) return true;
  if (
    resolved.participants.some(
      (p) => p.actor !== null && view.resolver.discourse.classOf(p.actor) === 'group',
    )
  )
    return true;
  return view.some(
    region,
    (u) =>
      THREAT_PEOPLE.has(u.lower) ||
      (u.actor !== undefined && view.resolver.discourse.classOf(u.actor.actor) === 'group'),
  );
}

/** "was hit by the same group", "was directed by Pyongyang", "a botnet controlled by X". */
function passive(view: View, group: VerbGroup): Proposition | undefined {
  if (!group.passive) return undefined;
  const args = view.args(group);
  const by = args.preps.find((p) => p.word === 'by');
  const subject = args.subject;
  const cue = { first: group.first, last: group.last };
  if (LINKED.test(group.lemma) && subject) {
    // "is linked to Iran", with nobody said to link it.
    return undefined;
  }
  if (!by) return undefined;
  if (SAY.has(group.lemma) && !CONTROL.test(group.lemma)) return undefined;
  const end = Math.max(args.end, by.region.last);
  const clause = { first: subject?.first ?? group.first, last: end };
  const controlled = CONTROL.test(group.lemma);
  const h = hostility(view, group, end);
  const act = subject !== null && isAct(view, subject);
  const parties = view
    .resolve(by.region)
    .participants.map((p) =>
      p.actor === null ? undefined : view.resolver.discourse.classOf(p.actor),
    );
  const privately = parties.every(
    (c) => c === 'person' || c === 'company' || c === 'organisation' || c === 'outlet',
  );
  // A project launched by three people is no attack: a private party needs a plainly hostile act.
  if (privately && h < 2 && !(subject !== null && isPlainAct(view, subject))) return undefined;
  if (controlled && subject && threatLike(view, subject))
    return make(view, group, by.region, null, cue, 'run-by', 2, 'affiliation');
  if (
    h === 0 &&
    !(
      act &&
      (controlled ||
        /^(?:carry|do|make|cause|create|write|send|execute|conduct|launch|perpetrate|plan|design|develop|build|set|pay|produce|spread|stage|mount|use|post|publish|commit|orchestrate|mastermind|order|engineer|deploy|plant|author|trigger|commission|buy)$/.test(
          group.lemma,
        ))
    )
  ) {
    if (
      !/^(?:hit|target|affect|attack|strike|carry|do|use|leave|open|take|send|access)$/.test(
        group.lemma,
      ) ||
      !mentionsCyber(view, clause)
    )
      return undefined;
  }
  return make(
    view,
    group,
    by.region,
    act ? subject : { first: group.first, last: group.last },
    cue,
    'done-by',
    h === 2 || act ? 2 : 1,
  );
}

/** "works for the ministry", "takes its orders from the GRU", "acts on behalf of". */
function serves(view: View, group: VerbGroup): Proposition | undefined {
  const args = view.args(group);
  if (group.passive) return undefined;
  const subject = args.subject;
  if (!subject) return undefined;
  const orders =
    group.lemma === 'take' &&
    args.object !== null &&
    view.some(args.object, (u) =>
      /^(?:orders?|direction|directions|instructions?|cue|cues)$/.test(u.lower),
    );
  const came =
    group.lemma === 'come' &&
    view.some(subject, (u) =>
      /^(?:orders?|attacks?|instructions?|commands?|funding|money|direction|intrusions?|activity|campaign|operation)$/.test(
        u.lower,
      ),
    );
  if (orders || came) {
    const from = args.preps.find((p) => p.word === 'from');
    if (!from) return undefined;
    return make(
      view,
      group,
      from.region,
      came ? subject : null,
      { first: group.first, last: group.last },
      orders ? 'takes-orders' : 'came-from',
      2,
      'affiliation',
    );
  }
  if (!SERVE.test(group.lemma) || group.kind === 'ing') return undefined;
  const prep =
    args.preps.find((p) => /^(?:for|to|under|within|from|with)$/.test(p.word)) ??
    args.preps.find((p) => p.word === 'on' && view.some(p.region, (u) => u.lower === 'behalf'));
  if (!prep || !threatLike(view, subject)) return undefined;
  let region = prep.region;
  const behalf = view.units.findIndex(
    (u, i) =>
      i >= region.first &&
      i <= region.last &&
      /^(?:behalf|direction|orders|behest|instructions|protection|control|umbrella|command)$/.test(
        u.lower,
      ),
  );
  if (behalf >= 0) {
    const owner = baseFrom(view.units, behalf + 2);
    region = owner ?? region;
  }
  const resolved = view.resolve(region);
  const fits = resolved.participants.some(
    (p) =>
      p.actor !== null &&
      ['state', 'agency', 'company', 'organisation'].includes(
        view.resolver.discourse.classOf(p.actor) ?? '',
      ),
  );
  if (!fits) return undefined;
  return make(
    view,
    group,
    region,
    null,
    { first: group.first, last: group.last },
    'works-for',
    2,
    'affiliation',
  );
}

/** "New Delhi directs SideWinder", "the state stands behind the group". */
function controls(view: View, group: VerbGroup): Proposition | undefined {
  if (group.passive || !CONTROL.test(group.lemma) || group.kind === 'infinitive') return undefined;
  const args = view.args(group);
  if (!args.subject || !args.object) return undefined;
  if (!isGroup(view, args.object)) return undefined;
  const resolved = view.resolve(args.subject);
  const ok = resolved.participants.some(
    (p) =>
      p.actor !== null &&
      ['state', 'agency', 'organisation', 'company', 'person'].includes(
        view.resolver.discourse.classOf(p.actor) ?? '',
      ),
  );
  if (!ok) return undefined;
  return make(
    view,
    group,
    args.subject,
    { first: group.first, last: args.object.last },
    { first: group.first, last: group.last },
    'controls',
    2,
    'affiliation',
  );
}

/** "bears the hallmarks of Lazarus", "overlaps with APT28", "is consistent with". */
function likeness(view: View, group: VerbGroup): Proposition | undefined {
  const args = view.args(group);
  const subject = args.subject;
  if (!subject) return undefined;
  if (LOOKS.test(group.lemma) && args.object) {
    const mark = view.units.findIndex(
      (u, i) =>
        i >= (args.object as Region).first &&
        i <= (args.object as Region).last + 1 &&
        HALLMARK.test(u.lower),
    );
    if (mark < 0) return undefined;
    const owner = view.word(mark + 1) === 'of' ? baseFrom(view.units, mark + 2) : null;
    const region = owner ?? args.object;
    const found = make(
      view,
      group,
      extendRight(view.units, region, { prepositions: OF, coordinate: true }),
      isAct(view, subject) ? subject : null,
      { first: group.first, last: mark },
      'hallmarks',
      2,
    );
    return found;
  }
  if (
    group.lemma === 'overlap' ||
    (group.lemma === 'be' && view.word(group.last + 1) === 'consistent')
  ) {
    const preposition = args.preps.find((p) => p.word === 'with');
    if (!preposition || !(isAct(view, subject) || isGroup(view, subject))) return undefined;
    return make(
      view,
      group,
      preposition.region,
      isAct(view, subject) ? subject : null,
      { first: group.first, last: group.last },
      'overlaps',
      1,
    );
  }
  return undefined;
}

/** "Iran had broken into the campaign": the party, and a hostile act of its own. */
function active(view: View, group: VerbGroup): Proposition | undefined {
  if (group.passive || group.kind === 'participle') return undefined;
  const args = view.args(group);
  const subject = args.subject;
  if (!subject || group.lemma === 'be') return undefined;
  const end = clauseEnd(view.parse, group);
  if (group.kind === 'ing' && !ownDeed(view, group, subject)) return undefined;
  const h = hostility(view, group, Math.min(end, group.last + 16));
  if (h === 0) return undefined;
  const resolved = view.resolve(subject);
  if (!accusable(view, resolved)) return undefined;
  const classes = resolved.participants.map((p) =>
    p.actor === null ? 'threat' : view.resolver.discourse.classOf(p.actor),
  );
  const attackers = classes.some((c) => c === 'group' || c === 'state' || c === 'threat');
  const doubtful = !attackers && (isDefensive(group.lemma) || h === 1);
  const act = { first: group.head, last: Math.max(end, group.head) };
  return {
    group,
    accused: subject,
    resolved,
    act,
    cue: { first: group.first, last: group.last },
    negated: group.negated,
    frame: 'did',
    reason: 'did',
    strength: h,
    doubtful: doubtful && !view.some(subject, (u) => THREAT_PEOPLE.has(u.lower)),
  };
}

/** "a campaign by APT28", "the group's attempts to", "a Russian operation that had cloned": who did it, in a noun phrase. */
function nominals(view: View, others: readonly Proposition[]): Proposition[] {
  const found: Proposition[] = [];
  for (let i = 0; i < view.units.length; i += 1) {
    const noun = view.word(i);
    if (!HOSTILE_NOUNS.has(noun) || view.unit(i)?.tag !== 'noun') continue;
    const base = { first: i, last: i };
    while (
      base.first > 0 &&
      ['adj', 'noun', 'num', 'det', 'poss'].includes(view.unit(base.first - 1)?.tag ?? '')
    )
      base.first -= 1;
    const used = others.some(
      (p) => p.act !== null && p.act.first <= i && i <= p.act.last && p.group !== null,
    );
    if (used) continue;
    if (view.word(i + 1) === 'by') {
      const by = baseFrom(view.units, i + 2);
      const one =
        by &&
        make(
          view,
          null,
          extendRight(view.units, by, { prepositions: OF, coordinate: true }),
          base,
          { first: i, last: i + 1 },
          'act-by',
          2,
        );
      if (one) found.push(one);
      continue;
    }
    const poss = view.units.findIndex((u, k) => k > base.first && k < i && u.tag === 'poss');
    if (
      (poss > 0 && CORE_NOUNS.has(noun)) ||
      (poss > 0 &&
        /^(?:attempts?|efforts?|tactics|tools|campaign|operation|operations|activity|activities)$/.test(
          noun,
        ))
    ) {
      const owner = { first: base.first, last: poss - 1 };
      const resolved = view.resolve(owner);
      const group = resolved.participants.some(
        (p) =>
          p.actor !== null &&
          ['group', 'state'].includes(view.resolver.discourse.classOf(p.actor) ?? ''),
      );
      if (group && !ACCUSATION_NOUNS.has(noun)) {
        const to =
          view.word(i + 1) === 'to' ? view.groups.find((g) => g.first === i + 2) : undefined;
        const end = to ? clauseEnd(view.parse, to) : i;
        const one = make(
          view,
          null,
          owner,
          { first: i, last: end },
          { first: poss, last: i },
          'own-act',
          1,
        );
        if (one) found.push(one);
      }
      continue;
    }
    const demonym = view.units.findIndex(
      (u, k) =>
        k >= base.first &&
        k < i &&
        u.actor !== undefined &&
        (u.actor.form === 'demonym' || u.suffix !== undefined),
    );
    if (demonym >= 0 && THREAT_NOUNS.has(noun)) {
      const relative =
        view.word(i + 1) === 'that' || view.word(i + 1) === 'which'
          ? view.groups.find((g) => g.first === i + 2)
          : undefined;
      const end = relative ? clauseEnd(view.parse, relative) : i;
      const one = make(
        view,
        null,
        { first: demonym, last: demonym },
        relative ? { first: relative.head, last: end } : base,
        { first: demonym, last: i },
        'national-act',
        1,
      );
      if (one) found.push(one);
    }
  }
  return found;
}
