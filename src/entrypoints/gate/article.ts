/** How many letters of running text make an article, and in how many paragraphs. */
const LETTERS = 900;
const PARAGRAPHS = 3;
/** A paragraph shorter than this is a caption, a button or a line of a list. */
const SHORT = 80;

/**
 * Whether a page looks like an article in English: enough running text in paragraphs that are shown, most of it outside links.
 * Asks for no layout, so that a page that is none costs next to nothing.
 */
export function isArticle(document: Document): boolean {
  const { lang } = document.documentElement;
  if (lang !== '' && !/^en\b/i.test(lang)) return false;
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return false;
  let letters = 0;
  let paragraphs = 0;
  for (const p of document.querySelectorAll('p')) {
    const length = p.textContent.trim().length;
    if (length < SHORT || p.closest('nav, footer, aside, form, [hidden]')) continue;
    letters += length;
    paragraphs += 1;
    if (letters >= LETTERS && paragraphs >= PARAGRAPHS) return true;
  }
  return false;
}
