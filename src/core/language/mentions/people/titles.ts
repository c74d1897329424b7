import type { Board } from '../board.ts';
import { TITLES } from '../lexicon.ts';

/** "head of research at AdvIntel": a title in the five words before. */
export function titleWithin(board: Board, i: number): boolean {
  for (let at = i; at > i - 5 && board.together(at, i + 1); at -= 1) {
    if (board.tokens[at]?.kind === 'punctuation') return false;
    if (TITLES.has(board.lower(at))) return true;
  }
  return false;
}

/** What somebody is at a firm whose name stands before: "KN Energies spokeswoman". */
export const EMPLOYED =
  /^(?:spokes\w+|chief|chairman|chairwoman|president|director|researcher|analyst|executive|founder|co-founder|engineer|vice|ceo)$/;

/** "X, R-Texas", "X (D-Calif.)": a party and its state behind a name, which only the press of the United States writes. */
export function sitsInCongress(board: Board, behind: number): boolean {
  return (
    /^[,(]$/.test(board.tokens[behind]?.text ?? '') &&
    /^[RDI][-‑]\p{Lu}/u.test(board.tokens[behind + 1]?.text ?? '')
  );
}
