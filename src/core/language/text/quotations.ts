import type { Block } from '../../model/index.ts';

/** Words in quotation marks: the offsets are of what stands between the marks, UTF-16 code units, `end` exclusive. */
export interface Quotation {
  start: number;
  end: number;
  /** Quoted in single marks, as headlines do. */
  single: boolean;
  /** The quotation goes on from the block before without having been closed there. */
  continued: boolean;
}

const DOUBLE_OPEN = /["“„«]/;
const DOUBLE_CLOSE = /["”»]/;

/**
 * Finds what is quoted, block by block. A quotation left open at a block's end runs on when the next block begins with an
 * opening mark, as the press sets speeches of several paragraphs; otherwise it ends with its block.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  let open = false;
  for (const block of blocks) {
    const before = found.length;
    const continued = open && DOUBLE_OPEN.test(text[block.start] ?? '');
    open = doubles(text, block, continued, found);
    singles(text, block, found, before);
  }
  return found.sort((a, b) => a.start - b.start);
}

function doubles(text: string, block: Block, continued: boolean, found: Quotation[]): boolean {
  let start = -1;
  let closing = '';
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text[at] ?? '';
    if (start < 0) {
      if (!DOUBLE_OPEN.test(mark) || (mark === '"' && inches(text, at))) continue;
      start = at + 1;
      closing = mark === '“' ? '”' : mark === '«' ? '»' : mark === '„' ? '“' : '"';
    } else if (mark === closing || (closing !== '"' && DOUBLE_CLOSE.test(mark) && mark !== '"')) {
      if (at > start)
        found.push({
          start,
          end: at,
          single: false,
          continued: continued && start === block.start + 1,
        });
      start = -1;
    } else if (mark === '“' && closing === '”') {
      // A second opening mark without a closing one between them: the first was never closed.
      start = at + 1;
    }
  }
  if (start < 0) return false;
  if (block.end > start) found.push({ start, end: block.end, single: false, continued });
  return true;
}

function inches(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && /[\s,.]/.test(text[at + 1] ?? ' ');
}

/** Single marks count only when both sides are clear: an apostrophe is none. */
function singles(text: string, block: Block, found: Quotation[], first: number): void {
  const doubled = found.slice(first);
  const slice = text.slice(block.start, block.end);
  const pattern =
    /(?<=^|[\s(:—–-])[‘']([^‘’'"“”\n]{2,160}?(?:[’'](?=\p{L})[^‘’'"“”\n]{1,80}?)*)[’'](?=$|[\s.,;:!?)—–-])/gu;
  for (const match of slice.matchAll(pattern)) {
    const start = block.start + match.index + 1;
    const end = start + (match[1]?.length ?? 0);
    if (!doubled.some((q) => start < q.end && q.start < end))
      found.push({ start, end, single: true, continued: false });
  }
}
