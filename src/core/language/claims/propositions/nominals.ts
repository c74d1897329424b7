import { clauseEnd } from '../../syntax/arguments.ts';
import type { Region } from '../../syntax/phrases.ts';
import {
  ACCUSATION_NOUNS,
  CORE_NOUNS,
  DOERS,
  HOSTILE_NOUNS,
  THREAT_NOUNS,
  THREAT_PEOPLE,
} from '../lexicon.ts';
import { mentionsCyber } from '../acts.ts';
import { sidesWith } from '../who/names-in.ts';
import { classesOf } from '../parties.ts';
import type { View } from '../view.ts';
import { make, partyFrom, type Proposition } from './proposition.ts';

const OWN =
  /^(?:attempts?|efforts?|tactics|tools|campaign|operation|operations|activity|activities)$/;

/** "a campaign by APT28", "the group's attempts to", "a Russian operation that had cloned": who did it, in a noun phrase. */
export function nominals(view: View, others: readonly Proposition[]): Proposition[] {
  const found: Proposition[] = [];
  for (let i = 0; i < view.units.length; i += 1) {
    if (!HOSTILE_NOUNS.has(view.word(i)) || view.unit(i)?.tag !== 'noun') continue;
    const used = others.some(
      (p) => p.act !== null && p.act.first <= i && i <= p.act.last && p.group !== null,
    );
    // "Iran's cyber-crime gang": the deed only says of what kind somebody is.
    const next = view.unit(i + 1);
    if (used || (next?.tag === 'noun' && THREAT_PEOPLE.has(next.lower))) continue;
    const base = baseBefore(view, i);
    if (isLikened(view, i)) continue;
    const one =
      view.word(i + 1) === 'by' ? byParty(view, base) : (owned(view, base) ?? national(view, base));
    if (one) found.push(one);
  }
  return found;
}

/** "the group's campaign bore the hallmarks of": what is likened to another's is not laid to its owner by that. */
function isLikened(view: View, noun: number): boolean {
  return view.groups.some((g) => {
    if (!DOERS.likeness.has(g.lemma) || g.first <= noun) return false;
    const { subject, object } = view.args(g);
    const marks = object !== null && view.some(object, (u) => DOERS.hallmark.has(u.lower));
    return marks && subject !== null && subject.first <= noun && noun <= subject.last;
  });
}

function baseBefore(view: View, last: number): Region {
  let first = last;
  while (['adj', 'noun', 'num', 'det', 'poss'].includes(view.unit(first - 1)?.tag ?? ''))
    first -= 1;
  return { first, last };
}

/** "a campaign by APT28". */
function byParty(view: View, base: Region): Proposition | undefined {
  const accused = partyFrom(view, base.last + 2);
  // "There have been no leaks by X".
  if (!accused || view.word(base.first) === 'no') return undefined;
  const cue = { first: base.last, last: base.last + 1 };
  return make(view, { group: null, accused, act: base, cue, frame: 'act-by', strength: 2 });
}

const STUDY =
  /^(?:information|details?|insights?|data|intelligence|research|analysis|posts?|reports?|reporting|findings|paper|blog|article|investigation|report)$/;

/** "the group's attempts to". */
function owned(view: View, base: Region): Proposition | undefined {
  const noun = view.word(base.last);
  const poss = view.units.findIndex((u, k) => k > base.first && k < base.last && u.tag === 'poss');
  if (poss < 0 || !(CORE_NOUNS.has(noun) || OWN.test(noun)) || ACCUSATION_NOUNS.has(noun))
    return undefined;
  // "the regime's activities" are hostile only by what is said of them.
  const owner = { first: base.first, last: poss - 1 };
  // "posted on ALPHV's leak site": a place.
  if (/^(?:sites?|blogs?|portals?|pages?|channels?)$/.test(view.word(base.last + 1)))
    return undefined;
  // "information on APT33's operations": a subject that is studied.
  const told = /^(?:on|about|into)$/.test(view.word(base.first - 1));
  if (told && STUDY.test(view.word(base.first - 2))) return undefined;
  const classes = classesOf(view, view.resolve(owner));
  if (!classes.some((c) => c === 'group' || c === 'state')) return undefined;
  const vague = /^(?:activity|activities|tools|tactics)$/.test(noun) && !classes.includes('group');
  if (vague && !mentionsCyber(view, { first: poss + 1, last: base.last })) return undefined;
  const to =
    view.word(base.last + 1) === 'to'
      ? view.groups.find((g) => g.first === base.last + 2)
      : undefined;
  return make(view, {
    group: null,
    accused: owner,
    act: { first: base.last, last: to ? clauseEnd(view.parse, to) : base.last },
    cue: { first: poss, last: base.last },
    frame: 'own-act',
    strength: 1,
  });
}

/** "a Russian operation that had cloned". */
function national(view: View, base: Region): Proposition | undefined {
  if (view.units.some((u, k) => k > base.first && k < base.last && u.tag === 'poss'))
    return undefined;
  const demonym = view.units.findIndex(
    (u, k) =>
      k >= base.first &&
      k < base.last &&
      u.actor !== undefined &&
      !sidesWith(u) &&
      (u.actor.form === 'demonym' || u.suffix !== undefined),
  );
  if (demonym < 0 || !THREAT_NOUNS.has(view.word(base.last)) || isApposition(view, base))
    return undefined;
  const relative =
    view.word(base.last + 1) === 'that' || view.word(base.last + 1) === 'which'
      ? view.groups.find((g) => g.first === base.last + 2)
      : undefined;
  return make(view, {
    group: null,
    accused: { first: demonym, last: demonym },
    act: relative ? { first: relative.head, last: clauseEnd(view.parse, relative) } : base,
    cue: { first: demonym, last: base.last },
    frame: 'national-act',
    strength: 1,
  });
}

/** "Velvet Ant, a Chinese espionage crew": says who somebody is, not who did it. */
function isApposition(view: View, base: Region): boolean {
  return (
    view.unit(base.first - 1)?.tag === 'comma' && view.unit(base.first - 2)?.actor !== undefined
  );
}
