import words from '../../../../../assets/lexicon/boast-words.json';
import { clauseEnd } from '../../syntax/arguments.ts';
import { baseEndingAt, baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { hostility, mentionsCyber } from '../acts.ts';
import { CORE_NOUNS, HOSTILE_NOUNS } from '../lexicon.ts';
import type { Boast } from './responsibility.ts';
import type { View } from '../view.ts';

const SAY_VERBS = wordSet(words.sayVerbs);
const ANNOUNCE_VERBS = wordSet(words.announceVerbs);
const HARMLESS = wordSet(words.harmlessDeeds);
const LIST_VERBS = wordSet(words.listVerbs);
const SITE_WORDS = wordSet(words.siteWords);
const SITES = wordSet(words.sites);

/** "said it had burned the coins", "says it took down the pages": a crew that tells of its own deed. */
export function saysItDid(view: View, group: VerbGroup, source: Region): Boast | undefined {
  if (!SAY_VERBS.has(group.lemma) || !isCrew(view, source)) return undefined;
  const { complement } = view.args(group);
  const cleft = complement && itWasThey(view, group, complement, source);
  if (cleft) return cleft;
  const own =
    complement && view.groups.find((g) => g.first >= complement.first && g.kind === 'finite');
  const subject = own ? view.args(own).subject : null;
  const its = own && subject ? ownAttack(view, group, own, subject, source) : undefined;
  if (its) return its;
  if (
    !own ||
    !subject ||
    subject.first <= group.last ||
    own.negated ||
    own.passive ||
    own.modal !== null
  )
    return undefined;
  if (!/^(?:it|they|we|he|she)$/.test(view.word(subject.first)) || subject.first !== subject.last)
    return undefined;
  const past = own.perfect || /^past/.test(view.unit(own.head)?.form ?? '');
  if (!past || HARMLESS.has(own.lemma)) return undefined;
  const act = { first: own.head, last: clauseEnd(view.parse, own) };
  const rest = { first: own.last + 1, last: act.last };
  const didSo = own.lemma === 'do' && /^(?:so|it|this|that)$/.test(view.word(own.last + 1));
  const harmed =
    didSo ||
    hostility(view, own, act.last) > 0 ||
    mentionsCyber(view, rest) ||
    view.some(rest, (u) => u.actor !== undefined);
  return harmed
    ? {
        source,
        act,
        cue: { first: group.first, last: own.last },
        frame: 'says-it-did',
        alleged: group.lemma === 'claim',
      }
    : undefined;
}

/** "wrote that the attack had knocked out the pumps": a crew that tells what an attack did tells of its own. */
function ownAttack(
  view: View,
  group: VerbGroup,
  own: VerbGroup,
  subject: Region,
  source: Region,
): Boast | undefined {
  if (subject.first <= group.last || own.negated || own.passive || own.modal !== null)
    return undefined;
  const past = own.perfect || /^past/.test(view.unit(own.head)?.form ?? '');
  const its = /^(?:the|its|their|this|our)$/.test(view.word(subject.first));
  const attack = subject.last - subject.first < 3 && CORE_NOUNS.has(view.word(subject.last));
  const end = clauseEnd(view.parse, own);
  if (!past || !its || !attack || hostility(view, own, end) === 0) return undefined;
  return {
    source,
    act: { first: own.head, last: end },
    cue: { first: group.first, last: own.last },
    frame: 'says-it-did',
    alleged: group.lemma === 'claim',
  };
}

/** "said that it was they who had found the server and broken into it". */
function itWasThey(
  view: View,
  group: VerbGroup,
  complement: Region,
  source: Region,
): Boast | undefined {
  const at = view.word(complement.first) === 'that' ? complement.first + 1 : complement.first;
  const was = view.groups.find((g) => g.first === at + 1 && g.lemma === 'be' && !g.negated);
  const who = was ? was.last + 2 : -1;
  if (!was || view.word(at) !== 'it' || !/^(?:they|it|he|she|them)$/.test(view.word(was.last + 1)))
    return undefined;
  if (!/^(?:who|that|which)$/.test(view.word(who))) return undefined;
  return {
    source,
    act: { first: who + 1, last: complement.last },
    cue: { first: group.first, last: was.last },
    frame: 'says-it-did',
    alleged: group.lemma === 'claim',
  };
}

/** "announced the raid in a post": a crew that tells of an attack as its own. */
export function announces(view: View, group: VerbGroup, source: Region): Boast | undefined {
  const object = view.args(group).object ?? view.args(group).complement;
  if (!object || !ANNOUNCE_VERBS.has(group.lemma) || !isCrew(view, source)) return undefined;
  const base = baseFrom(view.units, object.first);
  const noun = base && view.word(headOf(view.units, base));
  if (!base || !noun || !/^(?:the|its|their|this)$/.test(view.word(base.first))) return undefined;
  if (!HOSTILE_NOUNS.has(noun) || noun.endsWith('s')) return undefined;
  return {
    source,
    act: base,
    cue: { first: group.first, last: base.last },
    frame: 'announces-act',
    alleged: false,
  };
}

/** Whether a phrase stands for a crew or its spokesman: whoever else speaks of its own deed defends itself. */
export function isCrew(view: View, source: Region): boolean {
  const resolved = view.resolve(source);
  return (
    resolved.participants.length > 0 &&
    resolved.participants.every(
      (p) => p.actor !== null && view.resolver.discourse.classOf(p.actor) === 'group',
    )
  );
}

/** "We did it", "it was us", "I am the one who": in the words of whoever is quoted. */
export function weDidIt(view: View, group: VerbGroup): Boast | undefined {
  const { subject } = view.args(group);
  if (group.negated || group.modal !== null || !view.unit(group.head)?.quoted) return undefined;
  // "I am incapable of doing that", "we are asked to do it": nothing was done.
  if (group.kind !== 'finite') return undefined;
  const self = subject !== null && /^(?:we|i)$/.test(view.word(subject.first));
  const next = view.word(group.last + 1);
  const cue = {
    first: Math.max(group.first - 1, 0),
    last: Math.min(group.last + 1, view.units.length - 1),
  };
  const made = (source: Region): Boast => ({
    source,
    act: null,
    cue,
    frame: 'we-did-it',
    alleged: false,
  });
  if (self && subject && group.lemma === 'do' && /^(?:it|this|that)$/.test(next))
    return made(subject);
  if (group.lemma !== 'be') return undefined;
  const one =
    /^(?:the|one)$/.test(next) &&
    view.some({ first: group.last + 1, last: group.last + 4 }, (u) => u.tag === 'wh');
  if (
    self &&
    subject &&
    one &&
    view.some({ first: group.last + 2, last: group.last + 3 }, (u) => /^ones?$/.test(u.lower))
  )
    return made(subject);
  const it = subject !== null && /^(?:it|this|that)$/.test(view.word(subject.first));
  return it && next === 'us' ? made({ first: group.last + 1, last: group.last + 1 }) : undefined;
}

/** "listed Tarnova on its leak site", "Tarnova appeared on LockBit's leak site". */
export function listsVictim(view: View, group: VerbGroup, source: Region): Boast | undefined {
  const site = view.units.findIndex(
    (u, i) =>
      i > group.last &&
      i < group.last + 16 &&
      ((SITE_WORDS.has(u.lower) && SITES.has(view.word(i + 1))) || u.lower === 'leak-site'),
  );
  if (site < 0) return undefined;
  const made = (owner: Region): Boast => ({
    source: owner,
    act: { first: group.first, last: clauseEnd(view.parse, group) },
    cue: { first: group.first, last: group.last },
    frame: 'lists-victim',
    alleged: false,
  });
  if (LIST_VERBS.has(group.lemma) && !group.passive) return made(source);
  const appears =
    /^(?:appear|surface|emerge|turn)$/.test(group.lemma) ||
    (group.passive && LIST_VERBS.has(group.lemma));
  if (!appears) return undefined;
  const base = baseEndingAt(view.units, site);
  const poss = base
    ? view.units.findIndex((u, i) => i > base.first && i < site && u.tag === 'poss')
    : -1;
  const owner = base && poss > 0 ? { first: base.first, last: poss - 1 } : null;
  return owner && view.unit(headOf(view.units, owner))?.actor ? made(owner) : undefined;
}
