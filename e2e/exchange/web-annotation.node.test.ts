import { describe, expect, it } from 'vitest';
import { ledgerAsWebAnnotation } from '../../src/core/exchange/index.ts';
import { words } from '../../src/core/exchange/testing/words.ts';
import { ledgers } from './articles.ts';
import { webAnnotationFaults } from './web-annotation-specification.ts';

const READ_AT = '2026-11-26T04:00:00Z';

interface Selector {
  exact: string;
  prefix?: string;
  suffix?: string;
  refinedBy: { start: number; end: number };
}
interface Annotation {
  id: string;
  body: { value?: string; source?: string; purpose: string }[];
  target: { source: string; selector: Selector };
}
interface Collection {
  id: string;
  total: number;
  first?: { items: Annotation[] };
}

const collections = ledgers().map(([slug, ledger]) => {
  const collection: Collection = JSON.parse(ledgerAsWebAnnotation(ledger, words, READ_AT));
  return { slug, ledger, collection, items: collection.first?.items ?? [] };
});

describe('a collection of Web Annotations', () => {
  it.each(collections)('of $slug is as the data model has it', ({ ledger, collection, items }) => {
    expect(webAnnotationFaults(collection)).toEqual([]);
    expect(items).toHaveLength(ledger.claims.length);
    expect(collection.total).toBe(ledger.claims.length);
  });

  it('leads to each sentence by its words and those round it, and in it to the cue', () => {
    for (const { ledger, items } of collections)
      for (const [i, { target }] of items.entries()) {
        const claim = ledger.claims[i];
        const { exact, prefix = '', suffix = '', refinedBy } = target.selector;
        expect(ledger.text).toContain(prefix + exact + suffix);
        const cue = [...exact].slice(refinedBy.start, refinedBy.end).join('');
        expect(cue).toBe(claim?.cue.text);
      }
  });

  it('counts places in code points, as the data model does', () => {
    const { ledger } = collections.find(({ items }) => items.length > 0) ?? {};
    const claim = ledger?.claims[0];
    if (!ledger || !claim) throw new Error('no article has a claim');
    const shifted = {
      ...claim,
      sentence: {
        ...claim.sentence,
        text: `😀${claim.sentence.text}`,
        start: claim.sentence.start - 2,
      },
    };
    const { first }: Collection = JSON.parse(
      ledgerAsWebAnnotation({ ...ledger, claims: [shifted] }, words, READ_AT),
    );
    const { exact, refinedBy } = first?.items[0]?.target.selector as Selector;
    expect([...exact].slice(refinedBy.start, refinedBy.end).join('')).toBe(claim.cue.text);
  });

  it('says who says it, and links an answer to what it answers', () => {
    const all = collections.flatMap(({ items }) => items);
    const ids = new Set(all.map(({ id }) => id));
    expect(ids.size).toBe(all.length);
    const linked = all.flatMap(({ body }) => body.filter(({ purpose }) => purpose === 'linking'));
    expect(linked.length).toBeGreaterThan(5);
    for (const { source = '' } of linked) expect(ids).toContain(source);
    for (const { body } of all) expect(body[0]?.value).toMatch(/ → |: /);
  });
});

describe('the check against the data model', () => {
  const sound = collections.find(({ items }) => items.length > 0)?.collection;
  const spoil = (where: string, change: object): string[] => {
    const collection = structuredClone(sound);
    const item = collection?.first?.items[0];
    const places: Record<string, object | undefined> = {
      collection,
      annotation: item,
      body: item?.body[0],
      target: item?.target,
      selector: item?.target.selector,
      position: item?.target.selector.refinedBy,
    };
    Object.assign(places[where] ?? {}, change);
    return webAnnotationFaults(JSON.parse(JSON.stringify(collection)));
  };

  it.each([
    ['collection', { '@context': 'https://www.w3.org/ns/anno.jsonld' }],
    ['collection', { first: undefined }],
    ['annotation', { id: undefined }],
    ['annotation', { type: 'Note' }],
    ['annotation', { motivation: 'accusing' }],
    ['annotation', { created: '2026' }],
    ['body', { value: undefined }],
    ['body', { purpose: 'saying' }],
    ['target', { source: 'not an address' }],
    ['selector', { exact: undefined }],
    ['selector', { before: 'x' }],
    ['position', { start: -1 }],
    ['position', { end: 1.5 }],
  ])('finds the fault of a %s with %o', (where, change) => {
    expect(spoil(where, change)).not.toEqual([]);
  });
});
