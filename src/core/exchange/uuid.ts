import { sha1, utf8 } from './sha1.ts';

/** The bytes of a UUID as it is written. */
function bytesOf(uuid: string): number[] {
  const digits = uuid.replace(/-/g, '');
  return Array.from({ length: 16 }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

/** The UUID of version 5 (RFC 9562, 5.5) that a name has in a namespace: the same name always has the same. */
export function uuid5(namespace: string, name: string): string {
  const bytes = sha1([...bytesOf(namespace), ...utf8(name)]).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Of every name that is ours: chosen once at random, and never to change. */
const NAMESPACE = '67edb0dc-adf5-4291-b868-727d584094c0';

/** A UUID for what these parts name together. */
export function uuidOf(...parts: readonly string[]): string {
  return uuid5(NAMESPACE, JSON.stringify(parts));
}
