import table from '../../../../assets/lexicon/gate.json';
import type { TextStructure } from '../text/index.ts';
import { wordSet } from '../syntax/words.ts';
import { CYBER_WORDS } from './lexicon.ts';

/** How many words of an article must speak of hacking or influence before it is read for claims, per thousand. */
const CYBER_PER_THOUSAND = 4;

const WEAK = wordSet(table.weak);
const CORE = new Set([...[...CYBER_WORDS].filter((w) => !WEAK.has(w)), ...wordSet(table.core)]);

const PLAIN =
  /^(?:cyber.*|hacking|malware|ransomware|phishing|spear-?phishing|espionage|intrusions?|spyware|botnets?|disinformation|wiper|backdoor|exfiltrat.*|ddos|infiltrated|break-ins?|breached|zero-days?)$/;

/** Whether an article is about hacking, espionage or influence at all. */
export function isCyber(text: TextStructure): boolean {
  let hits = 0;
  let words = 0;
  for (const token of text.tokens) {
    if (token.kind !== 'word') continue;
    words += 1;
    if (CORE.has(token.lower) || token.lower.startsWith('cyber')) hits += 1;
  }
  return hits >= 2 && (hits * 1000) / Math.max(words, 200) >= CYBER_PER_THOUSAND;
}

/** Whether an article speaks of intrusions and the like in words that nothing else is called by. */
export function isPlainlyCyber(text: TextStructure): boolean {
  const found = new Set<string>();
  for (const token of text.tokens) if (PLAIN.test(token.lower)) found.add(token.lower);
  return found.size >= 2;
}
