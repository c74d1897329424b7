import type { Claim } from '../core/model/index.ts';
import { list, plural, t } from '../i18n/index.ts';
import { useCast } from './cast.ts';
import { CertaintyChip } from './CertaintyChip.tsx';
import { Icon } from './Icon.tsx';
import { called, type Called, countOf } from './names.ts';
import { Names } from './Names.tsx';

/** Who says it, of whom, what, and how sure: "FBI, CISA → Iran: the intrusion “confident”". Read aloud it is a sentence. */
export function ClaimHead({ claim }: { claim: Claim }) {
  const cast = useCast();
  const names = (of: Claim['sources']): Called[] => unique(of.map((p) => called(p, cast)));
  const sources = names(claim.sources);
  const accused = names(claim.accused);
  const verb = plural(`verb_${claim.type}`, countOf(sources));
  const accuses = claim.type === 'attribution';
  return (
    <p class="claim-head">
      {sources.length > 0 ? (
        <Names of={sources} />
      ) : (
        <span class="own-voice">{t('voiceArticle')}</span>
      )}{' '}
      <span class="verb">
        <Icon name={claim.type} /> <span class={accuses ? 'visually-hidden' : ''}>{verb}</span>
      </span>
      {accuses && (
        <>
          {' '}
          <Names of={accused} />
        </>
      )}
      {accuses && claim.act && (
        <>
          :{' '}
          <span class="act" lang="en">
            {shortened(claim.act.text)}
          </span>
        </>
      )}
      {accuses && hasDegree(claim) && (
        <>
          {' '}
          <span class="visually-hidden">– </span>
          <CertaintyChip claim={claim} />
        </>
      )}
      {claim.via.length > 0 && (
        <span class="quiet"> {t('claimVia', list(names(claim.via).map(({ name }) => name)))}</span>
      )}
    </p>
  );
}

/** Most claims come without a word on how sure: that is not said of each. */
function hasDegree({ certainty, certaintyWords }: Claim): boolean {
  return certaintyWords !== null || certainty !== 'stated';
}

/** An act is told in a few words: the sentence below has them all. */
const LONGEST = 56;
/** English words that lead on to the next, and commas: nothing ends with them. */
const LEADING_ON =
  /(?:[,;:–—-]|\s(?:a|an|and|at|by|for|from|in|into|of|on|or|the|that|to|with))+$/i;

function shortened(act: string): string {
  if (act.length <= LONGEST) return act;
  return `${act.slice(0, act.lastIndexOf(' ', LONGEST)).replace(LEADING_ON, '')} …`;
}

function unique(names: readonly Called[]): Called[] {
  return [...new Map(names.map((one) => [one.name, one])).values()];
}
