import { useEffect, useState } from 'preact/hooks';
import {
  ALL_HOSTS,
  askBackground,
  browser,
  hostPatterns,
  type SitesStatus,
} from '../../browser/index.ts';
import { useSiteChanges } from '../../beside/index.ts';
import { t } from '../../i18n/index.ts';
import { SiteSwitches } from '../../ui/SiteSwitches.tsx';
import { SiteList } from './SiteList.tsx';

/** Which sites are read without a click, and which are not marked; `host` is the one that the popup asks about. */
export function Sites({ host }: { host: string | null }) {
  const [sites, setSites] = useState<SitesStatus | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const look = (): Promise<void> =>
    askBackground('sites', {}).then(setSites, () => setSaid(t('optionsFailed')));
  useEffect(() => void look(), []);
  useSiteChanges(() => void look(), []);
  if (sites === null) return <p role="status">{said}</p>;
  const keep = async (work: Promise<unknown>): Promise<void> => {
    setSaid(null);
    try {
      await work;
      await look();
    } catch {
      setSaid(t('optionsFailed'));
    }
  };
  const set = (one: string, choice: { always?: boolean; marked?: boolean }): Promise<void> =>
    keep(askBackground('setSite', { host: one, ...choice }));
  const setAll = (all: boolean): Promise<void> => keep(askBackground('setAllSites', { all }));
  // The browser takes the question only in the click itself: nothing is awaited before it.
  const choose = (on: boolean, origins: string[], choice: (on: boolean) => Promise<void>): void => {
    setSaid(null);
    if (!on) void choice(false);
    else
      browser.permissions.request({ origins }).then(
        async (yes) => {
          await choice(yes);
          if (!yes) setSaid(t('siteRefused'));
        },
        () => setSaid(t('siteRefused')),
      );
  };
  const always = (one: string, on: boolean): void =>
    choose(on, hostPatterns(one), (yes) => set(one, { always: yes }));
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
          said={said}
          onAlways={(on) => always(host, on)}
          onMarked={(marked) => void set(host, { marked })}
        />
      )}
      <label class="switch">
        <input
          type="checkbox"
          name="all-sites"
          checked={sites.all}
          onChange={(event) => choose(event.currentTarget.checked, ALL_HOSTS, setAll)}
        />
        <span>{t('sitesAll')}</span>
      </label>
      <p class="quiet">{t('sitesAllHint')}</p>
      {sites.allWithheld && <p role="status">{t('siteWithheld')}</p>}
      {said !== null && host === null && <p role="status">{said}</p>}
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
