import { addressOf } from './address.ts';
import { grouped, headOf, nameOf, oneLine, sureOf } from './ledger.ts';
import type { Ledger, Words } from './ledger.ts';
import { about } from './text.ts';

/** The whole ledger as Markdown. Nothing of the article's can become markup, a link or HTML. */
export function ledgerAsMarkdown(ledger: Ledger, words: Words): string {
  const lines = [`# ${plain(ledger.title)}`, '', plain(about(ledger)), ''];
  for (const [group, claims] of grouped(ledger)) {
    const names = group?.accused.map((id) => nameOf(ledger, id)) ?? [];
    lines.push(`## ${plain(group === null ? words.other : words.against(words.list(names)))}`, '');
    for (const claim of claims) {
      const sentence = oneLine(claim.sentence.text);
      lines.push(
        `- **${plain(headOf(ledger, claim, words))}**${plain(sureOf(claim))}`,
        `  > ${plain(sentence)} <${addressOf(ledger.url, sentence).replace(/[<>\s]/g, encodeURIComponent)}>`,
        '',
      );
    }
  }
  lines.push(`*${plain(words.note)}*`);
  return `${lines.join('\n')}\n`;
}

/** A text in which no character means anything to a Markdown reader. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#+!<>|~&$^=:@-]/g, '\\$&')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`);
}
