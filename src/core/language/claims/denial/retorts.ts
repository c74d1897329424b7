import words from '../../../../../assets/lexicon/retort-words.json';
import { clauseEnd } from '../../syntax/arguments.ts';
import type { Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { hostility, isAct } from '../acts.ts';
import type { Unit } from '../../syntax/units.ts';
import {
  ACCUSERS_NOUNS,
  CLAIM_NOUNS,
  DENIAL_ADJECTIVES,
  HOSTILE_NOUNS,
  INNOCUOUS_VERBS,
} from '../lexicon.ts';
import type { View } from '../view.ts';
import { isAccusation, isUntruth, isWrongly } from './rejection.ts';

const SCORN = wordSet(words.scorn);
const PHRASES = words.phrases.split('|').map((phrase) => phrase.split(' '));
const INQUIRING = wordSet(words.inquiring);

/**
 * Words that reject an accusation if it is the accused who say them: scorn for it in whatever words ("one more tale from
 * Warsaw", "sees ghosts"), and hostile acts that are said not to be done ("a country that is robbed does not rob others").
 * Null where a stretch of speech holds none.
 */
export function retortIn(view: View, { first, last }: Region): Region | null {
  const linked = view.some({ first, last }, pointsBack);
  for (let i = first; linked && i <= last; i += 1) {
    if (scorns(view, i) || isWrongly(view, i)) return { first: i, last: i };
    const phrase = PHRASES.find((p) => p.every((word, k) => view.word(i + k) === word));
    if (phrase) return { first: i, last: i + phrase.length - 1 };
  }
  const opposed = opposesIn(view, { first, last });
  if (opposed) return opposed;
  const disowned = view.groups.find(
    (g) => g.first >= first && g.last <= last && disowns(view, g, last),
  );
  if (disowned) return { first: disowned.first, last: disowned.last };
  return onCharge(view, { first, last });
}

/** Whether a word leads back to the accusation or the accuser: a name, "it", "the story", "the attack". */
function pointsBack(unit: Unit): boolean {
  return (
    unit.actor !== undefined ||
    unit.tag === 'pron' ||
    /^(?:its|their|our|his|her|this|these|such|neighbours?|neighbors?)$/.test(unit.lower) ||
    CLAIM_NOUNS.has(unit.lower) ||
    HOSTILE_NOUNS.has(unit.lower)
  );
}

function scorns(view: View, i: number): boolean {
  const word = view.word(i);
  if (SCORN.has(word)) return true;
  // "not a word of it is true", "nothing about it is correct".
  if (/^(?:true|correct)$/.test(word))
    return view.some({ first: i - 7, last: i - 1 }, (u) =>
      /^(?:not|no|nothing|none)$/.test(u.lower),
    );
  if (!isUntruth(view, i) || ACCUSERS_NOUNS.has(word)) return false;
  // "a fake page", "false names" are the attackers'.
  const next = view.unit(i + 1);
  const ofThing =
    DENIAL_ADJECTIVES.has(word) &&
    next?.tag === 'noun' &&
    !isAccusation(view, { first: i + 1, last: i + 1 });
  return !ofThing;
}

/** "strictly forbids cyberattacks in any form", also where the verb is taken for a noun. */
function opposesIn(view: View, { first, last }: Region): Region | null {
  for (let i = first; i <= last; i += 1) {
    if (!/^(?:oppos|forbid|prohibit|condemn|combat)/.test(view.word(i))) continue;
    const near = { first: Math.max(first, i - 2), last: Math.min(last, i + 8) };
    const all = view.some(near, (u) =>
      /^(?:strictly|firmly|resolutely|always|all|any|every|consistently|strongly)$/.test(u.lower),
    );
    const hacking = view.some(
      { first: i + 1, last: near.last },
      (u) => u.lower.startsWith('cyber') || u.lower.startsWith('hack'),
    );
    if (all && hacking) return { first: i, last: i };
  }
  return null;
}

/** "does not strike others", "spied on no friend", "hacks nobody", "no way on earth that it spied". */
function disowns(view: View, group: VerbGroup, last: number): boolean {
  if (group.passive || INNOCUOUS_VERBS.has(group.lemma)) return false;
  if (/^(?:may|might|could|can)$/.test(group.modal ?? '')) return false;
  const end = Math.min(clauseEnd(view.parse, group), last);
  const rest = { first: group.last + 1, last: end };
  const none =
    view.some({ first: rest.first, last: Math.min(end, rest.first + 2) }, (u) =>
      /^(?:nobody|no-one|none|no)$/.test(u.lower),
    ) || isImpossible(view, group);
  if (!group.negated && !none) return false;
  // "the company is not OceanLotus".
  if (group.lemma === 'be')
    return view.some(
      { first: rest.first, last: Math.min(rest.last, rest.first + 1) },
      (u) => u.actor !== undefined && view.resolver.discourse.classOf(u.actor.actor) === 'group',
    );
  // "does not engage in such activity".
  const such = view.units.findIndex((u, i) => i > group.last && i <= end && u.lower === 'such');
  if (
    such > 0 &&
    /^(?:activit|conduct|practice|behavio|thing|action|method|operation|act)/.test(
      view.word(such + 1),
    )
  )
    return true;
  return hostility(view, group, end) > 0 || isAct(view, { first: group.head, last: end });
}

/** "no way that", "inconceivable that", "unthinkable that", before the clause of a verb. */
function isImpossible(view: View, group: VerbGroup): boolean {
  const that = view.units.findLastIndex((u, i) => i < group.first && u.tag === 'that');
  if (that < 0 || group.first - that > 6) return false;
  return view.some(
    { first: that - 5, last: that - 1 },
    (u, i) =>
      /^(?:inconceivable|unthinkable|impossible)$/.test(u.lower) ||
      (u.lower === 'no' && /^(?:way|question)$/.test(view.word(i + 1))),
  );
}

/** "Third parties had a hand in writing this charge": who stands accused speaks of the charge, and not of looking into it. */
function onCharge(view: View, region: Region): Region | null {
  const at = view.units.findIndex(
    (u, i) =>
      i >= region.first &&
      i <= region.last &&
      u.tag === 'noun' &&
      /^(?:accusations?|charges?|insinuations?|allegations?)$/.test(u.lower),
  );
  if (
    at < 0 ||
    /^(?:for|of)$/.test(view.word(at + 1)) ||
    view.some(region, (u) => INQUIRING.has(u.lower))
  )
    return null;
  const about = { first: region.first, last: Math.max(region.first, at - 1) };
  return view.some(about, (u) =>
    /^(?:faces?|facing|pressed|filed|bring|brought|drop)$/.test(u.lower),
  )
    ? null
    : { first: at, last: at };
}
