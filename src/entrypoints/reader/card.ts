import { askBackground } from '../../browser/index.ts';
import type { CardAsk, CardDoor, KeptAnnotation } from '../../browser/index.ts';

declare global {
  interface Window {
    /** Set by the card's script in the extension's own world, which the page cannot see. */
    ascribeCard?: CardDoor;
  }
}

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
  if (!window.ascribeCard) await askBackground('card', {});
  const { claims = [], actors = [] } = annotation ?? {};
  const claim = claims.find((c) => c.id === id) ?? null;
  const answers = claims.filter((c) => c.answers.includes(id));
  const answered = claims.filter((c) => claim?.answers.includes(c.id));
  window.ascribeCard?.show({ id, claim, answers, answered, actors, where, by });
}

/** Says for a moment which claim of how many the reader is at. */
export async function showPlace(at: number, of: number): Promise<void> {
  if (!window.ascribeCard) await askBackground('card', {});
  window.ascribeCard?.place(at, of);
}

/** Takes the card away, where there is one. */
export function hideCard(): void {
  window.ascribeCard?.hide();
}

/** Takes the card away for good: another reader brings its own. */
export function endCard(): void {
  hideCard();
  delete window.ascribeCard;
}
