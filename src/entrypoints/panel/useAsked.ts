import { useEffect, useState } from 'preact/hooks';
import { ASKED, browser } from '../../browser/index.ts';

/** What the reader asked for by the menu on a selection; taken out once it is shown. Empty where nothing was. */
export function useAsked(): string {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const take = async (): Promise<void> => {
      const text = (await browser.storage.session.get(ASKED))[ASKED];
      if (typeof text !== 'string' || text === '') return;
      await browser.storage.session.remove(ASKED);
      setAsked(text);
    };
    const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
      if (area === 'session' && changes[ASKED]?.newValue !== undefined) void take();
    };
    void take();
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, []);
  return asked;
}
