import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptAnnotation } from '../core/model/index.ts';

/** A storage area as the browser's, which can be full and can fail. */
class Area {
  kept: Record<string, unknown> = {};
  room = Infinity;
  broken = false;

  get = async (key: string): Promise<Record<string, unknown>> => {
    if (this.broken) throw new Error('An unexpected error occurred');
    return Object.hasOwn(this.kept, key) ? { [key]: structuredClone(this.kept[key]) } : {};
  };

  set = async (items: Record<string, unknown>): Promise<void> => {
    if (this.broken) throw new Error('An unexpected error occurred');
    const next = { ...this.kept, ...structuredClone(items) };
    if (JSON.stringify(next).length > this.room) throw new Error('QuotaExceededError');
    this.kept = next;
  };

  remove = async (keys: string | string[]): Promise<void> => {
    for (const key of [keys].flat()) delete this.kept[key];
  };
}

const areas = vi.hoisted(() => ({ storage: {} as Record<string, unknown> }));
vi.mock('webextension-polyfill', () => ({ default: areas }));
let local: Area;
let sync: Area;
let session: Area;
beforeEach(() => {
  local = new Area();
  sync = new Area();
  session = new Area();
  areas.storage = { local, sync, session };
});

const { annotationOf, keepAnnotation } = await import('./annotations.ts');
const { dropCorrection, keepCorrection, readCorrections } = await import('./corrections.ts');
const { dropFeed, feedState, keepFeeds, keepFeedState, readFeeds } = await import('./feeds.ts');
const { keepKnowledge, keptKnowledge } = await import('./knowledge.ts');
const { keepSettings, readSettings } = await import('./settings.ts');
const { keepSites, readSites } = await import('./sites.ts');
const { DEFAULT_SETTINGS } = await import('../browser/settings.ts');

const annotation = (title = 'x'): KeptAnnotation => ({
  article: { title, siteName: null, publishedTime: null, url: 'https://a.example', words: 1 },
  actors: [],
  claims: [],
  groups: [],
});
const correction = (id: string) => ({
  id,
  at: '2026-01-01T00:00:00Z',
  host: null,
  words: 'Bear',
  correction: { kind: 'not-an-actor', text: 'Bear' } as const,
});

/** What a storage may hold after a crash, an older or a newer version, or somebody's hand. */
const SPOILT: [string, unknown][] = [
  ['nothing', null],
  ['a number', 7],
  ['a text', 'x'],
  ['a list of anything', [null, 1, 'x', [], {}]],
  ['an object of another shape', { always: 'x', marks: 7, all: 'yes', unmarked: [1, null] }],
  ['a prototype', JSON.parse('{"__proto__":{"polluted":true},"constructor":{"x":1}}')],
  ['half of an entry', [{ id: 'a', host: null, words: 'x', correction: { kind: 'wrong-actor' } }]],
];

describe.each(SPOILT)('where %s is kept', (_, value) => {
  it('each part is read as if nothing were, and the next write is sound again', async () => {
    sync.kept = { 'settings-1': value };
    local.kept = { 'sites-1': value, 'corrections-1': value, 'feeds-1': value, 'feed-1:x': value };
    session.kept = { annotations: value };
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await readSites()).toEqual({ always: [], all: false, unmarked: [] });
    expect(await readCorrections()).toEqual([]);
    expect(await readFeeds()).toEqual([]);
    expect(await feedState('x')).toBeNull();
    await keepCorrection(correction('a'));
    expect((await readCorrections()).map(({ id }) => id)).toEqual(['a']);
    await keepAnnotation('d', annotation());
    expect(await annotationOf('d')).toEqual(annotation());
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('where the storage is full', () => {
  it('the oldest annotations go, and then all others but the one that is looked at', async () => {
    await keepAnnotation('old', annotation());
    session.room = JSON.stringify(session.kept).length + 20;
    await keepAnnotation('new', annotation());
    expect(await annotationOf('old')).toBeUndefined();
    expect(await annotationOf('new')).toEqual(annotation());
  });

  it('an annotation that has no room at all stops nobody from seeing it', async () => {
    session.room = 10;
    await expect(keepAnnotation('new', annotation())).resolves.toBeUndefined();
  });

  it('what was kept before stays, and whoever asks hears that it failed', async () => {
    await keepCorrection(correction('a'));
    await keepSites({ always: ['a.example'], all: false, unmarked: [] });
    await keepSettings({ ...DEFAULT_SETTINGS, strong: true });
    await keepKnowledge({ settings: { on: true, address: 'https://a.example/' }, update: 'good' });
    local.room = sync.room = 0;
    await expect(keepCorrection(correction('b'))).rejects.toThrow();
    await expect(keepSites({ always: [], all: true, unmarked: [] })).rejects.toThrow();
    await expect(keepSettings(DEFAULT_SETTINGS)).rejects.toThrow();
    await expect(keepKnowledge({ settings: null, update: 'bad' })).rejects.toThrow();
    expect((await readCorrections()).map(({ id }) => id)).toEqual(['a']);
    expect((await readSites()).always).toEqual(['a.example']);
    expect((await readSettings()).strong).toBe(true);
    // All parts of one write, or none.
    expect(await keptKnowledge('settings')).toEqual({ on: true, address: 'https://a.example/' });
    expect(await keptKnowledge('update')).toBe('good');
  });
});

describe('where the storage cannot be opened', () => {
  it('pages are read with the settings that everybody begins with', async () => {
    sync.broken = true;
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('sixty tabs', () => {
  it('keep their own annotations apart, and forget the oldest where they grow too large', async () => {
    for (let i = 0; i < 60; i += 1) await keepAnnotation(`d${i}`, annotation('x'.repeat(200_000)));
    expect(await annotationOf('d0')).toBeUndefined();
    expect(await annotationOf('d59')).toBeDefined();
    expect(JSON.stringify(session.kept).length).toBeLessThan(7_000_000);
  });
});

describe('a feed', () => {
  it('is forgotten with all that it brought, and takes no other with it', async () => {
    const feeds = ['https://a.example/', 'https://b.example/'].map((address) => ({
      address,
      name: '',
    }));
    const state = { at: '2026-01-01T00:00:00Z', result: 'new' as const, feed: {} };
    await keepFeeds(feeds);
    for (const { address } of feeds) await keepFeedState(address, state);
    await dropFeed('https://a.example/');
    expect(await readFeeds()).toEqual(feeds.slice(1));
    expect(await feedState('https://a.example/')).toBeNull();
    expect(await feedState('https://b.example/')).toEqual(state);
    expect(Object.keys(local.kept).some((key) => key.includes('a.example'))).toBe(false);
  });
});

describe('a correction', () => {
  it('is taken back alone', async () => {
    await keepCorrection(correction('a'));
    await keepCorrection(correction('b'));
    await dropCorrection('a');
    expect((await readCorrections()).map(({ id }) => id)).toEqual(['b']);
  });
});
