import { useEffect, useState } from 'preact/hooks';
import { askBackground, type ListedCorrection } from '../../browser/index.ts';
import { date, t } from '../../i18n/index.ts';
import { passFocus } from '../../ui/passFocus.ts';

/** What the reader said is wrong, newest first, each with the way back. */
export function Corrections() {
  const [all, setAll] = useState<ListedCorrection[] | null>(null);
  const [failed, setFailed] = useState(false);
  const show = (asked: Promise<ListedCorrection[]>): void => {
    setFailed(false);
    asked.then(setAll, () => setFailed(true));
  };
  useEffect(() => show(askBackground('corrections', {})), []);
  if (all === null && !failed) return null;
  return (
    <section aria-labelledby="fixes">
      <h2 id="fixes">{t('fixesTitle')}</h2>
      {all?.length === 0 && <p class="quiet">{t('fixesNone')}</p>}
      <p role="status">{failed && t('optionsFailed')}</p>
      <ul class="rows" data-corrections>
        {all?.map(({ id, at, host, words, kind }) => (
          <li key={id}>
            <span>
              <q>{words}</q> {t(`fix_${kind}`)}
              <span class="quiet">
                {' '}
                · {host === null ? t('fixEverywhere') : t('fixOn', host)} · {date(at)}
              </span>
            </span>
            <button
              type="button"
              class="button"
              onClick={({ currentTarget }) => {
                passFocus(currentTarget);
                show(askBackground('uncorrect', { id }));
              }}
            >
              {t('fixesUndo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
