import {
  claimAsJson,
  claimAsText,
  ledgerAsJson,
  ledgerAsMarkdown,
  ledgerAsStix,
  ledgerAsText,
  ledgerAsWebAnnotation,
  type Ledger,
} from '../core/exchange/index.ts';
import type { Claim, KeptAnnotation } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import type { Format, LedgerFormat } from '../ui/actions.ts';
import { takenWords } from './taken-words.ts';

/** A claim in the form in which it is taken away. */
export function claimTaken(annotation: KeptAnnotation, claim: Claim, format: Format): string {
  const ledger = ledgerOf(annotation);
  if (format === 'json') return claimAsJson(ledger, claim);
  if (format === 'text') return claimAsText(ledger, claim, takenWords());
  const only = { ...ledger, claims: [claim], groups: groupsOf(ledger, claim) };
  return ledgerAsMarkdown(only, takenWords());
}

/** The whole ledger in the form in which it is taken away; `readAt` is when the article was read, ISO 8601. */
export function ledgerTaken(
  annotation: KeptAnnotation,
  format: LedgerFormat,
  readAt: string,
): string {
  const ledger = ledgerOf(annotation);
  switch (format) {
    case 'text':
      return ledgerAsText(ledger, takenWords());
    case 'markdown':
      return ledgerAsMarkdown(ledger, takenWords());
    case 'json':
      return ledgerAsJson(ledger);
    case 'stix':
      return ledgerAsStix(ledger, takenWords(), readAt);
    case 'web-annotation':
      return ledgerAsWebAnnotation(ledger, takenWords(), readAt);
  }
}

/** What tells the makers what is wrong with a finding: the sentence, what was found in it, and why. */
export function reportOf(annotation: KeptAnnotation, claim: Claim, version: string): string {
  return [
    t('reportIntro'),
    '',
    claimTaken(annotation, claim, 'text'),
    '',
    t('reportWhy', t(`reason_${claim.reason}`), claim.frame),
    '',
    claimTaken(annotation, claim, 'json').trim(),
    '',
    `Ascribe ${version}`,
  ].join('\n');
}

function ledgerOf({ article, actors, claims, groups }: KeptAnnotation): Ledger {
  const { title, siteName, publishedTime, url } = article;
  return { title, siteName, publishedTime, url, text: null, actors, claims, groups };
}

function groupsOf({ groups }: Ledger, claim: Claim): Ledger['groups'] {
  return groups
    .filter(({ claims }) => claims.includes(claim.id))
    .map((group) => ({ ...group, claims: [claim.id] }));
}
