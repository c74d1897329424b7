import { articleOf, lineOf, LONGEST_LINE } from '../../core/memory/index.ts';
import type { RememberedArticle } from '../../core/model/index.ts';
import {
  boundsOf,
  eachBatch,
  keepArticles,
  type MemoryDatabase,
} from '../../store/memory/index.ts';

/** What became of a file. */
export interface Added {
  kept: number;
  /** Sound, but out of bounds, or kept already and read later. */
  left: number;
  /** Lines that are no sound article. */
  bad: number;
}

/** How many articles are written in one go. */
const BATCH = 200;

/** Everything that is remembered as a file, an article a line; it never stands in the page's memory as a whole. */
export async function fileOf(db: MemoryDatabase): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const articles of eachBatch(db))
    parts.push(new Blob(articles.map((article) => `${lineOf(article)}\n`)));
  return new Blob(parts, { type: 'application/jsonl' });
}

/**
 * Adds the articles of a file, a few hundred in one go, and tells how far it is. Throws where the memory cannot be written; what
 * was added before that stays.
 */
export async function addFile(
  db: MemoryDatabase,
  file: Blob,
  chosen: { days: number; megabytes: number },
  tell: (added: Added) => void,
): Promise<Added> {
  const added: Added = { kept: 0, left: 0, bad: 0 };
  let batch: RememberedArticle[] = [];
  const write = async (): Promise<void> => {
    const kept = await keepArticles(db, batch, boundsOf(chosen, Date.now()));
    added.kept += kept;
    added.left += batch.length - kept;
    batch = [];
    tell({ ...added });
  };
  for await (const line of linesOf(file)) {
    if (line?.trim() === '') continue;
    const article = line === null ? null : articleOf(line);
    if (article) batch.push(article);
    else added.bad += 1;
    if (batch.length === BATCH) await write();
  }
  await write();
  return added;
}

/** The lines of a file as it is read; null for one that is too long. */
async function* linesOf(file: Blob): AsyncGenerator<string | null> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let tooLong = false;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    const lines = (rest + (value ?? '')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield tooLong ? null : line;
      tooLong = false;
    }
    if (rest.length > LONGEST_LINE) {
      tooLong = true;
      rest = '';
    }
  }
  if (tooLong) yield null;
  else if (rest !== '') yield rest;
}
