import { useEffect, useState } from 'preact/hooks';
import {
  ALL_HOSTS,
  askBackground,
  browser,
  hostPatterns,
  type SitesStatus,
} from '../../browser/index.ts';
import { t } from '../../i18n/index.ts';
import { SiteSwitches } from '../../ui/SiteSwitches.tsx';
import { SiteList } from './SiteList.tsx';

/** Which sites are read without a click, and which are not marked; `host` is the one that the popup asks about. */
export function Sites({ host }: { host: string | null }) {
  const [sites, setSites] = useState<SitesStatus | null>(null);
  const [refused, setRefused] = useState(false);
  const look = async (): Promise<void> => setSites(await askBackground('sites', {}));
  useEffect(() => {
    look().catch(() => undefined);
    // Given or taken back in the browser's own settings, or chosen in another page of ours.
    const changed = (_: unknown, area?: unknown): void => {
      if (area === undefined || area === 'local') look().catch(() => undefined);
    };
    browser.storage.onChanged.addListener(changed);
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.storage.onChanged.removeListener(changed);
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, []);
  if (sites === null) return null;
  const set = (one: string, choice: { always?: boolean; marked?: boolean }): Promise<void> =>
    askBackground('setSite', { host: one, ...choice }).then(look, look);
  // The browser takes the question only in the click itself: nothing is awaited before it.
  const ask = (origins: string[], keep: (yes: boolean) => Promise<unknown>): void => {
    setRefused(false);
    browser.permissions
      .request({ origins })
      .then(async (yes) => {
        setRefused(!yes);
        await keep(yes);
        await look();
      })
      .catch(() => setRefused(true));
  };
  const all = (on: boolean): void => {
    const keep = (yes: boolean): Promise<unknown> => askBackground('setAllSites', { all: yes });
    if (on) ask(ALL_HOSTS, keep);
    else void keep(false).then(look, look);
  };
  const always = (one: string, on: boolean): void => {
    if (on) ask(hostPatterns(one), (yes) => set(one, { always: yes }));
    else void set(one, { always: false });
  };
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('sitesTitle')}</h2>
      <p class="quiet">{t('sitesHint')}</p>
      {host !== null && (
        <SiteSwitches
          site={{
            host,
            always: sites.all || sites.always.includes(host),
            all: sites.all,
            withheld: sites.withheld.includes(host),
            marked: !sites.unmarked.includes(host),
          }}
          refused={refused}
          onAlways={(on) => always(host, on)}
          onMarked={(marked) => void set(host, { marked })}
        />
      )}
      <label class="switch">
        <input
          type="checkbox"
          name="all-sites"
          checked={sites.all}
          onChange={(event) => all(event.currentTarget.checked)}
        />
        <span>{t('sitesAll')}</span>
      </label>
      <p class="quiet">{t('sitesAllHint')}</p>
      {sites.allWithheld && <p role="status">{t('siteWithheld')}</p>}
      {refused && host === null && <p role="status">{t('siteRefused')}</p>}
      <SiteList
        title={t('sitesAlways')}
        name="always"
        hosts={sites.always}
        onRemove={(one) => always(one, false)}
      />
      {sites.withheld.length > 0 && (
        <SiteList
          title={t('sitesWithheld')}
          name="withheld"
          hosts={sites.withheld}
          onAgain={(one) => always(one, true)}
          onRemove={(one) => always(one, false)}
        />
      )}
      <SiteList
        title={t('sitesUnmarked')}
        name="unmarked"
        hosts={sites.unmarked}
        onRemove={(one) => void set(one, { marked: true })}
      />
    </section>
  );
}
