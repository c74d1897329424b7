import type { ActorKind } from '../../../model/index.ts';
import type { Board } from '../board.ts';
import type { Cast } from '../cast.ts';
import { BODY_NOUNS, FOREIGN_HEADS, FUNCTION_WORDS, PERSON_VERBS, TITLES } from '../lexicon.ts';
import type { Range } from '../runs.ts';
import { add } from './add.ts';
import { onlyCommon, onlyGeneric, runs } from './capitals.ts';
import { countryBefore } from './country.ts';
import { groupContext } from './kind.ts';
import { pluralKind, settleNoun } from './nouns.ts';

/** "Tarnova, a hosting firm in Plovdiv", "the security firm CloudSEK", "a hacktivist group, GhostSec". */
export function byApposition(board: Board, cast: Cast): void {
  for (const run of runs(board)) {
    if (
      !board.isFree(run.first) ||
      board.blocked.has(board.keyOf(board.slice(run.first, run.last)))
    )
      continue;
    if (TITLES.has(board.lower(run.first)) || onlyGeneric(board, run)) continue;
    const behind = nounBehind(board, cast, run);
    if (behind) {
      add(board, cast, run.first, run.last, behind.kind, { country: behind.country });
      continue;
    }
    const team = responseTeam(board, cast, run);
    if (team) {
      add(board, cast, run.first, run.last, 'agency', { country: team.country });
      continue;
    }
    const foreign = FOREIGN_HEADS.get(board.lower(run.first));
    if (foreign !== undefined && run.last - run.first > 1) {
      add(board, cast, run.first, run.last, foreign);
      continue;
    }
    const before = nounBefore(board, cast, run) ?? lettersBehind(board, cast, run);
    if (before) add(board, cast, run.first, run.last, before.kind, { country: before.country });
  }
}

/** "CERT-PL", "CSIRT-ITA": a state's response team by its shape. */
function responseTeam(
  board: Board,
  cast: Cast,
  run: Range,
): { country: string | null } | undefined {
  const text = board.slice(run.first, run.last);
  const code = /^(?:\p{Lu}+-)?C(?:ERT|SIRT)[-. ](\p{Lu}{2,}|\p{Lu}\p{Ll}+)$/u.exec(text)?.[1];
  if (code === undefined) return undefined;
  const state = cast.stateId(code.length === 2 ? code : null);
  return { country: state === undefined ? null : code };
}

interface Noun {
  kind: ActorKind;
  country: string | null;
}

function nounBehind(board: Board, cast: Cast, run: Range): Noun | undefined {
  // ", a firm in" and "is a firm in" say the same.
  const comma = run.last;
  const says = board.tokens[comma]?.text === ',' || /^(?:is|was)$/.test(board.lower(comma));
  if (!says || !board.together(run.first, comma + 2)) return undefined;
  const opening = board.lower(comma + 1);
  if (!/^(?:a|an|the|one|its|their|another)$/.test(opening)) return undefined;
  if (onlyCommon(board, run)) return undefined;
  let country: string | null = null;
  let kind: ActorKind | undefined;
  for (let i = comma + 2; i < comma + 12 && board.together(comma, i); i += 1) {
    const token = board.tokens[i];
    if (!token) break;
    const hit = board.hitAt(i);
    if (hit) {
      const state = cast.get(hit.actor);
      if (state?.kind === 'state' && (kind === undefined || /^(?:in|of)$/.test(board.lower(i - 1))))
        country ??= state.country;
      i = hit.last - 1;
      continue;
    }
    if (token.kind === 'punctuation' && token.text !== '-') break;
    const found = token.capital ? undefined : BODY_NOUNS.get(token.lower);
    if (
      kind !== undefined &&
      (/^(?:that|which|who|whose|and|said|for|with|by|from|based)$/.test(token.lower) ||
        PERSON_VERBS.has(token.lower))
    )
      break;
    if (
      TITLES.has(token.lower) &&
      kind === undefined &&
      !token.capital &&
      !BODY_NOUNS.has(board.lower(i + 1))
    )
      return undefined;
    if (found !== undefined && kind === undefined && endsNoun(board, i + 1))
      kind = settleNoun(board, i, found);
    else if (
      kind === undefined &&
      /^(?:of|in|at|for|to|by|from|that|which|who|on|with)$/.test(token.lower)
    )
      return undefined;
  }
  return kind === undefined ? undefined : { kind, country };
}

/** Whether the noun before a token is the head of its phrase: "a security firm in", not "the library’s cat". */
function endsNoun(board: Board, i: number): boolean {
  const token = board.tokens[i];
  if (!token || !board.together(i - 1, i)) return true;
  if (token.kind !== 'word') return true;
  if (/^[’'ʼ]s$/.test(token.text)) return false;
  return (
    token.capital ||
    FUNCTION_WORDS.has(token.lower) ||
    /(?:ed|ing|run|known|hit|owned)$/.test(token.lower)
  );
}

function nounBefore(board: Board, cast: Cast, run: Range): Noun | undefined {
  let at = run.first - 1;
  const comma = board.tokens[at]?.text === ',';
  if (comma || /^[“"‘]$/.test(board.tokens[at]?.text ?? '')) at -= 1;
  if (!board.together(at, run.first)) return undefined;
  if (comma) {
    const far = nounAfar(board, run, at);
    if (far !== undefined) at = far;
  }
  const token = board.tokens[at];
  if (!token || token.capital) return undefined;
  const plural = pluralKind(token.lower);
  const kind = BODY_NOUNS.get(token.lower) ?? plural;
  if (kind === undefined) return undefined;
  if (comma && plural === undefined && !/^[,.;:]$/.test(board.tokens[run.last]?.text ?? '.'))
    return undefined;
  // "told the company Monday", "the group Monday": a calendar word is no name; "the company Friday" neither.
  if (token.lower === 'unit' || token.lower === 'service' || token.lower === 'think')
    return undefined;
  const settled = plural ?? settleNoun(board, at, kind);
  if (settled === undefined) return undefined;
  if (comma && plural === undefined && settled === 'threat-group' && !groupContext(board, at))
    return undefined;
  return { kind: settled, country: countryBefore(board, cast, at) };
}

/** "the domestic service, the BfV,": a body by its letters, set between commas behind what it is. */
function lettersBehind(board: Board, cast: Cast, { first, last }: Range): Noun | undefined {
  const comma = first - 2;
  if (last - first > 1 || board.lower(first - 1) !== 'the') return undefined;
  if (board.tokens[comma]?.text !== ',' || !board.together(comma - 1, first)) return undefined;
  if (!/^\p{Lu}[\p{L}]*\p{Lu}$/u.test(board.tokens[first]?.text ?? '')) return undefined;
  if (!/^[,.;:)]$/.test(board.tokens[last]?.text ?? '.')) return undefined;
  const noun = board.tokens[comma - 1];
  if (!noun || noun.capital) return undefined;
  const kind = BODY_NOUNS.get(noun.lower.replace(/s$/, '')) ?? BODY_NOUNS.get(noun.lower);
  const country = countryBefore(board, cast, comma - 1);
  if (/^(?:service|police|army|navy)$/.test(noun.lower)) return { kind: 'agency', country };
  return kind === 'agency' || kind === 'organisation' ? { kind, country } : undefined;
}

/** "a marketing firm in Novi Sad, X.", "a firm that hires out castles, X of Y": the noun that heads what stands before a comma. */
function nounAfar(board: Board, run: Range, before: number): number | undefined {
  if (
    !/^(?:[,.;:)—–]|of|in|from|and|whose|which)$/.test(board.lower(run.last)) &&
    board.together(run.first, run.last)
  )
    return undefined;
  for (let i = before; i > before - 9 && board.together(i, before); i -= 1) {
    const token = board.tokens[i];
    if (!token || (token.kind === 'punctuation' && token.text !== '-')) return undefined;
    if (token.capital || !/^(?:in|from|of|at|near|that|which|with|for)$/.test(board.lower(i + 1)))
      continue;
    if (!BODY_NOUNS.has(token.lower)) continue;
    for (let k = i - 1; k > i - 5; k -= 1) if (/^(?:a|an|another)$/.test(board.lower(k))) return i;
  }
  return undefined;
}
