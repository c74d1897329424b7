import { useState } from 'preact/hooks';
import { askBackground } from '../../browser/index.ts';
import { t } from '../../i18n/index.ts';

/** What is kept of the pages that were read, and how to have it forgotten. */
export function Kept() {
  const [said, setSaid] = useState('');
  const erase = (): void =>
    void askBackground('erase', {}).then(
      () => setSaid(t('keptErased')),
      () => setSaid(t('optionsFailed')),
    );
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t('keptTitle')}</h2>
      <p class="quiet">{t('keptHint')}</p>
      <p class="row">
        <button type="button" class="button" data-erase onClick={erase}>
          {t('keptErase')}
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
