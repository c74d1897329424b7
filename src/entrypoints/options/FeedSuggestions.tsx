import { t } from '../../i18n/index.ts';
// Not by the library's own door: the options need no reader of feeds and no language.
import { hostOf } from '../../library/address.ts';
import { FEED_KINDS, SUGGESTED, type SuggestedFeed } from '../../library/feeds/suggested.ts';

interface Props {
  /** The addresses that are read already. */
  known: readonly string[];
  disabled: boolean;
  onAdd(feed: SuggestedFeed): void;
}

/** Feeds that are there to be picked, by who publishes them. */
export function FeedSuggestions({ known, disabled, onAdd }: Props) {
  return (
    <details class="more" data-suggested>
      <summary>{t('feedsSuggested')}</summary>
      <p class="quiet">{t('feedsSuggestedHint')}</p>
      {FEED_KINDS.map((kind) => (
        <section key={kind}>
          <h3>{t(`feedKind_${kind}`)}</h3>
          <ul class="rows">
            {SUGGESTED.records
              .filter((feed) => feed.kind === kind && !known.includes(feed.address))
              .map((feed) => (
                <li key={feed.id}>
                  <span class="site">
                    {feed.name} <span class="quiet">{hostOf(feed.address)}</span>
                  </span>
                  <button
                    type="button"
                    class="button"
                    aria-label={t('feedAddNamed', feed.name)}
                    disabled={disabled}
                    onClick={() => onAdd(feed)}
                  >
                    {t('feedAdd')}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
