import { DOWNLOAD_FAULTS, TAXII_FAULTS, type Login } from '../core/model/index.ts';

/** Why a team's server was not read; each has its words in `_locales` as `serverFault_<code>`. */
export const SERVER_PROBLEMS = [
  ...DOWNLOAD_FAULTS,
  ...TAXII_FAULTS,
  'not-allowed',
  'not-kept',
] as const;
export type ServerProblem = (typeof SERVER_PROBLEMS)[number];

/** What became of a server when it was last asked; `more` where it holds more than is read in one go. */
export const SERVER_RESULTS = ['new', 'unchanged', 'more', ...SERVER_PROBLEMS] as const;
export type ServerResult = (typeof SERVER_RESULTS)[number];

/** Servers that are read at most: with all that they bring they take half of the room that the browser gives. */
export const MOST_SERVERS = 3;

/** A server as the options show it: without what it is told. */
export interface ServerStatus {
  address: string;
  name: string;
  collections: { address: string; title: string; read: boolean }[];
  /** Objects that are kept of it. */
  objects: number;
  /** When it was last asked for its objects, ISO 8601; null where it never was. */
  at: string | null;
  /** Whether it holds more, which is asked for the next time. */
  more: boolean;
  /** Null where all is well. */
  problem: ServerProblem | null;
  /** What the server itself says of the problem; null where it says nothing. */
  words: string | null;
}

/** What a server said to being asked what it has. */
export type ServerAdded =
  | { servers: ServerStatus[] }
  /** It is not listed. */
  | { problem: ServerProblem; words: string | null };

/** Calls that the background answers to the options about the servers of the reader's team. */
export interface ServerCalls {
  servers: { ask: Record<string, never>; answer: ServerStatus[] };
  /** Ask a server what it has, and list it. Its host is asked for before, in the click. */
  serverAdd: { ask: { address: string; login: Login | null }; answer: ServerAdded };
  /** Read these of its collections, at once and from then on, and forget what came of others. */
  serverChoose: { ask: { address: string; collections: string[] }; answer: ServerStatus[] };
  /** Read it no longer; forget what it brought and what it is told. */
  serverRemove: { ask: { address: string }; answer: ServerStatus[] };
  /** Read those now whose hosts the browser allows. */
  serversRead: { ask: Record<string, never>; answer: ServerStatus[] };
}
