import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Actor, Claim, ClaimGroup } from '../core/model/index.ts';
import { date, plural, t } from '../i18n/index.ts';
import type { ReadingActions } from './actions.ts';
import { ActorFilter } from './ActorFilter.tsx';
import { Actors } from './Actors.tsx';
import { CastProvider } from './cast.ts';
import { Filters } from './Filters.tsx';
import { Ledger } from './Ledger.tsx';
import { EVERYTHING, type Filter, fits, inOrder, layOut } from './ledger.ts';
import type { Cast } from './names.ts';
import { Notices } from './Notices.tsx';
import { passFocus } from './passFocus.ts';
import { ReadBefore } from './ReadBefore.tsx';
import { type Notice, SceneProvider } from './scene.ts';
import { Stepper } from './Stepper.tsx';
import { Summary } from './Summary.tsx';
import { orderGroups, summary } from './summary.ts';

/** What is shown of an article. */
export interface ReadingOf {
  article: { title: string; siteName: string | null; publishedTime: string | null; words: number };
  actors: readonly Actor[];
  claims: readonly Claim[];
  groups: readonly ClaimGroup[];
}

/** What the page's window shows now, where that is known. */
export interface View {
  /** The claims whose sentences stand in it, by their ids. */
  inView: readonly string[];
  /** The claim that the reader went to last, by the keyboard or here. */
  at: string | null;
}

interface Props {
  annotation: ReadingOf;
  actions: ReadingActions;
  view?: View;
  /** It goes on paper: nothing is folded away. */
  onPaper?: boolean;
}

/** One article: the sentence on top, the ledger with its filters and steps, and who is named. */
export function Reading({ annotation, actions, view, onPaper = false }: Props) {
  const { article, actors, claims, groups } = annotation;
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [current, setCurrent] = useState<string | null>(view?.at ?? null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const cast: Cast = useMemo(() => new Map(actors.map((a) => [a.id, a])), [actors]);
  const inView = useMemo(() => new Set(view?.inView ?? []), [view?.inView]);
  useEffect(() => {
    if (view?.at) setCurrent(view.at);
  }, [view?.at]);
  const parts = useMemo(() => {
    const ordered = orderGroups(groups, new Map(claims.map((c) => [c.id, c])));
    return layOut(ordered, claims, (claim) => fits(claim, filter));
  }, [claims, groups, filter]);
  const shown = inOrder(parts);
  const isFiltered = filter.type !== null || filter.actor !== null;
  const go = (claim: Claim): void => {
    setCurrent(claim.id);
    actions.reveal(claim);
  };
  return (
    <CastProvider value={cast}>
      <SceneProvider
        value={{
          actions,
          cast,
          published: article.publishedTime,
          current,
          inView,
          unfolded: isFiltered || onPaper,
          go,
          tell: setNotice,
        }}
      >
        <div class="reading">
          <p class="source-line">
            {article.siteName && <cite>{article.siteName}</cite>}
            {article.siteName && article.publishedTime && ' · '}
            {date(article.publishedTime)}
            {(article.siteName ?? article.publishedTime) && ' · '}
            {plural('readWords', article.words)}
          </p>
          <Summary of={summary({ actors, claims, groups })} />
          {claims.length > 0 && (
            <>
              <div class="controls">
                <div class="line">
                  <ActorFilter
                    claims={claims}
                    actor={filter.actor}
                    onChange={(actor) => setFilter({ ...filter, actor })}
                  />
                  {isFiltered && (
                    <button
                      type="button"
                      class="button plain"
                      data-filter-none
                      onClick={({ currentTarget }) => {
                        passFocus(currentTarget);
                        setFilter(EVERYTHING);
                      }}
                    >
                      {t('filterNone')}
                    </button>
                  )}
                  <Stepper claims={shown} />
                </div>
                <Filters claims={claims} filter={filter} onChange={setFilter} />
                {isFiltered && (
                  <p class="count" role="status">
                    {t('claimsShown', shown.length, claims.length)}
                  </p>
                )}
              </div>
              {shown.length === 0 && <p class="quiet">{t('filterNothing')}</p>}
              {shown.length > 0 && <Ledger parts={parts} claims={claims} />}
            </>
          )}
          <ReadBefore />
          <Actors
            actors={actors}
            claims={claims}
            onFilter={(actor) => setFilter({ type: null, actor })}
          />
          <Notices notice={notice} onEnd={() => setNotice(null)} />
        </div>
      </SceneProvider>
    </CastProvider>
  );
}
