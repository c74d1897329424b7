import { readFile, stat } from 'node:fs/promises';

/** The largest page that is read, in bytes. */
export const MOST_BYTES = 20_000_000;
const SECONDS = 20;

/** A page could not be read; the message is a word for people. */
export class InputError extends Error {
  override name = 'InputError';
}

/** A page's source, decoded. */
export interface Input {
  /** Where the page stands, for its links; a file has its path. */
  url: string;
  html: string;
}

/** Reads a page: a path, an http(s) address, or `-` for standard input. Throws `InputError`. */
export async function readInput(name: string): Promise<Input> {
  if (/^https?:\/\//i.test(name)) return fromAddress(name);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name))
    throw new InputError('only http and https addresses are read');
  const bytes = name === '-' ? await fromStandardInput() : await fromFile(name);
  return { url: name, html: decode(bytes, null) };
}

/** Reads a text file of UTF-8. Throws `InputError`. */
export async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await fromFile(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('this is no text in UTF-8');
  }
}

async function fromFile(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new InputError('there is no such file');
  if (found.isDirectory()) throw new InputError('this is a directory, not a page');
  if (found.size > MOST_BYTES) throw new InputError(tooLarge());
  return readFile(path).catch(() => {
    throw new InputError('this file may not be read');
  });
}

async function fromStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new InputError(tooLarge());
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function fromAddress(address: string): Promise<Input> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(SECONDS * 1000) }).catch(
    (error: unknown) => {
      const late = error instanceof Error && error.name === 'TimeoutError';
      throw new InputError(
        late ? `no answer within ${SECONDS} seconds` : 'the address could not be reached',
      );
    },
  );
  if (!answer.ok) throw new InputError(`the server answered ${answer.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new InputError(tooLarge());
    parts.push(part);
  }
  const charset =
    /charset=["']?([\w-]+)/i.exec(answer.headers.get('content-type') ?? '')?.[1] ?? null;
  return { url: answer.url || address, html: decode(Buffer.concat(parts), charset) };
}

function tooLarge(): string {
  return `this page is larger than ${MOST_BYTES / 1_000_000} MB`;
}

/** Decodes a page by its byte-order mark, the server's word, or the page's own; what cannot be decoded becomes U+FFFD. */
export function decode(bytes: Uint8Array, served: string | null): string {
  if (bytes.length === 0) throw new InputError('this page is empty');
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (start.startsWith('%PDF-')) throw new InputError('this is a PDF, not a web page');
  const marked = start.startsWith('\xfe\xff')
    ? 'utf-16be'
    : start.startsWith('\xff\xfe')
      ? 'utf-16le'
      : null;
  const own = /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] ?? null;
  const html = decoder(marked ?? served ?? own).decode(bytes);
  if (isBinary(html)) throw new InputError('this is no text');
  if (!/<[a-z!][^<>]*>/i.test(html)) throw new InputError('this is not HTML');
  return html;
}

function decoder(charset: string | null): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    // A charset that nobody knows: UTF-8 is what most pages are.
    return new TextDecoder('utf-8');
  }
}

function isBinary(text: string): boolean {
  const head = text.slice(0, 4000);
  let odd = 0;
  for (const char of head) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0 || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13))
      odd += 1;
  }
  return odd > head.length / 50;
}
