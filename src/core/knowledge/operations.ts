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
  const named = new Set<OperationRecord>();
  const lower = text.toLowerCase();
  for (const [word] of lower.matchAll(RUN))
    for (const { operation, words, whole } of keyed(operations).get(word) ?? [])
      if (
        !named.has(operation) &&
        !isLater(operation, published) &&
        lower.includes(whole) &&
        holds(text, words)
      )
        named.add(operation);
  return operations.filter((operation) => named.has(operation));
}

function isLater({ date }: OperationRecord, published: string | null): boolean {
  return date !== undefined && published !== null && date.slice(0, 4) > published.slice(0, 4);
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
const RUN = /[\p{L}\p{N}]+/gu;
interface OperationName {
  operation: OperationRecord;
  words: string;
  /** What of the words stands together wherever they are said, in lower case: asked before the expression, which is slow. */
  whole: string;
}
type Keyed = ReadonlyMap<string, OperationName[]>;
const tables = new WeakMap<readonly OperationRecord[], Keyed>();
/** The names of operations by a word that stands in the text wherever the name does, so that only those are looked for. */
function keyed(operations: readonly OperationRecord[]): Keyed {
  const made = tables.get(operations);
  if (made !== undefined) return made;
  const table = new Map<string, OperationName[]>();
  for (const operation of operations)
    for (const words of [operation.name, ...(operation.aliases ?? [])]) {
      const whole = (TURNED.exec(words)?.[1] ?? words).toLowerCase();
      const key = longestRun(whole);
      table.set(key, [...(table.get(key) ?? []), { operation, words, whole }]);
    }
  tables.set(operations, table);
  return table;
}

/** The longest run of letters and figures. */
function longestRun(words: string): string {
  const all = words.match(RUN) ?? [];
  return all.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

const patterns = new Map<string, RegExp>();
/** Whether the words stand in the text as whole words, or turned round; a lone capitalised word only with its capital. */
function holds(text: string, words: string): boolean {
  let pattern = patterns.get(words);
  if (pattern === undefined) {
    const exact = !words.includes(' ') && /^\p{Lu}/u.test(words);
    pattern = new RegExp(bounded(sourceOf(words)), exact ? 'u' : 'iu');
    patterns.set(words, pattern);
  }
  return pattern.test(text);
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
