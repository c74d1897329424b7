import type { Statement } from '../core/model/index.ts';
import { date, list, t } from '../i18n/index.ts';
import { Folded } from './Folded.tsx';

interface Props {
  title: string;
  of: readonly Statement[];
}

/** How many are shown before the rest is folded. */
const SHOWN = 3;

/** Official statements of the past, each with who made it, when, about what, and where to read it. */
export function Statements({ title, of }: Props) {
  if (of.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <Folded items={of} shown={SHOWN} className="statements">
        {(s) => (
          <li key={`${s.url}${s.date ?? ''}${s.about}`}>
            <span class="when">{s.date ? date(s.date) : t('undated')}</span> <b>{list(s.by)}</b>:{' '}
            <span lang="en">{s.gist}</span> <span class="about">{t('actorAbout', s.about)}</span>{' '}
            <a href={s.url} target="_blank" rel="noopener noreferrer">
              {s.publisher}
            </a>
            {s.stateMedia && <span class="tag state-media">{t('actorStateMedia')}</span>}
          </li>
        )}
      </Folded>
    </section>
  );
}
