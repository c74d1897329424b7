import { decodeHTML } from './entities.ts';

/** Elements whose content is not for readers. */
const SILENT = ['script', 'style'];

/** Control signs, and those that hide a text or turn it around. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;

/**
 * The words of a stretch of HTML or of text, as one line of at most `most` UTF-16 code units: without tags, entities, control
 * and formatting characters. What is longer ends in "…" at a blank.
 */
export function plain(html: string, most: number): string {
  const words = decodeHTML(withoutTags(html.slice(0, most * 20)))
    .replace(/\s+/g, ' ')
    .replace(HIDDEN, '')
    .trim();
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}

function withoutTags(html: string): string {
  let text = '';
  let at = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) return text + html.slice(at);
    text += html.slice(at, open);
    // "a < b" is no tag.
    if (!/[a-z/!?]/i.test(html.charAt(open + 1))) {
      text += '<';
      at = open + 1;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) return text;
    text += ' ';
    at = close + 1;
    const name =
      html
        .slice(open + 1, close)
        .trim()
        .split(/[\s/]/)[0]
        ?.toLowerCase() ?? '';
    if (!SILENT.includes(name)) continue;
    const end = html.toLowerCase().indexOf(`</${name}`, at);
    if (end < 0) return text;
    at = end;
  }
}
