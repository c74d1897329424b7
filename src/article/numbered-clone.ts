import { parentOf } from './climb.ts';
import { removeHidden } from './visibility.ts';

/** The attribute in the clone that says of which live text node an element's only text is a copy. */
const NUMBER = 'data-n';

/**
 * Elements whose text stays bare: the parser reads it as raw text or would move a wrapper out again, and none of it is prose.
 */
const BARE = new Set(
  'IFRAME NOEMBED NOFRAMES NOSCRIPT OPTION SCRIPT SELECT STYLE TABLE TBODY TEMPLATE TEXTAREA TFOOT THEAD TITLE TR XMP'.split(
    ' ',
  ),
);

/** Elements that Readability keeps, or renames with their attributes, so that a number on them lasts. */
const LASTING = new Set(
  'B BLOCKQUOTE CODE DD DT EM FIGCAPTION H1 H2 H3 H4 H5 H6 I LI P SMALL SPAN STRONG TD TH TIME'.split(
    ' ',
  ),
);

const FIELDS = 'button, fieldset, img, input, object, output, select, textarea';

const SHOW_TEXT = 4;

/** No article has more pieces of text; copying as many takes seconds in which the page stands still. */
const MOST_NODES = 200_000;
/** Nor more text than this, scripts and all, in UTF-16 code units: five very long books. */
const MOST_TEXT = 20_000_000;

/** Chromium's process dies of copying elements that are nested some twenty thousand deep. */
const DEEPEST = 4_000;
/** Whatever is twice as deep as the limit has an element among so many, in their order, that is deeper than it. */
const EVERY = 1_000;

/** A copy of a page whose pieces of text carry the numbers of the live text nodes that they were copied from. */
export interface NumberedClone {
  document: Document;
  /** The live page's text nodes by number, in document order, blank ones too. */
  nodes: readonly Text[];
}

/**
 * Copies a document without what its markup hides, and numbers each non-blank text of the copy: on its parent where that holds
 * nothing else, else on a wrapper. The number survives what Readability does to a document, also where it starts again from a
 * string. Gives why there is none where the page has no body, or far too many pieces, levels or letters.
 */
export function cloneNumbered(
  live: Document,
): NumberedClone | 'not-an-article' | 'too-long' | 'unreadable' {
  if (!live.body) return 'not-an-article';
  const nodes = textNodes(live, live.body, MOST_NODES);
  if (nodes.length >= MOST_NODES || lengthOf(nodes) > MOST_TEXT) return 'too-long';
  if (isTooDeep(live)) return 'unreadable';
  const document = live.cloneNode(true) as Document;
  if (!document.body) return 'not-an-article';
  forgetFields(document);
  const copies = textNodes(document, document.body);
  // `data` is phrasing content to Readability like `span`, but not one of the tags whose text it weighs.
  const wrapper = document.createElement('data');
  copies.forEach((text, number) => {
    const parent = text.parentElement;
    if (!parent || BARE.has(parent.tagName) || isBlank(text.data)) return;
    let carrier = parent;
    if (!LASTING.has(parent.tagName) || text.previousSibling || text.nextSibling) {
      carrier = wrapper.cloneNode(false) as HTMLElement;
      parent.replaceChild(carrier, text);
      carrier.appendChild(text);
    }
    carrier.setAttribute(NUMBER, String(number));
  });
  removeHidden(document.body);
  return { document, nodes };
}

function lengthOf(nodes: readonly Text[]): number {
  let length = 0;
  for (const node of nodes) length += node.length;
  return length;
}

function isTooDeep(document: Document): boolean {
  const all = document.getElementsByTagName('*');
  for (let i = DEEPEST; i < all.length; i += EVERY) {
    let depth = 0;
    for (let at = all[i] ?? null; at; at = parentOf(at)) if (++depth > DEEPEST) return true;
  }
  return false;
}

/** A form's fields go by their names before its own properties do: one called "parentNode" leads whoever climbs up round in a circle. */
function forgetFields(document: Document): void {
  for (const field of document.querySelectorAll(FIELDS))
    for (const attribute of ['name', 'id', 'form']) field.removeAttribute(attribute);
}

/**
 * The number of the live text node that a text of the clone is a copy of, or -1. A page's own attribute of the same name is
 * told by the text, which is then not that of the live node.
 */
export function numberOf(text: Text, nodes: readonly Text[]): number {
  const value = text.parentElement?.getAttribute(NUMBER) ?? null;
  if (value === null) return -1;
  const number = Number(value);
  return nodes[number]?.data === text.data ? number : -1;
}

/** The text nodes under an element, in document order, and no more than `most`. */
export function textNodes(document: Document, root: Node, most = Infinity): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode(); node && nodes.length < most; node = walker.nextNode())
    nodes.push(node as Text);
  return nodes;
}

/** Whether a text holds nothing but white space. */
export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}
