import type { VerbGroup } from '../../syntax/verbs.ts';
import type { View } from '../view.ts';
import { asksWho, ATTRIBUTE_VERBS, CULPRITS, type Doubt, NAME_VERBS, STATES } from './doubt.ts';
import { asksForWhom, culpritBehind } from './questions.ts';

/** An attribution that is left to others, to nobody, or open: "left the naming of culprits to its members". */
export function left(view: View, group: VerbGroup): Doubt | undefined {
  return (
    isNoMatter(view, group) ??
    leftUnnamed(view, group) ??
    leftToOthers(view, group) ??
    leftOpen(view, group)
  );
}

/** "left the naming of culprits to its members", "leaves attribution to others". */
function leftToOthers(view: View, group: VerbGroup): Doubt | undefined {
  if (!/^(?:leave|defer|delegate)$/.test(group.lemma) || group.negated || group.passive)
    return undefined;
  const rest = { first: group.last + 1, last: group.last + 9 };
  const to = view.units.findIndex((u, i) => i >= rest.first && i <= rest.last && u.tag === 'to');
  if (to < 0 || ['verb', 'aux'].includes(view.unit(to + 1)?.tag ?? 'verb')) return undefined;
  const what = { first: rest.first, last: to - 1 };
  const naming = view.some(what, (u) =>
    /^(?:naming|blaming|attributing|identifying)$/.test(u.lower),
  );
  const culprit = view.some(what, (u) => CULPRITS.has(u.lower) || STATES.has(u.lower));
  const attribution = view.some(what, (u) => /^(?:attributions?|blame)$/.test(u.lower));
  return (naming && culprit) || attribution ? leftBy(view, group, to) : undefined;
}

/** "leaves open for whom they work", "is keeping an open mind about who did it", "leaves the authorship open". */
function leftOpen(view: View, group: VerbGroup): Doubt | undefined {
  if (!/^(?:leave|keep|have)$/.test(group.lemma) || group.negated || group.passive)
    return undefined;
  const open = view.units.findIndex(
    (u, i) => i > group.last && i <= group.last + 6 && u.lower === 'open',
  );
  if (open < 0) return undefined;
  const from = view.word(open + 1) === 'mind' ? open + 3 : open + 1;
  const culprit =
    group.lemma === 'leave' &&
    view.some({ first: group.last + 1, last: open }, (u) => CULPRITS.has(u.lower));
  const asked = asksWho(view, from) || asksForWhom(view, from) || culpritBehind(view, from);
  return culprit || asked ? leftBy(view, group, open) : undefined;
}

function leftBy(view: View, group: VerbGroup, last: number): Doubt {
  return {
    source: view.args(group).subject,
    cue: { first: group.first, last },
    about: null,
    act: null,
    frame: 'left-open',
    reason: 'withheld',
  };
}

/** "shelved the case with the culprit unnamed", "left the attackers unidentified". */
function leftUnnamed(view: View, group: VerbGroup): Doubt | undefined {
  if (group.kind !== 'finite' || group.negated) return undefined;
  const at = view.units.findIndex(
    (u, i) =>
      i > group.last &&
      i < group.last + 9 &&
      /^(?:unnamed|unidentified|nameless|unattributed)$/.test(u.lower),
  );
  if (at < 0 || view.unit(at + 1)?.tag === 'noun') return undefined;
  if (!view.some({ first: group.last + 1, last: at - 1 }, (u) => CULPRITS.has(u.lower)))
    return undefined;
  return {
    source: view.args(group).subject,
    cue: { first: at - 1, last: at },
    about: null,
    act: null,
    frame: 'names-nobody',
    reason: 'withheld',
  };
}

/** "naming the perpetrator is a matter for the members", "attribution was not for the police". */
function isNoMatter(view: View, group: VerbGroup): Doubt | undefined {
  if (group.lemma !== 'be' || group.passive || group.kind !== 'finite') return undefined;
  const before = { first: Math.max(group.first - 12, 0), last: group.first - 1 };
  const gerund = view.groups.findLast(
    (g) =>
      g.kind === 'ing' &&
      g.first >= before.first &&
      g.last < group.first &&
      (NAME_VERBS.has(g.lemma) || ATTRIBUTE_VERBS.has(g.lemma)),
  );
  const naming =
    gerund !== undefined &&
    view.some(
      { first: gerund.last + 1, last: group.first - 1 },
      (u) => CULPRITS.has(u.lower) || STATES.has(u.lower),
    );
  const attribution = /^attributions?$/.test(view.word(group.first - 1));
  if (!naming && !attribution) return undefined;
  const after = { first: group.last + 1, last: group.last + 4 };
  const matter = view.some(after, (u) =>
    /^(?:matter|up|job|task|business|prerogative|decision|premature|unhelpful|sovereign|political)$/.test(
      u.lower,
    ),
  );
  const quotedNot = view.some(after, (u) => u.tag === 'not');
  if (!matter && !group.negated && !quotedNot) return undefined;
  return {
    source: undefined,
    cue: { first: gerund?.first ?? group.first - 1, last: group.last },
    about: null,
    act: null,
    frame: 'no-matter',
    reason: 'withheld',
  };
}
