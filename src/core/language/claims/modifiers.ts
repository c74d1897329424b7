import type { Region } from '../syntax/phrases.ts';
import { clauseEnd } from '../syntax/arguments.ts';
import { hostility, isAct, mentionsCyber } from './acts.ts';
import { deedOf, isGangDeed } from './propositions/deed.ts';
import { CARRY_VERBS, CORE_NOUNS, DOERS, HOSTILE_NOUNS, THREAT_PEOPLE, TRADES } from './lexicon.ts';
import { namedLater, sidesWith } from './who/names-in.ts';
import { classesOf, namesPower } from './parties.ts';
import { boastOf } from './boasts/responsibility.ts';
import type { View } from './view.ts';

/** An attribution inside a noun phrase: "Iran-backed hackers hit a bank". */
export interface Modifier {
  accused: Region;
  act: Region;
  cue: Region;
}

const LINKING =
  /^(?:linked|backed|sponsored|aligned|affiliated|nexus|directed|run|tied|controlled|funded|supported|connected|led|associated|state|ordered|operated|employed|friendly|financed)$/;

/** People whose trade is hostile: of "Chinese hackers", as of "Iran-backed" ones, any deed will do. */
const ATTACKERS =
  /^(?:hackers?|spies|cyberspies|intruders?|attackers?|trolls|saboteurs|thieves|snoops|propagandists|hacktivists|cybercriminals|extortionists|scammers)$/;

/** The modifiers of a sentence whose people do something hostile. */
export function modifiersOf(view: View): Modifier[] {
  const found: Modifier[] = [];
  for (let i = 0; i < view.units.length; i += 1) {
    if (!view.unit(i)?.actor) continue;
    const behind = linkedBehind(view, i);
    const act = behind === null ? null : actOf(view, behind, 'any');
    if (behind !== null) {
      if (act) found.push({ accused: { first: i, last: i }, act, cue: { first: behind, last: i } });
      continue;
    }
    const one = inFront(view, i) ?? doneBy(view, i);
    if (one) found.push(one);
  }
  return found;
}

/** "Iran-backed hackers", "Russian spies", "Moscow's operatives", "GRU hackers": a name before people who do something. */
function inFront(view: View, i: number): Modifier | undefined {
  const unit = view.unit(i);
  if (!unit?.actor || sidesWith(unit)) return undefined;
  const linking = unit.suffix !== undefined && LINKING.test(unit.suffix);
  const demonym = unit.actor.form === 'demonym' && unit.suffix === undefined;
  const named = unit.actor.form !== 'demonym' && unit.suffix === undefined;
  const owner = named && view.unit(i + 1)?.tag === 'poss';
  if (!linking && !demonym && !named) return undefined;
  let head = i + (owner ? 2 : 1);
  while (
    head < view.units.length &&
    head < i + 7 &&
    ['adj', 'noun', 'num'].includes(view.unit(head + 1)?.tag ?? '') &&
    !THREAT_PEOPLE.has(view.word(head))
  )
    head += 1;
  const noun = view.word(head);
  // "the Ukrainian mobile operator", "a Polish grid operator": a trade, and no crew.
  if (/^operators?$/.test(noun) && /^(?:noun|adj)$/.test(view.unit(head - 1)?.tag ?? '')) {
    const before = view.unit(head - 1);
    if (!before?.actor && !mentionsCyber(view, { first: head - 1, last: head - 1 }))
      return undefined;
  }
  const cue = { first: i, last: head };
  const group = groupNamed(view, i, head);
  const accused = group ?? { first: i, last: i };
  // "the Russian Tarnova crew": the nation describes somebody who has a name.
  const titled = view.some({ first: i + 1, last: head }, (u) => u.actor !== undefined);
  if (demonym && titled && !group) return undefined;
  // "the Chinese group", of one that was named before: its deed is told of it by name.
  if (!group && view.word(i - 1) === 'the' && namesGroupAgain(view, { first: i - 1, last: head }))
    return undefined;
  if (named && !isOwnPeople(view, i, head, owner)) return undefined;
  if (THREAT_PEOPLE.has(noun) || (linking && HOSTILE_NOUNS.has(noun))) {
    const act = actOf(view, head, linking ? 'any' : 'hostile');
    return act ? { accused, act, cue } : undefined;
  }
  // "an alleged Chinese cyber operation".
  if (demonym && isHedged(view, i) && CORE_NOUNS.has(noun)) return { accused, act: cue, cue };
  // "North Korean IT workers": people of any trade need a deed that is plainly hostile.
  if (!demonym || !TRADES.has(noun)) return undefined;
  const act = actOf(view, head, 'plain');
  return act ? { accused, act, cue } : undefined;
}

/** "the Russian Evil Corp gang", "a China-sponsored actor dubbed Volt Typhoon": the group's own name says more than its nation. */
function groupNamed(view: View, i: number, head: number): Region | null {
  for (let k = i + 1; k <= head; k += 1) if (isGroupName(view, k)) return { first: k, last: k };
  const later = namedLater(view.parse, head);
  if (later && isGroupName(view, later.index)) return { first: later.index, last: later.index };
  // "a Chinese espionage actor, UNC9210, exploited".
  const mark = view.unit(head + 1)?.tag;
  const beside = mark === 'comma' || mark === 'dash' || mark === 'open';
  return beside && isGroupName(view, head + 2) ? { first: head + 2, last: head + 2 } : null;
}

function namesGroupAgain(view: View, region: Region): boolean {
  if (!view.unit(region.last)) return false;
  const classes = classesOf(view, view.resolve(region));
  return classes.length > 0 && classes.every((c) => c === 'group');
}

function isGroupName(view: View, i: number): boolean {
  const unit = view.unit(i);
  return (
    unit?.actor !== undefined &&
    unit.tag === 'noun' &&
    view.resolver.discourse.classOf(unit.actor.actor) === 'group'
  );
}

/** "Moscow's spies", "GRU hackers": attackers by their name, right behind that of a state, a body or a group. */
function isOwnPeople(view: View, i: number, head: number, owner: boolean): boolean {
  const noun = view.word(head);
  if (!ATTACKERS.test(noun) && noun !== 'operatives') return false;
  return owner || (head === i + 1 && namesPower(view, { first: i, last: i }));
}

/** "alleged", "suspected" right before a word. */
function isHedged(view: View, i: number): boolean {
  return /^(?:alleged|suspected|presumed|apparent|purported|likely|suspect)$/.test(
    view.word(i - 1),
  );
}

const FEAR =
  /^(?:threats?|risks?|fears?|danger|dangers|possible|potential|possibility|future|further|against|any|no|more)$/;

/** "the attack by affiliates of BlackSuit", "an intrusion ordered by the GRU": a hostile noun, and "by" with a party. */
function doneBy(view: View, i: number): Modifier | undefined {
  if (view.unit(i)?.tag !== 'noun' || view.unit(i + 1)?.tag === 'poss') return undefined;
  if (!namesPower(view, { first: i, last: i })) return undefined;
  const by = view.units.findLastIndex((u, k) => k < i && k > i - 6 && u.lower === 'by');
  if (by < 1 || !isWithinPhrase(view, by, i)) return undefined;
  const ordered = view.groups.find((g) => g.last === by - 1 && g.kind === 'participle');
  let noun = (ordered?.first ?? by) - 1;
  while (view.unit(noun)?.tag === 'adv') noun -= 1;
  if (!CORE_NOUNS.has(view.word(noun)) || view.unit(noun)?.tag !== 'noun') return undefined;
  if (ordered && !DOERS.control.has(ordered.lemma) && !CARRY_VERBS.has(ordered.lemma))
    return undefined;
  // "the threat of attacks by X": what may come.
  if (
    FEAR.test(view.word(noun - 1)) ||
    FEAR.test(view.word(noun - 2)) ||
    FEAR.test(view.word(noun - 3))
  )
    return undefined;
  const act = { first: noun, last: noun };
  while (['adj', 'noun', 'det', 'num'].includes(view.unit(act.first - 1)?.tag ?? ''))
    act.first -= 1;
  return { accused: { first: i, last: i }, act, cue: { first: noun, last: i } };
}

/** Whether nothing but a phrase's own words stand between "by" and a name: "by affiliates of X". */
function isWithinPhrase(view: View, by: number, name: number): boolean {
  return !view.some(
    { first: by + 1, last: name - 1 },
    (u) => !['adj', 'noun', 'det', 'num', 'adv'].includes(u.tag) && u.lower !== 'of',
  );
}

/** The head of "hackers linked to a Chinese intelligence agency", for the name that stands at `i`; null where there is none. */
function linkedBehind(view: View, i: number): number | null {
  const group = view.groups.findLast((g) => g.last < i && i - g.last < 6);
  if (!group || !(group.kind === 'participle' || group.kind === 'ing')) return null;
  const own =
    /^(?:link|tie|connect|back|sponsor|associate|affiliate|align|employ|direct|control|run|fund|order|work|support)$/.test(
      group.lemma,
    );
  const preposition = view.word(group.last + 1);
  if (!own || !/^(?:to|by|with|for)$/.test(preposition)) return null;
  const head = group.first - 1;
  return THREAT_PEOPLE.has(view.word(head)) ? head : null;
}

/** What a deed must be: any, hostile by its object at least, or plainly hostile by its verb. */
type Need = 'any' | 'hostile' | 'plain';

/** What the people whose noun stands at `head` do: by the verb they are the subject or the agent of. */
function actOf(view: View, head: number, need: Need): Region | null {
  for (const group of view.groups) {
    const args = view.args(group);
    if (group.negated || /^(?:say|tell|report|note|add)$/.test(group.lemma)) continue;
    const end = clauseEnd(view.parse, group);
    if (args.subject && args.subject.first <= head && head <= args.subject.last && !group.passive) {
      // "a crew linked to Iran claims the raid".
      const boast = need === 'any' ? boastOf(view, group) : undefined;
      if (boast?.act) return boast.act;
      // "Iran-backed hackers" say by their name what they are: any deed of theirs will do.
      const attackers = ATTACKERS.test(view.word(head));
      const any =
        need === 'any'
          ? attackers || isGangDeed(view, group)
          : attackers && isGangDeed(view, group);
      const h = any ? 1 : deedOf(view, group, end).strength - (need === 'plain' ? 1 : 0);
      if (
        h > 0 ||
        (need !== 'plain' &&
          group.lemma === 'turn' &&
          mentionsCyber(view, { first: group.first, last: end }))
      )
        return trim(view, { first: group.first, last: end });
      // Of people of any trade, only what they did themselves: "police arrested a boy for defacing".
      if (need === 'plain') continue;
      if (
        args.infinitive &&
        hostility(view, args.infinitive, clauseEnd(view.parse, args.infinitive)) > 0
      )
        return { first: args.infinitive.first, last: clauseEnd(view.parse, args.infinitive) };
      const ing = view.groups.find(
        (g) =>
          g.first > group.last && g.first <= end && g.kind === 'ing' && hostility(view, g, end) > 0,
      );
      if (ing) return { first: ing.first, last: end };
    }
    const by = args.preps.find(
      (p) => p.word === 'by' && p.region.first <= head && head <= p.region.last,
    );
    if (by && need !== 'plain' && (group.passive || group.kind === 'participle'))
      return { first: group.first, last: group.last };
  }
  // "the intrusion by the Kremlin-backed hackers".
  for (let i = head - 1; i > 0 && i > head - 6; i -= 1) {
    if (view.word(i) !== 'by') continue;
    const noun = { first: i - 1, last: i - 1 };
    while (noun.first > 0 && ['adj', 'noun', 'det'].includes(view.unit(noun.first - 1)?.tag ?? ''))
      noun.first -= 1;
    if (isAct(view, noun)) return noun;
  }
  return null;
}

function trim(view: View, region: Region): Region {
  const tag = view.unit(region.first)?.tag;
  return tag === 'aux' &&
    view.unit(region.first + 1)?.tag === 'verb' &&
    view.word(region.first) !== 'had'
    ? { first: region.first + 1, last: region.last }
    : region;
}
