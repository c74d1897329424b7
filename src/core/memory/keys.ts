import type { Claim, RememberedArticle } from '../model/index.ts';
import { idsOf, partiesOf } from './remember.ts';

/** What an article has to do with an actor: it names it, accuses it, or has a denial by or for it. */
export const ROLES = ['report', 'attribution', 'denial'] as const;
export type Role = (typeof ROLES)[number];
/** What makes an article one for or against an actor. */
export type Stance = Exclude<Role, 'report'>;

/** Stands between the parts of a key; no id of an actor has it. */
const SEPARATOR = '\n';
/** The most words by which an article is found. */
const MOST_WORDS = 80;
/** The longest word, in UTF-16 code units; longer ones are cut. */
const LONGEST = 24;

/** What an article is found by. */
export interface Keys {
  /** The ids of the actors that have to do with a claim, and of the threat groups that are named. */
  actors: string[];
  /** The month that it gives itself, or in which it was read, as `2024-09`. */
  month: string;
  /** Whom it accuses, and who denies, as `keyOfRole` writes it, with the month. */
  roles: string[];
  /** The words of its title, site, actors and acts, as `wordsOf` gives them. */
  words: string[];
}

/** What an article is found by. */
export function keysOf({ read, article, actors, claims }: RememberedArticle): Keys {
  const month = (article.publishedTime ?? read).slice(0, 7);
  const parties = new Set(claims.flatMap(partiesOf));
  const groups = actors.filter(({ kind }) => kind === 'threat-group').map(({ id }) => id);
  const roles: [Stance, string[]][] = [
    ['attribution', claims.flatMap(accusedOf)],
    ['denial', claims.flatMap(deniersOf)],
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
    month,
    roles: roles.flatMap(([role, ids]) =>
      [...new Set(ids)].map((id) => keyOfRole(id, role) + month),
    ),
    words: [...new Set(said.flatMap(wordsOf))].slice(0, MOST_WORDS),
  };
}

/** The beginning of the keys of an actor in a role; the month follows as `2024-09`. */
export function keyOfRole(actor: string, role: Stance): string {
  return [actor, role, ''].join(SEPARATOR);
}

/** Whether an article accuses an actor, or has a denial for it; null is anybody. */
export function isIn(
  { roles, month }: Pick<Keys, 'roles' | 'month'>,
  actor: string | null,
  role: Stance,
): boolean {
  const end = [SEPARATOR, role, SEPARATOR, month].join('');
  return actor === null ? roles.some((key) => key.endsWith(end)) : roles.includes(actor + end);
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
