import type { Piece } from '../../marks/index.ts';

/** Brings a stretch of live text to the middle of the window; at once where the reader wants no motion. */
export function scrollTo(view: Window & typeof globalThis, { node, start }: Piece): void {
  const range = view.document.createRange();
  range.setStart(node, start);
  range.setEnd(node, Math.min(start + 1, node.length));
  const { top, height } = range.getBoundingClientRect();
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'auto' : 'smooth';
  const middle = view.scrollY + top - (view.innerHeight - height) / 2;
  view.scrollTo({ top: Math.max(middle, 0), behavior });
  // Where an element of the page scrolls, not the page itself.
  if ((top < 0 || top > view.innerHeight) && node.parentElement)
    view.Element.prototype.scrollIntoView.call(node.parentElement, { block: 'center', behavior });
}
