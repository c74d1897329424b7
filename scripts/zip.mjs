// ZIP archives that depend on nothing but what is in them: no clock, no order of the disk, no owner. Plain Node.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UNIX = 3 << 8;
const UTF8 = 1 << 11;
const DEFLATED = 8;
/** 1 January 1980, the first day that the format knows; the time is midnight, 0. */
const DATE = (1 << 5) | 1;

/**
 * An archive of files, sorted by name. `executable` is the one right that is kept. It holds up to 65,535 files and 4 GB.
 * @param {{ name: string, data: Buffer, executable?: boolean }[]} files names with slashes
 * @returns {Buffer}
 */
export function zip(files) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const { name, data, executable } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(data, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    const ending = Buffer.alloc(14);
    ending.writeUInt32LE(((executable ? 0o100755 : 0o100644) << 16) >>> 0, 6);
    ending.writeUInt32LE(offset, 10);
    const body = Buffer.concat([word(LOCAL), common, path, packed]);
    bodies.push(body);
    directory.push(Buffer.concat([word(CENTRAL), half(UNIX | VERSION), common, ending, path]));
    offset += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, entries, word(END), end]);
}

/**
 * The files of an archive that `zip` made. Throws where a file is not what it was when it was packed.
 * @param {Buffer} archive
 * @returns {{ name: string, data: Buffer, executable: boolean }[]}
 */
export function unzip(archive) {
  const end = archive.length - 22;
  if (archive.readUInt32LE(end) !== END) throw new Error('This is no archive of ours.');
  const files = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const length = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const start = archive.readUInt32LE(at + 42) + 30 + length;
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const data = inflateRawSync(packed);
    if (crc32(data) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} is damaged.`);
    files.push({ name, data, executable: (archive.readUInt32LE(at + 38) >>> 16) % 2 === 1 });
    at += 46 + length;
  }
  return files;
}

function word(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function half(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
