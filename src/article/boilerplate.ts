import { normalizeText } from './characters.ts';

const BOX_ROLES = new Set(['banner', 'complementary', 'contentinfo', 'navigation', 'search']);
const BOX_NAME =
  /(?:^|[-_\s])(?:promos?|newsletter|related|recirc|recommend(?:ed|ations)?|read-?(?:next|more|also)|see-?also|share(?:-?bar)?|sharing|social|sign-?up|subscribe|subscription|most-?(?:read|popular)|trending)(?:$|[-_\s])/i;

/** A box says little, and mostly in links; a paragraph of the article that happens to sit in such an element says more. */
const LONGEST_BOX = 300;
const LONGEST_PLAIN_BOX = 80;

const SENTENCE_END = /[.!?…]["'”’)]*$/;

/** A byline also says when, where and for how long to read. */
const LONGEST_BYLINE = 100;

/** Whether an element is named as the byline and says the names that the page declares as its author's. */
export function isByline(element: Element, byline: string): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('rel') ?? ''}`;
  if (!/byline|author|dateline/i.test(name)) return false;
  const text = normalizeText(element.textContent ?? '');
  return text.length <= LONGEST_BYLINE && text.includes(byline) && !SENTENCE_END.test(text);
}

/**
 * Whether an element that Readability left in is a box beside the article rather than a part of it: a promotion, a row of share
 * buttons, a newsletter form. Told by its role or name and by what it holds together, never by its words: in doubt it stays.
 */
export function isBoilerplate(element: Element): boolean {
  if (!isNamedLikeBox(element)) return false;
  const text = normalizeText(element.textContent ?? '');
  if (text.length > LONGEST_BOX) return false;
  if (element.querySelector('input, button, form') !== null) return true;
  const linked = [...element.querySelectorAll('a')].reduce(
    (sum, anchor) => sum + normalizeText(anchor.textContent ?? '').length,
    0,
  );
  if (linked > text.length / 2) return true;
  return text.length <= LONGEST_PLAIN_BOX && !SENTENCE_END.test(text);
}

function isNamedLikeBox(element: Element): boolean {
  if (BOX_ROLES.has(element.getAttribute('role') ?? '')) return true;
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return name !== ' ' && BOX_NAME.test(name);
}
