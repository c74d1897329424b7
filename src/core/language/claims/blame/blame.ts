import type { Certainty, MissReason } from '../../../model/index.ts';
import type { Arguments } from '../../syntax/arguments.ts';
import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct, mentionsCyber } from '../acts.ts';
import { slotsOf } from './blamed.ts';
import { holdsParty, isNamed, isSomebody, verdictOf } from '../grounds.ts';
import {
  DOCUMENTS,
  DOERS,
  type Frame,
  FRAMES,
  SERVANTS,
  SHADY_WORDS,
  TARGETS,
  THREAT_PEOPLE,
} from '../lexicon.ts';
import { headlined } from '../hypothetical.ts';
import { roleOf } from './naming.ts';
import type { Resolved } from '../who/resolver.ts';
import { accusable, namesPower } from '../parties.ts';
import { removerOf } from '../propositions/removal.ts';
import { extendAct, holderOf, phraseFrom } from './slots.ts';
import type { View } from '../view.ts';

/** What a cue frame found: the slots are regions of the sentence. */
export interface Blame {
  frame: Pick<Frame, 'id' | 'reason'>;
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
  const object = objectOf(view, group, frame, args);
  const cueLast = cueEnd(view, group, frame, args, object);
  if (cueLast === null) return undefined;
  // "blamed them on Moscow": what is laid on somebody is not blamed itself.
  const laid = object && frame.id === 'blame-for' && isPronoun(view, object.first);
  if (laid && /^(?:on|upon)$/.test(view.word(object.first + 1))) return undefined;
  const missed = (why: MissReason): undefined => view.miss(frame.id, group, why);
  const slots = slotsOf(view, group, frame, object);
  if (!slots) return missed('no-slot');
  const { accused } = slots;
  let { act } = slots;
  // "is suspected of being hacked by the same gang": whoever suffers it is no suspect.
  const suffered = act && view.groups.find((g) => g.first === act?.first && g.kind === 'ing');
  if (suffered?.passive) return missed('nobody');
  // "This email was tied to", "activity we observed": papers and the writer are not accused.
  const whom = view.unit(headOf(view.units, accused));
  if (whom && !whom.actor && (DOCUMENTS.has(whom.lower) || /^(?:we|us|i|me)$/.test(whom.lower)))
    return missed('nobody');
  const resolved = withoutBystanders(view, servantsOf(view, frame, accused));
  if (!accusable(view, resolved) && !resolved.participants.some((p) => isSomebody(view, p)))
    return missed('nobody');
  if (frame.id === 'link-to') {
    if (!isLink(view, group, object, act, resolved)) return missed('wrong-kind');
    if (
      act &&
      (isPeopleOnly(view, act) ||
        (verdictOf(view, act) !== 'hostile' && isGroupOrMaster(view, act)))
    )
      act = null;
  } else {
    const passed = pass(view, group, frame, accused, act, resolved);
    if (passed === undefined) return missed('no-act');
    act = passed;
  }
  if (frame.accusedClass && !isOfClass(view, resolved, frame.accusedClass))
    return missed('wrong-kind');
  return {
    frame,
    group,
    source: sourceOf(view, group, frame, args),
    accused,
    resolved,
    act: act ? (act.first > group.last ? extendAct(view, act) : act) : null,
    cue: { first: group.first, last: cueLast },
    grade: frame.grade as Certainty | undefined,
  };
}

/** What the verb acts upon; for a verb whose subject is what is laid on somebody ("suspicion fell on"), its subject. */
function objectOf(view: View, group: VerbGroup, frame: Frame, args: Arguments): Region | null {
  if (group.passive) return args.subject ?? standing(view, group);
  if (frame.subjectWords) return args.subject;
  const { object } = args;
  // "read them as a link between A and B".
  if (frame.id === 'link-noun') return args.preps.find((p) => p.word === 'as')?.region ?? object;
  if (!object || !frame.predicate) return object;
  const at = predicateIn(view, frame.predicate, object);
  return at > object.first ? { first: object.first, last: at - 1 } : object;
}

/** "Russia stands accused of": the subject of the verb before. */
function standing(view: View, group: VerbGroup): Region | null {
  const before = view.groups.find((g) => g.last === group.first - 1);
  return before?.lemma === 'stand' ? view.args(before).subject : null;
}

/** A word of the predicate that was taken for the end of the object: "two attachés unwelcome". */
function predicateIn(view: View, predicate: readonly string[], object: Region): number {
  return view.units.findIndex(
    (u, i) => i > object.first && i <= object.last && predicate.includes(u.lower),
  );
}

/** Who blames: the subject, or "by X" in the passive, or nobody where the frame has no place for it. */
function sourceOf(view: View, group: VerbGroup, frame: Frame, args: Arguments): Region | null {
  const { source } = frame;
  if (source === 'none') return null;
  if (source.startsWith('holder:')) {
    const wanted = source.slice('holder:'.length).split('|');
    const phrase = args.preps.find((p) => wanted.includes(p.word));
    return phrase ? holderOf(view, phrase.region) : null;
  }
  if (!group.passive) return args.subject ?? headlined(view, group);
  const by = args.preps.find((p) => p.word === 'by')?.region ?? null;
  return by ?? (group.kind === 'participle' ? removerOf(view, group) : null);
}

/** Where the cue ends, if all the words that the frame asks for are there; null where one is missing. */
function cueEnd(
  view: View,
  group: VerbGroup,
  frame: Frame,
  args: Arguments,
  object: Region | null,
): number | null {
  const has = (region: Region | null, words: readonly string[]): boolean =>
    region !== null && view.some(region, (u) => u.tag !== 'adj' && words.includes(u.lower));
  if (frame.noObject && args.object) return null;
  if (frame.objectWords && !has(object, frame.objectWords)) return null;
  if (frame.subjectWords && !has(args.subject, frame.subjectWords)) return null;
  if (frame.asWords && roleOf(view, group, frame.asWords) === null) return null;
  if (frame.prepWords) {
    const [preps = '', words = ''] = frame.prepWords.split(':');
    const fits = args.preps.some(
      (p) =>
        preps.split('|').includes(p.word) &&
        words.split('|').includes(view.word(headOf(view.units, p.region))),
    );
    if (!fits) return null;
  }
  if (frame.particle) {
    const { particle } = frame;
    if (args.preps.some((p) => particle.includes(p.word))) return group.last;
    const end = Math.max(
      object && object.first > group.last ? object.last : group.last,
      group.last,
    );
    for (let i = group.last + 1; i <= end + 1; i += 1)
      if (particle.includes(view.word(i))) return i === group.last + 1 ? i : group.last;
    return null;
  }
  if (!frame.predicate) return group.last;
  let word =
    group.passive || !object || object.last < group.first ? group.last + 1 : object.last + 1;
  while (view.unit(word)?.tag === 'adv') word += 1;
  return frame.predicate.includes(view.word(word)) ? word : null;
}

/** "sanctioned Russian officials", "charged Chinese officers": a state's own people, against whom the law is turned for what it did. */
function servantsOf(view: View, frame: Frame, accused: Region): Resolved {
  const resolved = view.resolve(accused);
  if (frame.grade !== 'formal') return resolved;
  // "Russian spies, hackers and agencies": the nation goes for all of them.
  const ofNation = view.unit(accused.first + 1)?.actor ?? view.unit(accused.first)?.actor;
  const named = resolved.participants.filter((p) => p.actor !== null);
  if (ofNation?.form === 'demonym' && named.every((p) => p.actor === ofNation.actor) && named[0])
    return { ...resolved, participants: named };
  if (isNamed(resolved)) return resolved;
  const head = headOf(view.units, accused);
  const nation = view.units.findIndex(
    (u, i) => i >= accused.first && i < head && u.actor?.form === 'demonym',
  );
  if (nation < 0 || !SERVANTS.has(view.word(head))) return resolved;
  const actor = view.unit(nation)?.actor?.actor ?? null;
  return { ...resolved, participants: [{ ...view.span({ first: nation, last: head }), actor }] };
}

function isPronoun(view: View, at: number): boolean {
  return /^(?:it|them|this|that|these|those)$/.test(view.word(at));
}

/** "Them" that leads back to a group and the firm whose site it used: the group alone. */
function withoutBystanders(view: View, resolved: Resolved): Resolved {
  const classes = resolved.participants.map((p) =>
    p.actor === null ? undefined : view.resolver.discourse.classOf(p.actor),
  );
  if (!/^(?:they|them|both)$/.test(resolved.head) || !classes.includes('group')) return resolved;
  const participants = resolved.participants.filter(
    (_, i) => classes[i] !== 'company' && classes[i] !== 'outlet',
  );
  return { ...resolved, participants };
}

/** Whether the gate of a frame lets the slots through: the act to keep, or undefined where it does not. */
function pass(
  view: View,
  group: VerbGroup,
  frame: Frame,
  accused: Region,
  act: Region | null,
  resolved: Resolved,
): Region | null | undefined {
  const { gate } = frame;
  if (gate === 'cue') return act && isAct(view, act) ? act : null;
  if (act === null) {
    const charged = frame.id === 'impose-sanctions' && bringsCharges(view, group);
    if (gate === 'act') return charged && holdsParty(view, resolved) ? null : undefined;
    const enough =
      gate === 'name'
        ? isNamed(resolved)
        : holdsParty(view, resolved) || (frame.id === 'put-blame' && isUnnamed(view, resolved));
    return enough ? null : undefined;
  }
  if (/^(?:blame|responsibility|fault)$/.test(view.word(headOf(view.units, act)))) return null;
  // "We attribute APT38 to Pyongyang": between a group and its master no act is needed.
  if (frame.id === 'attribute-to' && isGroupOrMaster(view, act)) return null;
  const verdict = verdictOf(view, act);
  if (verdict === 'hostile') return act;
  // "accused Apple of close cooperation with the NSA".
  if (frame.id === 'accuse-of' && partnerIn(view, act)) return act;
  // A gang is blamed for one thing only, whatever the loss is called.
  if (verdict === 'harmless')
    return isGangOnly(view, resolved) && gate === 'party' ? act : undefined;
  // What is not hostile by its word but touches what such acts are done to: "the reprogramming of beacons".
  const anybody = gate === 'party' || LEGAL.test(frame.id);
  if (touchesTarget(view, act) && (anybody || holdsParty(view, resolved))) return act;
  if (gate !== 'party') return undefined;
  const told =
    isByName(view, accused) ||
    mentionsCyber(view, accused) ||
    view.some(accused, (u) => u.lower === 'same');
  return holdsParty(view, resolved) && told ? act : undefined;
}

/** The power with which somebody is said to work hand in hand. */
function partnerIn(view: View, act: Region): Region | null {
  const head = headOf(view.units, act);
  if (!/^(?:cooperation|collaboration|collusion|complicity|connivance)$/.test(view.word(head)))
    return null;
  if (view.word(head + 1) !== 'with') return null;
  const partner = phraseFrom(view, head + 2);
  return partner && namesPower(view, partner) ? partner : null;
}

/** "brought conspiracy charges against X": a charge says of itself that something was done; a sanction does not. */
function bringsCharges(view: View, group: VerbGroup): boolean {
  const { object, subject } = view.args(group);
  const what = group.passive ? subject : object;
  return (
    what !== null &&
    view.some(what, (u) => /^(?:charges|indictments?|complaints?|warrants?)$/.test(u.lower))
  );
}

/** Frames of law: whoever stands before a court for something done to computers is accused of it, name or none. */
const LEGAL = /^(?:charge-with|indict|hold-responsible|arrest|sue)$/;

function isGangOnly(view: View, resolved: Resolved): boolean {
  const { discourse } = view.resolver;
  const named = resolved.participants.filter((p) => p.actor !== null);
  return named.length > 0 && named.every((p) => discourse.classOf(p.actor as string) === 'group');
}

function touchesTarget(view: View, act: Region): boolean {
  return (
    view.some(
      act,
      (u) => TARGETS.has(u.lower) || SHADY_WORDS.has(u.lower) || INTRUDERS.test(u.lower),
    ) || mentionsCyber(view, act)
  );
}

/** "helping the intruders", "working for the hackers". */
const INTRUDERS =
  /^(?:hackers?|intruders?|attackers?|spies|cyberspies|saboteurs|trolls|cybercriminals)$/;

/** "the government" is accused of much at home: what is not plainly hostile needs a name, or a pronoun for one. */
function isByName(view: View, accused: Region): boolean {
  return view.some(accused, (u) => u.actor !== undefined || u.tag === 'pron');
}

/** "put the blame on outsiders": people, though nobody with a name. */
function isUnnamed(view: View, resolved: Resolved): boolean {
  return !isNamed(resolved) && resolved.participants.some((p) => isSomebody(view, p));
}

/** Whether a link between two phrases says that one of them did something, or serves the other. */
function isLink(
  view: View,
  group: VerbGroup,
  object: Region | null,
  act: Region | null,
  resolved: Resolved,
): boolean {
  if (!object) return false;
  const inside = group.kind === 'participle';
  // "targets linked to the games": whoever suffers it, or whatever is aimed at.
  const suffers = /^(?:targets?|victims?)$/;
  if (suffers.test(view.word(headOf(view.units, object)))) return false;
  if (inside && suffers.test(view.word(group.first - 1))) return false;
  const verdict = act === null ? 'open' : verdictOf(view, act);
  if (verdict === 'hostile' && !(act && isPeopleOnly(view, act))) return true;
  if (verdict === 'harmless') return false;
  // "hackers linked to Iran broke in": the clause says it, the participle only whose they are.
  if (inside && view.groups.some((g) => g.first > group.last && g.kind === 'finite')) return false;
  const linked = view.resolve(object);
  if (linked.threat) return true;
  const { discourse } = view.resolver;
  if (isNamed(linked))
    return linked.participants.some(
      (p) => p.actor !== null && discourse.classOf(p.actor) !== 'state',
    );
  // "organisations tied to China": only what attacks come from is laid at somebody's door by that.
  const thing = view.word(headOf(view.units, object));
  const { subject, preps } = view.args(group);
  const told = group.passive ? preps.some((p) => p.word === 'by') : subject !== null;
  const telling =
    told || TARGETS.has(thing) || DOERS.sourceThings.has(thing) || mentionsCyber(view, object);
  return telling && holdsParty(view, resolved);
}

function isPeopleOnly(view: View, region: Region): boolean {
  return THREAT_PEOPLE.has(view.word(headOf(view.units, region)));
}

function isGroupOrMaster(view: View, region: Region): boolean {
  if (isPeopleOnly(view, region)) return true;
  return view
    .resolve(region)
    .participants.some(
      (p) => p.actor !== null && view.resolver.discourse.classOf(p.actor) === 'group',
    );
}

function isOfClass(view: View, resolved: Resolved, classes: readonly string[]): boolean {
  return resolved.participants.some((p) =>
    p.actor === null
      ? resolved.threat || isSomebody(view, p)
      : classes.includes(view.resolver.discourse.classOf(p.actor) ?? ''),
  );
}
