import { askBackground, CARD, cardAskOf } from '../../browser/index.ts';
import type { CardAsk } from '../../browser/index.ts';
import type { KeptAnnotation } from '../../core/model/index.ts';

/**
 * Shows the card of a claim or an actor beside its words, where these stand whenever it is asked. The card's script is brought
 * at the first time. `annotation` is null where the page has not been read.
 */
export async function showCard(
  annotation: KeptAnnotation | null,
  id: string,
  where: () => readonly DOMRect[],
  by: CardAsk['by'],
): Promise<void> {
  if (!window[CARD]) await askBackground('card', {});
  window[CARD]?.show(cardAskOf(annotation, { id, where, by }));
}

/** Says for a moment which claim of how many the reader is at. */
export async function showPlace(at: number, of: number): Promise<void> {
  if (!window[CARD]) await askBackground('card', {});
  window[CARD]?.place(at, of);
}

/** Takes the card away, where there is one; with `only`, where it was opened in that way. */
export function hideCard(only?: CardAsk['by']): void {
  window[CARD]?.hide(only);
}

/** Takes the card away for good: another reader brings its own. */
export function endCard(): void {
  hideCard();
  delete window[CARD];
}
