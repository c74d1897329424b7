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

/** The first and the last moment of days, in milliseconds since 1970; without a day there is no end. */
export function momentsOf(from: string, to: string): { from: number; to: number } {
  const first = new Date(`${from}T00:00:00`).getTime();
  const last = new Date(`${to}T23:59:59.999`).getTime();
  return { from: Number.isNaN(first) ? 0 : first, to: Number.isNaN(last) ? Infinity : last };
}
