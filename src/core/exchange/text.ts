import type { Claim } from '../model/index.ts';
import { addressOf } from './address.ts';
import { grouped, headOf, nameOf, oneLine, sureOf } from './ledger.ts';
import type { Ledger, Words } from './ledger.ts';

/** One claim as plain text: who says it of whom, the sentence, and the address that leads to it. */
export function claimAsText(ledger: Ledger, claim: Claim, words: Words): string {
  const sentence = oneLine(claim.sentence.text);
  return [
    oneLine(headOf(ledger, claim, words) + sureOf(claim)),
    `“${sentence}”`,
    addressOf(ledger.url, sentence),
  ].join('\n');
}

/** The whole ledger as plain text. */
export function ledgerAsText(ledger: Ledger, words: Words): string {
  const lines = [oneLine(ledger.title), about(ledger), ''];
  for (const [group, claims] of grouped(ledger)) {
    const names = group?.accused.map((id) => nameOf(ledger, id)) ?? [];
    lines.push(oneLine(group === null ? words.other : words.against(words.list(names))), '');
    for (const claim of claims) lines.push(claimAsText(ledger, claim, words), '');
  }
  lines.push(words.note);
  return `${lines.join('\n')}\n`;
}

/** "The Example Wire, 2024-09-19, https://…". */
export function about({ siteName, publishedTime, url }: Ledger): string {
  return [siteName, publishedTime?.slice(0, 10), url]
    .filter(Boolean)
    .map(String)
    .map(oneLine)
    .join(', ');
}
