import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidOf } from './uuid.ts';

const NAMESPACE = Buffer.from('67edb0dcadf54291b868727d584094c0', 'hex');

describe('the name of a thing', () => {
  it('is of version 5, hashed as the platform hashes it, whatever its length and letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const name = JSON.stringify([text]);
        const hash = createHash('sha1').update(NAMESPACE).update(name).digest('hex');
        const digits = uuidOf(text).replaceAll('-', '');
        // But for the version and the variant.
        const plain = (hex: string): string =>
          hex.slice(0, 12) + hex.slice(13, 16) + hex.slice(17, 32);
        expect(plain(digits)).toBe(plain(hash));
        expect(uuidOf(text)).toMatch(/^.{8}-.{4}-5.{3}-[89ab].{3}-.{12}$/);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps its parts apart', () => {
    expect(uuidOf('a', 'b')).toBe(uuidOf('a', 'b'));
    expect(uuidOf('a', 'b')).not.toBe(uuidOf('ab'));
    expect(uuidOf('a', 'b,c')).not.toBe(uuidOf('a,b', 'c'));
  });
});
