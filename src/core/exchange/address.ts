import { wellFormed } from './well-formed.ts';

/**
 * The address of a page with a text fragment that leads to a sentence (WICG Scroll To Text Fragment): the whole of a short
 * one, the first and last words of a long one. An address that is not http(s) is given back as it is.
 */
export function addressOf(url: string, sentence: string): string {
  if (!/^https?:\/\//i.test(url)) return url;
  const [page = url, old = ''] = url.split('#', 2);
  // A page's own fragment stays; one that marks a text is another's.
  const own = old.split(':~:')[0] ?? '';
  const words = sentence.trim().split(/\s+/);
  const part = (from: number, to?: number): string => encoded(words.slice(from, to).join(' '));
  const text = words.length > 12 ? `${part(0, 5)},${part(-5)}` : part(0);
  return `${page}#${own}:~:text=${text}`;
}

/** The address of a page without its fragment: what is only of this page is named by it. */
export function pageOf(url: string): string {
  return url.split('#', 1)[0] ?? '';
}

/** An address as RFC 3986 has it, where somebody wrote it with characters that it forbids. */
export function uri(address: string): string {
  return address.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent);
}

// Half a character has no code; a hyphen and a comma have a meaning of their own in a text fragment.
function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/-/g, '%2D');
}
