import type { Sponsor } from '../core/model/index.ts';
import { date, t } from '../i18n/index.ts';

/** Whom a group is attributed to: always with who says so, never a bare country. */
export function Sponsors({ of }: { of: readonly Sponsor[] }) {
  if (of.length === 0) return null;
  return (
    <ul class="sponsors">
      {of.map(({ name, saidBy, date: on, url, via }) => (
        <li key={`${name}${saidBy}`}>
          {on ? t('actorSponsorDated', name, saidBy, date(on)) : t('actorSponsor', name, saidBy)}{' '}
          {via !== undefined && via !== saidBy && (
            <span class="about">{t('fromServer', via)} </span>
          )}
          {url && (
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t('readIt', saidBy)}
            >
              {t('read')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
