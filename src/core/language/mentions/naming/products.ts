import { verbReading } from '../../syntax/words.ts';
import type { Board } from '../board.ts';
import { isCamel } from '../case.ts';
import { CAMPAIGN, CODE_WORDS, PRODUCT_NOUNS } from '../lexicon.ts';
import { capitalRun } from './names.ts';

/** "a small back door, MicroBackdoor", "the WannaCry worm", "malware Foo". */
export function blockProducts(board: Board): void {
  for (let i = 0; i < board.tokens.length; i += 1) {
    const token = board.tokens[i];
    if (!token?.capital || !board.isFree(i) || board.isHeadline(i)) continue;
    const range = capitalRun(board, i);
    const after = board.lower(range.last);
    const before = board.lower(i - 1);
    const apposed = before === ',' && isProduct(board, i - 2) && !startsClause(board, range.last);
    const behind =
      isProduct(board, range.last) && !/^(?:campaign|operation|app|tool|project)s?$/.test(after);
    const named = behind && (!board.isInitial(i) || isCamel(token.text));
    if (apposed || named || (isProduct(board, i - 1) && board.together(i - 1, i)))
      for (let end = range.last; end > range.first; end -= 1)
        board.blocked.add(board.keyOf(board.slice(i, end)));
    i = range.last - 1;
  }
}

/** "By law, Thang said": what does something behind the comma is no other name of what stands before it. */
function startsClause(board: Board, i: number): boolean {
  const word = board.lower(i);
  return board.together(i - 1, i) && verbReading(word) !== undefined;
}

/** Whether a noun speaks of a program, a campaign or another thing that bears names. */
export function isProduct(board: Board, i: number): boolean {
  if (board.tokens[i]?.capital) return false;
  const word = board.lower(i);
  if (PRODUCT_NOUNS.has(word)) return true;
  return word === 'door' && board.lower(i - 1) === 'back';
}

/** "a campaign nicknamed X"; a "ransomware operation" is a crew. */
export function isCampaign(board: Board, i: number): boolean {
  return (
    CAMPAIGN.has(board.lower(i)) &&
    !/^(?:ransomware|extortion|criminal|cybercriminal|raas|hacking)$/.test(board.lower(i - 1))
  );
}

/** "The library, which we call X, decrypts": a library of code, by the words near it. */
export function isCode(board: Board, i: number): boolean {
  if (!/^(?:library|package|sample|file|document|archive)$/.test(board.lower(i))) return false;
  const sentence = board.tokens[i]?.sentence ?? 0;
  for (let j = i - 40; j < i + 25; j += 1) {
    const token = board.tokens[j];
    if (!token || Math.abs(token.sentence - sentence) > 1) continue;
    if (CODE_WORDS.has(token.lower)) return true;
  }
  return false;
}
