import type { Report } from '../core/model/index.ts';
import { date, t } from '../i18n/index.ts';
import { Folded } from './Folded.tsx';

/** How many stand open before the rest is folded. */
const SHOWN = 5;

/** Earlier publications about an actor: the title or, where none is known, that it is one of the publisher's. */
export function Reports({ title: heading, of }: { title: string; of: readonly Report[] }) {
  if (of.length === 0) return null;
  return (
    <section>
      <h4>{heading}</h4>
      <Folded items={of} shown={SHOWN} className="reports">
        {({ url, title, publisher, date: on, via }) => (
          <li key={`${url}${title}`}>
            {url === '' ? (
              title
            ) : (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {title || t('reportUntitled', publisher)}
              </a>
            )}{' '}
            <span class="when">
              {[title && (via ?? publisher), date(on)].filter(Boolean).join(', ')}
            </span>
          </li>
        )}
      </Folded>
    </section>
  );
}
