import type { EarlierArticle } from '../core/model/index.ts';
import { date, t } from '../i18n/index.ts';

/** An article that was read before: its title, which leads to it, its site and its day. */
export function EarlierLink({
  to: { url, title, siteName, date: on, read },
}: {
  to: EarlierArticle;
}) {
  const when = on === null ? t('beforeReadOn', date(read)) : date(on);
  return (
    <span class="earlier-link">
      {/^https?:/i.test(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer" lang="en">
          {title}
        </a>
      ) : (
        <span lang="en">{title}</span>
      )}{' '}
      <span class="when">{[siteName, when].filter(Boolean).join(', ')}</span>
    </span>
  );
}
