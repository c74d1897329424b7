import { useEffect, useState } from 'preact/hooks';
import type { ReadBefore as Before } from '../core/model/index.ts';
import { plural, t } from '../i18n/index.ts';
import { EarlierLink } from './EarlierLink.tsx';
import { EarlierRow } from './EarlierRow.tsx';
import { Folded } from './Folded.tsx';
import { siteOf } from './siteOf.ts';
import { calledId } from './names.ts';
import { Reworded } from './Reworded.tsx';
import { useScene } from './scene.ts';

/** How many stand open before the rest is folded. */
const SHOWN = 3;

/** What the reader read before that has to do with this article, where the memory is on; nothing where nothing has. */
export function ReadBefore() {
  const { actions } = useScene();
  const [before, setBefore] = useState<Before | 'failed' | null>(null);
  useEffect(() => {
    let here = true;
    actions.before?.().then(
      (found) => here && setBefore(found),
      () => here && setBefore('failed'),
    );
    return () => {
      here = false;
    };
  }, [actions.before]);
  if (before === null) return null;
  return (
    <section class="before" aria-labelledby="before">
      <h2 id="before">{t('beforeTitle')}</h2>
      {before === 'failed' ? <p class="quiet">{t('beforeFailed')}</p> : <Parts of={before} />}
    </section>
  );
}

function Parts({ of: { against, reworded, deniedSince, resting } }: { of: Before }) {
  const { actions, cast } = useScene();
  const { openMemory } = actions;
  return (
    <>
      {reworded.length > 0 && (
        <>
          <h3>{t('beforeReworded')}</h3>
          <Folded items={reworded} shown={SHOWN} className="earlier">
            {({ now, then }) => <Reworded key={now.id} now={now} then={then} />}
          </Folded>
        </>
      )}
      {deniedSince.length > 0 && (
        <>
          <h3>{t('beforeDenied')}</h3>
          <Folded items={deniedSince} shown={SHOWN} className="earlier">
            {(one) => <EarlierRow key={one.from.url + one.claim.id} of={one} />}
          </Folded>
        </>
      )}
      {against.map(({ actor, claims, articles }) => (
        <details key={actor} class="more" data-before={actor}>
          <summary>{plural('beforeAgainst', articles, calledId(actor, cast).name)}</summary>
          <Folded items={claims} shown={SHOWN} className="earlier">
            {(one) => <EarlierRow key={one.from.url + one.claim.id} of={one} />}
          </Folded>
          {openMemory && (
            <button type="button" class="button" onClick={() => openMemory(actor)}>
              {t('beforeAll', calledId(actor, cast).name)}
            </button>
          )}
        </details>
      ))}
      {resting.map(({ on, articles }) => (
        <details key={on} class="more" data-resting={on}>
          <summary>
            {plural(
              'beforeResting',
              articles.length,
              cast.has(on) ? calledId(on, cast).name : siteOf(on),
            )}
          </summary>
          <ul class="earlier">
            {articles.map((article) => (
              <li key={article.url}>
                <EarlierLink to={article} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
