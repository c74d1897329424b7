import { browser } from '../browser/index.ts';
import type { KeptAnnotation } from '../core/model/index.ts';

/** What is remembered of a page's document until the browser closes. */
interface Entry {
  document: string;
  size: number;
}

/** All annotations together stay under this many characters of JSON: session storage holds 10 MB for every tab. */
const MOST = 6_000_000;
const INDEX = 'annotations';
const keyOf = (document: string): string => `annotation:${document}`;

/** Keeps the annotation of a document, and lets the oldest go where they would fill the storage. */
export async function keepAnnotation(document: string, annotation: KeptAnnotation): Promise<void> {
  const size = JSON.stringify(annotation).length;
  const entries = (await index()).filter((e) => e.document !== document);
  entries.push({ document, size });
  let total = entries.reduce((sum, e) => sum + e.size, 0);
  const gone: string[] = [];
  while (total > MOST && entries.length > 1) {
    const oldest = entries.shift() as Entry;
    total -= oldest.size;
    gone.push(keyOf(oldest.document));
  }
  if (gone.length > 0) await browser.storage.session.remove(gone);
  const write = (index: Entry[]): Promise<void> =>
    browser.storage.session.set({ [keyOf(document)]: annotation, [INDEX]: index });
  try {
    await write(entries);
  } catch {
    // Full all the same: the pages before can be read again, this one is being looked at. What is shown does not hang on it.
    await eraseAnnotations();
    await write([{ document, size }]).catch(() => undefined);
  }
}

/** The annotation of a document; undefined where none is kept. */
export async function annotationOf(document: string): Promise<KeptAnnotation | undefined> {
  const key = keyOf(document);
  const found = await browser.storage.session.get(key);
  return found[key] as KeptAnnotation | undefined;
}

async function index(): Promise<Entry[]> {
  const found = await browser.storage.session.get(INDEX);
  const entries = found[INDEX];
  return Array.isArray(entries) ? entries.filter(isEntry) : [];
}

function isEntry(value: unknown): value is Entry {
  const { document, size } = (value ?? {}) as Partial<Entry>;
  return typeof document === 'string' && typeof size === 'number';
}

/** Forgets the annotations of all documents. */
export async function eraseAnnotations(): Promise<void> {
  const gone = (await index()).map(({ document }) => keyOf(document));
  await browser.storage.session.remove([...gone, INDEX]);
}
