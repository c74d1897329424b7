import { useEffect, useState } from 'preact/hooks';
import { askBackground, browser, MOST_FEEDS, type FeedStatus } from '../../browser/index.ts';
import { plural, t } from '../../i18n/index.ts';
import { originOf, resolveLink } from '../../library/address.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { FeedFiles } from './FeedFiles.tsx';
import { FeedRow } from './FeedRow.tsx';
import { FeedSuggestions } from './FeedSuggestions.tsx';

/** The reader's own feeds: add one, what became of each, suggestions, lists in and out. */
export function Feeds() {
  const [feeds, setFeeds] = useState<FeedStatus[] | null>(null);
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    askBackground('feeds', {}).then(setFeeds, () => setSaid(t('optionsFailed')));
  }, []);
  if (feeds === null) return <p role="status">{said ?? t('stateReading')}</p>;

  const work = async (asked: () => Promise<FeedStatus[] | null>): Promise<boolean> => {
    setBusy(true);
    setSaid(null);
    try {
      const next = await asked();
      if (next === null) setSaid(t('knowledgeNotAllowed'));
      else setFeeds(next);
      return next !== null;
    } catch {
      setSaid(t('optionsFailed'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  // The browser takes the question only in the click itself: nothing is awaited before it.
  const ask = (addresses: readonly string[], then: () => Promise<FeedStatus[]>) => {
    const origins = [...new Set(addresses.flatMap((one) => originOf(one) ?? []))];
    const allowed = browser.permissions.request({ origins });
    return work(async () => ((await allowed) ? then() : null));
  };
  const add = (one: string, name: string): Promise<boolean> =>
    ask([one], () => askBackground('feedAdd', { address: one, name }));
  const readAll = (): Promise<FeedStatus[]> => askBackground('feedsRead', {});
  const save = (): void => {
    setSaid(null);
    askBackground('feedsExport', {}).then(
      (opml) => saveFile(new Blob([opml], { type: 'text/x-opml' }), 'ascribe-feeds.opml'),
      () => setSaid(t('optionsFailed')),
    );
  };
  const withheld = feeds.filter(({ problem }) => problem === 'not-allowed');
  const full = feeds.length >= MOST_FEEDS;

  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{t('feedsTitle')}</h2>
      <p class="quiet">{t('feedsHint')}</p>
      <form
        class="with-button"
        onSubmit={(event) => {
          event.preventDefault();
          const link = resolveLink(address);
          if (link === null) setSaid(t('knowledgeNoAddress'));
          else void add(link, '').then((added) => added && setAddress(''));
        }}
      >
        <label>
          {t('feedAddress')}{' '}
          <input
            type="url"
            name="feed"
            value={address}
            disabled={busy || full}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
        <button class="button" disabled={busy || full || address.trim() === ''}>
          {t('feedAdd')}
        </button>
      </form>
      <div role="status">
        {busy && <p class="quiet">{t('feedsBusy')}</p>}
        {said !== null && <p class="problem">{said}</p>}
        {full && <p class="quiet">{t('feedsFull', MOST_FEEDS)}</p>}
      </div>
      <ul class="rows" data-feeds>
        {feeds.map((feed) => (
          <FeedRow
            key={feed.address}
            feed={feed}
            busy={busy}
            onAllow={() => void ask([feed.address], readAll)}
            onRemove={() => void work(() => askBackground('feedRemove', { address: feed.address }))}
          />
        ))}
      </ul>
      <p class="buttons">
        <button
          type="button"
          class="button"
          data-read
          disabled={busy || feeds.length === 0}
          onClick={() => void work(readAll)}
        >
          {t('feedsNow')}
        </button>
        {withheld.length > 1 && (
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() =>
              void ask(
                withheld.map((feed) => feed.address),
                readAll,
              )
            }
          >
            {t('feedsAllowAll', withheld.length)}
          </button>
        )}
        <FeedFiles
          busy={busy}
          empty={feeds.length === 0}
          onImport={(file) =>
            void work(async () => {
              const opml = await file.text();
              const { found, added, feeds: next } = await askBackground('feedsImport', { opml });
              setSaid(found === 0 ? t('feedsNoneInFile') : plural('feedsImported', added));
              return next;
            })
          }
          onExport={save}
        />
      </p>
      <FeedSuggestions
        known={feeds.map((feed) => feed.address)}
        disabled={busy || full}
        onAdd={({ address: one, name }) => void add(one, name)}
      />
    </section>
  );
}
