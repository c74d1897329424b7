/**
 * A table of names that is ready when it is read: nothing is built at start-up, and a look-up costs the same for a
 * hundred thousand names as for a thousand. It holds no names, only where they stand; who looks one up compares it
 * with the name found there.
 *
 * All numbers are unsigned and little-endian: a head of four 32-bit numbers (buckets, names, records, bytes of the
 * filter), the record of each name (32 bits), the characters of each record's line (32 bits), a check of each name and
 * its place in its record (16 bits each), the names in each bucket (8 bits), and the filter's bits.
 */
export interface NameTable {
  /** For each name under the key: the number of its record, then its place there (0 the household name, n its nth alias). */
  find(key: string): number[];
  /** Whether some name may begin with this key; now and then true where none does, never false where one does. */
  begins(key: string): boolean;
  /** Where the lines of the records begin, and where the last ends; UTF-16 code units. */
  readonly lines: Uint32Array;
}

/** A name to be put into a table, by its key. */
export interface TableName {
  key: string;
  record: number;
  place: number;
}

const HEAD = 4;
/** The filter tells by so many letters: longer beginnings cost more room than they save time. */
const LETTERS = 5;
const FILTER_BITS_PER_NAME = 7;
const PER_BUCKET = 2;
const MOST_IN_A_BUCKET = 255;

/** Packs names and the lengths of the records' lines. Throws `RangeError` where a bucket or a place overflows. */
export function packTable(names: readonly TableName[], lines: readonly number[]): Uint8Array {
  const buckets = powerOfTwo(Math.max(names.length / PER_BUCKET, 1));
  const sorted = names
    .map((name) => ({ ...name, hash: hashOf(name.key) }))
    .sort((a, b) => bucketOf(a.hash, buckets) - bucketOf(b.hash, buckets));
  const filterBytes = powerOfTwo(Math.max(names.length * FILTER_BITS_PER_NAME, 64)) / 8;
  const view = layout(buckets, names.length, lines.length, filterBytes);
  view.head.set([buckets, names.length, lines.length, filterBytes]);
  view.lengths.set(lines);
  sorted.forEach(({ hash, key, record, place }, at) => {
    const bucket = bucketOf(hash, buckets);
    if (place > 0xffff || (view.counts[bucket] ?? 0) === MOST_IN_A_BUCKET)
      throw new RangeError(`too many names beside ${key}`);
    view.counts[bucket] = (view.counts[bucket] ?? 0) + 1;
    view.records[at] = record;
    view.places[at] = place;
    view.checks[at] = checkOf(hash);
    for (let length = 1; length <= Math.min(key.length, LETTERS); length += 1) {
      const bit = hashOf(key.slice(0, length)) % (filterBytes * 8);
      view.filter[bit >>> 3] = (view.filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  });
  return view.bytes;
}

/** Opens what `packTable` made. Throws `RangeError` where the bytes are cut off. */
export function openTable(bytes: Uint8Array): NameTable {
  // Typed views need aligned bytes, which a slice of a larger buffer is not.
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const [buckets = 0, names = 0, records = 0, filterBytes = 0] = new Uint32Array(
    own.buffer,
    own.byteOffset,
    HEAD,
  );
  const view = layout(buckets, names, records, filterBytes, own);
  const starts = sums(view.counts);
  const bits = filterBytes * 8;
  return {
    lines: sums(view.lengths),
    find(key) {
      const hash = hashOf(key);
      const bucket = bucketOf(hash, buckets);
      const check = checkOf(hash);
      const found: number[] = [];
      const last = starts[bucket + 1] ?? 0;
      for (let at = starts[bucket] ?? 0; at < last; at += 1) {
        if (view.checks[at] === check) found.push(view.records[at] ?? 0, view.places[at] ?? 0);
      }
      return found;
    },
    begins(key) {
      const bit = hashOf(key.length > LETTERS ? key.slice(0, LETTERS) : key) % bits;
      return ((view.filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
    },
  };
}

function layout(
  buckets: number,
  names: number,
  records: number,
  filterBytes: number,
  given?: Uint8Array,
) {
  const size = 4 * (HEAD + names + records) + 4 * names + buckets + filterBytes;
  if (given !== undefined && given.byteLength < size) throw new RangeError('the table is cut off');
  const bytes = given ?? new Uint8Array(size);
  let at = bytes.byteOffset;
  const next = (length: number): number => (at += length) - length;
  return {
    bytes,
    head: new Uint32Array(bytes.buffer, next(4 * HEAD), HEAD),
    records: new Uint32Array(bytes.buffer, next(4 * names), names),
    lengths: new Uint32Array(bytes.buffer, next(4 * records), records),
    checks: new Uint16Array(bytes.buffer, next(2 * names), names),
    places: new Uint16Array(bytes.buffer, next(2 * names), names),
    counts: new Uint8Array(bytes.buffer, next(buckets), buckets),
    filter: new Uint8Array(bytes.buffer, next(filterBytes), filterBytes),
  };
}

function sums(counts: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i += 1) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0);
  return starts;
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(atLeast));
}

function bucketOf(hash: number, buckets: number): number {
  return (hash >>> 15) & (buckets - 1);
}

function checkOf(hash: number): number {
  return hash & 0xffff;
}

/** FNV-1a over the code units, then the last mixing steps of MurmurHash3, so that every bit tells. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
