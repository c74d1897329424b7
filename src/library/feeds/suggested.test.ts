import { expect, it } from 'vitest';
import { BASES } from '../../core/model/index.ts';
import { resolveLink } from '../address.ts';
import { FEED_KINDS, SUGGESTED } from './suggested.ts';

it('The suggested feeds are sorted, each once, over https, of a known kind, and say where they were found', () => {
  const { records, sources } = SUGGESTED;
  const ids = records.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(records.map(({ address }) => address)).size).toBe(ids.length);
  for (const { id, name, kind, address, sources: own = sources } of records) {
    expect(id).toMatch(/^feed-[a-z0-9-]+$/);
    expect(name).not.toBe('');
    expect(FEED_KINDS).toContain(kind);
    expect(resolveLink(address)).toBe(address);
    expect(address).toMatch(/^https:/);
    expect(own.length).toBeGreaterThan(0);
    for (const { from, basis } of own) {
      expect(from === 'general' || resolveLink(from) !== null).toBe(true);
      expect(BASES).toContain(basis);
    }
  }
});
