import type { Keys } from '../../core/memory/index.ts';

/** Stands between entries; no word has it, and no id of an actor. */
const SEPARATOR = '\n';
/** Begins the id of an actor; no word does. */
const ACTOR = '=';

/** What an article is found by, as one text. */
export function cardOf({ words, actors }: Pick<Keys, 'words' | 'actors'>): string {
  return ['', ...words, ...actors.map((id) => ACTOR + id), ''].join(SEPARATOR);
}

/** What a card must have in it: a word that begins with each of these, and an actor; null is anybody. */
export function soughtOn(words: readonly string[], actor: string | null): string[] {
  const entries = words.map((word) => SEPARATOR + word);
  return actor === null ? entries : [...entries, SEPARATOR + ACTOR + actor + SEPARATOR];
}
