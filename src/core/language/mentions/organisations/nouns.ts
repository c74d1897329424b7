import type { ActorKind } from '../../../model/index.ts';
import type { Board } from '../board.ts';
import { BUSINESSES, CAUSES, CYBER_WORDS, FORCES, HIRED_AGENCIES, HOUSES } from '../lexicon.ts';
import { groupContext, hostileClause } from './kind.ts';

/** "group" is a group of hackers only where the words near it say so; "police unit" is an agency. */
export function settleNoun(board: Board, i: number, kind: ActorKind): ActorKind | undefined {
  const word = board.lower(i);
  if (word === 'house') return HOUSES.has(board.lower(i - 1)) ? kind : undefined;
  if (word === 'agency') {
    if (/^(?:news|press|wire)$/.test(board.lower(i - 1))) return 'outlet';
    if (HIRED_AGENCIES.has(board.lower(i - 1))) return 'company';
  }
  if (
    kind === 'threat-group' &&
    /^(?:group|collective|outfit|actor|affiliate|brigade)$/.test(word)
  ) {
    for (let j = i - 3; j < i; j += 1) if (CYBER_WORDS.has(board.lower(j))) return kind;
    if (CAUSES.has(board.lower(i - 1))) return 'organisation';
    if (BUSINESSES.has(board.lower(i - 1))) return 'company';
    // "a London outfit that follows the money", "a group of eleven clinics".
    if (word === 'outfit') return hostileClause(board, i) ? kind : 'company';
    if (
      word === 'group' &&
      board.lower(i + 1) === 'of' &&
      !/^(?:hackers|hacktivists|criminals|attackers|activists|spies)$/.test(board.lower(i + 2))
    )
      return 'organisation';
    return groupContext(board, i) ? kind : undefined;
  }
  if (word === 'band' && !groupContext(board, i) && !hostileClause(board, i)) return undefined;
  if (word === 'unit' || word === 'service') {
    if (FORCES.has(board.lower(i - 1))) return 'agency';
    return word === 'unit' && /^(?:of|at)$/.test(board.lower(i + 1)) ? 'company' : undefined;
  }
  if (word === 'operator' && /^(?:ransomware|malware|botnet)$/.test(board.lower(i - 1)))
    return 'threat-group';
  return kind;
}

/** "three firms, A, B and C". */
export function pluralKind(word: string): ActorKind | undefined {
  if (/^(?:companies|firms|vendors|contractors|banks|startups)$/.test(word)) return 'company';
  if (/^(?:gangs|crews|collectives)$/.test(word)) return 'threat-group';
  if (/^(?:charities|universities|hospitals|ngos)$/.test(word)) return 'organisation';
  return undefined;
}
