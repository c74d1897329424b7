import type { DownloadFault } from '../core/model/index.ts';

// The background has no DOM library and no worker's; of the web's own a download takes this much.
declare const setTimeout: (work: () => void, milliseconds: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;
declare const AbortController: new () => { readonly signal: unknown; abort(): void };
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** An answer as `fetch` gives it. */
export interface Fetched {
  status: number;
  type: string;
  headers: { get(name: string): string | null };
  body: {
    getReader(): {
      read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
      cancel(): Promise<void>;
    };
  } | null;
}
export type Fetch = (
  address: string,
  options: {
    headers: Record<string, string>;
    redirect: 'manual';
    cache: 'no-store';
    credentials: 'omit';
    signal: never;
  },
) => Promise<Fetched>;

/** The file could not be had; the message is a code of `DOWNLOAD_FAULTS`. */
export class DownloadError extends Error {
  override name = 'DownloadError';
  readonly fault: DownloadFault;
  constructor(fault: DownloadFault) {
    super(fault);
    this.fault = fault;
  }
}

/** A file that was had, with what the server needs to say next time that nothing has changed. */
export interface Downloaded {
  bytes: Uint8Array;
  /** The `Content-Type` as the server gave it. */
  type: string | null;
  etag: string | null;
  lastModified: string | null;
}

/** The answers that send to another address. */
const REDIRECTS = [301, 302, 303, 307, 308];

export interface DownloadOptions {
  fetch: Fetch;
  /** What is asked for, as `Accept` says it; anything where absent. */
  accept?: string;
  /** Of the last good copy; null where there is none. */
  etag: string | null;
  lastModified: string | null;
  mostBytes: number;
  /** For the whole file, in seconds. */
  seconds: number;
}

/**
 * Asks for a file, with no cookie, unless it is unchanged. A redirect is refused: the reader has allowed one host. Throws
 * `DownloadError`.
 */
export async function download(
  address: string,
  { fetch, accept, etag, lastModified, mostBytes, seconds }: DownloadOptions,
): Promise<Downloaded | 'unchanged'> {
  const headers = {
    ...(accept === undefined ? {} : { accept }),
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
  return ask(address, { fetch, headers, seconds }, async (answer) => {
    if (answer.status === 304) return 'unchanged';
    if (answer.status !== 200) throw new DownloadError('refused');
    return {
      bytes: await bytesOf(answer, mostBytes),
      type: answer.headers.get('content-type'),
      etag: answer.headers.get('etag'),
      lastModified: answer.headers.get('last-modified'),
    };
  });
}

export interface AskOptions {
  fetch: Fetch;
  headers: Record<string, string>;
  /** For all that `take` reads, in seconds. */
  seconds: number;
}

/**
 * Asks for an address, with no cookie, and gives what `take` makes of the answer. A redirect is refused and never followed, so
 * that no header reaches another address. Throws `DownloadError`, also for whatever else `take` throws.
 */
export async function ask<Taken>(
  address: string,
  { fetch, headers, seconds }: AskOptions,
  take: (answer: Fetched) => Promise<Taken>,
): Promise<Taken> {
  const control = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    control.abort();
  }, seconds * 1000);
  try {
    const answer = await fetch(address, {
      headers,
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      signal: control.signal as never,
    });
    if (answer.type === 'opaqueredirect' || REDIRECTS.includes(answer.status))
      throw new DownloadError('redirected');
    return await take(answer);
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    // What the browser says of a failed connection is for developers, and differs.
    throw new DownloadError(late ? 'late' : 'unreachable');
  } finally {
    clearTimeout(timer);
    control.abort();
  }
}

/** The bytes of an answer, at most so many. Throws `DownloadError`. */
export async function bytesOf({ body }: Fetched, mostBytes: number): Promise<Uint8Array> {
  const reader = body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    if (value === undefined) continue;
    size += value.length;
    if (size > mostBytes) throw new DownloadError('too-large');
    parts.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The text of a file that can be nothing but UTF-8. Throws `DownloadError`. */
export function textOf({ bytes }: Pick<Downloaded, 'bytes'>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DownloadError('no-text');
  }
}
