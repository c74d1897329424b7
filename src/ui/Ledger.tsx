import type { Claim, ClaimGroup } from '../core/model/index.ts';
import { plural, t } from '../i18n/index.ts';
import { ClaimRow } from './ClaimRow.tsx';
import { claimsOf, Group } from './Group.tsx';
import type { Part, Parts } from './ledger.ts';
import { useScene } from './scene.ts';

interface Props {
  parts: Parts;
  claims: readonly Claim[];
}

/** The ledger: each accusation with those who make it and those who answer it; what has no source, and what is past, apart. */
export function Ledger({ parts: { now, unsourced, past, loose }, claims }: Props) {
  const { current, unfolded } = useScene();
  const byId = new Map(claims.map((c) => [c.id, c]));
  const first = new Set<ClaimGroup>();
  const group = (part: Part) => {
    const whole = !first.has(part.group);
    first.add(part.group);
    return (
      <Group key={part.group.id} part={part} claims={claimsOf(part.group, byId)} whole={whole} />
    );
  };
  const pastClaims = past.flatMap(({ rows }) => rows.flatMap((r) => [r.claim, ...r.answers]));
  return (
    <section class="ledger" aria-labelledby="ledger">
      <h2 id="ledger">{t('ledgerTitle')}</h2>
      {now.map(group)}
      {unsourced.length > 0 && (
        <section aria-labelledby="unsourced">
          <h2 id="unsourced">{t('ledgerUnsourced')}</h2>
          <p class="quiet apart-hint">{t('ledgerUnsourcedHint')}</p>
          {unsourced.map(group)}
        </section>
      )}
      {loose.length > 0 && (
        <section aria-labelledby="loose">
          <h2 id="loose">{t('ledgerOther')}</h2>
          <ul class="claims">
            {loose.map((claim) => (
              <ClaimRow key={claim.id} row={{ claim, answers: [] }} />
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <details class="past" open={unfolded || pastClaims.some(({ id }) => id === current)}>
          <summary>{plural('ledgerBackground', pastClaims.length)}</summary>
          {past.map(group)}
        </details>
      )}
    </section>
  );
}
