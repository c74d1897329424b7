import type { Query } from '../../store/memory/index.ts';

/** What the reader looks for, as it stands in the fields: days as `2024-09-19`, the empty string for none. */
export interface Asked {
  text: string;
  actor: string | null;
  from: string;
  to: string;
}

/** Everything, or all about the actor that another page asks about, as `#actor=ID`. */
export function askedAtFirst(hash: string): Asked {
  const actor = new URLSearchParams(hash.slice(1)).get('actor');
  return { text: '', actor, from: '', to: '' };
}

/** The query of what is asked, by the reader's own days. */
export function queryOf({ text, actor, from, to }: Asked): Query {
  return { text, actor, ...momentsOf(from, to) };
}

/**
 * The first and the last moment of days, in milliseconds since 1970; without a day there is no end. The last one is never before
 * the first: a day that is half typed has a year like 0020, and the database throws at a range that ends before it begins.
 */
export function momentsOf(from: string, to: string): { from: number; to: number } {
  const first = momentOf(`${from}T00:00:00`, 0);
  return { from: first, to: Math.max(first, momentOf(`${to}T23:59:59.999`, Infinity)) };
}

function momentOf(text: string, otherwise: number): number {
  const moment = new Date(text).getTime();
  return Number.isNaN(moment) ? otherwise : moment;
}
