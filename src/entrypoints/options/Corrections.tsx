import { useEffect, useState } from 'preact/hooks';
import { askBackground, type ListedCorrection } from '../../browser/index.ts';
import { date, t } from '../../i18n/index.ts';
import { passFocus } from '../../ui/passFocus.ts';

/** What the reader said is wrong, newest first, each with the way back. */
export function Corrections() {
  const [all, setAll] = useState<ListedCorrection[] | null>(null);
  useEffect(() => {
    askBackground('corrections', {}).then(setAll, () => undefined);
  }, []);
  if (all === null) return null;
  const undo = (id: string): void =>
    void askBackground('uncorrect', { id }).then(setAll, () => undefined);
  return (
    <section aria-labelledby="fixes">
      <h2 id="fixes">{t('fixesTitle')}</h2>
      {all.length === 0 && <p class="quiet">{t('fixesNone')}</p>}
      <ul class="rows" data-corrections>
        {all.map(({ id, at, host, words, kind }) => (
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
                undo(id);
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
