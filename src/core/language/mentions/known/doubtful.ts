import type { NameEntry } from '../../../knowledge/records.ts';
import { verbReading } from '../../syntax/words.ts';
import type { Board, Hit } from '../board.ts';
import { isUpper } from '../case.ts';
import type { Cast } from '../cast.ts';
import { ACTOR_CONTEXT, CREW_TAIL, INSTITUTION_CONTEXT, MALWARE_NOUNS } from '../lexicon.ts';
import { isSurname } from './longer.ts';
import { evidence, type Found } from './lookup.ts';

/** How far the words may be that make a doubtful name an actor's. */
const NEAR = 8;

/** Whether the word behind a name makes it something else’s: "Fancy Bear costume". */
export function isBlocked(board: Board, cast: Cast, f: Found): boolean {
  return cast.knowledge.blockedAfter(f.key).includes(board.lower(f.hit.last));
}

/** Whether a name counts by itself where it stands. */
export function isFree(board: Board, f: Found): boolean {
  const { hit } = f;
  if (!f.entries.some((e) => e.rule === 'free')) return false;
  const single = hit.last - hit.first === 1;
  if (!single) return true;
  const token = board.tokens[hit.first];
  if (!token) return false;
  // "Target" at a sentence's start, where the article also writes "target".
  return evidence(board, hit.first) || !board.lowered.has(token.lower) || hit.form === 'compound';
}

/** Whether the noun behind a name makes it a program’s. */
export function malwareNext(board: Board, hit: Hit): boolean {
  return MALWARE_NOUNS.has(board.lower(hit.last));
}

/** Whether a name that is not free counts here: by the words near it, or by a longer name of the same actor. */
export function counts(
  board: Board,
  cast: Cast,
  f: Found,
  entry: NameEntry,
  actors: ReadonlySet<string>,
): boolean {
  const { hit } = f;
  if (isBlocked(board, cast, f)) return false;
  const kind = cast.knowledge.actor(entry.actor)?.kind;
  const group = kind === 'threat-group';
  const tail = CREW_TAIL.has(board.lower(hit.last));
  const anchored = actors.has(entry.actor);
  const shown = evidence(board, hit.first);
  const single = hit.last - hit.first === 1;
  const common = single && board.lowered.has(board.lower(hit.first));
  if (group && tail && !common && board.lower(hit.last) !== 'threat') return true;
  if (common && !shown) return false;
  if (
    single &&
    kind !== 'state' &&
    !isUpper(board.slice(hit.first, hit.last)) &&
    isSurname(board, hit.first)
  )
    return false;
  switch (entry.rule) {
    case 'free':
      return anchored && shown;
    case 'anchored':
      return anchored && shown;
    case 'capitals':
      return (
        isUpper(board.slice(hit.first, hit.last)) && (anchored || near(board, cast, hit, group))
      );
    case 'neighbour':
      return !malwareNext(board, hit) && (anchored || near(board, cast, hit, true));
    case 'context':
      if (group) return (shown || speaks(board, hit)) && (anchored || near(board, cast, hit, true));
      return (shown || hit.last - hit.first > 1) && (anchored || near(board, cast, hit, false));
  }
}

/** "Anonymous claimed": a group's name that opens a sentence and is its subject. */
function speaks(board: Board, { first, last }: Hit): boolean {
  if (board.isHeadline(first)) return false;
  const reading = verbReading(board.lower(last));
  return reading !== undefined && /^(?:s|past|past-tense)$/.test(reading.form);
}

/** Whether a word, or another name, within eight tokens makes a doubtful name an actor's. */
function near(board: Board, cast: Cast, hit: Hit, group: boolean): boolean {
  const list = group ? ACTOR_CONTEXT : INSTITUTION_CONTEXT;
  for (let i = hit.first - NEAR; i < hit.last + NEAR; i += 1) {
    if (i >= hit.first && i < hit.last) continue;
    if (!board.together(hit.first, i)) continue;
    if (list.has(board.lower(i))) return true;
    const other = board.hitAt(i);
    if (group && other && cast.get(other.actor)?.kind === 'threat-group') return true;
  }
  return false;
}
