import { useState } from 'preact/hooks';
import { MemorySwitch, useMemory } from '../../beside/index.ts';
import { plural, t } from '../../i18n/index.ts';
import { State } from '../../ui/State.tsx';
import { Articles } from './Articles.tsx';
import { Carry } from './Carry.tsx';
import { Erase } from './Erase.tsx';
import { Fields } from './Fields.tsx';
import { Months } from './Months.tsx';
import { askedAtFirst } from './query.ts';
import { isShown, useMemoryPage } from './useMemoryPage.ts';

/** All that is remembered: searched, by actor, by month; carried away, brought back, forgotten. */
export function Memory() {
  const [asked, setAsked] = useState(() => askedAtFirst(location.hash));
  const memory = useMemory();
  const { shown, more, again } = useMemoryPage(asked);
  const isEmpty = shown === 'none' || (isShown(shown) && shown.totals.articles === 0);
  return (
    <>
      <h1>{t('memoryPageTitle')}</h1>
      {isShown(shown) && !isEmpty && (
        <p class="quiet">
          {plural('memoryTotals', shown.totals.articles, megabytes(shown.totals.size))}
        </p>
      )}
      {shown === null && <State title={t('memoryLooking')} />}
      {isEmpty && <State title={t('memoryEmpty')} hint={t('memoryEmptyHint')} />}
      {typeof shown === 'string' && shown !== 'none' && (
        <State
          title={t(`memoryFault_${shown}`)}
          {...(shown === 'broken' ? { hint: t('memoryBrokenHint') } : {})}
          failed
        />
      )}
      {isShown(shown) && !isEmpty && (
        <>
          <Fields asked={asked} actors={shown.actors} onChange={setAsked} />
          <Months months={shown.months} />
          <Articles
            shown={shown}
            onActor={(actor) => setAsked({ ...asked, actor })}
            onMore={more}
            onErased={again}
          />
        </>
      )}
      <section class="keep" aria-labelledby="keep">
        <h2 id="keep">{t('memoryKept')}</h2>
        <MemorySwitch memory={memory} />
        <Carry settings={memory.status} isEmpty={isEmpty} onAdded={again} />
        {shown !== null && !isEmpty && (
          <Erase
            asked={asked}
            onErased={() => {
              again();
              memory.again();
            }}
          />
        )}
      </section>
    </>
  );
}

function megabytes(size: number): string {
  return t('megabytes', Math.max(size / 1_000_000, 0.1).toFixed(size < 10_000_000 ? 1 : 0));
}
