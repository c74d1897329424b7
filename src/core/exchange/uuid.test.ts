import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha1, utf8 } from './sha1.ts';
import { uuid5, uuidOf } from './uuid.ts';

describe('the name of a thing', () => {
  it('is hashed as the platform hashes it, whatever its length and letters', () => {
    const hex = (bytes: readonly number[]): string => Buffer.from(bytes).toString('hex');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(hex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'));
        expect(hex(sha1(utf8(text)))).toBe(createHash('sha1').update(text).digest('hex'));
      }),
      { numRuns: 50 },
    );
  });

  it('becomes the UUID that the RFC gives for its example', () => {
    expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('keeps its parts apart', () => {
    expect(uuidOf('a', 'b')).toBe(uuidOf('a', 'b'));
    expect(uuidOf('a', 'b')).not.toBe(uuidOf('ab'));
    expect(uuidOf('a', 'b,c')).not.toBe(uuidOf('a,b', 'c'));
  });
});
