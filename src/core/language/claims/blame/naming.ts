import { clauseEnd } from '../../syntax/arguments.ts';
import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import type { View } from '../view.ts';

const ANYBODY = /^(?:man|woman|person|people|group|party|force|one|ones|country|state|outfit)$/;

/** What "as" says of whoever is named as something: the act that the role belongs to, if it tells one. */
export function roleOf(
  view: View,
  group: VerbGroup,
  roles: readonly string[],
): { act: Region | null } | null {
  const { preps } = view.args(group);
  const as = preps.find((p) => p.word === 'as' || p.word === 'for');
  if (as?.word !== 'as') return null;
  const described =
    view.some(as.region, (u) => roles.includes(u.lower)) ||
    roles.includes(view.word(as.region.last + 1));
  if (!described) return null;
  const runs = view.groups.find(
    (g) =>
      g.first > as.region.first &&
      (view.word(g.first - 1) === 'who' || view.word(g.first - 1) === 'that'),
  );
  const rest = { first: as.region.first, last: view.units.length - 1 };
  if (
    ANYBODY.test(view.word(headOf(view.units, as.region))) &&
    !runs &&
    !view.some(rest, (u) => u.lower === 'behind' || u.lower === 'responsible')
  )
    return null;
  if (runs) return { act: { first: runs.head, last: clauseEnd(view.parse, runs) } };
  const of = view.units.findIndex(
    (u, i) =>
      i > as.region.first && i <= as.region.last && (u.lower === 'of' || u.lower === 'behind'),
  );
  const behind = preps.find(
    (p) => p.region.first > as.region.last && /^(?:in|of|behind|for)$/.test(p.word),
  );
  return { act: behind?.region ?? (of > 0 ? { first: of + 1, last: as.region.last } : null) };
}
