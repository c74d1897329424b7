import type { Claim } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { called, type Cast } from './names.ts';
import { Names } from './Names.tsx';

interface Props {
  claim: Claim;
  cast: Cast;
  /** What answers it, shown under it. */
  answers?: readonly Claim[];
  onReveal(claim: Claim): void;
}

/** One claim: who says it of whom, how sure in the article's own words, the sentence with its cue set off, and why it is listed. */
export function ClaimRow({ claim, cast, answers = [], onReveal }: Props) {
  const sources = claim.sources.map((p) => called(p, cast));
  const accused = claim.accused.map((p) => called(p, cast));
  return (
    <li class={`claim claim-${claim.type}`}>
      <p class="claim-head">
        {sources.length > 0 ? (
          <Names of={sources} />
        ) : (
          <span class="own-voice">{t('voiceArticle')}</span>
        )}{' '}
        {claim.type === 'attribution' ? (
          <>
            <span class="verb" role="img" aria-label={t('type_attribution')}>
              →
            </span>{' '}
            <Names of={accused} />
          </>
        ) : (
          <span class={`verb verb-${claim.type}`}>{t(`type_${claim.type}`)}</span>
        )}
        {claim.type === 'attribution' && claim.act && <span class="act">: {claim.act.text}</span>}
        {claim.type === 'attribution' && (
          <span class={`chip chip-${claim.certainty}`} title={t(`certainty_${claim.certainty}`)}>
            {claim.certaintyWords ?? t(`certainty_${claim.certainty}`)}
          </span>
        )}
      </p>
      <button
        type="button"
        class="sentence"
        title={t('goToSentence')}
        onClick={() => onReveal(claim)}
      >
        <Sentence claim={claim} />
      </button>
      <details class="why">
        <summary>{t('why')}</summary>
        <p>{t(`reason_${claim.reason}`)}</p>
        {claim.links.length > 0 && (
          <ul aria-label={t('linksOfSentence')}>
            {claim.links.map((url) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {new URL(url).hostname}
                </a>
              </li>
            ))}
          </ul>
        )}
      </details>
      {answers.length > 0 && (
        <ul class="answers">
          {answers.map((a) => (
            <ClaimRow key={a.id} claim={a} cast={cast} onReveal={onReveal} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Sentence({ claim }: { claim: Claim }) {
  const { sentence, cue } = claim;
  const from = Math.max(cue.start - sentence.start, 0);
  const to = Math.min(cue.end - sentence.start, sentence.text.length);
  if (sentence.start < 0 || from >= to) return <>{sentence.text}</>;
  return (
    <>
      {sentence.text.slice(0, from)}
      <mark>{sentence.text.slice(from, to)}</mark>
      {sentence.text.slice(to)}
    </>
  );
}
