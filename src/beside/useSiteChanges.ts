import { useEffect } from 'preact/hooks';
import { browser } from '../browser/index.ts';

/** Calls back when sites may be read otherwise than before: chosen in another page of ours, or given and taken back in the browser's own settings. */
export function useSiteChanges(look: () => void, of: readonly unknown[]): void {
  useEffect(() => {
    const changed = (_: unknown, area?: unknown): void => {
      if (area === undefined || area === 'local') look();
    };
    browser.storage.onChanged.addListener(changed);
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.storage.onChanged.removeListener(changed);
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, of);
}
