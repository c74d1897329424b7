/** The attribute of a wrapper in the clone that says which live text node its text is a copy of. */
const NUMBER = 'data-n';

/**
 * Elements whose text stays bare: the parser reads it as raw text or would move a wrapper out again, and none of it is prose.
 */
const BARE = new Set(
  'IFRAME NOEMBED NOFRAMES NOSCRIPT OPTION SCRIPT SELECT STYLE TABLE TBODY TEMPLATE TEXTAREA TFOOT THEAD TITLE TR XMP'.split(
    ' ',
  ),
);

const SHOW_TEXT = 4;

/** A copy of a page whose pieces of text carry the numbers of the live text nodes that they were copied from. */
export interface NumberedClone {
  document: Document;
  /** The live page's text nodes by number, in document order, blank ones too. */
  nodes: readonly Text[];
}

/**
 * Copies a document and wraps each non-blank text of the copy into an element that carries its number. The number survives
 * what Readability does to a document, also where it starts again from a string. Null for a page without a body.
 */
export function cloneNumbered(live: Document): NumberedClone | null {
  const document = live.cloneNode(true) as Document;
  if (!live.body || !document.body) return null;
  const nodes = textNodes(live, live.body);
  // `data` is phrasing content to Readability like `span`, but not one of the tags whose text it weighs.
  const wrapper = document.createElement('data');
  textNodes(document, document.body).forEach((text, number) => {
    const parent = text.parentNode;
    if (!parent || BARE.has(parent.nodeName) || isBlank(text.data)) return;
    const wrapped = wrapper.cloneNode(false) as Element;
    wrapped.setAttribute(NUMBER, String(number));
    parent.replaceChild(wrapped, text);
    wrapped.appendChild(text);
  });
  return { document, nodes };
}

/**
 * The number that an element of the clone carries, or -1. A page's own attribute of the same name is told by the text, which
 * is then not that of the live node.
 */
export function numberOf(element: Element, nodes: readonly Text[]): number {
  const value = element.getAttribute(NUMBER);
  if (value === null) return -1;
  const number = Number(value);
  return nodes[number]?.data === element.textContent ? number : -1;
}

/** The text nodes under an element, in document order. */
export function textNodes(document: Document, root: Node): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** Whether a text holds nothing but white space. */
export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}
