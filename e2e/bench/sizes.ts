import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

/** What a file takes in a zip beside its data and twice its name, in bytes. */
const ZIP_ENTRY = 76;

/** How large a built extension is, in kilobytes. */
export interface Sizes {
  /** Gzipped. */
  gate: number;
  reader: number;
  card: number;
  /** The whole, as a zip. */
  package: number;
}

/** Measures the extension in a folder. */
export function sizesOf(folder: string): Sizes {
  const zipped = (name: string): number =>
    gzipSync(readFileSync(join(folder, name)), { level: 9 }).byteLength / 1000;
  const entries = readdirSync(folder, { recursive: true }).map(String);
  const whole = entries
    .filter((name) => statSync(join(folder, name)).isFile())
    .reduce((sum, name) => {
      const { byteLength } = deflateRawSync(readFileSync(join(folder, name)), { level: 9 });
      return sum + byteLength + ZIP_ENTRY + 2 * name.length;
    }, 0);
  return {
    gate: zipped('gate.js'),
    reader: zipped('reader.js'),
    card: zipped('card.js'),
    package: whole / 1000,
  };
}
