import { useState } from 'preact/hooks';
import type { RememberedArticle } from '../../core/model/index.ts';
import { date, t } from '../../i18n/index.ts';
import { eraseBetween, openMemory } from '../../store/memory/index.ts';
import { EarlierLink } from '../../ui/EarlierLink.tsx';
import { Folded } from '../../ui/Folded.tsx';
import { passFocus } from '../../ui/passFocus.ts';
import { RememberedClaim } from '../../ui/RememberedClaim.tsx';
import { summary } from '../../ui/summary.ts';

interface Props {
  /** By what the memory knows it. */
  at: number;
  kept: RememberedArticle;
  onActor(actor: string): void;
  onErased(): void;
}

/** How many claims and actors stand open before the rest is folded. */
const CLAIMS = 8;
const ACTORS = 8;

/** One article: its title, who blames whom in it, when it was read; opened, its claims, and how to have it forgotten. */
export function ArticleItem({ at, kept, onActor, onErased }: Props) {
  const [opened, setOpened] = useState(false);
  const [failed, setFailed] = useState(false);
  const { article, actors, claims, read } = kept;
  const erase = (from: HTMLElement): void => {
    passFocus(from);
    openMemory()
      .then((db) => eraseBetween(db, at, at))
      .then(onErased, () => setFailed(true));
  };
  const parties = new Set(claims.flatMap((c) => [...c.sources, ...c.accused].map((p) => p.actor)));
  return (
    <li class="article" data-article={article.url}>
      <h3>
        <EarlierLink to={{ ...article, date: article.publishedTime, read }} />
      </h3>
      <p class="summary-line">{summary(kept)[0]?.text}</p>
      <details
        onToggle={({ currentTarget }) =>
          setOpened(opened || (currentTarget as HTMLDetailsElement).open)
        }
      >
        <summary>{t('beforeReadOn', date(read))}</summary>
        {opened && (
          <div class="article-more">
            <Folded items={claims} shown={CLAIMS} className="earlier">
              {(claim) => (
                <li key={claim.id} class={`claim ${claim.type}`}>
                  <div class="own">
                    <RememberedClaim claim={claim} actors={actors} />
                  </div>
                </li>
              )}
            </Folded>
            <Folded
              items={actors.filter(({ id }) => parties.has(id))}
              shown={ACTORS}
              className="row"
            >
              {({ id, name }) => (
                <li key={id}>
                  <button type="button" class="button" onClick={() => onActor(id)}>
                    {name}
                  </button>
                </li>
              )}
            </Folded>
            <button
              type="button"
              class="button"
              data-forget
              aria-label={t('memoryForgetOne', article.title)}
              onClick={({ currentTarget }) => erase(currentTarget)}
            >
              {t('memoryForget')}
            </button>
            <span role="status">{failed && t('optionsFailed')}</span>
          </div>
        )}
      </details>
    </li>
  );
}
