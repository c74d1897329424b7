import type { Board, Hit } from '../board.ts';
import { type Cast, type Draft, slug } from '../cast.ts';

/** An embassy "in Berlin", "to the United States": the host belongs to the mention and to the name. */
export function hostBehind(board: Board, cast: Cast, hit: Hit, body: Draft): void {
  const preposition = board.lower(hit.last);
  if (preposition !== 'in' && preposition !== 'to') return;
  const at = board.pastThe(hit.last + 1);
  const host = board.hitAt(at);
  const state = cast.of(host);
  let last = host?.last ?? at;
  if (state?.kind !== 'state' || host?.form === 'demonym' || host?.form === 'compound') {
    // A city that is no seat of government: "the Chinese consulate in Houston".
    const token = board.tokens[at];
    if (preposition !== 'in' || !token?.capital || !board.isFree(at) || board.isInitial(at)) return;
    last = at + 1;
    while (board.isFree(last) && board.tokens[last]?.capital && board.together(at, last)) last += 1;
  }
  const place = board.slice(at, last);
  const own = cast.get(body.affiliation ?? '');
  const target = hosted(cast, body, place, state?.kind === 'state' ? state : undefined, own);
  cast.alias(target.id, board.slice(hit.first, last));
  board.put(board.make(hit.first, last, target.id));
}

function hosted(
  cast: Cast,
  body: Draft,
  place: string,
  host: Draft | undefined,
  own: Draft | undefined,
): Draft {
  const words = / (Consulate(?: General)?|High Commission)$/.exec(body.name)?.[1] ?? 'Embassy';
  const adjective = body.name.replace(new RegExp(` ${words}$`), '');
  const where = host === undefined ? place : host.id;
  const taken = cast.hosts.get(body.id);
  let target = body;
  if (taken === undefined) {
    cast.hosts.set(body.id, where);
    target.name = `${adjective} ${words} in ${place}`;
    cast.alias(target.id, `${adjective} ${words}`);
    if (words === 'High Commission') cast.alias(target.id, words);
  } else if (taken !== where) {
    target = cast.add('agency', `${adjective} ${words} in ${place}`, {
      id: `${body.id}-${slug(place)}`,
      country: body.country,
      known: body.known,
      ...(body.affiliation === undefined ? {} : { affiliation: body.affiliation }),
    });
  }
  const names = own === undefined ? [] : [own.name];
  for (const at of [place, ...(host ? [host.name] : [])]) {
    const the = /^(?:United|Netherlands|Philippines|Czech Rep)/.test(at) ? 'the ' : '';
    for (const name of [
      `${adjective} ${words} in ${the}${at}`,
      ...names.map((n) => `${words} of ${n} in ${the}${at}`),
      ...names.map((n) => `${n}'s ${words} in ${the}${at}`),
    ])
      cast.alias(target.id, name);
  }
  return target;
}
