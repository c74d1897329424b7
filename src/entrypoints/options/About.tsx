import { browser } from '../../browser/index.ts';
import { t } from '../../i18n/index.ts';
import measured from './measured.json';

/** What this is, and what it is not. */
export function About() {
  return (
    <section aria-labelledby="about">
      <h2 id="about">{t('aboutTitle')}</h2>
      <p>{t('aboutVersion', browser.runtime.getManifest().version)}</p>
      <p class="quiet">{t('aboutWords')}</p>
      <p class="quiet">
        {t(
          'aboutMeasured',
          measured.articles,
          measured.found,
          measured.right,
          measured.accusations,
          measured.wrong,
        )}
      </p>
    </section>
  );
}
