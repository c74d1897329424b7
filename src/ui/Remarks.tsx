import type { Remark } from '../core/model/index.ts';
import { date, t } from '../i18n/index.ts';
import { Folded } from './Folded.tsx';

/** How many are shown before the rest is folded. */
const SHOWN = 5;

/** What servers of the reader's team say of an actor: campaigns, notes, opinions, each with who says it and whose server it is from. */
export function Remarks({ of }: { of: readonly Remark[] }) {
  if (of.length === 0) return null;
  return (
    <section>
      <h4>{t('actorRemarks')}</h4>
      <Folded items={of} shown={SHOWN} className="statements">
        {({ kind, by, date: on, about, text, url, via }) => (
          <li key={`${kind}${on}${about ?? ''}${text}`}>
            <span class="when">{date(on)}</span> <b>{by ?? via}</b>{' '}
            {by !== null && <span class="about">{t('fromServer', via)} </span>}
            {t(`remark_${kind}`, about ?? '')}
            {kind !== 'campaign' && (about === null ? ':' : ` ${t('remarkOn', about)}`)} {text}{' '}
            {url !== null && (
              <a
                href={url}
                target="_blank"
                rel="noopener noreferrer"
                aria-label={t('readIt', by ?? via)}
              >
                {t('read')}
              </a>
            )}
          </li>
        )}
      </Folded>
    </section>
  );
}
