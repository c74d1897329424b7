import { useEffect, useRef, useState } from 'preact/hooks';
import { type Outcome, type PageView, tabActions } from '../browser/index.ts';
import { type LookedAt, useTab } from './useTab.ts';
import { useView } from './useView.ts';

/** What is shown of a page: `unread` where it may not be read without a click, null while it is being asked for. */
export type Shown = Outcome | 'unread' | null;

/** The page beside the popup or the panel. */
export interface BesidePage {
  tab: LookedAt | null | undefined;
  outcome: Shown;
  setOutcome(outcome: Outcome): void;
  view: PageView | null;
}

const NOWHERE: Outcome = { state: 'failed', reason: 'cannot-run-here' };
const FAILED: Outcome = { state: 'failed', reason: 'error' };

/** Reads the page beside the popup; for the panel, which `follows` the reader from tab to tab, takes what is known of it. */
export function usePage(follows: boolean): BesidePage {
  const tab = useTab(follows);
  const [outcome, setOutcome] = useState<Shown>(null);
  const view = useView(tab, documentOf(outcome));
  const seen = useRef<number | null>(null);

  useEffect(() => {
    if (tab === undefined) return;
    if (tab === null) {
      setOutcome(NOWHERE);
      return;
    }
    const { read, known } = tabActions(tab.id);
    return show(follows ? known() : read(), setOutcome);
  }, [tab?.id, tab?.loads]);

  // A page that was read anew, by a correction made elsewhere, is asked for again.
  useEffect(() => {
    const before = seen.current;
    seen.current = view?.readings ?? null;
    if (!tab || view === null || before === null || before === view.readings) return;
    return show(tabActions(tab.id).known(), setOutcome);
  }, [view?.readings]);

  return { tab, outcome, setOutcome, view };
}

/** Shows what an asked reader answers, unless something else is asked for meanwhile. */
function show(asked: Promise<Outcome | null>, set: (outcome: Shown) => void): () => void {
  let here = true;
  asked.then(
    (found) => here && set(found ?? 'unread'),
    () => here && set(FAILED),
  );
  return () => {
    here = false;
  };
}

function documentOf(outcome: Shown): string | null {
  return outcome !== null && outcome !== 'unread' && outcome.state === 'ready'
    ? outcome.document
    : null;
}
