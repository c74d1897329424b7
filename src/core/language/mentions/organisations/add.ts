import type { ActorKind } from '../../../model/index.ts';
import type { Board, Hit } from '../board.ts';
import type { Cast } from '../cast.ts';
import { localHome } from '../home.ts';
import { settingCountry } from '../setting.ts';
import { afterPossessive } from '../possessive.ts';
import { countryBefore, countryWithin, isForState, seatAhead, seatBehind } from './country.ts';

/** Puts a body on its tokens, with the country that its name or the words near it give. */
export function add(
  board: Board,
  cast: Cast,
  first: number,
  last: number,
  kind: ActorKind,
  extra: { country?: string | null } = {},
): Hit {
  const owner = board.hitAt(first);
  const holder = cast.of(owner);
  let from = first;
  if (owner && afterPossessive(board, owner.last) > owner.last)
    from = afterPossessive(board, owner.last);
  const name = board.slice(from, last);
  const country =
    kind === 'threat-group'
      ? null
      : (extra.country ??
        (isForState(board, first, last) ? countryBefore(board, cast, first) : null) ??
        countryWithin(board, cast, first, last) ??
        countryBefore(board, cast, first) ??
        seatBehind(board, cast, last) ??
        seatAhead(board, cast, first) ??
        (kind === 'agency' ? settingCountry(board, cast, first) : localHome(board, cast)) ??
        null);
  const affiliation =
    holder?.kind === 'company' && from > first
      ? holder.id
      : kind === 'agency'
        ? cast.stateId(country)
        : undefined;
  const listed = cast.knowledge
    .entries(board.keyOf(name))
    .find((e) => kind === 'threat-group' && cast.knowledge.actor(e.actor)?.kind === kind);
  const draft =
    (listed && cast.known(listed.actor)) ??
    cast.add(kind, name, { country, ...(affiliation === undefined ? {} : { affiliation }) });
  if (draft.country === null && country !== null) draft.country = country;
  if (from > first) cast.alias(draft.id, board.slice(first, last));
  return board.put(board.make(first, last, draft.id));
}
