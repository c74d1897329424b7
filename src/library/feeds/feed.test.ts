import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { profileOf, withReports } from '../../core/knowledge/index.ts';
import { BAD_ANSWERS } from '../testing/answers.ts';
import { details, knowledge } from '../testing/bundled.ts';
import type { Fetch } from '../download.ts';
import { feedReports, keptFeed, updateFeed, type FeedResult, type KeptFeed } from './feed.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const item = (title: string, link: string, more = ''): string =>
  `<item><title>${title}</title><link>${link}</link>${more}</item>`;
const rss = (items: string, head = '<?xml version="1.0"?>'): string =>
  `${head}<rss version="2.0"><channel><title>The Tower &amp; Moat Desk</title>${items}</channel></rss>`;
const bears = item(
  'Fancy Bear returns to the port authority',
  '/2026/bear',
  `<description>&lt;p&gt;The firm says APT28&amp;#8217;s lures came first.&lt;/p&gt;</description>
   <pubDate>Thu, 19 Nov 2026 08:00:00 GMT</pubDate>`,
);

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(null)));
  server = undefined;
});

async function serving(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server?.address() as AddressInfo).port}/news/feed`;
}

const update = (
  address: string,
  kept: KeptFeed | null = null,
): Promise<{ result: FeedResult; feed: KeptFeed | null }> =>
  updateFeed(address, {
    fetch: fetch as unknown as Fetch,
    kept,
    knowledge,
    now: NOW,
    seconds: 1,
  });

const read = async (body: string | Buffer, type = 'application/xml'): Promise<KeptFeed> => {
  const { result, feed } = await update(
    await serving((_, to) => to.writeHead(200, { 'content-type': type }).end(body)),
  );
  expect(result).toBe('new');
  return feed!;
};

describe('a feed', () => {
  it('is read as text, with its links made whole and its entries annotated', async () => {
    const feed = await read(rss(bears));
    expect(feed.title).toBe('The Tower & Moat Desk');
    expect(feed.entries).toMatchObject([
      {
        title: 'Fancy Bear returns to the port authority',
        summary: 'The firm says APT28’s lures came first.',
        date: '2026-11-19T08:00:00.000Z',
        actors: ['group-apt28'],
      },
    ]);
    expect(feed.entries[0]?.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/2026\/bear$/);
  });

  const others: [string, string][] = [
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title><entry><id>urn:1</id><title type="html">Sandworm &amp;amp; the grid</title>
       <link rel="self" href="https://a.example/self"/><link href="https://a.example/grid"/><updated>2026-11-02T00:00:00Z</updated>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <b>plain</b> word.</p></div></content></entry></feed>`,
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel><title>Desk</title></channel><item><title>Sandworm &amp; the grid</title><link>https://a.example/grid</link>
       <description>A plain word.</description><dc:date>2026-11-02T00:00:00Z</dc:date></item></rdf:RDF>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Desk',
        items: [
          {
            id: '1',
            title: 'Sandworm & the grid',
            url: 'https://a.example/grid',
            content_html: '<p>A <b>plain</b> word.<script>alert(1)</script></p>',
            date_published: '2026-11-02T00:00:00Z',
          },
        ],
      }),
    ],
  ];
  it.each(others)('may be %s', async (_name, body) => {
    const { entries } = await read(body);
    expect(entries).toEqual([
      {
        link: 'https://a.example/grid',
        title: 'Sandworm & the grid',
        summary: 'A plain word.',
        date: '2026-11-02T00:00:00.000Z',
        actors: ['group-sandworm'],
      },
    ]);
  });

  it('keeps no entry that leads nowhere, and believes no date of tomorrow’s morrow', async () => {
    const { entries } = await read(
      rss(
        item('a', 'javascript:alert(1)') +
          item('b', 'https://me:secret@b.example/') +
          item('', 'https://c.example/') +
          item('d', 'https://d.example/', '<pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate>') +
          item('e&#x202e;f\u0007', 'https://e.example/', '<pubDate>soon</pubDate>'),
      ),
    );
    expect(entries.map(({ title, date }) => [title, date])).toEqual([
      ['d', null],
      ['ef', null],
    ]);
  });

  const encodings: [string, Buffer, string][] = [
    ['declared by the server', latin('Köln'), 'text/xml; charset=ISO-8859-1'],
    ['declared in the file', latin('Köln', 'windows-1252'), 'application/xml'],
    ['a lie of the server', latin('Köln', 'windows-1252'), 'text/xml; charset=utf-8'],
    ['a lie of the file', Buffer.from(rss(item('Köln', '/a'), declared('us-ascii'))), 'text/xml'],
    ['UTF-16', Buffer.from(`\ufeff${rss(item('Köln', '/a'))}`, 'utf16le'), 'text/xml'],
  ];
  it.each(encodings)('has the encoding %s', async (_what, body, type) => {
    expect((await read(body, type)).entries[0]?.title).toBe('Köln');
  });
});

function declared(encoding: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?>`;
}

function latin(title: string, encoding?: string): Buffer {
  const head = encoding === undefined ? '<?xml version="1.0"?>' : declared(encoding);
  return Buffer.from(rss(item(title, '/a'), head), 'latin1');
}

describe('a feed that is asked again', () => {
  it('sends only what has changed, and keeps what it has let go', async () => {
    const asked: unknown[] = [];
    const versions = [rss(bears), rss(item('Another day', '/other'))];
    const address = await serving((request, to) => {
      asked.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      if (asked.length === 2) to.writeHead(304).end();
      else
        to.writeHead(200, { etag: `"${asked.length}"`, 'last-modified': 'yesterday' }).end(
          versions[asked.length === 1 ? 0 : 1],
        );
    });
    const first = await update(address);
    const second = await update(address, first.feed);
    const third = await update(address, second.feed);
    expect(asked).toEqual([
      [undefined, undefined],
      ['"1"', 'yesterday'],
      ['"1"', 'yesterday'],
    ]);
    expect(second).toEqual({ result: 'unchanged', feed: first.feed });
    expect(third.feed?.entries.map(({ title }) => title)).toEqual([
      'Fancy Bear returns to the port authority',
      'Another day',
    ]);
  });

  it('has its entries read anew by facts that are newer', async () => {
    const feed = await read(rss(bears));
    const old = { ...feed, facts: '2020-01-01', entries: [{ ...feed.entries[0]!, actors: [] }] };
    server?.close();
    const { result, feed: now } = await update(
      await serving((_, to) => to.writeHead(304).end()),
      old,
    );
    expect(result).toBe('unchanged');
    expect(now?.entries[0]?.actors).toEqual(['group-apt28']);
  });
});

describe('a feed that is none', () => {
  const bomb = (): string => {
    const names = 'abcdefghij';
    const entities = [...names].map(
      (name, i) => `<!ENTITY ${name} "${i === 0 ? 'lol' : `&${names[i - 1]};`.repeat(10)}">`,
    );
    return rss(item('&j;', '/a'), `<?xml version="1.0"?><!DOCTYPE rss [${entities.join('')}]>`);
  };
  const packed = gzipSync(Buffer.alloc(30_000_000));
  const odd: [string, RequestListener, FeedResult][] = [
    ['garbage', (_, to) => to.end('\u0000\u0001 what is this'), 'no-feed'],
    ['a page', (_, to) => to.end('<!doctype html><title>Sign in</title><p>Hello'), 'no-feed'],
    ['half a feed', (_, to) => to.end(rss(bears).slice(0, 250)), 'no-feed'],
    ['an entity bomb', (_, to) => to.end(bomb()), 'entities'],
    [
      'a file of others, asked for by an entity',
      (_, to) =>
        to.end(rss(item('&x;', '/a'), '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      'entities',
    ],
    [
      'elements in elements without end',
      (_, to) => to.end(rss('<a>'.repeat(100_000) + '</a>'.repeat(100_000))),
      'no-feed',
    ],
    [
      'letters of no encoding',
      (_, to) => to.end(Buffer.concat([Buffer.from(rss(bears)), Buffer.from([0xff, 0xc3])])),
      'no-text',
    ],
    [
      '30 MB packed into 30 kB',
      (_, to) => to.writeHead(200, { 'content-encoding': 'gzip' }).end(packed),
      'too-large',
    ],
    ...BAD_ANSWERS,
  ];
  it.each(odd)('is said to be %s, and loses nothing', async (_what, answer, word) => {
    const good = await read(rss(bears));
    server?.closeAllConnections();
    await new Promise((done) => server?.close(done));
    const { result, feed } = await update(await serving(answer), good);
    expect(result).toBe(word);
    expect(feed).toEqual(good);
  });
});

describe('what a feed tells of an actor', () => {
  it('stands in its profile among the reports, newest first, and says whose feed it is from', async () => {
    const feed = await read(rss(bears));
    const more = withReports(details, feedReports([{ name: 'Desk', feed }]));
    const reports = profileOf(knowledge, more, 'group-apt28')!.priorReports;
    expect(reports[0]).toMatchObject({
      title: 'Fancy Bear returns to the port authority',
      via: 'Desk',
    });
    expect(reports.length).toBe(details.reports['group-apt28']!.length + 1);
    expect(reports.filter(({ via }) => via !== undefined).length).toBe(1);
  });

  it('stands there once, where two feeds bring it', async () => {
    const feed = await read(rss(bears));
    const two = feedReports(['Desk', 'Mirror'].map((name) => ({ name, feed })));
    expect(two.reports['group-apt28']).toMatchObject([{ via: 'Desk' }]);
  });

  it('is read from the storage only where it is whole', async () => {
    const feed = await read(rss(bears));
    expect(keptFeed(feed)).toEqual(feed);
    for (const spoilt of [null, 7, [], {}, { ...feed, entries: [null] }, { ...feed, title: 1 }])
      expect(keptFeed(spoilt)).toBeNull();
  });
});
