import type { Board } from './board.ts';

/** The token behind "’s" or a plural’s apostrophe; `i` itself where neither stands there. */
export function afterPossessive(board: Board, i: number): number {
  const text = board.tokens[i]?.text ?? '';
  if (/^[’'ʼ]s$/i.test(text)) return i + 1;
  if (
    /^[’'ʼ]$/.test(text) &&
    board.tokens[i]?.start === board.tokens[i - 1]?.end &&
    /s$/i.test(board.lower(i - 1))
  )
    return i + 1;
  return i;
}
