import type { Certainty } from '../../model/index.ts';
import { clauseEnd } from '../syntax/arguments.ts';
import { baseFrom, extendRight, headOf, type Region } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { isAct } from './acts.ts';
import { type Frame, FRAMES, HOSTILE_NOUNS, THREAT_PEOPLE } from './lexicon.ts';
import type { Resolved } from './resolver.ts';
import { accusable } from './parties.ts';
import type { View } from './view.ts';

/** What a cue frame found: the slots are regions of the sentence. */
export interface Blame {
  frame: Frame;
  group: VerbGroup;
  source: Region | null;
  accused: Region;
  resolved: Resolved;
  act: Region | null;
  cue: Region;
  grade: Certainty | undefined;
}

const BY_LEMMA = new Map<string, Frame[]>();
for (const frame of FRAMES) {
  for (const lemma of frame.lemmas) BY_LEMMA.set(lemma, [...(BY_LEMMA.get(lemma) ?? []), frame]);
}
const ACT_PREPOSITIONS = new Set([
  'of',
  'on',
  'at',
  'against',
  'in',
  'into',
  'from',
  'to',
  'about',
  'across',
  'aimed',
]);
const LIST = { prepositions: new Set(['of']), coordinate: true };

/** The blame that a verb group lays on somebody, by the first frame of the table that fits. */
export function blameOf(view: View, group: VerbGroup): Blame | undefined {
  for (const frame of BY_LEMMA.get(group.lemma) ?? []) {
    const found = fit(view, group, frame);
    if (found) return found;
  }
  return undefined;
}

function fit(view: View, group: VerbGroup, frame: Frame): Blame | undefined {
  const args = view.args(group);
  const passive = group.passive;
  const object = passive ? args.subject : args.object;
  const source = passive ? (args.preps.find((p) => p.word === 'by')?.region ?? null) : args.subject;
  if (frame.noObject && args.object) return undefined;
  if (frame.objectWords) {
    const blame =
      (frame.id === 'link-noun'
        ? (args.preps.find((p) => p.word === 'as')?.region ?? object)
        : object) ??
      (args.subject && /^(?:fall|lie|rest|settle)$/.test(group.lemma) ? args.subject : null);
    if (!blame || !frame.objectWords.includes(view.word(headOf(view.units, blame))))
      return undefined;
  }
  let cueLast = group.last;
  if (frame.predicate) {
    if (!object) return undefined;
    const at = passive ? group.last + 1 : object.last + 1;
    let word = at;
    while (view.unit(word)?.tag === 'adv') word += 1;
    if (!frame.predicate.includes(view.word(word))) return undefined;
    cueLast = word;
  }
  let accused = slot(view, group, frame.accused, object);
  let act =
    frame.act === null ? null : frame.act === 'as' ? null : slot(view, group, frame.act, object);
  if (frame.asWords) {
    const as = args.preps.find((p) => p.word === 'as' || p.word === 'for');
    if (!as || as.word !== 'as') return undefined;
    const words = frame.asWords;
    const described =
      view.some(as.region, (u) => words.includes(u.lower)) ||
      words.includes(view.word(as.region.last + 1));
    if (!described) return undefined;
    const runs = view.groups.find(
      (g) =>
        g.first > as.region.first &&
        (view.word(g.first - 1) === 'who' || view.word(g.first - 1) === 'that'),
    );
    if (
      /^(?:man|woman|person|people|group|party|force)$/.test(
        view.word(headOf(view.units, as.region)),
      ) &&
      !runs &&
      !view.some(
        { first: as.region.first, last: view.units.length - 1 },
        (u) => u.lower === 'behind' || u.lower === 'responsible',
      )
    )
      return undefined;
    const behind = args.preps.find(
      (p) => p.region.first > as.region.last && /^(?:in|of|behind|for)$/.test(p.word),
    );
    const of = view.units.findIndex(
      (u, i) =>
        i > as.region.first && i <= as.region.last && (u.lower === 'of' || u.lower === 'behind'),
    );
    act = runs
      ? { first: runs.head, last: clauseEnd(view.parse, runs) }
      : (behind?.region ?? (of > 0 ? { first: of + 1, last: as.region.last } : null));
    cueLast = group.last;
  }
  if (frame.id === 'link-to' && act && THREAT_PEOPLE.has(view.word(headOf(view.units, act))))
    act = null;
  if (frame.swap && accused && object) {
    const there = accusable(view, view.resolve(accused)) && !placeOnly(view, accused);
    if (!there && accusable(view, view.resolve(object)) && isAct(view, accused))
      [accused, act] = [object, accused];
    else if (there && act && !isAct(view, act)) act = null;
  }
  if (frame.nation && accused) {
    const { first, last } = accused;
    const at = view.units.findIndex((u, i) => i >= first && i <= last && u.actor !== undefined);
    if (at >= 0) accused = { first: at, last: at };
  }
  if (!accused || (frame.swap && placeOnly(view, accused))) return undefined;
  if (/^(?:trace|track)$/.test(group.lemma) && !namesParty(view, accused)) return undefined;
  if (
    act === null &&
    frame.act?.startsWith('prep') &&
    args.infinitive &&
    frame.id === 'charge-with'
  )
    act = { first: args.infinitive.first, last: clauseEnd(view.parse, args.infinitive) };
  // "charges against three men suspected of hacking": the act hangs on the accused.
  if (frame.needsAct && act === null && accused) act = gerundBehind(view, accused);
  // "We attribute APT38 to Pyongyang": between a group and its master no act is needed.
  const affiliation =
    frame.id === 'attribute-to' &&
    act !== null &&
    !isAct(view, act) &&
    view
      .resolve(act)
      .participants.some(
        (p) => p.actor !== null && view.resolver.discourse.classOf(p.actor) === 'group',
      );
  if (affiliation) act = null;
  if (frame.needsAct && !affiliation && (act === null || !isAct(view, act))) return undefined;
  if (!frame.needsAct && act !== null && !isAct(view, act)) {
    const blame = /^(?:blame|responsibility|fault)$/.test(view.word(headOf(view.units, act)));
    if (frame.id !== 'link-to' && !blame) return undefined;
    act = null;
  }
  const resolved = view.resolve(accused);
  if (!accusable(view, resolved)) return undefined;
  // Without an act, only a state, its body or a group is blamed for what the article is about.
  if (act === null && frame.id === 'hold-responsible') {
    const classes = resolved.participants.map((p) =>
      p.actor === null ? undefined : view.resolver.discourse.classOf(p.actor),
    );
    if (!classes.some((c) => c === 'state' || c === 'group' || c === 'agency')) return undefined;
  }
  if (frame.accusedClass) {
    const classes: readonly string[] = frame.accusedClass;
    const fits = resolved.participants.some(
      (p) => p.actor !== null && classes.includes(view.resolver.discourse.classOf(p.actor) ?? ''),
    );
    if (!fits) return undefined;
  }
  if (frame.id === 'link-to' && act === null) {
    if (!(object && linkable(view, object))) return undefined;
    // "hackers linked to Iran broke in": the clause says it, the participle only whose they are.
    if (
      group.kind === 'participle' &&
      view.groups.some((g) => g.first > group.last && g.kind === 'finite')
    )
      return undefined;
  }
  return {
    frame,
    group,
    source,
    accused,
    resolved,
    act: act ? (act.first > group.last ? extendAct(view, act) : act) : null,
    cue: { first: group.first, last: cueLast },
    grade: frame.grade as Certainty | undefined,
  };
}

/** A link between two that are not acts accuses only where one of them is a group or its people. */
function linkable(view: View, object: Region): boolean {
  const resolved = view.resolve(object);
  return (
    resolved.threat || resolved.participants.some((p) => p.actor !== null) || isAct(view, object)
  );
}

function gerundBehind(view: View, accused: Region): Region | null {
  const gerund = view.groups.find(
    (g) =>
      g.kind === 'ing' &&
      g.first > accused.last &&
      g.first <= accused.last + 5 &&
      /^(?:of|for|with|over)$/.test(view.word(g.first - 1)),
  );
  return gerund ? { first: gerund.first, last: clauseEnd(view.parse, gerund) } : null;
}

function namesParty(view: View, region: Region): boolean {
  return view.resolve(region).participants.some((p) => p.actor !== null);
}

/** "servers in Russia": the place of a thing accuses no one. */
function placeOnly(view: View, region: Region): boolean {
  const head = view.unit(headOf(view.units, region));
  if (!head || head.actor) return false;
  return (
    /^(?:servers?|address|addresses|ip|ips|infrastructure|domains?|provider|computers?|machines?|network|networks|data|hosts?|routers?|country)$/.test(
      head.lower,
    ) && !view.some(region, (u) => u.tag === 'poss')
  );
}

function slot(
  view: View,
  group: VerbGroup,
  kind: string | null,
  object: Region | null,
): Region | null {
  if (kind === null) return null;
  const args = view.args(group);
  if (kind === 'subject') return args.subject;
  if (kind === 'object') return object;
  const [how = '', words = '', heads = ''] = kind.split(':');
  const wanted = words.split('|');
  if (how === 'prep') {
    const hits = args.preps.filter((p) => wanted.includes(p.word));
    const direct = wanted.map((w) => hits.find((h) => h.word === w)).find((h) => h !== undefined);
    if (direct) return direct.region;
    // "put the blame for the intrusion on Russia": inside the object.
    if (object) {
      for (let i = object.first; i < object.last; i += 1) {
        if (wanted.includes(view.word(i))) return { first: i + 1, last: object.last };
      }
    }
    return null;
  }
  if (how === 'owner') {
    for (const { word, region } of args.preps) {
      if (!wanted.includes(word)) continue;
      const head = view.units.findIndex(
        (u, i) => i >= region.first && i <= region.last + 1 && heads.split('|').includes(u.lower),
      );
      if (head < 0) continue;
      if (view.word(head + 1) === 'of') {
        const owner = baseFrom(view.units, head + 2);
        return owner ? extendRight(view.units, owner, LIST) : null;
      }
      const poss = view.units.findIndex(
        (u, i) => i >= region.first && i < head && u.tag === 'poss',
      );
      if (poss > region.first) return { first: region.first, last: poss - 1 };
    }
  }
  return null;
}

/** Takes what belongs to an act into it: "the campaign that turned an update into a back door". */
function extendAct(view: View, act: Region): Region {
  let region = act;
  if (view.groups.some((g) => g.first === act.first)) return act;
  region = extendRight(view.units, act, { prepositions: ACT_PREPOSITIONS, coordinate: true });
  const next = view.unit(region.last + 1);
  if (next?.tag === 'that' || next?.tag === 'wh') {
    const inner = view.groups.find((g) => g.first > region.last);
    if (inner) return { first: region.first, last: clauseEnd(view.parse, inner) };
  }
  const modifier = view.groups.find(
    (g) =>
      g.first === region.last + 1 &&
      (g.kind === 'participle' || g.kind === 'ing' || g.kind === 'infinitive'),
  );
  if (modifier) return { first: region.first, last: clauseEnd(view.parse, modifier) };
  return region;
}

/** Whether a phrase's head is a word for hostile acts. */
export function isHostileNoun(view: View, region: Region): boolean {
  return HOSTILE_NOUNS.has(view.word(headOf(view.units, region)));
}
