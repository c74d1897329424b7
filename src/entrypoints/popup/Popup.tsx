import { useEffect, useState } from 'preact/hooks';
import { askBackground, askReader, browser, CallError, type Outcome } from '../../browser/index.ts';
import type { Claim } from '../../core/model/index.ts';
import { plural, t } from '../../i18n/index.ts';
import { Actors } from '../../ui/Actors.tsx';
import { Ledger } from '../../ui/Ledger.tsx';
import { summary } from '../../ui/summary.ts';

/** The popup: what became of the page in the tab beside it, and the whole ledger of it. */
export function Popup() {
  const [tab, setTab] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    readActive().then(
      ([id, found]) => {
        setTab(id);
        setOutcome(found);
      },
      () => setOutcome({ state: 'failed', reason: 'error' }),
    );
  }, []);
  if (!outcome)
    return (
      <p class="quiet" role="status">
        {t('stateReading')}
      </p>
    );
  if (outcome.state === 'failed') {
    return (
      <div role="status" class="failed">
        <p class="summary">{t(`state_${outcome.reason}`)}</p>
        <p class="quiet">{t(`hint_${outcome.reason}`)}</p>
      </div>
    );
  }
  const { article, actors, claims, groups } = outcome.annotation;
  const reveal = (claim: Claim): void => {
    if (tab !== null) void askReader(tab, 'reveal', { claim: claim.id });
  };
  return (
    <>
      <p class="summary">{summary({ actors, claims, groups })}</p>
      {claims.length === 0 && <p class="quiet">{plural('readWords', article.words)}</p>}
      {claims.length > 0 && (
        <Ledger
          actors={actors}
          claims={claims}
          groups={groups}
          onReveal={reveal}
          askPrecedents={(operations, accused) =>
            askBackground('precedents', { operations, accused, published: article.publishedTime })
          }
        />
      )}
      <Actors
        actors={actors}
        claims={claims}
        ask={(id) => askBackground('profile', { id })}
        published={article.publishedTime}
      />
      <p class="footer">{t('footer')}</p>
    </>
  );
}

/** Reads the page of the tab that the reader looks at. A background that was just stopped is asked once more. */
async function readActive(): Promise<[number, Outcome]> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return [-1, { state: 'failed', reason: 'cannot-run-here' }];
  try {
    return [tab.id, await askBackground('read', { tab: tab.id })];
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return [tab.id, await askBackground('read', { tab: tab.id })];
  }
}
