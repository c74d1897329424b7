import { useEffect, useRef, useState } from 'preact/hooks';
import {
  ALL_HOSTS,
  askBackground,
  browser,
  hostPatterns,
  type SiteStatus,
} from '../browser/index.ts';
import { t } from '../i18n/index.ts';
import { SiteSwitches } from '../ui/SiteSwitches.tsx';
import { useSiteChanges } from './useSiteChanges.ts';

interface Props {
  tab: number;
  /** Changes with every page that is loaded into the tab. */
  loads: number;
  /** The host that the page itself tells, by its reader: the browser no longer does once the reader has taken the site back. */
  told: string | null;
  /** It stands in a popup, which does not outlive a question of the browser's. */
  inPopup: boolean;
}

/** The switches of the site in a tab; nothing where the page has no site, or the browser does not say which. */
export function SiteOfTab({ tab, loads, told, inPopup }: Props) {
  const [site, setSite] = useState<SiteStatus | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const looks = useRef(0);
  // A site changes several times at once, a scheme after the other: an answer that was overtaken says what was.
  const look = async (): Promise<void> => {
    const turn = ++looks.current;
    const now = await askBackground('site', { tab, told }).catch(() => null);
    if (turn === looks.current) setSite(now);
  };
  useEffect(() => setSaid(null), [tab, loads]);
  useEffect(() => void look(), [tab, loads, told]);
  useSiteChanges(() => void look(), [tab, told]);
  const host = site?.host ?? null;
  if (site === null || host === null) return null;
  const keep = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
      await look();
    } catch {
      setSaid(t('didNotWork'));
    }
  };
  const set = (choice: { always?: boolean; marked?: boolean }): Promise<void> =>
    keep(askBackground('setSite', { host, ...choice }));
  const setAll = (all: boolean): Promise<void> => keep(askBackground('setAllSites', { all }));
  const choose = (on: boolean, origins: string[], choice: (on: boolean) => Promise<void>): void => {
    setSaid(null);
    if (!on) void choice(false);
    else if (inPopup && isFirefox()) openOptions(host);
    else {
      // Asked for in the click itself. The question may close the popup: what the reader chose is kept at once.
      setAsking(true);
      const asked = browser.permissions.request({ origins });
      void choice(true);
      asked
        .then(async (yes) => {
          setSaid(yes ? null : t('siteRefused'));
          await (yes ? look() : choice(false));
        })
        .catch(() => setSaid(t('siteRefused')))
        .finally(() => setAsking(false));
    }
  };
  return (
    <SiteSwitches
      site={{ ...site, host, withheld: site.withheld && !asking }}
      said={said}
      onAlways={(on) => choose(on, hostPatterns(host), (always) => set({ always }))}
      onAll={(on) => choose(on, ALL_HOSTS, setAll)}
      onMarked={(marked) => void set({ marked })}
    />
  );
}

/** Firefox shows its question beneath a popup, where nobody can answer it: the options page asks there. */
function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

function openOptions(host: string): void {
  const url = browser.runtime.getURL(`options/index.html#site=${encodeURIComponent(host)}`);
  void browser.tabs.create({ url }).then(() => window.close());
}
