import { clauseEnd } from '../../syntax/arguments.ts';
import { baseFrom, extendRight } from '../../syntax/phrases.ts';
import { ACCUSATION_NOUNS, CORE_NOUNS, HOSTILE_NOUNS, THREAT_NOUNS } from '../lexicon.ts';
import type { View } from '../view.ts';
import { make, OF, type Proposition } from './proposition.ts';

/** "a campaign by APT28", "the group's attempts to", "a Russian operation that had cloned": who did it, in a noun phrase. */
export function nominals(view: View, others: readonly Proposition[]): Proposition[] {
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
