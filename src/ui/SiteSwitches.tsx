import { useId } from 'preact/hooks';
import { t } from '../i18n/index.ts';

/** What the reader chose of a site. */
export interface SiteChoice {
  host: string;
  always: boolean;
  /** Every site is read always, this one too. */
  all: boolean;
  /** The reader chose that it is read always, but the browser no longer allows it. */
  withheld: boolean;
  marked: boolean;
}

interface Props {
  site: SiteChoice;
  /** The browser did not let the site be read. */
  refused: boolean;
  onAlways(always: boolean): void;
  onMarked(marked: boolean): void;
}

/** The switches of one site: read its articles without a click, mark nothing there. */
export function SiteSwitches({ site, refused, onAlways, onMarked }: Props) {
  const { host, always, all, withheld, marked } = site;
  const title = useId();
  return (
    <section class="site-switches" aria-labelledby={title}>
      <h2 id={title}>{t('siteTitle', host)}</h2>
      <label class="switch">
        <input
          type="checkbox"
          name="always"
          checked={always}
          disabled={all}
          onChange={(event) => onAlways(event.currentTarget.checked)}
        />
        <span>{t(all ? 'siteAlwaysAll' : 'siteAlways')}</span>
      </label>
      <label class="switch">
        <input
          type="checkbox"
          name="unmarked"
          checked={!marked}
          onChange={(event) => onMarked(!event.currentTarget.checked)}
        />
        <span>{t('siteNoMarks')}</span>
      </label>
      {withheld && <p role="status">{t('siteWithheld')}</p>}
      {!all && <p class="quiet">{t('siteAsks')}</p>}
      {refused && <p role="status">{t('siteRefused')}</p>}
    </section>
  );
}
