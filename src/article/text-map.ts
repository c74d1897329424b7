/** A stretch of one live text node: UTF-16 code units of its data, `end` exclusive. */
export interface LivePiece {
  node: Text;
  start: number;
  end: number;
}

/**
 * The way between offsets of `Article.text` and the text nodes of the live page. Kept as runs: stretches whose characters lie
 * side by side in the text and in one node. Characters that no node holds (line breaks between blocks) belong to no run.
 */
export class TextMap {
  readonly #nodes: readonly Text[];
  readonly #textStart: Int32Array;
  readonly #node: Int32Array;
  readonly #nodeStart: Int32Array;
  readonly #length: Int32Array;
  #firstRun: Map<Text, number> | null = null;

  /** The runs of a `TextMapBuilder`, ascending by text offset, the runs of a node side by side. */
  constructor(nodes: readonly Text[], runs: readonly Int32Array[]) {
    const [textStart, node, nodeStart, length] = runs;
    if (!textStart || !node || !nodeStart || !length) throw new RangeError('four columns of runs');
    this.#nodes = nodes;
    this.#textStart = textStart;
    this.#node = node;
    this.#nodeStart = nodeStart;
    this.#length = length;
  }

  /**
   * The live text that stands at `start` to `end` of the article's text, in the article's order, one piece a text node.
   * Empty where nothing of it is on the page. The nodes are those of the time of extraction: whether they still are in the
   * page, and still hold the text, is for the caller to check.
   */
  toRanges(start: number, end: number): LivePiece[] {
    const pieces: LivePiece[] = [];
    let last: LivePiece | undefined;
    for (let run = this.#runAt(start); run < this.#textStart.length; run++) {
      const runStart = at(this.#textStart, run);
      if (runStart >= end) break;
      const from = Math.max(start, runStart) - runStart;
      const to = Math.min(end, runStart + at(this.#length, run)) - runStart;
      const node = this.#nodes[at(this.#node, run)];
      if (!node || from >= to) continue;
      const nodeStart = at(this.#nodeStart, run);
      if (last?.node === node) last.end = nodeStart + to;
      else {
        last = { node, start: nodeStart + from, end: nodeStart + to };
        pieces.push(last);
      }
    }
    return pieces;
  }

  /**
   * Where the character at `offset` of a live text node stands in the article's text; for a character that was left out, where
   * it would stand; for the node's end, the end of its text. Null where the node holds no text of the article.
   */
  offsetAt(node: Text, offset: number): number | null {
    this.#firstRun ??= this.#indexNodes();
    const first = this.#firstRun.get(node);
    if (first === undefined || offset < 0) return null;
    const number = at(this.#node, first);
    let textEnd = 0;
    for (let run = first; run < this.#node.length && at(this.#node, run) === number; run++) {
      const into = offset - at(this.#nodeStart, run);
      const textStart = at(this.#textStart, run);
      if (into < at(this.#length, run)) return textStart + Math.max(into, 0);
      textEnd = textStart + at(this.#length, run);
    }
    return textEnd;
  }

  /** The first run that ends after `offset`. */
  #runAt(offset: number): number {
    let low = 0;
    let high = this.#textStart.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(this.#textStart, middle) + at(this.#length, middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #indexNodes(): Map<Text, number> {
    const firstRun = new Map<Text, number>();
    this.#node.forEach((number, run) => {
      const node = this.#nodes[number];
      if (node && !firstRun.has(node)) firstRun.set(node, run);
    });
    return firstRun;
  }
}

/** Collects the runs of a `TextMap` while the text is written. */
export class TextMapBuilder {
  readonly #nodes: Text[] = [];
  readonly #columns: [number[], number[], number[], number[]] = [[], [], [], []];

  /**
   * Notes that `length` characters from `textStart` of the text are those from `nodeStart` of a live node. Called in ascending
   * order of `textStart`; a node's calls follow each other.
   */
  add(textStart: number, node: Text, nodeStart: number, length: number): void {
    const [textStarts, numbers, nodeStarts, lengths] = this.#columns;
    const last = textStarts.length - 1;
    if (this.#nodes.at(-1) !== node) this.#nodes.push(node);
    else if (
      at(textStarts, last) + at(lengths, last) === textStart &&
      at(nodeStarts, last) + at(lengths, last) === nodeStart
    ) {
      lengths[last] = at(lengths, last) + length;
      return;
    }
    textStarts.push(textStart);
    numbers.push(this.#nodes.length - 1);
    nodeStarts.push(nodeStart);
    lengths.push(length);
  }

  build(): TextMap {
    return new TextMap(
      this.#nodes,
      this.#columns.map((column) => Int32Array.from(column)),
    );
  }
}

/** An element that is known to be there. */
function at(column: Int32Array | readonly number[], index: number): number {
  return column[index] ?? 0;
}
