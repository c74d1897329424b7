// A TAXII 2.1 server on loopback, written from the text of the OASIS Standard: discovery (4.1), API roots (4.2), collections (5.1,
// 5.2), objects with their filters and pages (3.4, 3.5, 5.4), media types (1.6.8), errors (3.6) and HTTP headers (3.2).
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { listen, type Listening } from '../browsers/index.mjs';

const TAXII = 'application/taxii+json;version=2.1';

export interface StixObject {
  type: string;
  id: string;
  [property: string]: unknown;
}
export interface ServedCollection {
  id: string;
  title: string;
  can_read: boolean;
  objects: { added: string; object: StixObject }[];
}
export interface TaxiiServer extends Listening {
  /** The path and query of each question, in their order; then its `Authorization`, where it has one. */
  asked: string[];
  collections: ServedCollection[];
  /** From now on paths that begin so are answered otherwise; null for as the specification has it. */
  instead(path: string, answer: RequestListener | null): void;
}

/** @param authorization that every question must have; where absent, the server is open to all */
export async function serveTaxii(
  collections: ServedCollection[],
  authorization?: string,
): Promise<TaxiiServer> {
  const asked: string[] = [];
  const others = new Map<string, RequestListener>();
  const listening = await listen((request, response) => {
    const { url = '/', headers } = request;
    asked.push(`${url} ${headers.authorization ?? ''}`.trim());
    const other = [...others].find(([path]) => url.startsWith(path));
    if (other) other[1](request, response);
    else answer(request, response);
  });

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://taxii');
    if (!isAccepted(request.headers.accept)) return error(response, 406, 'Not Acceptable');
    if (authorization !== undefined && request.headers.authorization !== authorization) {
      response.setHeader('www-authenticate', 'Basic realm="tower", Bearer');
      return error(response, 401, 'Unauthorized', 'Who are you?');
    }
    if (request.method !== 'GET') return error(response, 405, 'Method Not Allowed');
    if (pathname === '/taxii2/')
      return send(response, { title: 'Tower CTI', default: '/desk/', api_roots: ['/desk/'] });
    if (pathname === '/desk/')
      return send(response, { title: 'Desk', versions: [TAXII], max_content_length: 10_485_760 });
    if (pathname === '/desk/collections/')
      return send(response, { collections: collections.map(described) });
    const [, id, rest] = /^\/desk\/collections\/([^/]+)\/(objects\/)?$/.exec(pathname) ?? [];
    const collection = collections.find((one) => one.id === id && one.can_read);
    // Whether there is none or it is closed to this reader is told to nobody.
    if (!collection) return error(response, 404, 'Not Found', 'There is no such collection.');
    if (rest === undefined) return send(response, described(collection));
    objects(collection, searchParams, response);
  }

  return {
    ...{ ...listening, asked, collections },
    instead: (path, other) => void (other === null ? others.delete(path) : others.set(path, other)),
  };
}

/** Whether the answer may be in TAXII 2.1, by each media range of `Accept`; one without a version means the newest. */
function isAccepted(accept = ''): boolean {
  return accept
    .split(',')
    .map((range) => range.replace(/\s/g, '').toLowerCase())
    .some((range) => range === TAXII || range === 'application/taxii+json');
}

function described({ id, title, can_read }: ServedCollection): object {
  return {
    id,
    title,
    can_read,
    can_write: false,
    media_types: ['application/stix+json;version=2.1'],
  };
}

/** The objects that fit the filters, oldest first by when they were added, `limit` a page; `next` goes on behind a page. */
function objects(
  { objects: all }: ServedCollection,
  query: URLSearchParams,
  response: ServerResponse,
): void {
  const limit = query.has('limit') ? Number(query.get('limit')) : 100;
  const after = query.get('added_after');
  const start = query.has('next') ? Number(query.get('next')) : 0;
  if (!Number.isInteger(limit) || limit < 1) return error(response, 400, 'Bad Request', 'limit');
  if (!Number.isInteger(start)) return error(response, 400, 'Bad Request', 'next');
  if (after !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(after))
    return error(response, 400, 'Bad Request', 'added_after');
  const types = query.get('match[type]')?.split(',');
  const ids = query.get('match[id]')?.split(',');
  const found = all
    .filter(
      ({ added, object: { type, id } }) =>
        (after === null || added > after) &&
        (types?.includes(type) ?? true) &&
        (ids?.includes(id) ?? true),
    )
    .sort((a, b) => (a.added < b.added ? -1 : 1));
  // A server may give less than is asked for: this one gives three at most.
  const page = found.slice(start, start + Math.min(limit, 3));
  const end = start + page.length;
  if (page.length === 0) return send(response, {});
  response.setHeader('X-TAXII-Date-Added-First', page[0]?.added ?? '');
  response.setHeader('X-TAXII-Date-Added-Last', page.at(-1)?.added ?? '');
  send(response, {
    ...(end < found.length ? { more: true, next: String(end) } : { more: false }),
    objects: page.map(({ object }) => object),
  });
}

function send(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': TAXII }).end(JSON.stringify(body));
}

function error(
  response: ServerResponse,
  status: number,
  title: string,
  description?: string,
): void {
  send(response, { title, description, http_status: String(status) }, status);
}
