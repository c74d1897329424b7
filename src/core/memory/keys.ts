import type { Claim, RememberedArticle } from '../model/index.ts';
import { idsOf, partiesOf } from './remember.ts';

/** What an article has to do with an actor: it names it in a claim, accuses it, or has a denial by or for it. */
export const ROLES = ['report', 'attribution', 'denial'] as const;
export type Role = (typeof ROLES)[number];

/** Stands between the parts of a key; no id of an actor has it. */
const SEPARATOR = '\n';
/** Stands for everybody. */
export const ANYBODY = '*';
/** The most words by which an article is found. */
const MOST_WORDS = 80;
/** The longest word, in UTF-16 code units; longer ones are cut. */
const LONGEST = 24;

/** What an article is found by. */
export interface Keys {
  /** The ids of the actors that have to do with a claim, and of the threat groups that are named. */
  actors: string[];
  /** By actor, role and month, as `keyOfRole` writes it; also for `ANYBODY`. */
  roles: string[];
  /** The words of its title, site, actors and acts, as `wordsOf` gives them. */
  words: string[];
}

/** What an article is found by. */
export function keysOf({ read, article, actors, claims }: RememberedArticle): Keys {
  const month = (article.publishedTime ?? read).slice(0, 7);
  const parties = new Set(claims.flatMap(partiesOf));
  const groups = actors.filter(({ kind }) => kind === 'threat-group').map(({ id }) => id);
  const roles: [Role, Set<string>][] = [
    ['report', parties],
    ['attribution', new Set(claims.flatMap(accusedOf))],
    ['denial', new Set(claims.flatMap(deniersOf))],
  ];
  const names = actors.filter(({ id }) => parties.has(id) || groups.includes(id));
  const said = [
    article.title,
    article.siteName ?? '',
    ...names.map(({ name }) => name),
    ...claims.map(({ act }) => act?.text ?? ''),
  ];
  return {
    actors: [...new Set([...parties, ...groups])],
    roles: roles.flatMap(([role, ids]) => {
      const all = role === 'report' || ids.size > 0 ? [ANYBODY, ...ids] : [];
      return all.map((id) => keyOfRole(id, role) + month);
    }),
    words: [...new Set(said.flatMap(wordsOf))].slice(0, MOST_WORDS),
  };
}

/** The beginning of the keys of an actor in a role; the month follows as `2024-09`. */
export function keyOfRole(actor: string, role: Role): string {
  return [actor, role, ''].join(SEPARATOR);
}

/** The words of a text in the form in which they are compared: lower case, without accents, each once. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter(({ length }) => length > 1).map((w) => w.slice(0, LONGEST)))];
}

/** Whom a claim accuses, or who boasts in it; ids. */
export function accusedOf({ type, accused, sources }: Claim): string[] {
  if (type === 'attribution') return idsOf(accused);
  return type === 'responsibility' ? idsOf([...sources, ...accused]) : [];
}

/** Who denies in a claim, and for whom; ids. */
export function deniersOf({ type, accused, sources }: Claim): string[] {
  return type === 'denial' ? idsOf([...sources, ...accused]) : [];
}
