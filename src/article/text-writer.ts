import type { Block, BlockKind, Link } from '../core/model/index.ts';
import { characterClass } from './characters.ts';
import { TextMapBuilder } from './text-map.ts';
import type { TextMap } from './text-map.ts';

/** What a `TextWriter` has written: offsets are UTF-16 code units into `text`. */
export interface WrittenText {
  text: string;
  blocks: Block[];
  links: Link[];
  map: TextMap;
}

interface PendingBlank {
  node: Text | null;
  offset: number;
}

/**
 * Writes an article's text block by block, one line each, with white space runs as single blanks and invisible characters
 * left out, and keeps where every character came from.
 */
export class TextWriter {
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #links: Link[] = [];
  readonly #map = new TextMapBuilder();
  #length = 0;
  #before = 0;
  /** Where the open block begins; null between blocks. */
  #blockStart: number | null = null;
  #kind: BlockKind = 'paragraph';
  #pending: PendingBlank | null = null;
  #linkUrl: string | null = null;
  #linkStart: number | null = null;

  /** How many blocks are ended. */
  get blockCount(): number {
    return this.#blocks.length;
  }

  /**
   * Appends page text to the open block, else to a new one of this kind; `node` is the live text node that `data` is the whole
   * text of, if there is one. `from` and `to` bound what of `data` is written.
   */
  write(data: string, node: Text | null, kind: BlockKind, from = 0, to = data.length): void {
    let i = from;
    while (i < to) {
      const character = characterClass(data.charCodeAt(i), this.#before);
      if (character === 'kept') {
        const end = runEnd(data, i, to);
        this.#begin(kind);
        this.#emit(data.slice(i, end), node, i);
        this.#before = data.charCodeAt(end - 1);
        i = end;
        continue;
      }
      if (character === 'space') this.blank(node, i);
      i++;
    }
  }

  /** Notes white space: a blank follows if the open block goes on. */
  blank(node: Text | null, offset: number): void {
    if (this.#blockStart !== null && this.#pending === null) this.#pending = { node, offset };
    this.#before = 0;
  }

  /** Ends the open block, if there is one; what follows is a block of its own. */
  endBlock(): void {
    const url = this.#linkUrl;
    this.closeLink();
    this.#linkUrl = url;
    if (this.#blockStart !== null) {
      this.#blocks.push({ start: this.#blockStart, end: this.#length, kind: this.#kind });
    }
    this.#blockStart = null;
    this.#pending = null;
    this.#before = 0;
  }

  /** What is written from here on links to `url`, in as many pieces as there are blocks. */
  openLink(url: string): void {
    this.closeLink();
    this.#linkUrl = url;
  }

  /** Ends what `openLink` began. */
  closeLink(): void {
    if (this.#linkUrl !== null && this.#linkStart !== null) {
      this.#links.push({ start: this.#linkStart, end: this.#length, url: this.#linkUrl });
    }
    this.#linkUrl = null;
    this.#linkStart = null;
  }

  /** Ends the text and hands it out. */
  finish(): WrittenText {
    this.endBlock();
    return {
      text: this.#parts.join(''),
      blocks: this.#blocks,
      links: this.#links,
      map: this.#map.build(),
    };
  }

  #begin(kind: BlockKind): void {
    if (this.#blockStart === null) {
      if (this.#length > 0) this.#append('\n');
      this.#blockStart = this.#length;
      this.#kind = kind;
    } else if (this.#pending) {
      const { node, offset } = this.#pending;
      if (node) this.#map.add(this.#length, node, offset, 1);
      this.#append(' ');
    }
    this.#pending = null;
    if (this.#linkUrl !== null) this.#linkStart ??= this.#length;
  }

  #emit(slice: string, node: Text | null, offset: number): void {
    if (node) this.#map.add(this.#length, node, offset, slice.length);
    this.#append(slice);
  }

  #append(slice: string): void {
    this.#parts.push(slice);
    this.#length += slice.length;
  }
}

/** Where the stretch from `start` ends that can be copied as it is: kept characters with single plain blanks between them. */
function runEnd(data: string, start: number, limit: number): number {
  let end = start;
  let before = data.charCodeAt(start);
  while (++end < limit) {
    const code = data.charCodeAt(end);
    if (code === 0x20) {
      if (end + 1 === limit || characterClass(data.charCodeAt(end + 1), code) !== 'kept') break;
    } else if (characterClass(code, before) !== 'kept') break;
    before = code;
  }
  return end;
}
