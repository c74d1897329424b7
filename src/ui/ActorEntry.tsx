import { useState } from 'preact/hooks';
import type { Actor, ActorProfile, Report, Statement } from '../core/model/index.ts';
import { date, list, t } from '../i18n/index.ts';
import { Folded } from './Folded.tsx';
import { Statements } from './Statements.tsx';

interface Props {
  actor: Actor;
  /** Asks for what is known of an actor; null where the data does not know it. Throws where it cannot be read. */
  ask(id: string): Promise<ActorProfile | null>;
  /** The article's day, ISO 8601: what was said since stands apart. */
  published: string | null;
}

type Known = 'closed' | 'asking' | 'failed' | ActorProfile | null;

/** An actor of the article; opened, it shows what is known of it beyond the page. */
export function ActorEntry({ actor, ask, published }: Props) {
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
        <Known known={known} published={published} />
      </details>
    </li>
  );
}

function Known({ known, published }: { known: Known; published: string | null }) {
  if (known === 'closed' || known === 'asking') return <p class="quiet">{t('stateReading')}</p>;
  if (known === 'failed') return <p class="quiet">{t('profileFailed')}</p>;
  if (known === null) return <p class="quiet">{t('actorNothing')}</p>;
  const { aliases, sponsors, disputed, attributions, denials, priorReports, ofState } = known;
  const nothing =
    [aliases, sponsors, disputed, attributions, denials, priorReports].every(
      (l) => l.length === 0,
    ) && ofState === undefined;
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
      {disputed.length > 0 && (
        <>
          <h4>{t('actorDisputed')}</h4>
          <ul class="disputed">
            {disputed.map(({ name, bearers }) => (
              <li key={name}>{t('actorDisputedName', name, list(bearers.map((b) => b.name)))}</li>
            ))}
          </ul>
        </>
      )}
      <InTime attributions={attributions} denials={denials} published={published} />
      <Reports of={priorReports} />
      {ofState && ofState.attributions.length + ofState.denials.length > 0 && (
        <details class="of-state">
          <summary>{t('actorOfState', ofState.name)}</summary>
          <InTime {...ofState} published={published} />
        </details>
      )}
    </div>
  );
}

/** Statements before the article's day, and apart from them those since. */
function InTime(props: {
  attributions: readonly Statement[];
  denials: readonly Statement[];
  published: string | null;
}) {
  const { attributions, denials, published } = props;
  const isSince = ({ date: on }: Statement): boolean =>
    on !== null && published !== null && on > published.slice(0, on.length);
  const isBefore = (statement: Statement): boolean => !isSince(statement);
  return (
    <>
      <Statements title={t('actorAttributions')} of={attributions.filter(isBefore)} />
      <Statements title={t('actorDenials')} of={denials.filter(isBefore)} />
      <Statements title={t('actorAttributionsSince')} of={attributions.filter(isSince)} />
      <Statements title={t('actorDenialsSince')} of={denials.filter(isSince)} />
    </>
  );
}

function Reports({ of }: { of: readonly Report[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h4>{t('actorReports')}</h4>
      <Folded items={of} shown={8} className="reports">
        {(r) => (
          <li key={r.url}>
            <a href={r.url} target="_blank" rel="noopener noreferrer">
              {r.title || r.publisher}
            </a>
            {r.title && <> {r.publisher}</>} <span class="when">{date(r.date)}</span>
          </li>
        )}
      </Folded>
    </>
  );
}
