import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { profileOf, readUpdate, withReports, withUpdate } from '../../src/core/knowledge/index.ts';
import { discover, keptServer, teamKnowledge, updateServer } from '../../src/library/index.ts';
import type { Login } from '../../src/core/model/index.ts';
import type { Fetch, KeptServer } from '../../src/library/index.ts';
import { details, knowledge } from '../../src/library/testing/bundled.ts';
import { BAD_ANSWERS } from '../../src/library/testing/answers.ts';
import { collections, stix, TEAM } from './objects.ts';
import { serveTaxii, type TaxiiServer } from './server.ts';

const TAXII = 'application/taxii+json;version=2.1';

let server: TaxiiServer | undefined;
afterEach(async () => {
  await server?.close();
});

async function open(...given: Parameters<typeof serveTaxii>): Promise<TaxiiServer> {
  server = await serveTaxii(...given);
  return server;
}

const asking = ({ url }: { url: string }, login: Login | null = null) => ({
  ...{ server: `${url}/`, login, seconds: 1 },
  fetch: fetch as unknown as Fetch,
});

/** Reads the one collection that may be read. */
const read = (tower: TaxiiServer, kept: KeptServer | null = null, login: Login | null = null) =>
  updateServer([addressOf(tower)], kept, asking(tower, login));
const addressOf = ({ url, collections: [first] }: TaxiiServer): string =>
  `${url}/desk/collections/${first?.id}/`;
const PAGES = '/desk/collections/7d1f2b8e-6e0b-4c57-9d3e-1b1a3a6e4f10/objects/';
const idsOf = ({ kept }: { kept: KeptServer }): string[] => kept.objects.map(({ id }) => id);
const json =
  (body: unknown, headers = {}): RequestListener =>
  (_, to) =>
    void to
      .writeHead(200, { 'content-type': TAXII, ...headers })
      .end(typeof body === 'string' ? body : JSON.stringify(body));

describe('a server', () => {
  it('tells which of its collections can be read, from its name, its discovery or an API root', async () => {
    const tower = await open(collections());
    const found = { address: addressOf(tower), title: 'Attribution' };
    for (const [path, title] of [
      ['/', 'Tower CTI'],
      ['/taxii2/', 'Tower CTI'],
      ['/desk/', 'Desk'],
    ] as const)
      expect(await discover({ ...asking(tower), server: `${tower.url}${path}` })).toEqual({
        title,
        collections: [found],
      });
  });

  it('gives a collection page by page, and afterwards what was added and taken back', async () => {
    const tower = await open(collections());
    const first = await read(tower);
    const kinds = TEAM.filter(
      ({ type, relationship_type: kind }) => type !== 'malware' && kind !== 'uses',
    );
    expect(first.result).toBe('new');
    expect(idsOf(first)).toEqual(kinds.map(({ id }) => id).reverse());
    expect(tower.asked.length).toBe(4);
    expect(tower.asked[0]).toMatch(/\?limit=\d+&match%5Btype%5D=intrusion-set%2C/);
    expect(tower.asked[3]).toMatch(/&next=9$/);

    const again = await read(tower, first.kept);
    expect(again).toEqual({ result: 'unchanged', words: null, kept: first.kept });
    expect(tower.asked[4]).toMatch(/&added_after=2026-11-20T11%3A00%3A00.000000Z$/);

    const [all] = tower.collections;
    const gone = { ...TEAM[6]!, modified: '2026-11-25T08:00:00.000Z', revoked: true };
    const come = stix('note', 21, { content: 'Gone quiet.', object_refs: [TEAM[1]!.id] });
    for (const object of [gone, come])
      all!.objects.push({ added: '2026-11-25T09:00:00.000000Z', object });
    const third = await read(tower, first.kept);
    expect(third.result).toBe('new');
    expect(idsOf(third)).toEqual([come.id, ...idsOf(first).filter((id) => id !== gone.id)]);
  });

  it('may tell by the time alone where its next page begins', async () => {
    const tower = await open(collections());
    tower.instead(PAGES, (request, to) => {
      const after = new URL(request.url!, tower.url).searchParams.get('added_after');
      const nth = after === null ? 0 : Number(after.slice(11, 13)) + 1;
      json(
        { more: nth < 2, objects: [TEAM[nth]] },
        { 'x-taxii-date-added-last': `2026-11-20T0${nth}:00:00Z` },
      )(request, to);
    });
    expect(idsOf(await read(tower))).toEqual([2, 1, 0].map((nth) => TEAM[nth]!.id));
  });

  it('is told who asks, and says itself why it refuses', async () => {
    const basic: Login = { kind: 'basic', user: 'käthe', password: 'p:ä€' };
    const tower = await open(
      collections(),
      `Basic ${Buffer.from('käthe:p:ä€').toString('base64')}`,
    );
    expect((await read(tower, null, basic)).result).toBe('new');
    for (const login of [null, { ...basic, password: 'no' }]) {
      const { result, words } = await read(tower, null, login);
      expect([result, words]).toEqual(['sign-in', 'Unauthorized: Who are you?']);
    }
    await tower.close();
    const other = await open(collections(), 'Bearer t0k-en');
    expect((await read(other, null, { kind: 'bearer', token: 't0k-en' })).result).toBe('new');
  });
});

describe('a server that does otherwise', () => {
  const refusing =
    (status: number, title: string): RequestListener =>
    (_, to) =>
      void to
        .writeHead(status, { 'content-type': 'application/taxii+json; version=2.1' })
        .end(JSON.stringify({ title, http_status: String(status) }));
  const plainly: RequestListener = (_, to) =>
    void to.writeHead(200, { 'content-type': 'application/json' }).end('{"objects":[]}');
  const older: RequestListener = (_, to) =>
    void to
      .writeHead(200, { 'content-type': 'application/vnd.oasis.stix+json; version=2.0' })
      .end('{}');
  const packed = gzipSync(Buffer.alloc(30_000_000, 0x20));
  const odd: [string, RequestListener, string, string | null][] = [
    ...BAD_ANSWERS.map((bad): [...typeof bad, null] => [...bad, null]),
    ['a request it does not take', refusing(400, 'Bad <b>request</b>'), 'refused', 'Bad request'],
    ['a question for who asks', refusing(401, 'Sign in'), 'sign-in', 'Sign in'],
    ['a closed door', refusing(403, 'Not for you'), 'forbidden', 'Not for you'],
    ['nothing there', refusing(404, 'Nothing'), 'not-there', 'Nothing'],
    ['another version', refusing(406, 'TAXII 2.0 only'), 'no-taxii', 'TAXII 2.0 only'],
    ['a range that cannot be', refusing(416, 'Range'), 'refused', 'Range'],
    ['words that turn around', refusing(500, 'a\u202eb\u0007'), 'refused', 'ab'],
    [
      'an error page',
      (_, to) => void to.writeHead(403, { 'content-type': 'text/html' }).end('<h1>No'),
      'forbidden',
      null,
    ],
    ['another media type', plainly, 'no-taxii', null],
    ['the media type of before', older, 'no-taxii', null],
    ['half an answer', json('{"objects":[{"type":'), 'no-taxii', null],
    ['a list', json([]), 'no-taxii', null],
    [
      'brackets in brackets without end',
      json(`{"objects":${'['.repeat(1_000_000)}`),
      'no-taxii',
      null,
    ],
    [
      '30 MB packed into 30 kB',
      (_, to) =>
        void to.writeHead(200, { 'content-type': TAXII, 'content-encoding': 'gzip' }).end(packed),
      'too-large',
      null,
    ],
    ['pages that lead back', json({ more: true, next: 'again', objects: [] }), 'loops', null],
    ['pages that lead nowhere', json({ more: true, objects: [] }), 'loops', null],
    ['a page of endless name', json({ more: true, next: 'x'.repeat(5000) }), 'loops', null],
  ];
  it.each(odd)('is reported: %s, and loses nothing', async (_what, answer, word, said) => {
    const tower = await open(collections());
    const { kept } = await read(tower);
    tower.instead(PAGES, answer);
    expect(await read(tower, kept)).toEqual({ result: word, words: said, kept });
  });

  it('never sends the secret to another server', async () => {
    const login: Login = { kind: 'basic', user: 'me', password: 'secret' };
    const thief = await serveTaxii(collections());
    try {
      const tower = await open(collections());
      tower.instead(
        PAGES,
        (_, to) => void to.writeHead(307, { location: `${thief.url}${PAGES}` }).end(),
      );
      expect((await read(tower, null, login)).result).toBe('redirected');
      tower.instead('/taxii2/', json({ title: 'x', api_roots: [`${thief.url}/desk/`] }));
      await expect(discover(asking(tower, login))).rejects.toMatchObject({ fault: 'other-host' });
      const elsewhere = await updateServer([addressOf(thief)], null, asking(tower, login));
      expect(elsewhere.result).toBe('other-host');
      tower.instead('/taxii2/', json({ title: 'x', api_roots: [`${thief.url}/desk/`, '/desk/'] }));
      expect((await discover(asking(tower, login))).collections.length).toBe(1);
      expect(thief.asked).toEqual([]);
    } finally {
      await thief.close();
    }
  });

  it('is not told a secret that others on the way could read', async () => {
    const asked: string[] = [];
    const login: Login = { kind: 'bearer', token: 'secret' };
    const listening = (async (address: string) => void asked.push(address)) as unknown as Fetch;
    const open = { server: 'http://tower.example/', login, fetch: listening };
    await expect(discover(open)).rejects.toMatchObject({ fault: 'not-secret' });
    expect(asked).toEqual([]);
  });

  it('takes no more room than it is given', async () => {
    const tower = await open(collections());
    const text = 'A note that says the same again and again. '.repeat(200);
    const note = (nth: number): object => ({
      ...stix('note', 1, { content: text, object_refs: Array(100).fill(TEAM[1]!.id) }),
      id: `note--00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
    });
    tower.instead(PAGES, (request, to) => {
      const page = Number(new URL(request.url!, tower.url).searchParams.get('next') ?? 0);
      const objects = Array.from({ length: 20 }, (_, nth) => note(page * 20 + nth));
      json({ more: true, next: String(page + 1), objects })(request, to);
    });
    const { result, kept } = await read(tower);
    expect(result).toBe('more');
    expect(tower.asked.length).toBeLessThan(100);
    expect(JSON.stringify(kept).length).toBeLessThan(1_000_000);
  });
});

describe('what a server says', () => {
  const facts = async () => {
    const { kept } = await read(await open(collections()));
    const update = teamKnowledge(knowledge, kept.objects, 'Tower CTI');
    expect(readUpdate(JSON.parse(JSON.stringify(update)))).toEqual(update);
    return { base: withUpdate(knowledge, update), more: withReports(details, update) };
  };

  it('stands in the profile of a group that it alone knows, with who says so', async () => {
    const { base, more } = await facts();
    expect(base.search('UNC99123')[0]?.id).toBe('group-velvet-otter');
    expect(profileOf(base, more, 'group-velvet-otter')).toMatchObject({
      name: 'Velvet Otter',
      kind: 'threat-group',
      country: null,
      via: 'Tower CTI',
      aliases: [{ name: 'UNC99123', usedBy: ['Tower CTI'] }],
      sponsors: [
        {
          ...{ name: 'Bureau Nine', saidBy: 'Harbour Watch', via: 'Tower CTI' },
          url: 'https://harbour.example/otter',
        },
      ],
      priorReports: [
        {
          ...{ title: 'Otters in the harbour', url: 'https://harbour.example/report' },
          ...{ date: '2026-11-07T00:00:00Z', via: 'Tower CTI' },
        },
      ],
      remarks: [
        {
          ...{ kind: 'strongly-disagree', by: null, about: 'Velvet Otter → Bureau Nine' },
          text: 'The lures differ.',
        },
        {
          kind: 'note',
          by: 'Harbour Watch',
          about: null,
          text: 'Seen again at the *grain* terminal.',
        },
        {
          kind: 'campaign',
          by: 'Harbour Watch',
          about: 'Low Tide',
          text: 'Mail of port authorities.',
        },
      ],
    });
    expect(base.actor('org-harbour-watch')).toMatchObject({
      kind: 'organisation',
      via: 'Tower CTI',
    });
  });

  it('adds to a group that is known, and changes nothing of it', async () => {
    const { base, more } = await facts();
    const before = profileOf(knowledge, details, 'group-apt28')!;
    const now = profileOf(base, more, 'group-apt28')!;
    expect(now.aliases).toEqual([
      ...before.aliases,
      { name: 'Gilded Walrus', usedBy: ['Tower CTI'] },
    ]);
    expect(now.priorReports.filter(({ via }) => via !== undefined)).toMatchObject([
      { title: 'Otters in the harbour', via: 'Tower CTI' },
    ]);
    const { aliases, priorReports } = now;
    expect({ ...before, aliases, priorReports }).toEqual(now);
  });

  it('is taken only as far as it is STIX 2.1, as text, and in measure', async () => {
    const { kept } = await read(
      await open(
        collections([
          stix('intrusion-set', 2, { name: 'Velvet \u202eOtter' }),
          stix('intrusion-set', 3, { name: 'x'.repeat(500) }),
          { ...stix('intrusion-set', 4, { name: 'Old Otter' }), spec_version: '2.0' },
          { ...stix('intrusion-set', 5, { name: 'Odd Otter' }), id: 'otter' },
          { ...stix('intrusion-set', 6, { name: 'Late Otter' }), modified: 'soon' },
          stix('note', 7, {
            content: `<b>A</b> ${'long '.repeat(500)}`,
            object_refs: [7, 'x', TEAM[1]!.id],
            external_references: [
              { url: 'javascript:alert(1)' },
              null,
              { url: 'https://a.example/' },
            ],
          }),
          stix('opinion', 8, { opinion: 'hates', object_refs: [] }),
        ]),
      ),
    );
    expect(kept.objects).toMatchObject([
      { type: 'note', about: [TEAM[1]!.id], url: 'https://a.example/' },
    ]);
    expect(kept.objects[0]).toMatchObject({ text: expect.stringMatching(/^A long .{200,300}…$/) });
  });

  it('is read from the storage only where it is whole', async () => {
    const { kept } = await read(await open(collections()));
    expect(keptServer(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    const [object] = kept.objects;
    for (const spoilt of [
      ...[null, 7, [], {}, { ...kept, addedAfter: null }, { ...kept, objects: [null] }],
      { ...kept, objects: [{ ...object, type: 'malware' }] },
      ...kept.objects.map(({ id }) => ({
        ...kept,
        objects: kept.objects.map((one) =>
          one.id === id ? { ...one, name: 7, about: 7, from: 7 } : one,
        ),
      })),
    ])
      expect(keptServer(spoilt)).toBeNull();
  });
});
