import { useEffect, useRef } from 'preact/hooks';
import { Beside } from '../../beside/index.ts';
import { browser, openPanel } from '../../browser/index.ts';

/** The popup: a glance at the page in the tab beside it. */
export function Popup() {
  const here = useRef<number | undefined>(undefined);
  useEffect(() => {
    browser.windows.getCurrent().then(
      ({ id }) => {
        here.current = id;
      },
      () => undefined,
    );
  }, []);
  // Browsers open the panel only in the click itself: the window must be known before.
  const toPanel = (): void => void openPanel(here.current).then(() => window.close());
  return <Beside follows={false} onPanel={toPanel} />;
}
