import type { ActorKind } from '../../../model/index.ts';
import type { Board } from '../board.ts';
import { isCamel, isUpper } from '../case.ts';
import type { Cast } from '../cast.ts';
import {
  BODY_SUFFIXES,
  BROKEN_IN,
  CLAIMING,
  CREW,
  DEEDS,
  FINDING,
  HAVING_DONE,
  MALWARE_NOUNS,
  ORDINARY,
  PLACE_BEFORE,
  RANSOM_CREW,
  TITLES,
  TRADE,
} from '../lexicon.ts';
import { titleWithin } from '../people/titles.ts';
import { nameAt, type Range } from '../runs.ts';
import { add } from './add.ts';
import { onlyGeneric, runs, usable } from './capitals.ts';
import { attackBefore, groupContext } from './kind.ts';

/** Groups by what they do and what they are called: "X claimed it had broken into", "the X gang"; firms by their researchers. */
export function byDeeds(board: Board, cast: Cast): void {
  const said = new Map<string, number>();
  const all = runs(board);
  for (const run of all) {
    const key = board.slice(run.first, run.last);
    if (isFinding(board, run)) said.set(key, (said.get(key) ?? 0) + 1);
  }
  for (const run of all) {
    const name = board.slice(run.first, run.last);
    if (!board.isFree(run.first) || board.blocked.has(board.keyOf(name))) continue;
    if (onlyGeneric(board, run) && !isPaper(board, run)) continue;
    const kind = kindByDeed(board, cast, run, said.get(name) ?? 0);
    if (kind !== undefined) {
      const range = withLinked(board, run);
      add(board, cast, range.first, range.last, kind);
    }
  }
}

/** "Nation of Saviors": a small word between two capitals where the whole is a doer. */
function withLinked(board: Board, run: Range): Range {
  if (isPaper(board, run)) return { first: run.first - 1, last: run.last };
  if (
    board.lower(run.first - 1) === 'of' &&
    usable(board, run.first - 2) &&
    board.together(run.first - 2, run.first)
  )
    return { first: run.first - 2, last: run.last };
  return run;
}

function isFinding(board: Board, run: Range): boolean {
  return FINDING.has(board.lower(run.last));
}

function kindByDeed(board: Board, cast: Cast, run: Range, said: number): ActorKind | undefined {
  const { first, last } = run;
  const single = last - first === 1;
  const token = board.tokens[first];
  if (!token) return undefined;
  if (isAccused(board, run) || byWorks(board, run)) return 'threat-group';
  const common =
    single &&
    (board.lowered.has(token.lower) ||
      (board.isInitial(first) && /s$/.test(token.lower) && !isCamel(token.text)));
  const next = board.lower(last);
  const after = board.lower(last + 1);
  if (!common && board.together(first, last)) {
    if (MALWARE_NOUNS.has(board.lower(last - 1))) return undefined;
    if (/^(?:actors|affiliates|operators|threat)$/.test(next)) {
      if (groupContext(board, last) && (next !== 'threat' || /^(?:actors?|group)$/.test(after)))
        return 'threat-group';
    } else if (CREW.has(next) && !TITLES.has(token.lower) && next !== 'collective') {
      if (next !== 'ransomware') return 'threat-group';
      if (RANSOM_CREW.has(after)) return 'threat-group';
    }
    if (CLAIMING.has(next) && boasts(board, last)) return 'threat-group';
    if (/^(?:claimed|claims|took|takes)$/.test(next) && /^(?:responsibility|credit)$/.test(after))
      return 'threat-group';
  }
  if (/ & /.test(board.slice(first, last))) return 'company';
  const unusual = isCamel(token.text) || /\d/.test(board.slice(first, last));
  const before = board.lower(first - 1);
  if (unusual && /^(?:by|from)$/.test(before) && DEEDS.has(board.lower(first - 2)))
    return 'threat-group';
  if (
    /^(?:researchers|analysts|engineers|experts)$/.test(board.lower(first - 2)) &&
    /^(?:at|from|with)$/.test(before) &&
    !common
  )
    return 'company';
  if (
    !common &&
    /^(?:spokes\w+)$/.test(next) &&
    (nameAt(board, last + 1) || cast.of(board.hitAt(last + 1))?.kind === 'person')
  )
    return 'company';
  if (before === 'at' && !common && titleWithin(board, first - 2)) return 'company';
  if (before === 'at' && board.lower(first - 2) === 'we') return 'company';
  if (sellsSomething(board, run)) return 'company';
  if (isPaper(board, run)) return 'outlet';
  if (single && unusual && /^(?:researchers|analysts)$/.test(next)) return 'company';
  if (single && !common && isUnusualFirm(token.text) && isFinding(board, run)) return 'company';
  if (
    single &&
    before === 'to' &&
    board.lower(first - 2) === 'according' &&
    isUnusualFirm(token.text)
  )
    return 'company';
  if (single && !common && said > 1 && !isUpper(token.text)) return 'company';
  return undefined;
}

/** "told The Courier": a paper's word behind a capital article that opens no sentence, or that reports. */
function isPaper(board: Board, { first, last }: Range): boolean {
  const capital = (at: number): boolean => board.tokens[at - 1]?.text === 'The';
  if (last - first > 1 || !capital(first)) return false;
  if (BODY_SUFFIXES.get(board.lower(first)) !== 'outlet') return false;
  return board
    .placesOf(board.tokens[first]?.text ?? '')
    .some((at) => capital(at) && !board.isInitial(at - 1) && !board.isHeadline(at));
}

/** "Nyfika Eleni, which sells wedding dresses": what a firm does for its living. */
function sellsSomething(board: Board, { first, last }: Range): boolean {
  if (board.tokens[last]?.text !== ',' || board.lower(last + 1) !== 'which') return false;
  if (PLACE_BEFORE.has(board.lower(first - 1)) || MALWARE_NOUNS.has(board.lower(last - 1)))
    return false;
  return TRADE.has(board.lower(last + 2)) || TRADE.has(board.lower(last + 3));
}

/** "were the work of Paper Lanterns": whoever a hostile deed is the work of. */
function isAccused(board: Board, { first, last }: Range): boolean {
  if (last - first === 1 && board.isInitial(first)) return false;
  if (board.lower(first - 1) !== 'of' || !/^(?:work|handiwork|doing)$/.test(board.lower(first - 2)))
    return false;
  return groupContext(board, first) || attackBefore(board, first);
}

/** "attacks by Paper Lanterns": two words of every day behind a deed's "by". */
function byWorks(board: Board, { first, last }: Range): boolean {
  if (last - first < 2 || board.lower(first - 1) !== 'by') return false;
  return DEEDS.has(board.lower(first - 2)) && ORDINARY.has(board.lower(last - 1));
}

function isUnusualFirm(text: string): boolean {
  return isCamel(text) && text.length > 3;
}

/** "claimed it had broken into", "said it hacked": the words of a break-in behind a claim. */
function boasts(board: Board, verb: number): boolean {
  let own = false;
  for (let i = verb + 1; i < verb + 8 && board.together(verb, i); i += 1) {
    const word = board.lower(i);
    if (/^(?:it|they|to)$/.test(word)) own = true;
    if (own && BROKEN_IN.has(word)) return word !== 'have' || HAVING_DONE.has(board.lower(i + 1));
  }
  return false;
}
