import type { Claim, Participant } from '../model/index.ts';
import { addressOf } from './address.ts';
import type { Ledger } from './ledger.ts';
import { nameOf } from './ledger.ts';

/** The whole ledger as JSON: each claim with its quote, its position in the article's text, and the address to it. */
export function ledgerAsJson(ledger: Ledger): string {
  const { title, siteName, publishedTime, url, claims, groups } = ledger;
  return `${JSON.stringify(
    {
      format: 'ascribe-ledger/1',
      article: { title, siteName, publishedTime, url },
      claims: claims.map((claim) => claimAsObject(ledger, claim)),
      groups: groups.map(({ id, accused, act, claims: ids }) => ({
        id,
        accused: accused.map((actor) => nameOf(ledger, actor)),
        act,
        claims: ids,
      })),
    },
    null,
    2,
  )}\n`;
}

/** One claim as JSON. */
export function claimAsJson(ledger: Ledger, claim: Claim): string {
  return `${JSON.stringify(claimAsObject(ledger, claim), null, 2)}\n`;
}

function claimAsObject(ledger: Ledger, claim: Claim): object {
  const parties = (list: readonly Participant[]) =>
    list.map((p) => ({
      name: p.actor === null ? null : nameOf(ledger, p.actor),
      words: p.text,
    }));
  const { id, type, form, certainty, certaintyWords, answers, when, sentence, frame, reason } =
    claim;
  return {
    id,
    type,
    form,
    sources: parties(claim.sources),
    accused: parties(claim.accused),
    act: claim.act?.text ?? null,
    certainty,
    certaintyWords,
    when,
    answers,
    quote: sentence.text,
    position: { start: sentence.start, end: sentence.end },
    url: addressOf(ledger.url, sentence.text),
    frame,
    reason,
  };
}
