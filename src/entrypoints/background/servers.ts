import {
  MOST_SERVERS,
  SERVER_PROBLEMS,
  type ServerCalls,
  type ServerStatus,
} from '../../browser/index.ts';
import { readUpdate, withUpdate, type KnowledgeBase } from '../../core/knowledge/index.ts';
import {
  baseAddress,
  discover,
  isLogin,
  keptServer,
  TaxiiError,
  teamKnowledge,
  updateServer,
  type Fetch,
} from '../../library/index.ts';
import type { Login } from '../../core/model/index.ts';
import { keptKnowledge } from '../../store/knowledge.ts';
import {
  dropServer,
  dropServerState,
  keepServerLogin,
  keepServers,
  keepServerState,
  readServers,
  serverLogin,
  serverState,
  type ListedServer,
} from '../../store/servers.ts';
import { giveBack, isAllowed } from './hosts.ts';
import { library } from './library.ts';
import { oneByOne, setRound, type Round } from './rounds.ts';
import { serverName } from './server-facts.ts';

declare const fetch: Fetch;

/** How often the servers are read. */
export const SERVERS_ROUND: Round = { alarm: 'servers', minutes: 3 * 60 };
const inTurn = oneByOne<ServerStatus[]>();

/** All servers, and what became of each; what they are told is not in it. */
export async function serversStatus(): Promise<ServerStatus[]> {
  return Promise.all((await readServers()).map(statusOf));
}

async function statusOf(listed: ListedServer): Promise<ServerStatus> {
  const { address, collections } = listed;
  const [state, allowed] = await Promise.all([serverState(address), isAllowed(address)]);
  return {
    address,
    name: serverName(listed),
    collections,
    objects: keptServer(state?.kept)?.objects.length ?? 0,
    at: state?.at ?? null,
    more: state?.result === 'more',
    problem: allowed
      ? (SERVER_PROBLEMS.find((one) => one === state?.result) ?? null)
      : 'not-allowed',
    words: allowed ? (state?.words ?? null) : null,
  };
}

/**
 * Asks a server what it has and lists it; asked again, with what it is told now. None of its collections is read before the reader
 * chooses. Throws where the address or the login is none, or the list is full.
 */
export async function addServer({
  address: given,
  login,
}: ServerCalls['serverAdd']['ask']): Promise<ServerCalls['serverAdd']['answer']> {
  const address = baseAddress(given);
  if (address === null) throw new TypeError('not an address');
  if (login !== null && !isLogin(login)) throw new TypeError('not a login');
  try {
    const found = await discover({ server: address, login, fetch });
    const servers = await readServers();
    const before = servers.find((server) => server.address === address);
    const others = servers.filter((server) => server !== before);
    if (others.length >= MOST_SERVERS) throw new TypeError('too many servers');
    const read = (one: string): boolean =>
      before?.collections.some((had) => had.address === one && had.read) ?? false;
    const collections = found.collections.map((one) => ({ ...one, read: read(one.address) }));
    await keepServerLogin(address, login);
    await keepServers([...others, { address, title: found.title, collections }]);
    await setServersAlarm();
    return { servers: await serversStatus() };
  } catch (error) {
    if (!(error instanceof TaxiiError)) throw error;
    // The host was allowed for nothing.
    await giveBack(address);
    return { problem: error.fault, words: error.words };
  }
}

/** Reads these collections of a server; where they are others than before, all anew. */
export async function chooseCollections({
  address,
  collections,
}: ServerCalls['serverChoose']['ask']): Promise<ServerStatus[]> {
  const servers = await readServers();
  const chosen = servers.map((server) =>
    server.address === address
      ? {
          ...server,
          collections: server.collections.map((one) => ({
            ...one,
            read: collections.includes(one.address),
          })),
        }
      : server,
  );
  await keepServers(chosen);
  await dropServerState(address);
  return readServersNow((server) => server.address === address);
}

/** Reads a server no longer, forgets what it brought and what it was told, and gives its host back. */
export async function removeServer(address: string): Promise<ServerStatus[]> {
  await dropServer(address);
  library.refresh();
  await giveBack(address);
  await setServersAlarm();
  return serversStatus();
}

/** Sets or clears the alarm by the list. */
export async function setServersAlarm(): Promise<void> {
  await setRound(SERVERS_ROUND, (await readServers()).length > 0);
}

/**
 * Reads the servers that are `wanted` and whose hosts the browser allows, one after the other. What fails is said in the status;
 * nothing that was good is lost.
 */
export function readServersNow(
  wanted: (server: ListedServer) => boolean = () => true,
): Promise<ServerStatus[]> {
  return inTurn(async () => {
    for (const server of (await readServers()).filter(wanted)) await readOne(server);
    library.refresh();
    return serversStatus();
  });
}

async function readOne(server: ListedServer): Promise<void> {
  const { address } = server;
  const collections = chosenOf(server);
  if (collections.length === 0 || !(await isAllowed(address))) return;
  const before = keptServer((await serverState(address))?.kept);
  const login = await loginOf(address);
  const at = new Date().toISOString();
  const { result, words, kept } = await updateServer(collections, before, {
    ...{ server: address, login, fetch },
  });
  const facts = teamKnowledge(await baseOf(), kept.objects, serverName(server));
  // It may have been removed meanwhile, or other collections been chosen.
  const now = (await readServers()).find((listed) => listed.address === address);
  if (now === undefined || String(chosenOf(now)) !== String(collections)) return;
  try {
    await keepServerState(address, { at, result, words, kept }, facts);
  } catch {
    // The browser's word on a full storage differs. The last good state stays; that it is old must fit.
    await keepServerState(address, { at, result: 'not-kept', words: null, kept: before });
  }
}

function chosenOf({ collections }: ListedServer): string[] {
  return collections.flatMap(({ address, read }) => (read ? [address] : []));
}

async function loginOf(address: string): Promise<Login | null> {
  const login = await serverLogin(address);
  return isLogin(login) ? login : null;
}

/** The facts under those of the servers: the bundled ones, and the reader's update of them. */
async function baseOf(): Promise<KnowledgeBase> {
  const update = readUpdate(await keptKnowledge('update'));
  const bundled = await library.bundled.knowledge();
  return update === null ? bundled : withUpdate(bundled, update);
}
