import { browser, SERVER_RESULTS, type ServerResult } from '../browser/index.ts';
import type { Login } from '../core/model/index.ts';

/** A server of the reader's team. It says whom the reader works for, so it stays on this machine. */
export interface ListedServer {
  address: string;
  /** As it calls itself. */
  title: string;
  collections: { address: string; title: string; read: boolean }[];
}

/** What became of a server when it was last asked. */
export interface ServerState {
  /** ISO 8601. */
  at: string;
  result: ServerResult;
  /** What the server itself says of a problem. */
  words: string | null;
  /** Its last good state, null where there is none. What stands in it is the library's to check. */
  kept: unknown;
}

const KEY = 'servers-1';
/** Keys for each server: what it is told is read only to ask it, and what it brought only to read it again. */
const keysOf = (address: string) => ({
  login: `server-login-1:${address}`,
  state: `server-1:${address}`,
  facts: `server-facts-1:${address}`,
});

async function read(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** The servers in the order in which they were added; what is not sound is left out. */
export async function readServers(): Promise<ListedServer[]> {
  const kept = await read(KEY);
  return Array.isArray(kept) ? kept.filter(isListed) : [];
}

/** Keeps the list of servers. Throws where the browser has no room for it. */
export async function keepServers(servers: readonly ListedServer[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: servers });
}

/** What a server is told; null where it is open to all. What stands in it is the library's to check. */
export async function serverLogin(address: string): Promise<unknown> {
  return (await read(keysOf(address).login)) ?? null;
}

/** Keeps what a server is told. Throws where the browser has no room for it. */
export async function keepServerLogin(address: string, login: Login | null): Promise<void> {
  const { login: key } = keysOf(address);
  if (login === null) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: login });
}

/** What became of a server; null where it has not been asked, or nothing sound is kept. */
export async function serverState(address: string): Promise<ServerState | null> {
  const kept = await read(keysOf(address).state);
  return isState(kept) ? kept : null;
}

/** What a server adds to the facts, as it was kept; what stands in it is the knowledge's to check. */
export async function serverFacts(address: string): Promise<unknown> {
  return read(keysOf(address).facts);
}

/** Keeps what became of a server and, where given, what it adds to the facts: both or neither. Throws where there is no room. */
export async function keepServerState(
  address: string,
  state: ServerState,
  facts?: unknown,
): Promise<void> {
  const keys = keysOf(address);
  await browser.storage.local.set({
    [keys.state]: state,
    ...(facts === undefined ? {} : { [keys.facts]: facts }),
  });
}

/** Forgets all that a server brought. */
export async function dropServerState(address: string): Promise<void> {
  const { state, facts } = keysOf(address);
  await browser.storage.local.remove([state, facts]);
}

/** Forgets a server, what it is told and all that it brought. */
export async function dropServer(address: string): Promise<void> {
  await keepServers((await readServers()).filter((server) => server.address !== address));
  await browser.storage.local.remove(Object.values(keysOf(address)));
}

function isListed(value: unknown): value is ListedServer {
  const { address, title, collections } = (value ?? {}) as Partial<ListedServer>;
  return (
    isAddress(address) &&
    typeof title === 'string' &&
    Array.isArray(collections) &&
    collections.every(
      (one) =>
        isAddress(one?.address) && typeof one.title === 'string' && typeof one.read === 'boolean',
    )
  );
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//.test(value);
}

function isState(value: unknown): value is ServerState {
  const { at, result, words } = (value ?? {}) as Partial<ServerState>;
  return (
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    (words === null || typeof words === 'string') &&
    SERVER_RESULTS.some((one) => one === result)
  );
}
