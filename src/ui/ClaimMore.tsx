import { useState } from 'preact/hooks';
import type { Claim } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { FORMATS } from './actions.ts';
import { FixName } from './FixName.tsx';
import { wordsFor } from './names.ts';
import { Reach } from './Reach.tsx';
import { useScene } from './scene.ts';
import { useDoing } from './useDoing.ts';

/** Why a claim is listed, the ways to take it away, and what to do where it is wrong. */
export function ClaimMore({ id, claim }: { id: string; claim: Claim }) {
  const { actions, cast, tell } = useScene();
  const { copy, report, correct } = actions;
  const [everywhere, setEverywhere] = useState(false);
  const doing = useDoing();
  const named = [...claim.accused, ...claim.sources].flatMap(({ actor }) =>
    actor === null ? [] : wordsFor(cast.get(actor)),
  );
  const words = [...new Set(named)];
  return (
    <div id={id} class="more-of-claim">
      <p class="why">{t(`reason_${claim.reason}`)}</p>
      {copy && (
        <div class="row" role="group" aria-label={t('copyClaim')}>
          <span class="label">{t('copyClaim')}</span>
          {FORMATS.map((format) => (
            <button
              key={format}
              type="button"
              class="button"
              onClick={() =>
                doing(async () => {
                  await copy(claim, format);
                  tell({ text: t('copied') });
                })
              }
            >
              {t(`format_${format}`)}
            </button>
          ))}
        </div>
      )}
      {correct && (
        <fieldset>
          <legend class="label">{t('wrongHere')}</legend>
          <div class="row">
            <button
              type="button"
              class="button"
              data-fix="not-a-claim"
              onClick={() =>
                doing(async () => {
                  const words = claim.sentence.text;
                  const undo = await correct(
                    { kind: 'not-a-claim', claim: claim.id },
                    words,
                    everywhere,
                  );
                  tell({ text: t('correctedClaim'), undo });
                })
              }
            >
              {t('fixNotAClaim')}
            </button>
            <Reach everywhere={everywhere} onChange={setEverywhere} />
          </div>
          {words.length > 0 && <FixName words={words} everywhere={everywhere} />}
        </fieldset>
      )}
      {report && (
        <div class="row">
          <button
            type="button"
            class="button"
            onClick={() =>
              doing(async () => {
                await report(claim);
                tell({ text: t('reportCopied') });
              })
            }
          >
            {t('report')}
          </button>
          <span class="quiet">{t('reportHint')}</span>
        </div>
      )}
    </div>
  );
}
