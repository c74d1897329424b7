import { isIn, type Keys, ROLES } from '../../core/memory/index.ts';
import type { Months } from './open.ts';

/** No article in any month. */
export function noMonths(): Months {
  return { report: new Map(), attribution: new Map(), denial: new Map() };
}

/** Counts an article that comes (1) or goes (-1) in the months of an actor whom it has to do with; null is anybody. */
export function countMonth(
  months: Months,
  article: Pick<Keys, 'roles' | 'month'>,
  actor: string | null,
  by: 1 | -1,
): void {
  for (const role of ROLES)
    if (role === 'report' || isIn(article, actor, role)) add(months[role], article.month, by);
}

/** Adds what was counted to what there was. */
export function addMonths(months: Months, counted: Months): void {
  for (const role of ROLES) for (const [month, by] of counted[role]) add(months[role], month, by);
}

function add(counts: Map<string, number>, month: string, by: number): void {
  const count = (counts.get(month) ?? 0) + by;
  if (count === 0) counts.delete(month);
  else counts.set(month, count);
}
