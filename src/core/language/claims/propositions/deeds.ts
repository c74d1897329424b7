import { clauseEnd } from '../../syntax/arguments.ts';
import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct, isDefensive, isPlainAct, isTakedown, mentionsCyber } from '../acts.ts';
import {
  ACCUSATION_NOUNS,
  CARRY_VERBS,
  DELIVERING,
  DOCUMENTS,
  DOERS,
  GOING_ON,
  MAKING_VERBS,
  PLAIN_VERBS,
  REPORT,
  SAY,
  THREAT_PEOPLE,
  TRADES,
  USING_VERBS,
} from '../lexicon.ts';
import { classesOf, namesGroup, threatLike } from '../parties.ts';
import type { View } from '../view.ts';
import { type Deed, deedOf, isAnyDeed } from './deed.ts';
import { make, type Proposition } from './proposition.ts';

/** Verbs of making, which are hostile only where what is made is. */
const MAKING =
  /^(?:do|make|cause|create|write|send|design|develop|build|set|pay|produce|spread|use|post|publish|deploy|plant|trigger|buy)$/;

/** Heads that are people in "Moscow's hackers" and things, or friends, in "Moscow's networks". */
const AMBIGUOUS =
  /^(?:networks?|outlets?|hands?|teams?|units?|rings?|cells?|botnet|contractors?|agents?|soldiers?|services?|groups?|outfits?|companies|firms?)$/;

/** What an intruder keeps up. */
const FOOTHOLD =
  /^(?:access|presence|foothold|persistence|control|backdoors?|implants?|surveillance)$/;

const NOBODY = /^(?:nobody|no-one|no|none)$/;

/** Bodies told by their nation alone. */
const BODIES = /^(?:agency|agencies|services?|spies|units?|teams?)$/;

/** Heads that stand for a state's own: "Israel's military intelligence", "Chinese spies". */
const PEOPLE_OF_STATES =
  /^(?:hackers?|spies|spy|cyberspies|operatives|intelligence|military|army|navy|forces|government|regime|intruders?|attackers?|trolls|saboteurs|propagandists|crew|gang|actors?|operators|officers|thieves|criminals|cybercriminals|mercenaries|state|apparatus|leadership|hacktivists|propaganda)$/;

/** "Iran had broken into the campaign": the party, and a hostile act of its own. */
export function active(view: View, group: VerbGroup): Proposition | undefined {
  if (group.passive || group.kind === 'participle' || group.lemma === 'be') return undefined;
  const subject = view.args(group).subject;
  if (!subject || subject.first > group.first) return undefined;
  // "CISA's bulletin leaves the culprit unnamed": a paper does nothing.
  if (DOCUMENTS.has(view.word(headOf(view.units, subject)))) return undefined;
  // "had helped nobody to attack anybody", "has spied on no friend".
  const { object, preps } = view.args(group);
  if ([object, ...preps.map((p) => p.region)].some((r) => r && NOBODY.test(view.word(r.first))))
    return undefined;
  const end = clauseEnd(view.parse, group);
  if (byWords(view, group, end)) return undefined;
  if (group.kind === 'ing' && !ownDeed(view, group, subject)) return undefined;
  // "maintains its silence": only a foothold is kept up in hostility.
  const held = { first: group.last + 1, last: group.last + 5 };
  if (group.lemma === 'maintain' && !view.some(held, (u) => FOOTHOLD.test(u.lower)))
    return undefined;
  // "Dozens of journalists hacked: report": a headline's passive.
  const next = view.unit(group.last + 1)?.tag;
  const bare = group.first === group.last && view.unit(group.head)?.form === 'past';
  if (view.title && bare && (!next || next === 'colon' || next === 'stop')) return undefined;
  const { strength, open } = ownDeedOf(view, group, subject, end);
  // "infected one of its own machines": nobody is attacked.
  const own = view.some({ first: group.last + 1, last: group.last + 6 }, (u) => u.lower === 'own');
  if (strength === 0 || own || (open && group.kind === 'ing')) return undefined;
  return make(view, {
    group,
    accused: subject,
    act: { first: group.head, last: Math.max(end, group.head) },
    cue: { first: group.first, last: group.last },
    frame: 'did',
    strength,
    mere: open && !isAttacker(view, subject),
    doubtful: isDoubtful(view, group, subject, strength, open),
  });
}

/** "damage its reputation with these accusations": a charge against whoever accuses, and no attack. */
function byWords(view: View, group: VerbGroup, end: number): boolean {
  for (let i = group.last + 2; i <= end; i += 1)
    if (
      ACCUSATION_NOUNS.has(view.word(i)) &&
      /^(?:these|those|such|this|false|baseless)$/.test(view.word(i - 1)) &&
      /^(?:with|by|through)$/.test(view.word(i - 2))
    )
      return true;
  return false;
}

/** What a verb says of its subject: of a named group, any deed in the past is told for what it is. */
function ownDeedOf(view: View, group: VerbGroup, subject: Region, end: number): Deed {
  // "that the group known as Tick had done so": what was told before.
  if (group.lemma === 'do' && view.word(group.last + 1) === 'so' && isCrewByName(view, subject))
    return { strength: 2, open: false };
  const deed = deedOf(view, group, end);
  if (deed.strength === 0 && isCrewByName(view, subject) && servesCrew(view, group, end))
    return { strength: 1, open: false };
  if (deed.strength > 0 || !(isAnyDeed(view, group) || isDoneSo(view, group))) return deed;
  const classes = classesOf(view, view.resolve(subject));
  const crew = namesGroup(view, subject) && classes.every((c) => c === 'group');
  const power =
    !group.negated &&
    view.word(subject.first - 1) !== 'what' &&
    classes.some((c) => c === 'state' || c === 'agency') &&
    isAttacker(view, subject);
  return (crew && classes.length > 0) || power || isStaff(view, subject)
    ? { strength: 1, open: true }
    : deed;
}

/** "uses lures to trick users", "resumed its phishing campaigns": what a crew does with its means, as a rule or again. */
function servesCrew(view: View, group: VerbGroup, end: number): boolean {
  if (USING_VERBS.has(group.lemma)) {
    const purpose = view.groups.find(
      (g) => g.kind === 'infinitive' && g.first > group.last && g.first <= end + 1,
    );
    return (
      purpose !== undefined && deedOf(view, purpose, clauseEnd(view.parse, purpose)).strength > 0
    );
  }
  const what = { first: group.last + 1, last: Math.min(end, group.last + 6) };
  return GOING_ON.has(group.lemma) && isAct(view, what) && mentionsCyber(view, what);
}

/** "had done it", "did so", of what was told before. */
function isDoneSo(view: View, group: VerbGroup): boolean {
  return group.lemma === 'do' && /^(?:it|so|this|that)$/.test(view.word(group.last + 1));
}

function isCrewByName(view: View, subject: Region): boolean {
  const classes = classesOf(view, view.resolve(subject));
  return namesGroup(view, subject) && classes.length > 0 && classes.every((c) => c === 'group');
}

/** "GRU officers", "agents of the ministry": people of a body that is named. */
function isStaff(view: View, region: Region): boolean {
  const head = view.unit(headOf(view.units, region));
  if (!head || head.actor || !TRADES.has(head.lower)) return false;
  return view.some(
    region,
    (u) => u.actor !== undefined && view.resolver.discourse.classOf(u.actor.actor) === 'agency',
  );
}

const TRADE = /^(?:operate|run|own|manage|host|staff|maintain|support|supervise)$/;

/** "was hit by the same group", "was directed by Pyongyang", "a botnet controlled by X". */
export function passive(view: View, group: VerbGroup): Proposition | undefined {
  // "the hack suffered last year by X": whoever it befell.
  if (!group.passive || isReport(group) || DOERS.undergo.has(group.lemma)) return undefined;
  const args = view.args(group);
  const by = args.preps.find((p) => p.word === 'by')?.region;
  if (!by) return undefined;
  const { subject } = args;
  const cue = { first: group.first, last: group.last };
  const controlled = DOERS.control.has(group.lemma);
  // "attacks on accounts used by the ministry": the accounts are what it uses.
  if (
    group.lemma === 'use' &&
    !isAct(view, { first: group.first - 1, last: group.first - 1 }) &&
    group.kind === 'participle'
  )
    return undefined;
  // "a network operated by Telenor": what a firm runs is its trade.
  if (controlled && isPrivate(view, by) && TRADE.test(group.lemma)) return undefined;
  if (controlled && subject && threatLike(view, subject))
    return make(view, {
      group,
      accused: by,
      act: null,
      cue,
      frame: 'run-by',
      reason: 'affiliation',
      strength: 2,
    });
  // "LockBit was disrupted by Europol": whoever is accused elsewhere suffers here.
  if (subject && classesOf(view, view.resolve(subject)).includes('group')) return undefined;
  // "six of the nine were conducted by China": a number or a pronoun stands for the acts.
  const counted =
    subject !== null &&
    CARRY_VERBS.has(group.lemma) &&
    ['num', 'pron'].includes(view.unit(headOf(view.units, subject))?.tag ?? '');
  const act = subject !== null && (counted || isAct(view, subject));
  const { strength, open } = deedOf(view, group, Math.max(args.end, by.last));
  const plainAct = subject !== null && isPlainAct(view, subject);
  const made = act && (controlled || MAKING.test(group.lemma) || CARRY_VERBS.has(group.lemma));
  // "spyware developed by NSO": who made it is not who used it.
  if (group.kind === 'participle' && MAKING_VERBS.has(group.lemma) && isPrivate(view, by))
    return undefined;
  // A project launched by three people is no attack: a private party needs a plainly hostile act.
  if (isPrivate(view, by) && (strength < 2 || open) && !(plainAct && made)) return undefined;
  const delivered = DELIVERING.has(group.lemma) && isCrewByName(view, by);
  if (strength === 0 && !made && !delivered && !suffered(view, group, subject)) return undefined;
  if (open && !made && !isAttacker(view, by)) return undefined;
  return make(view, {
    group,
    accused: by,
    act: act ? subject : { first: group.first, last: group.last },
    cue,
    frame: 'done-by',
    strength: strength === 2 || act ? 2 : 1,
    doubtful: !plainAct && isDoubtful(view, group, by, strength === 0 ? 1 : strength, open),
  });
}

/** "was described by", "was tracked by": what watchers do. */
function isReport({ lemma }: VerbGroup): boolean {
  const watched = SAY.has(lemma) || REPORT.has(lemma);
  return watched && PLAIN_VERBS.has(lemma) && !DOERS.control.has(lemma);
}

/** "was hit by", "was left open by", with something of computers. */
function suffered(view: View, group: VerbGroup, subject: Region | null): boolean {
  return (
    /^(?:hit|target|affect|attack|strike|carry|do|use|leave|open|take|send|access)$/.test(
      group.lemma,
    ) &&
    mentionsCyber(view, {
      first: subject?.first ?? group.first,
      last: Math.max(view.args(group).end, group.last),
    })
  );
}

function isPrivate(view: View, region: Region): boolean {
  const classes = classesOf(view, view.resolve(region));
  return (
    classes.length > 0 &&
    classes.every(
      (c) => c === 'person' || c === 'company' || c === 'organisation' || c === 'outlet',
    )
  );
}

/** Whether a verb accuses only a foreign body: defenders do so too, and the party is no attacker by kind. */
function isDoubtful(
  view: View,
  group: VerbGroup,
  party: Region,
  strength: 1 | 2,
  open: boolean,
): boolean {
  const resolved = view.resolve(party);
  if (view.some(party, (u) => THREAT_PEOPLE.has(u.lower)) || namesGroup(view, party)) return false;
  const classes = classesOf(view, resolved);
  if (classes.includes('group')) return false;
  const named = resolved.participants.every((p) => p.actor !== null);
  const state = classes.includes('state');
  if (open || (state && strength === 1 && isTakedown(group.lemma))) return true;
  return !state && named && (isDefensive(group.lemma) || strength === 1);
}

/** Whether a phrase names a group, or a state or its people, to whom an open deed can be laid. */
function isAttacker(view: View, region: Region): boolean {
  const head = view.unit(headOf(view.units, region));
  const classes = classesOf(view, view.resolve(region));
  if (classes.includes('group')) return !head?.actor || head.tag === 'noun';
  if (classes.length === 0 && namesGroup(view, region)) return true;
  const noun = head?.lower ?? '';
  // "Canadian agencies", "Belarusian technicians": whether they are a foreign power's is weighed with who says so.
  const national = view.some(region, (u) => u.actor?.form === 'demonym');
  if (national && (TRADES.has(noun) || BODIES.test(noun))) return true;
  if (!classes.some((c) => c === 'state' || c === 'agency')) return false;
  return head?.actor !== undefined || (PEOPLE_OF_STATES.test(noun) && !AMBIGUOUS.test(noun));
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
