import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable, packTable } from './table.ts';

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 300 });
const packed = (keys: readonly string[]) =>
  openTable(
    packTable(
      keys.map((key, record) => ({ key, record, place: record % 3 })),
      keys.map((key) => key.length + 1),
    ),
  );
const pairs = (flat: readonly number[]): string[] =>
  flat.flatMap((record, i) => (i % 2 === 0 ? [`${record}/${flat[i + 1]}`] : []));

describe('the table of names', () => {
  it('finds every name it was given and announces each of its beginnings', () => {
    fc.assert(
      fc.property(names, (keys) => {
        const table = packed(keys);
        keys.forEach((key, record) => {
          expect(pairs(table.find(key))).toContain(`${record}/${record % 3}`);
          for (let end = 1; end <= key.length; end += 1)
            expect(table.begins(key.slice(0, end))).toBe(true);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('gives all bearers of a name in their order', () => {
    const table = openTable(
      packTable(
        [7, 3, 5].map((record) => ({ key: 'same', record, place: 0 })),
        [1, 2, 3],
      ),
    );
    expect(table.find('same')).toEqual([7, 0, 3, 0, 5, 0]);
    expect([...table.lines]).toEqual([0, 1, 3, 6]);
  });

  it('hardly ever takes one name for another, and opens from the middle of a buffer', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `name${i * 7919}`);
    const bytes = packTable(
      keys.map((key, record) => ({ key, record, place: 0 })),
      [1],
    );
    const buffer = new Uint8Array(bytes.length + 3);
    buffer.set(bytes, 3);
    const table = openTable(buffer.subarray(3));
    expect(table.find(keys[19_999] ?? '')).toContain(19_999);
    const wrong = Array.from({ length: 20_000 }, (_, i) => table.find(`other${i}`).length);
    expect(wrong.filter((length) => length > 0).length).toBeLessThan(20);
  });

  it('refuses bytes that are cut off', () => {
    const bytes = packTable([{ key: 'a', record: 0, place: 0 }], [1]);
    expect(() => openTable(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
  });
});
