import { clauseEnd } from '../../syntax/arguments.ts';
import { baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct, mentionsCyber } from '../acts.ts';
import { DENIAL_VERBS, DENIED_GOODS, type DenialVerb } from '../lexicon.ts';
import type { View } from '../view.ts';
import {
  actIn,
  cueOf,
  isAccusation,
  isClaimPhrase,
  isDenialAct,
  isSmear,
  rejection,
  type Rejection,
} from './rejection.ts';

/** "denied the charge", "rejected the findings", "brushed the remark aside", "has never accepted that account". */
export function denied(view: View, group: VerbGroup): Rejection | undefined {
  if (group.kind === 'infinitive' && !isDone(view, group)) return undefined;
  // "although they might deny it": nobody has.
  if (/^(?:may|might|could)$/.test(group.modal ?? '') && !group.perfect) return undefined;
  // "would neither confirm nor deny" is silence.
  if (
    view.some({ first: group.first - 4, last: group.first - 1 }, (u) =>
      /^(?:confirm|confirmed|confirming|confirms)$/.test(u.lower),
    )
  )
    return undefined;
  const refused = group.negated || refuses(view, group);
  for (const row of DENIAL_VERBS) {
    if (!row.lemmas.includes(group.lemma) || (row.negated ?? false) !== refused) continue;
    const found = byRow(view, group, row);
    if (found) return found;
  }
  return undefined;
}

/** "refuses to accept": a verb of refusing before the verb. */
function refuses(view: View, group: VerbGroup): boolean {
  return (
    group.kind === 'infinitive' && /^(?:refuse|decline)$/.test(governorOf(view, group)?.lemma ?? '')
  );
}

function governorOf(view: View, group: VerbGroup): VerbGroup | undefined {
  return view.groups.findLast((g) => g.last < group.first);
}

/** "continues to deny", "was quick to reject": whether an infinitive tells what was done. */
function isDone(view: View, group: VerbGroup): boolean {
  const governor = governorOf(view, group);
  if (!governor) return false;
  if (refuses(view, group)) return !governor.negated;
  return (
    /^(?:deny|reject|dismiss|refute|rebut|dispute|contest|repudiate)$/.test(group.lemma) &&
    !governor.negated &&
    !/^(?:want|try|expect|urge|ask|call|fail|seek|tell)$/.test(governor.lemma)
  );
}

function byRow(view: View, group: VerbGroup, row: DenialVerb): Rejection | undefined {
  const args = view.args(group);
  const source = group.passive
    ? (args.preps.find((p) => p.word === 'by')?.region ?? null)
    : args.subject;
  const give = (about: Region | null, more: Partial<Rejection> = {}): Rejection =>
    rejection({
      source,
      cue: cueOf(group),
      act: about ? actIn(view, about) : null,
      about,
      frame: row.id,
      reason: row.reason,
      ...more,
    });
  if (row.bare) {
    const alone = !args.object && !args.complement && args.preps.length === 0 && !args.infinitive;
    return alone && !group.passive ? give(null) : undefined;
  }
  let about = group.passive ? args.subject : args.object;
  if (row.particles) {
    const moved = withParticle(view, group, row.particles, about);
    if (!moved) return undefined;
    about = moved.about;
  }
  if (row.object === 'smear') {
    const region = [
      about,
      ...args.preps.filter((p) => row.preps?.includes(p.word)).map((p) => p.region),
    ];
    const what =
      region.find((r) => r !== null && isSmear(view, r)) ??
      whatItCalls(view, group) ??
      quotedSmear(view, group);
    return what ? give(what, { act: null }) : undefined;
  }
  if (row.preps) {
    const prep = args.preps.find((p) => row.preps?.includes(p.word));
    return prep && isClaimPhrase(view, prep.region) ? give(prep.region) : undefined;
  }
  if (row.object === 'claim') {
    if (about && (!isClaimPhrase(view, about) || unrelated(view, about))) return undefined;
    // Condemning an operation is an accusation, condemning a report a denial.
    const told = about ?? args.complement;
    if (
      /^(?:condemn|denounce|slam|blast|decry|lambast)$/.test(group.lemma) &&
      told &&
      !isAccusation(view, told)
    )
      return undefined;
    if (!about && !args.complement) return undefined;
    return give(about);
  }
  return plainly(view, group, about, give);
}

/** "denied": whatever follows, unless it is a thing that is asked for. */
function plainly(
  view: View,
  group: VerbGroup,
  about: Region | null,
  give: (about: Region | null, more: Partial<Rejection>) => Rejection,
): Rejection | undefined {
  if (about && DENIED_GOODS.has(view.word(headOf(view.units, about)))) return undefined;
  if (group.passive && !(about && isClaimPhrase(view, about))) return undefined;
  const gerund = view.groups.find((g) => g.first === group.last + 1 && g.kind === 'ing');
  const { complement } = view.args(group);
  const act = gerund
    ? { first: gerund.first, last: clauseEnd(view.parse, gerund) }
    : (complement ?? about);
  const plain =
    (about !== null && (isClaimPhrase(view, about) || isMisdeed(view, about))) ||
    (act !== null && (isAct(view, act) || (gerund !== undefined && mentionsCyber(view, act))));
  return give(about, {
    act: act && isDenialAct(view, act) ? act : null,
    scope: gerund ? 'own' : 'claim',
    sure: true,
    weak: !plain,
    victim: act !== null && isVictimhood(view, act, about),
  });
}

/** "any unlawful conduct", "misuse of the tool". */
function isMisdeed(view: View, about: Region): boolean {
  return /^(?:conduct|misconduct|impropriety|misuse|abuse|surveillance|spying|snooping|meddling)$/.test(
    view.word(headOf(view.units, about)),
  );
}

/** "that it had been hacked", "any breach of its systems": what would have been done to whoever denies it. */
function isVictimhood(view: View, act: Region, about: Region | null): boolean {
  const clause = view.groups.find((g) => g.first >= act.first && g.last <= act.last);
  if (clause?.passive) {
    const by = view.args(clause).preps.some((p) => p.word === 'by');
    return !by && isAct(view, act);
  }
  return (
    about !== null &&
    /^(?:breach|hack|intrusion|leak|compromise|break-in|incident|cyberattack|attack)$/.test(
      view.word(headOf(view.units, about)),
    )
  );
}

/** "waved the charge away", "brushed off the report", "laughed it off": the particle, and what is brushed off. */
function withParticle(
  view: View,
  group: VerbGroup,
  particles: readonly string[],
  about: Region | null,
): { about: Region | null } | undefined {
  const is = (i: number): boolean => particles.includes(view.word(i));
  if (is(group.last + 1)) return { about: about ?? baseFrom(view.units, group.last + 2) };
  if (!about) return undefined;
  for (let i = about.first; i <= about.last + 1; i += 1) {
    if (is(i)) return { about: { first: about.first, last: Math.max(about.first, i - 1) } };
  }
  return undefined;
}

/** "objected to what it called groundless smears": the verdict stands in the clause that names the thing. */
function whatItCalls(view: View, group: VerbGroup): Region | undefined {
  const what = view.units.findIndex(
    (u, i) => i > group.last && i <= group.last + 3 && u.lower === 'what',
  );
  if (what < 0) return undefined;
  const naming = view.groups.find(
    (g) =>
      g.first > what &&
      g.first <= what + 4 &&
      /^(?:call|term|describe|label|brand|dub|consider|deem)$/.test(g.lemma),
  );
  if (!naming) return undefined;
  const region = { first: naming.last + 1, last: Math.min(naming.last + 6, view.units.length - 1) };
  return isSmear(view, region) ? region : undefined;
}

/** "deplored “yet another baseless accusation”": what follows the verb in quotation marks, or behind "yet". */
function quotedSmear(view: View, group: VerbGroup): Region | undefined {
  let first = group.last + 1;
  while (/^(?:quote-open|conj|adv)$/.test(view.unit(first)?.tag ?? '')) first += 1;
  if (first === group.last + 1) return undefined;
  const region = { first, last: Math.min(first + 5, view.units.length - 1) };
  return isSmear(view, region) ? region : undefined;
}

function unrelated(view: View, about: Region): boolean {
  return /^(?:plea|appeal|bid|motion|offer|proposal|bill|request|deal|invitation|ransom|demand|demands|sum)$/.test(
    view.word(headOf(view.units, about)),
  );
}
