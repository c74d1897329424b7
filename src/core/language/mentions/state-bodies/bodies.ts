import type { Board, Hit } from '../board.ts';
import type { Cast, Draft } from '../cast.ts';
import { TOPIC_WORDS } from '../lexicon.ts';
import { afterPossessive } from '../possessive.ts';
import { hostBehind } from './embassies.ts';
import { bodyOf } from './naming.ts';
import { MAX_TOPIC, ministryAt, type Office, officeAt, toNations } from './offices.ts';

/**
 * Pass 3: bodies that are named through their state or company: "Moscow’s embassy in Berlin", "Iran’s UN mission",
 * "Chinese foreign ministry", "Ministry of Digital Affairs of Poland", "Britain’s National Crime Agency",
 * "Microsoft’s Threat Analysis Center". The possessor belongs to the mention.
 */
export function findBodies(board: Board, cast: Cast): void {
  for (const hit of board.hits()) {
    const draft = cast.get(hit.actor);
    if (!draft || board.hitAt(hit.first) !== hit || hit.form === 'compound') continue;
    if (draft.kind === 'state') ofState(board, cast, hit, draft);
  }
  for (const hit of board.hits()) {
    const draft = cast.get(hit.actor);
    if (draft && board.hitAt(hit.first) === hit) {
      if (draft.id.endsWith('-embassy')) hostBehind(board, cast, hit, draft);
      else joinPossessor(board, cast, hit, draft);
    }
  }
  findGenitives(board, cast);
}

function ofState(board: Board, cast: Cast, hit: Hit, state: Draft): void {
  const after = afterPossessive(board, hit.last);
  if (hit.form === 'place' && after === hit.last) return;
  if (!board.together(hit.first, after)) return;
  const office = officeAt(board, cast, after);
  if (!office) return;
  const body = bodyOf(board, cast, state, office, board.slice(hit.first, office.last));
  const first = hit.first;
  const put = board.put(board.make(first, office.last, body.id));
  if (office.type === 'embassy' || office.type === 'consulate') hostBehind(board, cast, put, body);
}

/** "Britain’s National Crime Agency" is one name, "Russia’s GRU" two: the body's own words must be the larger part. */
function joinPossessor(board: Board, cast: Cast, hit: Hit, draft: Draft): void {
  if (draft.kind !== 'agency' && draft.kind !== 'organisation' && draft.kind !== 'company') return;
  if (hit.last - hit.first < 2) return;
  let at = hit.first - 1;
  const possessive = afterPossessive(board, at) > at;
  if (possessive) at -= 1;
  const owner = board.hitAt(at);
  const holder = cast.of(owner);
  if (!owner || !holder || owner.form === 'compound' || !board.together(owner.first, hit.first))
    return;
  const state =
    holder.kind === 'state' && holder.country === draft.country && draft.kind !== 'company';
  const house = holder.kind === 'company' && draft.affiliation === holder.id;
  if (!state && !house) return;
  if (!possessive && owner.form !== 'demonym') return;
  if (hit.end - hit.start < (hit.end - owner.start) * 0.5) return;
  cast.alias(draft.id, board.slice(owner.first, hit.last));
  board.put({ ...board.make(owner.first, hit.last, draft.id), form: 'name' });
}

/** "Ministry of Digital Affairs of Poland", "Embassy of the Netherlands in Kyiv", "mission of Iran to the UN". */
function findGenitives(board: Board, cast: Cast): void {
  for (let i = 0; i < board.tokens.length; i += 1) {
    const word = board.lower(i);
    if (word !== 'of') continue;
    const at = board.pastThe(i + 1);
    const hit = board.hitAt(at);
    const state = cast.of(hit);
    if (state?.kind !== 'state' || !hit || hit.form === 'demonym' || hit.form === 'compound')
      continue;
    const head = board.lower(i - 1);
    if (head === 'embassy' || (head === 'mission' && board.lower(hit.last) === 'to')) {
      let first = i - 1;
      if (board.lower(first - 1) === 'permanent') first -= 1;
      const mission = head === 'mission' ? toNations(board, hit.last) : undefined;
      if (head === 'mission' && mission === undefined) continue;
      const office: Office =
        mission === undefined
          ? { last: hit.last, type: 'embassy', words: 'Embassy' }
          : { last: mission, type: 'mission', words: 'UN Mission' };
      const body = bodyOf(board, cast, state, office, board.slice(first, office.last));
      const put = board.put(board.make(first, office.last, body.id));
      if (office.type === 'embassy') hostBehind(board, cast, put, body);
    } else {
      ministryOf(board, cast, i, hit, state);
    }
  }
}

function ministryOf(board: Board, cast: Cast, of: number, hit: Hit, state: Draft): void {
  for (let first = of - 2; first >= of - MAX_TOPIC - 1 && board.together(first, of); first -= 1) {
    const token = board.tokens[first];
    if (!token?.capital && !TOPIC_WORDS.has(token?.lower ?? '')) return;
    const office = token?.capital ? ministryAt(board, cast, first) : undefined;
    const covering = board.hitAt(first);
    if (office?.last === of && (!covering || cast.get(covering.actor)?.kind === 'agency')) {
      const body = bodyOf(board, cast, state, office, board.slice(first, hit.last));
      board.put(board.make(first, hit.last, body.id));
      return;
    }
  }
}
