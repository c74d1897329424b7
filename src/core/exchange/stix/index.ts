import type { Ledger, Words } from '../ledger.ts';
import { stixBundle } from './bundle.ts';

export { stixBundle, type Bundle } from './bundle.ts';
export { CONFIDENCE } from './confidence.ts';

/** The whole ledger as a STIX 2.1 bundle; see `stixBundle`. */
export function ledgerAsStix(ledger: Ledger, words: Words, readAt: string): string {
  return `${JSON.stringify(stixBundle(ledger, words, readAt), null, 2)}\n`;
}
