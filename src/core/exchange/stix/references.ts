import type { Claim } from '../../model/index.ts';
import { addressOf, uri } from '../address.ts';
import { oneLine, type Ledger } from '../ledger.ts';
import type { ExternalReference } from './objects.ts';

const WEB = /^https?:\/\/([^/?#@\s]+)(?=[/?#]|$)/i;

/** The site that an article stands on, by its own name; the host is null for a file. */
export function siteOf({ url, siteName, title }: Ledger): { name: string; host: string | null } {
  const host = hostOf(url);
  return { name: oneLine(siteName ?? '') || (host ?? oneLine(title)), host };
}

/** The article, with the way to a sentence of it where one is named, and what the sentence links. */
export function references(ledger: Ledger, claim?: Claim): ExternalReference[] {
  const { name, host } = siteOf(ledger);
  const url = claim ? addressOf(ledger.url, claim.sentence.text) : ledger.url;
  return [
    host === null
      ? { source_name: name, description: oneLine(ledger.title) }
      : { source_name: name, url: uri(url) },
    ...(claim?.links ?? []).flatMap((link) => {
      const site = hostOf(link);
      return site === null ? [] : [{ source_name: site, url: uri(link) }];
    }),
  ];
}

function hostOf(url: string): string | null {
  return WEB.exec(url)?.[1]?.toLowerCase() ?? null;
}
