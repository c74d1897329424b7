import { attributeOf, parentOf } from './climb.ts';

const MAYBE_HIDDEN = '[hidden], [aria-hidden="true"], [style]';

/**
 * Whether an element's own attributes hide it. Only attributes and inline style are asked, never the cascade: a browser and a
 * document without layout must agree on the text. The terms are Readability's.
 */
export function isHiddenByMarkup(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (attributeOf(element, 'aria-hidden') === 'true' && !isFormulaImage(element)) return true;
  const style = attributeOf(element, 'style');
  return style !== null && isHidingStyle(style);
}

/** Removes every element that its own markup hides, with all that is in it. */
export function removeHidden(root: Document | Element): void {
  for (const element of root.querySelectorAll(MAYBE_HIDDEN)) {
    if (isHiddenByMarkup(element)) element.remove();
  }
}

/** Whether the element or one round it is hidden by its markup. */
export function isWithinHidden(element: Element): boolean {
  for (let e: Element | null = element; e; e = parentOf(e)) if (isHiddenByMarkup(e)) return true;
  return false;
}

/** Wikimedia hides the picture of a formula from readers of its MathML; it is the formula all the same. */
function isFormulaImage(element: Element): boolean {
  return (attributeOf(element, 'class') ?? '').includes('fallback-image');
}

/** Whether an inline style ends up with `display: none` or `visibility: hidden`. */
export function isHidingStyle(style: string): boolean {
  if (!/display|visibility/i.test(style)) return false;
  return (
    winningValue(style, 'display') === 'none' || winningValue(style, 'visibility') === 'hidden'
  );
}

/** The value that a property gets: the last one, or the last `!important` one. */
function winningValue(style: string, property: string): string | null {
  let value: string | null = null;
  let important = false;
  for (const declaration of style.replace(/\/\*.*?(?:\*\/|$)/gs, '').split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() !== property) continue;
    const [, word, bang] =
      /^\s*([a-z-]+)\s*(!\s*important)?\s*$/i.exec(declaration.slice(colon + 1)) ?? [];
    if (word === undefined || (important && bang === undefined)) continue;
    value = word.toLowerCase();
    important = bang !== undefined;
  }
  return value;
}
