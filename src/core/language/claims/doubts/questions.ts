import type { View } from '../view.ts';
import { clauseLast, CULPRITS, STATES } from './doubt.ts';

/** "whether the intruders serve a state", "whether it takes them for members of any gang": whom they work for is kept back. */
export function asksForWhom(view: View, at: number): boolean {
  const whether = view.units.findIndex(
    (u, i) => i >= at && i <= at + 2 && /^(?:whether|if)$/.test(u.lower),
  );
  if (whether < 0) return false;
  const rest = { first: whether + 1, last: clauseLast(view, whether + 1) };
  if (view.some(rest, (u) => u.actor !== undefined && u.tag === 'noun')) return false;
  return view.some(
    rest,
    (u, i) =>
      STATES.has(u.lower) &&
      (/^(?:an?|any|another|some|foreign|other|hostile)$/.test(view.word(i - 1)) ||
        (u.lower.endsWith('s') && /^(?:governments?|states?|powers?)$/.test(u.lower))),
  );
}

/** "the identity of the hackers", "on attribution", "its origin", right behind a verb. */
export function culpritBehind(view: View, at: number): boolean {
  for (let i = at; i < at + 5; i += 1) {
    const unit = view.unit(i);
    if (!unit || ['comma', 'stop', 'semi', 'that', 'verb', 'sub'].includes(unit.tag)) return false;
    if (unit.tag === 'noun' && CULPRITS.has(unit.lower)) return unit.lower !== 'party';
  }
  return false;
}
