import { useEffect, useState } from 'preact/hooks';
import { askBackground, browser, hostPatterns, type SiteStatus } from '../browser/index.ts';
import { SiteSwitches } from '../ui/SiteSwitches.tsx';

interface Props {
  tab: number;
  /** Changes with every page that is loaded into the tab. */
  loads: number;
  /** It stands in a popup, which does not outlive a question of the browser's. */
  inPopup: boolean;
}

/** The switches of the site in a tab; nothing where the page has no site, or the browser does not say which. */
export function SiteOfTab({ tab, loads, inPopup }: Props) {
  const [site, setSite] = useState<SiteStatus | null>(null);
  const [refused, setRefused] = useState(false);
  const [asking, setAsking] = useState(false);
  const look = (): Promise<void> =>
    askBackground('site', { tab }).then(setSite, () => setSite(null));
  useEffect(() => void look(), [tab, loads]);
  useEffect(() => {
    // Chosen in another page of ours, or given and taken back in the browser's own settings.
    const changed = (_: unknown, area?: unknown): void => {
      if (area === undefined || area === 'local') void look();
    };
    browser.storage.onChanged.addListener(changed);
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.storage.onChanged.removeListener(changed);
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, [tab]);
  const host = site?.host ?? null;
  if (site === null || host === null) return null;
  const set = (choice: { always?: boolean; marked?: boolean }): Promise<void> =>
    askBackground('setSite', { host, ...choice }).then(look, look);
  const always = (on: boolean): void => {
    setRefused(false);
    if (!on) void set({ always: false });
    else if (inPopup && isFirefox()) openOptions(host);
    else {
      // Asked for in the click itself. The question may close the popup: what the reader chose is kept at once.
      setAsking(true);
      const asked = browser.permissions.request({ origins: hostPatterns(host) });
      void set({ always: true });
      asked
        .then(async (yes) => {
          setRefused(!yes);
          await (yes ? look() : set({ always: false }));
        })
        .catch(() => setRefused(true))
        .finally(() => setAsking(false));
    }
  };
  return (
    <SiteSwitches
      site={{ ...site, host, withheld: site.withheld && !asking }}
      refused={refused}
      onAlways={always}
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
