import { askBackground } from '../../browser/index.ts';
import type { CardAsk, CardDoor, KeptAnnotation } from '../../browser/index.ts';

declare global {
  interface Window {
    /** Set by the card's script in the extension's own world, which the page cannot see. */
    ascribeCard?: CardDoor;
  }
}

/**
 * Shows the card of a claim or an actor beside its words, given as rectangles of the window in CSS pixels. The card's script
 * is brought at the first time. `annotation` is null where the page has not been read.
 */
export async function showCard(
  annotation: KeptAnnotation | null,
  id: string,
  rects: readonly DOMRect[],
  by: CardAsk['by'],
): Promise<void> {
  if (!window.ascribeCard) await askBackground('card', {});
  const claim = annotation?.claims.find((c) => c.id === id) ?? null;
  const answers = annotation?.claims.filter((c) => c.answers.includes(id)) ?? [];
  window.ascribeCard?.show({ id, claim, answers, actors: annotation?.actors ?? [], rects, by });
}

/** Takes the card away, where there is one. */
export function hideCard(): void {
  window.ascribeCard?.hide();
}
