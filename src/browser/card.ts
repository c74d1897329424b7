import type { Actor, Claim, KeptAnnotation } from '../core/model/index.ts';

/** Where words stand in the window, in CSS pixels. */
export interface WordsRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the card is asked to show, and where. */
export interface CardAsk {
  /** Of a claim or an actor. */
  id: string;
  /** Null where an actor is meant. */
  claim: Claim | null;
  /** The claims that answer it. */
  answers: readonly Claim[];
  /** The claims that it answers. */
  answered: readonly Claim[];
  /** The actors of the article. */
  actors: readonly Actor[];
  /** Where the words stand in the window now; never covered. Empty once they are gone. */
  where(): readonly WordsRect[];
  /** By the pointer that rests, by a click or a tap, or by the focus on a row of the list beside the page. */
  by: 'hover' | 'click' | 'focus';
}

/** Asks for the card of a claim or an actor, by its id; `annotation` is null where the page has not been read. */
export function cardAskOf(
  annotation: Pick<KeptAnnotation, 'actors' | 'claims'> | null,
  { id, where, by }: Pick<CardAsk, 'id' | 'where' | 'by'>,
): CardAsk {
  const { claims = [], actors = [] } = annotation ?? {};
  const claim = claims.find((c) => c.id === id) ?? null;
  const answers = claims.filter((c) => c.answers.includes(id));
  const answered = claims.filter((c) => claim?.answers.includes(c.id));
  return { id, claim, answers, answered, actors, where, by };
}

/** How the reader's script and the card's, which run in one world, know each other. */
export interface CardDoor {
  show(ask: CardAsk): void;
  /** Takes the card away; with `only`, where it was opened in that way. */
  hide(only?: CardAsk['by']): void;
  /** Says for a moment at the window's foot which claim of how many the reader is at. */
  place(at: number, of: number): void;
}

/**
 * Where the reader's script and the card's find each other in the world that they share. Symbols: an element of the page answers to
 * every name that its id says.
 */
export const READER: unique symbol = Symbol.for('reader');
export const CARD: unique symbol = Symbol.for('card');

declare global {
  interface Window {
    [CARD]?: CardDoor;
  }
}
