import type { Board } from '../board.ts';
import type { Cast } from '../cast.ts';
import { BODY_HEADS, TOPIC_WORDS } from '../lexicon.ts';

/** What a state keeps: a ministry, an embassy, a mission; `last` is the token behind its words. */
export interface Office {
  last: number;
  type: 'ministry' | 'embassy' | 'consulate' | 'mission';
  /** Its words without the state, in title case: "Foreign Ministry". */
  words: string;
}

/** Short names of the United Nations. */
const NATIONS = new Set(['un', 'u.n.']);

/** How many words a ministry’s topic has at most. */
export const MAX_TOPIC = 7;

/** The office whose words begin at a token: "embassy", "UN mission", "Ministry of Digital Affairs". */
export function officeAt(board: Board, cast: Cast, from: number): Office | undefined {
  let i = from;
  while (/^(?:permanent|own|federal)$/.test(board.lower(i))) i += 1;
  const word = board.lower(i);
  if (word === 'embassy') return { last: i + 1, type: 'embassy', words: 'Embassy' };
  if (word === 'high' && board.lower(i + 1) === 'commission')
    return { last: i + 2, type: 'embassy', words: 'High Commission' };
  if (word === 'consulate') {
    const general = /^general$/.test(board.lower(i + 1));
    return {
      last: i + (general ? 2 : 1),
      type: 'consulate',
      words: general ? 'Consulate General' : 'Consulate',
    };
  }
  const mission = missionAt(board, i);
  if (mission !== undefined) return { last: mission, type: 'mission', words: 'UN Mission' };
  const envoys = missionTo(board, cast, i);
  if (envoys !== undefined)
    return {
      last: envoys,
      type: 'ministry',
      words: `Mission ${board.slice(i + 1, envoys)}`,
    };
  return ministryAt(board, cast, i);
}

/** "mission to the United Nations", "UN mission": the token behind it. */
function missionAt(board: Board, i: number): number | undefined {
  const ahead = pastNations(board, i);
  if (ahead > i && board.lower(ahead) === 'mission') return ahead + 1;
  if (board.lower(i) !== 'mission' || board.lower(i + 1) !== 'to') return undefined;
  return toNations(board, i + 1);
}

/** "to the United Nations": the token behind it. */
export function toNations(board: Board, to: number): number | undefined {
  const name = board.pastThe(to + 1);
  const behind = pastNations(board, name);
  return behind > name ? behind : undefined;
}

/** The token behind a name of the United Nations at `i`; `i` itself where none stands there. */
function pastNations(board: Board, i: number): number {
  if (NATIONS.has(board.lower(i))) return i + 1;
  return board.lower(i) === 'united' && board.lower(i + 1) === 'nations' ? i + 2 : i;
}

/** "mission to the African Union", "mission to NATO": the token behind it. */
function missionTo(board: Board, cast: Cast, i: number): number | undefined {
  if (!/^(?:mission|delegation)$/.test(board.lower(i)) || board.lower(i + 1) !== 'to')
    return undefined;
  const at = board.pastThe(i + 2);
  const hit = board.hitAt(at);
  return hit && cast.get(hit.actor)?.kind === 'organisation' ? hit.last : undefined;
}

/** The ministry whose words begin at a token, in either order. */
export function ministryAt(board: Board, cast: Cast, from: number): Office | undefined {
  const word = board.lower(from);
  if ((word === 'ministry' || word === 'department') && board.lower(from + 1) === 'of') {
    let i = from + 2;
    let last = i;
    for (; i < from + MAX_TOPIC && board.together(from, i); i += 1) {
      const token = board.tokens[i];
      if (!token) break;
      if (
        token.capital ||
        (TOPIC_WORDS.has(token.lower) && !/^(?:and|of|the)$/.test(token.lower))
      ) {
        if (isForeign(board, cast, i) || (last > from + 2 && BODY_HEADS.has(token.lower))) break;
        last = i + 1;
      } else if (!/^(?:and|of|the|for|&|,)$/.test(token.lower)) break;
      else if (token.text === ',' && !board.tokens[i + 1]?.capital) break;
    }
    if (last === from + 2) return undefined;
    return { last, type: 'ministry', words: title(board.slice(from, last)) };
  }
  for (let i = from; i < from + 4 && board.together(from, i); i += 1) {
    const token = board.tokens[i];
    if (!token || token.kind === 'punctuation') return undefined;
    if (token.lower === 'ministry' && i > from)
      return { last: i + 1, type: 'ministry', words: title(board.slice(from, i + 1)) };
    if (token.text === 'Office' && i === from + 1 && /^(?:foreign|home)$/.test(board.lower(from)))
      return { last: i + 1, type: 'ministry', words: title(board.slice(from, i + 1)) };
    if (!token.capital && !TOPIC_WORDS.has(token.lower)) return undefined;
  }
  return undefined;
}

/** Whether somebody else's name begins here, so that a ministry's topic ends before it. */
function isForeign(board: Board, cast: Cast, i: number): boolean {
  const hit = board.hitAt(i);
  const kind = cast.of(hit)?.kind;
  return kind === 'person' || (kind === 'state' && board.lower(i - 1) === 'of');
}

function title(words: string): string {
  return words.replace(/\p{L}[\p{L}’'-]*/gu, (word) =>
    /^(?:of|and|the|for|to)$/i.test(word)
      ? word.toLowerCase()
      : word.charAt(0).toUpperCase() + word.slice(1),
  );
}
