import { useEffect, useState } from 'preact/hooks';
import { browser, type PageView, VIEW_PORT } from '../browser/index.ts';
import type { LookedAt } from './useTab.ts';

/** What the page in a tab shows, as its reader says; null where none runs there. `document` is that of the page's reading. */
export function useView(
  tab: LookedAt | null | undefined,
  document: string | null,
): PageView | null {
  const [view, setView] = useState<PageView | null>(null);
  const id = tab?.id;
  useEffect(() => {
    setView(null);
    if (id === undefined || document === null) return;
    const port = browser.tabs.connect(id, { name: VIEW_PORT, frameId: 0 });
    port.onMessage.addListener((now) => setView(now as PageView));
    port.onDisconnect.addListener(() => setView(null));
    return () => port.disconnect();
  }, [id, document]);
  return view;
}
