import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileDetails, compileIndex } from '../src/core/knowledge/index.ts';
import { readKnowledge } from './knowledge-plugin.ts';

/** The most that the facts may take of a package, in bytes, packed as a package is. */
const MOST = 380_000;

describe('the facts in a package', () => {
  it('stay small', () => {
    const files = readKnowledge();
    const { text, table } = compileIndex(files);
    const packed = (data: string | Uint8Array): number =>
      deflateRawSync(data, { level: 9 }).byteLength;
    const index = packed(text) + packed(table);
    const details = packed(JSON.stringify(compileDetails(files)));
    console.log(`index ${Math.round(index / 1000)} kB, details ${Math.round(details / 1000)} kB`);
    expect(index + details).toBeLessThanOrEqual(MOST);
  });
});
