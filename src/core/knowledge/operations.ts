import type { Exchange, OperationContext } from '../model/index.ts';
import type { KnowledgeBase } from './base.ts';
import type { KnowledgeDetails } from './compile.ts';
import { concerns, newestFirst, shown } from './context.ts';
import type { OperationRecord } from './files.ts';

/**
 * The operations that a text speaks of by one of their names, in the order of `operations`. What happened only after
 * `published` (ISO 8601; null where unknown) cannot be meant.
 */
export function operationsIn(
  text: string,
  operations: readonly OperationRecord[],
  published: string | null,
): OperationRecord[] {
  const lower = text.toLowerCase();
  return operations.filter(({ name, aliases = [], date }) => {
    if (date !== undefined && published !== null && date.slice(0, 4) > published.slice(0, 4))
      return false;
    return [name, ...aliases].some((words) => holds(text, lower, words));
  });
}

/** Of these operations, what was said of the accused; those of which nothing is known are left out. */
export function operationContexts(
  base: KnowledgeBase,
  details: KnowledgeDetails,
  operations: readonly string[],
  accused: readonly string[],
  published: string | null,
): OperationContext[] {
  const actors = accused.flatMap((id) => base.actor(id) ?? []);
  return base.operations
    .filter(({ id }) => operations.includes(id))
    .flatMap(({ id, name }) => {
      const statements = details.statements
        .filter(
          (statement) =>
            statement.operation === id &&
            actors.some((actor) => concerns(statement, actor, base.actor)),
        )
        .sort(newestFirst);
      if (statements.length === 0) return [];
      const isSince = (date: string | null): boolean =>
        date !== null && published !== null && date > published.slice(0, date.length);
      const exchange = (since: boolean): Exchange => {
        const own = statements.filter(({ date }) => isSince(date) === since);
        return {
          attributions: own.filter(({ kind }) => kind === 'attribution').map(shown),
          denials: own.filter(({ kind }) => kind === 'denial').map(shown),
        };
      };
      return [{ id, name, before: exchange(false), since: exchange(true) }];
    });
}

/** "the Trump campaign hack" is also "the hacking of the Trump campaign", "the attack on the Trump campaign". */
const DEED =
  '(?:hack|hacks|hacking|breach|breaches|attack|attacks|intrusion|intrusions|theft|heist|compromise)';
const TURNED = new RegExp(`^(.+) ${DEED}$`, 'i');
const patterns = new Map<string, RegExp>();
const keys = new Map<string, string>();
/** Whether the words stand in the text as whole words, or turned round; a lone capitalised word only with its capital. */
function holds(text: string, lower: string, words: string): boolean {
  // A word is cheap to look for; the pattern is made when it is first needed.
  if (!lower.includes(keyOf(words))) return false;
  let pattern = patterns.get(words);
  if (pattern === undefined) {
    const exact = !words.includes(' ') && /^\p{Lu}/u.test(words);
    pattern = new RegExp(bounded(sourceOf(words)), exact ? 'u' : 'iu');
    patterns.set(words, pattern);
  }
  return pattern.test(text);
}

/** The longest word of a name that must stand in the text, in lower case. */
function keyOf(words: string): string {
  let key = keys.get(words);
  if (key === undefined) {
    const all = (TURNED.exec(words)?.[1] ?? words).toLowerCase().split(' ');
    key = all.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
    keys.set(words, key);
  }
  return key;
}

function sourceOf(words: string): string {
  const whose = TURNED.exec(words)?.[1];
  const turned =
    whose === undefined ? '' : `|${DEED} (?:of|on|at|against|into) (?:the )?${escaped(whose)}`;
  return `(?:${escaped(words)}${turned})`;
}

function bounded(source: string): string {
  return `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`;
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
