import { v5 } from 'uuid';

/** Of every name that is ours: chosen once at random, and never to change. */
const NAMESPACE = '67edb0dc-adf5-4291-b868-727d584094c0';

/** A UUID (version 5, RFC 9562) for what these parts name together: the same parts always have the same. */
export function uuidOf(...parts: readonly string[]): string {
  return v5(JSON.stringify(parts), NAMESPACE);
}
