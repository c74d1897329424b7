import type { Board, Hit } from '../board.ts';
import type { Cast } from '../cast.ts';
import {
  BEFORE_TITLE,
  BODY_HEADS,
  BODY_SUFFIXES,
  COORDINATING,
  HONORIFICS,
  ON_TOPIC,
  TOPICAL,
  TOPIC_ENDS,
  WEAK_SUFFIXES,
} from '../lexicon.ts';
import { afterPossessive } from '../possessive.ts';
import { isJoint, usable } from './capitals.ts';

/** Words in a body's name at most. */
const MAX_BODY = 9;

/** The end of a body's name: "of Aliquippa", "for the Control of Data Protection", "on Media" belong to it. */
export function right(board: Board, cast: Cast, i: number): number {
  let last = i + 1;
  for (let link = 0; link < 3; link += 1) {
    const end = linkedEnd(board, cast, i, last, link);
    if (end === last) break;
    last = end;
  }
  return last;
}

/** The end of the words that "of", "for" or "on" at `last` joins to a body's name; `last` where they join none. */
function linkedEnd(board: Board, cast: Cast, head: number, last: number, link: number): number {
  const word = board.lower(last);
  const linked = link === 0 ? /^(?:of|for)$/.test(word) : word === 'of';
  if (isJoint(board, last) && word !== '&' && usable(board, last + 1)) {
    let end = last + 2;
    while (usable(board, end) && board.together(head, end)) end += 1;
    return end;
  }
  if (!linked && !(link === 0 && word === 'on' && ON_TOPIC.has(board.lower(head)))) return last;
  // "Boing Events of Immingham": where a firm is, not what it is called.
  const plain = BODY_SUFFIXES.get(board.lower(head)) === 'company';
  if (word === 'of' && plain && !BODY_HEADS.has(board.lower(head))) return last;
  let at = last + 1;
  if (board.lower(at) === 'the') at += 1;
  const from = at;
  while (at < from + 6 && board.together(head, at)) {
    const hit = board.hitAt(at);
    if (hit && isInside(cast, hit)) at = hit.last;
    else if (usable(board, at)) at += 1;
    else if (
      board.lower(at) === 'and' &&
      usable(board, at + 1) &&
      !BODY_HEADS.has(board.lower(at + 1)) &&
      at > from &&
      COORDINATING.has(board.lower(head))
    )
      at += 1;
    else break;
  }
  return at > from ? closedList(board, at) : last;
}

/** "Science, Innovation and Technology": a ministry's list of topics, to its last one; else `at`. */
function closedList(board: Board, at: number): number {
  let end = at;
  while (board.tokens[end]?.text === ',' && usable(board, end + 1) && board.together(at - 1, end)) {
    end += 2;
    while (usable(board, end) && board.together(at - 1, end)) end += 1;
  }
  if (end === at || board.lower(end) !== 'and' || !usable(board, end + 1)) return at;
  end += 2;
  while (usable(board, end) && board.together(at - 1, end)) end += 1;
  return end;
}

/** Whether a name may be part of a body's: "Division of Homeland Security". */
function isInside(cast: Cast, hit: Hit): boolean {
  const kind = cast.get(hit.actor)?.kind;
  return (
    hit.form !== 'compound' && (kind === 'state' || (kind === 'agency' && hit.last - hit.first > 1))
  );
}

/** The beginning of a body's name, over the capitals before its last word. */
export function left(board: Board, cast: Cast, i: number, head: number): number {
  let first = i;
  while (first > i - MAX_BODY && board.together(first - 1, i)) {
    const at = first - 1;
    const hit = board.hitAt(at);
    if (hit) {
      const kind = cast.get(hit.actor)?.kind;
      if (kind !== 'state' || hit.last !== first) break;
      // "Athens-Macedonian News Agency" goes on in capitals, "Iran-linked Security Group" does not.
      if (hit.form === 'compound' && !/^[-‑]\p{Lu}/u.test(board.text.text.slice(hit.end))) break;
      first = hit.first;
      continue;
    }
    if (usable(board, at) && !isAddress(board, at)) {
      if (board.isInitial(at) && isCommonOpener(board, at)) break;
      first = at;
      continue;
    }
    const word = board.lower(at);
    if (
      /^[’']s?$/.test(word) &&
      /^(?:court|office|union|association)$/.test(board.lower(i)) &&
      usable(board, at - 1)
    )
      first = at;
    else if (word === '&' && usable(board, at - 1)) first = at;
    else if (
      word === 'and' &&
      (COORDINATING.has(board.lower(head)) || TOPICAL.has(board.lower(head))) &&
      usable(board, at - 1) &&
      !endsBody(board, at - 1, head) &&
      (first < i || head > i)
    )
      first = at;
    else if (
      word === ',' &&
      COORDINATING.has(board.lower(head)) &&
      usable(board, at - 1) &&
      /\band\b/.test(board.slice(first, i).toLowerCase())
    )
      first = at;
    else if (
      /^(?:of|for)$/.test(word) &&
      usable(board, at - 1) &&
      BODY_HEADS.has(board.lower(at - 1))
    )
      first = at;
    else break;
  }
  // The possessor belongs to the mention: "India’s Press Information Bureau".
  const owner = board.hitAt(first - 2);
  if (
    owner &&
    afterPossessive(board, first - 1) === first &&
    owner.form !== 'compound' &&
    owner.form !== 'demonym'
  ) {
    const kind = cast.get(owner.actor)?.kind;
    const words = board.tokens[i]?.end ?? 0;
    const own = words - (board.tokens[first]?.start ?? 0);
    if ((kind === 'state' || kind === 'company') && own * 2 >= words - owner.start)
      return owner.first;
  }
  return first;
}

/** Whether another body's name ends at a token: "the Treasury Board and National Archives Authority". */
function endsBody(board: Board, i: number, head: number): boolean {
  return (
    TOPICAL.has(board.lower(head)) &&
    WEAK_SUFFIXES.has(board.lower(i)) &&
    !TOPIC_ENDS.has(board.lower(i))
  );
}

/** "President" before a body's name speaks of a person. */
function isAddress(board: Board, i: number): boolean {
  const word = board.lower(i);
  // "Scarnish Sheriff Court", "the Magistrates Court".
  if (board.lower(i + 1) === 'court' || /^[’'ʼ]s$/.test(board.lower(i + 1))) return false;
  return HONORIFICS.has(word) && word !== 'general' && word !== 'chief';
}

function isCommonOpener(board: Board, i: number): boolean {
  const { lower = '' } = board.tokens[i] ?? {};
  return board.lowered.has(lower) || BEFORE_TITLE.has(lower);
}
