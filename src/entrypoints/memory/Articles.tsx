import { plural, t } from '../../i18n/index.ts';
import { ArticleItem } from './ArticleItem.tsx';
import type { Shown } from './useMemoryPage.ts';

interface Props {
  shown: Shown;
  onActor(actor: string): void;
  onMore(): void;
  onErased(): void;
}

/** The articles that were found, newest first. */
export function Articles({ shown: { articles, found, next }, onActor, onMore, onErased }: Props) {
  return (
    <section aria-labelledby="articles">
      <h2 id="articles">{t('memoryArticles')}</h2>
      <p class="quiet" role="status">
        {found !== null && plural('memoryFound', found)}
        {found === null && articles.length === 0 && plural('memoryFound', 0)}
      </p>
      <ul class="articles">
        {articles.map(({ at, kept }) => (
          <ArticleItem key={at} at={at} kept={kept} onActor={onActor} onErased={onErased} />
        ))}
      </ul>
      {next !== null && (
        <button type="button" class="button" data-more onClick={onMore}>
          {t('memoryMore')}
        </button>
      )}
    </section>
  );
}
