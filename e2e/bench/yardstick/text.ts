import { Readability } from '@mozilla/readability';

/** The page's article as running text, for those who read text. */
export function articleText(): string {
  return new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '';
}
