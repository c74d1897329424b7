import { useMemo, useState } from 'preact/hooks';
import type { Outcome } from '../browser/index.ts';
import { plural, t } from '../i18n/index.ts';
import { Bar } from '../ui/Bar.tsx';
import { Reading } from '../ui/Reading.tsx';
import { State } from '../ui/State.tsx';
import { knowledgeActions, readingActions } from './actions.ts';
import { SiteOfTab } from './SiteOfTab.tsx';
import { usePage } from './usePage.ts';

interface Props {
  /** The panel goes with the reader from tab to tab; the popup belongs to one page. */
  follows: boolean;
  /** What the reader asked for elsewhere. */
  asked?: string;
  onPanel?: () => void;
}

/** What stands beside a page: the bar, and what became of the page. */
export function Beside({ follows, asked = '', onPanel }: Props) {
  const { tab, outcome, setOutcome, view } = usePage(follows);
  const [marked, setMarked] = useState(true);
  const ready = isReady(outcome) ? outcome : null;
  const actions = useMemo(
    () =>
      ready && tab
        ? readingActions({
            tab: tab.id,
            document: ready.document,
            annotation: ready.annotation,
            onRead: setOutcome,
          })
        : null,
    [ready, tab?.id],
  );
  const published = ready?.annotation.article.publishedTime ?? null;
  return (
    <>
      <Bar
        actions={actions ?? knowledgeActions(published)}
        marked={view?.shown ?? marked}
        onMarked={setMarked}
        published={published}
        asked={asked}
        onPanel={onPanel}
      />
      {ready && actions ? (
        <Reading
          key={ready.document}
          annotation={ready.annotation}
          actions={actions}
          {...(view && follows ? { view } : {})}
        />
      ) : (
        <Without outcome={outcome} />
      )}
      {tab && (
        <SiteOfTab
          key={tab.id}
          tab={tab.id}
          loads={tab.loads}
          told={view?.host ?? null}
          inPopup={!follows}
        />
      )}
      <p class="footer">{t('footer')}</p>
    </>
  );
}

type Ready = Extract<Outcome, { state: 'ready' }>;

function isReady(outcome: Outcome | 'unread' | null): outcome is Ready {
  return outcome !== null && outcome !== 'unread' && outcome.state === 'ready';
}

/** Why there is no reading, in words. */
function Without({ outcome }: { outcome: Outcome | 'unread' | null }) {
  if (outcome === null) return <State title={t('stateReading')} />;
  if (outcome === 'unread') return <State title={t('panelUnread')} hint={t('panelUnreadHint')} />;
  if (outcome.state === 'ready') return null;
  const { reason, words } = outcome;
  return (
    <State title={t(`state_${reason}`)} hint={t(`hint_${reason}`)} failed>
      {words !== undefined && words > 0 && <p class="quiet">{plural('readWords', words)}</p>}
    </State>
  );
}
