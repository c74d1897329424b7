import { useEffect, useState } from 'preact/hooks';
import { activeTab, browser } from '../browser/index.ts';

/** The tab that the reader looks at in this window, as it is now; it changes with the reader where `follow` says so. */
export interface LookedAt {
  id: number;
  /** Grows with every page that is loaded into the tab. */
  loads: number;
}

/** The tab beside the popup or the panel; undefined until it is known, null where there is none. */
export function useTab(follow: boolean): LookedAt | null | undefined {
  const [tab, setTab] = useState<LookedAt | null>();
  useEffect(() => {
    let loads = 0;
    const look = (): void => {
      activeTab().then(
        (found) => setTab(found ? { id: found.id, loads: ++loads } : null),
        () => setTab(null),
      );
    };
    look();
    if (!follow) return;
    const updated = (_: number, { status, url }: { status?: string; url?: string }): void => {
      if (status === 'complete' || url !== undefined) look();
    };
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(updated);
    // What was found on a page has just been kept: the page in the tab may be the one.
    const kept = (changes: Record<string, unknown>, area: string): void => {
      if (area === 'session' && 'annotations' in changes) look();
    };
    browser.storage.onChanged.addListener(kept);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(updated);
      browser.storage.onChanged.removeListener(kept);
    };
  }, [follow]);
  return tab;
}
