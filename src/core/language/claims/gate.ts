import table from '../../../../assets/lexicon/gate.json';
import type { TextStructure } from '../text/index.ts';
import { wordSet } from '../syntax/words.ts';
import { CYBER_WORDS } from './lexicon.ts';

/** How many words of an article must speak of hacking or influence before it is read for claims, per thousand. */
const CYBER_PER_THOUSAND = 3;
/** The same, where no more than two different words do. */
const FEW_KINDS_PER_THOUSAND = 4;

const WEAK = wordSet(table.weak);
const CORE = new Set([...[...CYBER_WORDS].filter((w) => !WEAK.has(w)), ...wordSet(table.core)]);

const PLAIN =
  /^(?:cyber.*|hacking|malware|ransomware|phishing|spear-?phishing|espionage|intrusions?|spyware|botnets?|disinformation|wiper|backdoor|exfiltrat.*|ddos|infiltrated|break-ins?|breached|zero-days?|hackers?-for-hire|hack-for-hire|stalkerware)$/;

/**
 * Whether an article is about hacking, espionage or influence at all. Words of computing that any article may use
 * ("website", "account") count half, and a few scattered words only where they are of several kinds.
 */
export function isCyber(text: TextStructure): boolean {
  const found = new Set<string>();
  let hits = 0;
  let words = 0;
  for (const token of text.tokens) {
    if (token.kind !== 'word') continue;
    words += 1;
    const core = CORE.has(token.lower) || token.lower.startsWith('cyber');
    if (!core && !WEAK.has(token.lower)) continue;
    hits += core ? 1 : 0.5;
    found.add(token.lower);
  }
  const density = (hits * 1000) / Math.max(words, 200);
  return hits >= 2 && density >= (found.size > 2 ? CYBER_PER_THOUSAND : FEW_KINDS_PER_THOUSAND);
}

/** Whether an article speaks of intrusions and the like in words that nothing else is called by. */
export function isPlainlyCyber(text: TextStructure): boolean {
  const found = new Set<string>();
  for (const token of text.tokens) if (PLAIN.test(token.lower)) found.add(token.lower);
  return found.size >= 2;
}

const INTRUSION = /^(?:cyber.*|hack(?:s|ed|ers?|ing)?)$/;

/** Whether a sentence speaks of hacking by its name. */
export function namesHacking(units: readonly { lower: string }[]): boolean {
  return units.some((u) => INTRUSION.test(u.lower));
}
