import type { WordsRect } from '../browser/index.ts';

/** Room between the words and the card, and between the card and the window's edge, in CSS pixels. */
export const GAP = 8;
const WIDEST = 372;
const LOWEST = 96;

/** Where the card goes, in CSS pixels of the window. It grows away from the words. */
export interface Place {
  left: number;
  width: number;
  /** The edge next to the words: the card's top where it stands below them, else its bottom. */
  edge: 'top' | 'bottom';
  /** The distance of that edge from the same edge of the window. */
  at: number;
  maxHeight: number;
}

interface Size {
  width: number;
  height: number;
}

/**
 * Beside the words, below them where there is room for `height`, else above; never over them and never out of the window.
 * `stay` keeps the side it stands on while it grows or the page scrolls. Null where the words are out of the window, or fill it.
 */
export function placeBeside(
  words: readonly WordsRect[],
  window: Size,
  height: number,
  stay: Place['edge'] | null = null,
): Place | null {
  const seen = words.filter(
    (r) => r.bottom > 0 && r.top < window.height && r.right > 0 && r.left < window.width,
  );
  const [first] = seen;
  if (!first) return null;
  const top = Math.min(...seen.map((r) => r.top));
  const bottom = Math.max(...seen.map((r) => r.bottom));
  const below = window.height - bottom - 2 * GAP;
  const above = top - 2 * GAP;
  const isBelow = stay ? stay === 'top' : below >= Math.min(height, 320) || below >= above;
  const room = isBelow ? below : above;
  if (room < LOWEST) return stay ? placeBeside(words, window, height) : null;
  const width = Math.min(WIDEST, window.width - 2 * GAP);
  const start = isBelow ? (seen.at(-1) ?? first).left : first.left;
  return {
    width,
    left: Math.max(Math.min(start - GAP, window.width - width - GAP), GAP),
    edge: isBelow ? 'top' : 'bottom',
    at: (isBelow ? bottom : window.height - top) + GAP,
    maxHeight: room,
  };
}

/** Whether a pointer is on the words, on the card, or on its way from one to the other. */
export function isNear(
  x: number,
  y: number,
  words: readonly WordsRect[],
  card: WordsRect,
): boolean {
  const inside = (r: WordsRect, by: number): boolean =>
    r.left - by <= x && x <= r.right + by && r.top - by <= y && y <= r.bottom + by;
  if (inside(card, 4) || words.some((r) => inside(r, 4))) return true;
  // Between them: the strip that the pointer crosses, as wide as either.
  const left = Math.min(card.left, ...words.map((r) => r.left));
  const right = Math.max(card.right, ...words.map((r) => r.right));
  const top = Math.min(card.bottom, ...words.map((r) => r.bottom));
  const bottom = Math.max(card.top, ...words.map((r) => r.top));
  return inside({ left, right, top: Math.min(top, bottom), bottom: Math.max(top, bottom) }, 0);
}
