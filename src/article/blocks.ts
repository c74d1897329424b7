import type { BlockKind } from '../core/model/index.ts';
import { isBoilerplate, isByline } from './boilerplate.ts';
import { isBlank, numberOf } from './numbered-clone.ts';
import type { TextWriter } from './text-writer.ts';
import { foldTitle } from './title.ts';

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH ' +
    'THEAD TR UL'
  ).split(' '),
);

const KINDS: Readonly<Record<string, BlockKind | undefined>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'list-item',
  DT: 'list-item',
  DD: 'list-item',
  BLOCKQUOTE: 'quote',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  TD: 'table-cell',
  TH: 'table-cell',
  PRE: 'preformatted',
};

/** What holds only words for when it cannot be shown. */
const FALLBACKS = new Set(
  'AUDIO CANVAS IFRAME NOSCRIPT OBJECT SCRIPT STYLE TEMPLATE VIDEO'.split(' '),
);

const MAY_REPEAT_TITLE = /^(?:H[1-6]|P)$/;
/** A title further down than this many blocks is a heading of its own, a byline that of another article. */
const HEAD_WITHIN = 3;

const ELEMENT = 1;
const TEXT = 3;

/** An empty line: what parts paragraphs in preformatted text. */
const EMPTY_LINE = /\n[^\S\n]*\n\s*/g;

/** What `writeBlocks` needs to know beside the elements. */
export interface BlockContext {
  /** The live text nodes by number. */
  nodes: readonly Text[];
  /** The article's title: where the body begins by repeating it, it is left out. */
  title: string;
  /** The author's names as the page declares them; a line that repeats them above the body is left out. */
  byline: string | null;
  /** Makes an absolute http(s) address of an `href`, or null. */
  resolveLink: (href: string) => string | null;
}

/** Writes what Readability kept of a numbered clone, one block a line. */
export function writeBlocks(
  root: Element,
  { nodes, title, byline, resolveLink }: BlockContext,
  writer: TextWriter,
): void {
  const foldedTitle = foldTitle(title);
  const firstBlock = writer.blockCount;
  const seen = new Set<number>();
  let lastNumber = -1;
  /** `<br>` elements since the last text: one is white space, more end the block. */
  let breaks = 0;

  const writeText = (text: Text, kind: BlockKind): void => {
    const { data } = text;
    const number = numberOf(text, nodes);
    const live = seen.has(number) ? null : (nodes[number] ?? null);
    if (number >= 0) {
      seen.add(number);
      lastNumber = number;
    }
    breaks = 0;
    let from = 0;
    if (kind === 'preformatted') {
      for (const gap of data.matchAll(EMPTY_LINE)) {
        writer.write(data, live, kind, from, gap.index);
        writer.endBlock();
        from = gap.index + gap[0].length;
      }
    }
    writer.write(data, live, kind, from);
  };

  const writeBlank = (data: string, kind: BlockKind): void => {
    if (kind === 'preformatted' && data.search(EMPTY_LINE) >= 0) return writer.endBlock();
    // Blank texts carry no number; one that follows in the page as it follows here is the same.
    const live = nodes[lastNumber + 1];
    writer.blank(live?.data === data ? live : null, 0);
  };

  const repeatsHead = (element: Element): boolean => {
    if (writer.blockCount >= firstBlock + HEAD_WITHIN) return false;
    if (byline !== null && isByline(element, byline)) return true;
    return (
      MAY_REPEAT_TITLE.test(element.tagName) && foldTitle(element.textContent ?? '') === foldedTitle
    );
  };

  /** Writes a node; whether its children are to be written too. */
  const enter = (node: Node, kind: BlockKind): boolean => {
    if (node.nodeType === TEXT) {
      const text = node as Text;
      if (isBlank(text.data)) writeBlank(text.data, kind);
      else writeText(text, kind);
      return false;
    }
    if (node.nodeType !== ELEMENT) return false;
    const element = node as Element;
    if (element.tagName === 'BR') {
      if (++breaks > 1) writer.endBlock();
      else writer.blank(null, 0);
      return false;
    }
    if (FALLBACKS.has(element.tagName)) return false;
    if (BLOCK_TAGS.has(element.tagName)) {
      writer.endBlock();
      if (isBoilerplate(element) || repeatsHead(element)) return false;
    }
    if (element.tagName === 'A') {
      const url = resolveLink(element.getAttribute('href') ?? '');
      if (url !== null) writer.openLink(url);
    }
    return true;
  };

  const leave = (element: Element): void => {
    if (BLOCK_TAGS.has(element.tagName)) writer.endBlock();
    if (element.tagName === 'A') writer.closeLink();
  };

  walk(root, enter, leave);
}

/**
 * Goes through what is under `root` in document order, telling `enter` what kind of block a node stands in. Without recursion:
 * pages nest as deep as they like.
 */
function walk(
  root: Element,
  enter: (node: Node, kind: BlockKind) => boolean,
  leave: (element: Element) => void,
): void {
  const kinds: BlockKind[] = ['paragraph'];
  let node: Node | null = root.firstChild;
  while (node) {
    const kind = kinds.at(-1) ?? 'paragraph';
    if (enter(node, kind)) {
      if (node.firstChild) {
        kinds.push(KINDS[(node as Element).tagName] ?? kind);
        node = node.firstChild;
        continue;
      }
      leave(node as Element);
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      kinds.pop();
      if (node && node !== root) leave(node as Element);
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}
