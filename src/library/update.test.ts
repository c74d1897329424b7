import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { withUpdate } from '../core/knowledge/index.ts';
import { BAD_ANSWERS } from './testing/answers.ts';
import { details, knowledge } from './testing/bundled.ts';
import { baseAddress, originOf } from './address.ts';
import type { Fetch } from './download.ts';
import { LISTS, updateKnowledge, type KeptLists, type UpdateResult } from './update.ts';

const trees = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak', 'Pine'];
const groups = (values: unknown[]): string =>
  JSON.stringify({
    type: 'threat-actor',
    values: [...values, ...trees.map((tree) => ({ value: `Pale ${tree}` }))],
  });
const producers = JSON.stringify({
  type: 'producer',
  values: trees.map((tree) => ({ value: `${tree} Research`, meta: { country: 'SE' } })),
});
const microsoft = JSON.stringify(
  trees.map((tree) => ({
    'Threat actor name': `${tree} Tempest`,
    'Origin/Threat': 'Group in development',
  })),
);
const otter = { value: 'Velvet Otter', meta: { synonyms: ['UNC99123'], country: 'IR' } };

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(null)));
  server = undefined;
});

/** A server on loopback: `first` answers for the groups, the others have their lists. */
async function serving(first: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    if (request.url === `/${LISTS[0].path}`) first(request, response);
    else if (request.url === `/${LISTS[1].path}`) response.end(producers);
    else if (request.url === `/${LISTS[2].path}`) response.end(microsoft);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server?.address() as AddressInfo).port}/`;
}

const update = (
  address: string,
  kept: KeptLists = {},
  before: UpdateResult['update'] | null = null,
): Promise<UpdateResult> =>
  updateKnowledge(knowledge, details, {
    address,
    fetch: fetch as unknown as Fetch,
    kept,
    before,
    seconds: 0.5,
  });

describe('an update of the facts', () => {
  it('lays the lists on our own facts and says what is new', async () => {
    const result = await update(await serving((_, to) => to.end(groups([otter]))));
    expect(result.lists.map((list) => list.result)).toEqual(['new', 'new', 'new']);
    expect(result.changes.actors).toEqual(
      expect.arrayContaining(['Velvet Otter', 'Alder Research', 'Oak Tempest']),
    );
    const base = withUpdate(knowledge, result.update);
    expect(base.entries('unc99123')[0]?.actor).toBe('group-velvet-otter');
    expect(base.entries('apt28')).toEqual(knowledge.entries('apt28'));
  });

  it('asks only for what has changed, and keeps the last good copy of what has not', async () => {
    const asked: unknown[] = [];
    const address = await serving((request, response) => {
      asked.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"1"', 'last-modified': 'Mon, 02 Nov 2026 10:00:00 GMT' })
          .end(groups([otter]));
    });
    const first = await update(address);
    const second = await update(address, first.kept, first.update);
    expect(asked).toEqual([
      [undefined, undefined],
      ['"1"', 'Mon, 02 Nov 2026 10:00:00 GMT'],
    ]);
    expect(second.lists[0]?.result).toBe('unchanged');
    expect(second.update).toEqual(first.update);
    expect(second.changes).toEqual({ actors: [], names: [], reports: 0 });
  });

  const odd: [string, RequestListener, string][] = [
    ['garbage', (_, to) => to.end('\u0000\u0001 what is this'), 'not-json'],
    ['a page', (_, to) => to.end('<!doctype html><title>Sign in</title>'), 'not-json'],
    ['half a list', (_, to) => to.end(groups([otter]).slice(0, 200)), 'not-json'],
    ['another list', (_, to) => to.end('{"type":"malware","values":[]}'), 'unknown-shape'],
    [
      'numbers for names',
      (_, to) => to.end('{"type":"threat-actor","values":[1,2,3,4,5,6]}'),
      'too-few',
    ],
    [
      'broken letters',
      (_, to) => to.end(Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d])),
      'no-text',
    ],
    ['nothing there', (_, to) => to.writeHead(404).end(), 'refused'],
    ...BAD_ANSWERS,
  ];
  it.each(odd)('refuses %s with a word, and loses nothing', async (_what, answer, word) => {
    const good = await update(await serving((_, to) => to.end(groups([otter]))));
    server?.closeAllConnections();
    await new Promise((done) => server?.close(done));
    const result = await update(await serving(answer), good.kept, good.update);
    expect(result.lists[0]).toEqual({ id: 'misp-groups', result: word });
    expect(result.update).toEqual(good.update);
    expect(result.kept['misp-groups']).toEqual(good.kept['misp-groups']);
  });

  it('says so where nobody is there', async () => {
    const result = await update('http://127.0.0.1:9/');
    expect(result.lists.map((list) => list.result)).toEqual(Array(3).fill('unreachable'));
    expect(result.update.actors).toEqual([]);
  });

  it('does not take a list that has lost most of its records', async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ value: `Grey Heron ${i}` }));
    let all = true;
    const address = await serving((_, to) => to.end(groups(all ? many : [])));
    const first = await update(address);
    all = false;
    const second = await update(address, first.kept, first.update);
    expect(second.lists[0]?.result).toBe('shrunk');
    expect(second.update).toEqual(first.update);
  });
});

describe('an address', () => {
  it('of a mirror is http(s), without a password or a question', () => {
    expect(baseAddress('https://mirror.example/lists')).toBe('https://mirror.example/lists/');
    for (const text of [
      '',
      'mirror',
      'ftp://a.example/',
      'https://a:b@c.example/',
      'https://a.example/?q',
      'javascript:alert(1)',
    ])
      expect(baseAddress(text)).toBeNull();
  });

  it('needs the permission of its host alone', () => {
    expect(originOf('https://mirror.example:8443/lists/')).toBe('https://mirror.example/*');
    expect(originOf('file:///etc')).toBeNull();
  });
});
