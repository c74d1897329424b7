import type { Certainty, Claim } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';

/** How many of three dots are full; none where the words say nothing of how sure. */
const FULL: Partial<Record<Certainty, number>> = { high: 3, moderate: 2, low: 1 };

/** How sure the speaker is said to be, in the article's own words where it has any; dots say where they stand on the scale. */
export function CertaintyChip({ claim }: { claim: Claim }) {
  const { certainty, certaintyWords } = claim;
  const meaning = t(`certainty_${certainty}`);
  if (certaintyWords === null) return <span class="chip bare">{meaning}</span>;
  const full = FULL[certainty];
  return (
    <span class="chip" title={meaning}>
      {full !== undefined && (
        <span class="dots" aria-hidden="true">
          {[1, 2, 3].map((place) => (
            <span key={place} class={place <= full ? 'full' : ''} />
          ))}
        </span>
      )}
      {certainty === 'formal' && (
        <span class="dots square" aria-hidden="true">
          <span class="full" />
        </span>
      )}
      <span lang="en">{t('quoted', certaintyWords)}</span>
      <span class="visually-hidden"> ({meaning})</span>
    </span>
  );
}
