import { useState } from 'preact/hooks';
import type { Actor, ActorProfile, Report, Statement } from '../core/model/index.ts';
import { date, list, t } from '../i18n/index.ts';

interface Props {
  actor: Actor;
  /** Asks for what is known of an actor; null where the data does not know it. Throws where it cannot be read. */
  ask(id: string): Promise<ActorProfile | null>;
}

type Known = 'closed' | 'asking' | 'failed' | ActorProfile | null;

/** An actor of the article; opened, it shows what is known of it beyond the page. */
export function ActorEntry({ actor, ask }: Props) {
  const [known, setKnown] = useState<Known>('closed');
  const open = (event: Event) => {
    if (!(event.currentTarget as HTMLDetailsElement).open || known !== 'closed') return;
    setKnown('asking');
    ask(actor.id).then(setKnown, () => setKnown('failed'));
  };
  return (
    <li class={`actor actor-${actor.kind}`}>
      <details onToggle={open}>
        <summary>
          <b>{actor.name}</b> <span class="kind">{t(`kind_${actor.kind}`)}</span>
          {!actor.known && actor.kind !== 'person' && <span class="kind"> · {t('actorNew')}</span>}
        </summary>
        <Known known={known} />
      </details>
    </li>
  );
}

function Known({ known }: { known: Known }) {
  if (known === 'closed' || known === 'asking') return <p class="quiet">{t('stateReading')}</p>;
  if (known === 'failed') return <p class="quiet">{t('profileFailed')}</p>;
  if (known === null) return <p class="quiet">{t('actorNothing')}</p>;
  const { aliases, sponsors, attributions, denials, priorReports } = known;
  const nothing = [aliases, sponsors, attributions, denials, priorReports].every(
    (l) => l.length === 0,
  );
  if (nothing) return <p class="quiet">{t('actorNothing')}</p>;
  return (
    <div class="profile">
      {sponsors.map((s) => (
        <p key={`${s.name}${s.saidBy}`} class="sponsor">
          {s.date
            ? t('actorSponsorDated', s.name, s.saidBy, date(s.date))
            : t('actorSponsor', s.name, s.saidBy)}
        </p>
      ))}
      {aliases.length > 0 && (
        <>
          <h4>{t('actorNames')}</h4>
          <p class="aliases">
            {aliases.map((a, i) => (
              <span key={a.name}>
                {i > 0 && ', '}
                {a.usedBy && a.usedBy.length > 0
                  ? t('actorUsedBy', a.name, list(a.usedBy.slice(0, 3)))
                  : a.name}
                {a.relation === 'overlaps' && <i> ({t('actorOverlaps', known.name)})</i>}
                {a.relation === 'part-of' && <i> ({t('actorPartOf', known.name)})</i>}
              </span>
            ))}
          </p>
        </>
      )}
      <Statements title={t('actorAttributions')} of={attributions} />
      <Statements title={t('actorDenials')} of={denials} />
      <Reports of={priorReports} />
    </div>
  );
}

function Statements({ title, of }: { title: string; of: readonly Statement[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul class="statements">
        {of.slice(0, 8).map((s) => (
          <li key={`${s.url}${s.date ?? ''}${s.about}`}>
            <span class="when">{date(s.date)}</span> <b>{list(s.by)}</b>. {s.gist}{' '}
            <span class="about">{t('actorAbout', s.about)}</span>{' '}
            <a href={s.url} target="_blank" rel="noopener noreferrer">
              {s.publisher}
            </a>
            {s.stateMedia && <span class="state-media">{t('actorStateMedia')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Reports({ of }: { of: readonly Report[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h4>{t('actorReports')}</h4>
      <ul class="reports">
        {of.slice(0, 8).map((r) => (
          <li key={r.url}>
            <a href={r.url} target="_blank" rel="noopener noreferrer">
              {r.title || r.publisher}
            </a>
            {r.title && <> {r.publisher}</>} <span class="when">{date(r.date)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
