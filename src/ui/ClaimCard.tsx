import type { Actor, Claim } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { CastProvider } from './cast.ts';
import { ClaimHead } from './ClaimHead.tsx';

interface Props {
  claim: Claim;
  /** What answers it, and what it answers. */
  answers: readonly Claim[];
  answered: readonly Claim[];
  actors: readonly Actor[];
}

/** One claim on the card in the page: who says it of whom, what answers it, and why it was taken for a claim. */
export function ClaimCard({ claim, answers, answered, actors }: Props) {
  const accuses = claim.type === 'attribution';
  return (
    <CastProvider value={new Map(actors.map((a) => [a.id, a]))}>
      <div class={`claim ${claim.type}`} data-claim={claim.id}>
        <div class="own">
          <ClaimHead claim={claim} />
        </div>
      </div>
      {answered.length > 0 && <Others title={t('cardAnswers')} of={answered} />}
      {answers.length > 0 && <Others title={t('cardAnswered')} of={answers} />}
      {accuses && answers.length === 0 && <p class="quiet">{t('cardNoAnswer')}</p>}
      {claim.when === 'background' && <p class="quiet">{t('cardEarlier')}</p>}
      <p class="why">{t(`reason_${claim.reason}`)}</p>
    </CastProvider>
  );
}

/** Other claims that belong to this one, each in a line. */
function Others({ title, of }: { title: string; of: readonly Claim[] }) {
  return (
    <section>
      <h3 class="label">{title}</h3>
      <ul>
        {of.map((claim) => (
          <li key={claim.id} class={`claim ${claim.type}`}>
            <div class="own">
              <ClaimHead claim={claim} />
              {claim.type !== 'attribution' && (
                <p class="act" lang="en">
                  {t('quoted', claim.cue.text)}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
