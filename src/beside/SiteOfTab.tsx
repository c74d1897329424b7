import { useEffect, useState } from 'preact/hooks';
import { askBackground, browser, hostPatterns, type SiteStatus } from '../browser/index.ts';
import { SiteSwitches } from '../ui/SiteSwitches.tsx';

/** The switches of the site in a tab; nothing where the page has no site. */
export function SiteOfTab({ tab }: { tab: number }) {
  const [site, setSite] = useState<SiteStatus | null>(null);
  const [refused, setRefused] = useState(false);
  const look = (): Promise<void> =>
    askBackground('site', { tab }).then(setSite, () => setSite(null));
  useEffect(() => void look(), [tab]);
  const host = site?.host ?? null;
  if (site === null || host === null) return null;
  const set = (choice: { always?: boolean; marked?: boolean }): Promise<void> =>
    askBackground('setSite', { host, ...choice }).then(look, look);
  const always = (on: boolean): void => {
    setRefused(false);
    if (!on) void set({ always: false });
    else if (!asksInPopup()) openOptions(host);
    else {
      // Asked for in the click itself. The question may close the popup: what the reader chose is kept at once.
      const asked = browser.permissions.request({ origins: hostPatterns(host) });
      void set({ always: true });
      asked
        .then(async (yes) => {
          setRefused(!yes);
          await (yes ? look() : set({ always: false }));
        })
        .catch(() => setRefused(true));
    }
  };
  return (
    <SiteSwitches
      site={{ ...site, host }}
      refused={refused}
      onAlways={always}
      onMarked={(marked) => void set({ marked })}
    />
  );
}

/** Firefox shows its question beneath a popup, where nobody can answer it: the options page asks there. */
function asksInPopup(): boolean {
  return !browser.runtime.getURL('').startsWith('moz-extension:');
}

function openOptions(host: string): void {
  const url = browser.runtime.getURL(`options/index.html#site=${encodeURIComponent(host)}`);
  void browser.tabs.create({ url }).then(() => window.close());
}
