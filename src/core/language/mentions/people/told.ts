import type { Board, Hit } from '../board.ts';
import type { Cast, Draft } from '../cast.ts';
import { SERVANTS } from '../lexicon.ts';
import { afterPossessive } from '../possessive.ts';
import { isTitleWord, type Range } from '../runs.ts';
import { basedCountry, placeCountry } from '../towns.ts';
import type { Evidence } from './evidence.ts';

/** A person as found: the name, and the words that tell of whom it is. */
export interface Portrait {
  draft: Draft;
  range: Range;
  evidence: Evidence;
}

/** What the words about a person name. */
export interface Told {
  nationality?: string;
  place?: string;
  served?: Draft;
  /** Another person for whom this one speaks or works. */
  superior?: Draft;
  /** The country of the town where a resident lives. */
  town?: string;
  /** The words themselves, in lower case. */
  words: string;
}

/** Words for whoever lives in a town for good. */
const RESIDENTS = /^(?:resident|native|citizen|inhabitant)s?$/;

/** What the words round a person’s name say of whom they serve and where they are from. */
export function toldOf(board: Board, cast: Cast, { draft, range, evidence }: Portrait): Told {
  const about = [...evidence.about];
  const title = about[0];
  // "CISA Director X", "the Kremlin spokesman X", "China’s foreign minister X": the hit before the title.
  if (title && title.last === range.first)
    about[0] = { first: reachBack(board, title.first), last: title.last };
  const told: Told = {
    words: about.map(({ first, last }) => lowerWords(board, first, last)).join(' | '),
  };
  for (const { first, last } of about) {
    for (let i = first; i < last; i += 1) {
      const hit = board.hitAt(i);
      const actor = cast.of(hit);
      told.nationality ??= basedCountry(board, cast, i) ?? undefined;
      if (!hit) {
        if (RESIDENTS.test(board.lower(i - 2)) && /^(?:of|in)$/.test(board.lower(i - 1)))
          told.town ??= placeCountry(board, cast, i) ?? undefined;
        continue;
      }
      i = hit.last - 1;
      if (actor?.kind === 'person' && actor !== draft && isServed(board, hit))
        told.superior ??= actor;
      if (!actor || /^(?:person|outlet|threat-group)$/.test(actor.kind)) continue;
      if (hit.form === 'demonym') told.nationality ??= actor.country ?? undefined;
      else if (actor.kind === 'state' && /^(?:in|from|to|near)$/.test(board.lower(hit.first - 1)))
        told.place ??= actor.country ?? undefined;
      else told.served ??= actor;
    }
  }
  return told;
}

/** "spokeswoman for President X", "X’s adviser", "X spokesman": whether the words round a person’s name make it an employer’s. */
function isServed(board: Board, { first, last }: Hit): boolean {
  let before = first - 1;
  while (isTitleWord(board, before)) before -= 1;
  if (/^(?:for|to)$/.test(board.lower(before))) return SERVANTS.has(board.lower(before - 1));
  const next = afterPossessive(board, last);
  return SERVANTS.has(board.lower(next)) || (next > last && SERVANTS.has(board.lower(next + 1)));
}

/** The first token of the names right before a title: "the White House homeland security" before "adviser". */
function reachBack(board: Board, first: number): number {
  let at = first;
  for (let step = 0; step < 8 && board.together(at - 1, first); step += 1) {
    const hit = board.hitAt(at - 1);
    if (hit) {
      at = hit.first;
      break;
    }
    const token = board.tokens[at - 1];
    if (
      !token ||
      (/^[,.;:()]$/.test(token.text) && !(token.text === ',' && isTitleWord(board, at - 2)))
    )
      break;
    const linked =
      /^(?:[’']s|[’']|the|of|for|new|top|senior|state|chief|deputy|cyber|security|digital|information|minister|national|homeland)$/.test(
        token.lower,
      );
    if (!linked && step > 1 && token.text !== ',' && !isTitleWord(board, at - 1)) break;
    if (
      /^(?:and|said|says|by|told|to|with|from|when|where|that|while|as|at|in|on)$/.test(token.lower)
    )
      break;
    at -= 1;
  }
  return at;
}

function lowerWords(board: Board, first: number, last: number): string {
  const found: string[] = [];
  for (let i = first; i < last; i += 1)
    if (board.tokens[i]?.kind !== 'punctuation') found.push(board.lower(i));
  return found.join(' ');
}
