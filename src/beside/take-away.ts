import type { KeptAnnotation } from '../browser/index.ts';
import {
  claimAsJson,
  claimAsText,
  ledgerAsJson,
  ledgerAsMarkdown,
  ledgerAsText,
  type Ledger,
} from '../core/exchange/index.ts';
import type { Claim } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import type { Format } from '../ui/actions.ts';
import { takenWords } from './taken-words.ts';

/** A claim, or with null the whole ledger, in the form in which it is taken away. */
export function taken(annotation: KeptAnnotation, claim: Claim | null, format: Format): string {
  const ledger = ledgerOf(annotation);
  if (format === 'json') return claim ? claimAsJson(ledger, claim) : ledgerAsJson(ledger);
  if (format === 'text')
    return claim ? claimAsText(ledger, claim, takenWords()) : ledgerAsText(ledger, takenWords());
  return ledgerAsMarkdown(
    claim ? { ...ledger, claims: [claim], groups: groupsOf(ledger, claim) } : ledger,
    takenWords(),
  );
}

/** What tells the makers what is wrong with a finding: the sentence, what was found in it, and why. */
export function reportOf(annotation: KeptAnnotation, claim: Claim, version: string): string {
  return [
    t('reportIntro'),
    '',
    taken(annotation, claim, 'text'),
    '',
    t('reportWhy', t(`reason_${claim.reason}`), claim.frame),
    '',
    taken(annotation, claim, 'json').trim(),
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
