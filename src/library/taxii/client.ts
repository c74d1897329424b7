import type { DownloadFault, Login, TaxiiFault } from '../../core/model/index.ts';
import { isSameServer, isSecret } from '../address.ts';
import { ask, bytesOf, DownloadError, textOf, type Fetch } from '../download.ts';
import { plain } from '../plain.ts';

// The background has no DOM library and no worker's; of the web's own a login takes this much.
declare const btoa: (binary: string) => string;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Why a server's answer is not used, or could not be had. */
export type ServerFault = DownloadFault | TaxiiFault;

/** The server's answer is not used. */
export class TaxiiError extends Error {
  override name = 'TaxiiError';
  readonly fault: ServerFault;
  /** What the server itself says of it, as one line of text; null where it says nothing. */
  readonly words: string | null;
  constructor(fault: ServerFault, words: string | null = null) {
    super(fault);
    this.fault = fault;
    this.words = words;
  }
}

/** What every question to a server takes. */
export interface Asking {
  /** The base address that the reader allowed (`baseAddress`): no other server is asked, whatever this one says. */
  server: string;
  /** Null where the server is open to all. */
  login: Login | null;
  fetch: Fetch;
  /** For one answer; 20 where absent. */
  seconds?: number;
}

/** A JSON object of which nothing is known yet. */
export type Loose = Readonly<Record<string, unknown>>;

/** An answer of a server. */
export interface TaxiiAnswer {
  body: Loose;
  headers: { get(name: string): string | null };
}

const MEDIA_TYPE = 'application/taxii+json';
const VERSION = '2.1';
/** The largest answer that is read, in bytes. */
const MOST_BYTES = 5_000_000;
const SECONDS = 20;
const LONGEST_WORDS = 200;
const FAULTS: Readonly<Record<number, ServerFault>> = {
  401: 'sign-in',
  403: 'forbidden',
  404: 'not-there',
  406: 'no-taxii',
  415: 'no-taxii',
};

/** Asks a TAXII 2.1 server. Throws `TaxiiError` for all that a server does. */
export async function askTaxii(
  address: string,
  { server, login, fetch, seconds = SECONDS }: Asking,
): Promise<TaxiiAnswer> {
  if (!isSameServer(address, server)) throw new TaxiiError('other-host');
  if (login !== null && !isSecret(address)) throw new TaxiiError('not-secret');
  const headers = {
    accept: `${MEDIA_TYPE};version=${VERSION}`,
    ...(login === null ? {} : { authorization: authorizationOf(login) }),
  };
  try {
    const answer = await ask(address, { fetch, headers, seconds }, async (given) => ({
      status: given.status,
      headers: given.headers,
      bytes: await bytesOf(given, MOST_BYTES),
    }));
    if (answer.status !== 200) {
      const words = isTaxii(answer.headers.get('content-type')) ? wordsOf(answer) : null;
      throw new TaxiiError(FAULTS[answer.status] ?? 'refused', words);
    }
    const body = isTaxii(answer.headers.get('content-type')) ? parse(textOf(answer)) : null;
    if (body === null) throw new TaxiiError('no-taxii');
    return { body, headers: answer.headers };
  } catch (error) {
    if (error instanceof DownloadError) throw new TaxiiError(error.fault);
    throw error;
  }
}

/** Whether a login can stand in a header and mean what was entered. */
export function isLogin(value: unknown): value is Login {
  const login = (value ?? {}) as Partial<Record<string, unknown>>;
  if (login.kind === 'bearer') return isText(login.token, /^[\x21-\x7e]{1,4000}$/);
  return (
    login.kind === 'basic' &&
    isText(login.user, /^[^:\p{Cc}]{1,200}$/u) &&
    isText(login.password, /^\P{Cc}{1,1000}$/u)
  );
}

function isText(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function authorizationOf(login: Login): string {
  if (login.kind === 'bearer') return `Bearer ${login.token}`;
  const bytes = new TextEncoder().encode(`${login.user}:${login.password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/** Whether a `Content-Type` is TAXII's; one without a version is the newest, which is this. */
function isTaxii(type: string | null): boolean {
  const [name, ...parameters] = (type ?? '').toLowerCase().split(';');
  const version = parameters
    .map((parameter) => /^\s*version\s*=\s*"?([\d.]+)"?\s*$/.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return name?.trim() === MEDIA_TYPE && (version ?? VERSION) === VERSION;
}

/** What a TAXII error says: its title, and its description after it. */
function wordsOf(answer: { bytes: Uint8Array }): string | null {
  const { title, description } = parse(textOf(answer)) ?? {};
  const words = [title, description].filter((one) => typeof one === 'string').join(': ');
  return plain(words, LONGEST_WORDS) || null;
}

/** A JSON object; null where `json` is none. */
export function parse(json: string): Loose | null {
  try {
    return looseOf(JSON.parse(json));
  } catch {
    // Where it broke says nothing to a reader: it is another's file.
    return null;
  }
}

/** A value as an object; null where it is none. */
export function looseOf(value: unknown): Loose | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Loose)
    : null;
}
