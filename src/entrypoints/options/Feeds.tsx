import { useEffect, useState } from 'preact/hooks';
import { askBackground, MOST_FEEDS, type FeedStatus } from '../../browser/index.ts';
import { plural, t } from '../../i18n/index.ts';
import { resolveLink } from '../../library/address.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { FeedFiles } from './FeedFiles.tsx';
import { FeedRow } from './FeedRow.tsx';
import { FeedSuggestions } from './FeedSuggestions.tsx';
import { useAsking } from './useAsking.ts';

/** The reader's own feeds: add one, what became of each, suggestions, lists in and out. */
export function Feeds() {
  const [feeds, setFeeds] = useState<FeedStatus[] | null>(null);
  const [address, setAddress] = useState('');
  const { busy, said, say, failed, work, ask } = useAsking();
  useEffect(() => {
    askBackground('feeds', {}).then(setFeeds, failed);
  }, []);
  if (feeds === null) return <p role="status">{said ?? t('stateReading')}</p>;

  const add = (one: string, name: string): Promise<boolean> =>
    ask([one], () => askBackground('feedAdd', { address: one, name }), setFeeds);
  const readAll = (): Promise<FeedStatus[]> => askBackground('feedsRead', {});
  const save = (): void => {
    say(null);
    askBackground('feedsExport', {}).then(
      (opml) => saveFile(new Blob([opml], { type: 'text/x-opml' }), 'ascribe-feeds.opml'),
      failed,
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
          if (link === null) say(t('knowledgeNoAddress'));
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
            onAllow={() => void ask([feed.address], readAll, setFeeds)}
            onRemove={() =>
              void work(() => askBackground('feedRemove', { address: feed.address }), setFeeds)
            }
          />
        ))}
      </ul>
      <p class="buttons">
        <button
          type="button"
          class="button"
          data-read
          disabled={busy || feeds.length === 0}
          onClick={() => void work(readAll, setFeeds)}
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
                setFeeds,
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
            void work(
              async () => askBackground('feedsImport', { opml: await file.text() }),
              ({ found, added, feeds: next }) => {
                say(found === 0 ? t('feedsNoneInFile') : plural('feedsImported', added));
                setFeeds(next);
              },
            )
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
