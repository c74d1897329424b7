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
/** By a name: a word of it that must stand in the text, which is cheap to look for, and the pattern of the whole. */
const patterns = new Map<string, { word: string; pattern: RegExp }>();
/** Whether the words stand in the text as whole words, or turned round; a lone capitalised word only with its capital. */
function holds(text: string, lower: string, words: string): boolean {
  let known = patterns.get(words);
  if (known === undefined) {
    const exact = !words.includes(' ') && /^\p{Lu}/u.test(words);
    const pattern = new RegExp(bounded(sourceOf(words)), exact ? 'u' : 'iu');
    const [word = ''] = (TURNED.exec(words)?.[1] ?? words)
      .toLowerCase()
      .split(' ')
      .sort((one, other) => other.length - one.length);
    known = { word, pattern };
    patterns.set(words, known);
  }
  return lower.includes(known.word) && known.pattern.test(text);
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
