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
  /** What became of the last choice, where that must be said. */
  said: string | null;
  onAlways(always: boolean): void;
  /** Where the switch for every site stands here, too. */
  onAll?(all: boolean): void;
  onMarked(marked: boolean): void;
}

/** The switches of one site: read its articles, or those of every site, without a click; mark nothing there. */
export function SiteSwitches({ site, said, onAlways, onAll, onMarked }: Props) {
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
      {onAll && (
        <label class="switch">
          <input
            type="checkbox"
            name="all-sites"
            checked={all}
            onChange={(event) => onAll(event.currentTarget.checked)}
          />
          <span>{t('sitesAll')}</span>
        </label>
      )}
      {withheld && <p role="status">{t('siteWithheld')}</p>}
      {!all && <p class="quiet">{t('siteAsks')}</p>}
      {said !== null && <p role="status">{said}</p>}
    </section>
  );
}
