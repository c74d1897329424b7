import { useEffect, useState } from 'preact/hooks';
import type { ActorProfile, Statement } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import type { KnowledgeActions } from './actions.ts';
import { Aliases } from './Aliases.tsx';
import { Disputed } from './Disputed.tsx';
import { Remarks } from './Remarks.tsx';
import { Reports } from './Reports.tsx';
import { Sponsors } from './Sponsors.tsx';
import { Statements } from './Statements.tsx';
import { Timeline } from './Timeline.tsx';

interface Props {
  id: string;
  actions: Pick<KnowledgeActions, 'profile'>;
  /** The article's day, ISO 8601: what was said since stands apart. */
  published: string | null;
}

/** What is known of an actor: names, sponsors, a timeline, statements, reports. All of it is what somebody said. */
export function Profile({ id, actions, published }: Props) {
  const [known, setKnown] = useState<ActorProfile | 'asking' | 'failed' | null>('asking');
  useEffect(() => {
    let here = true;
    setKnown('asking');
    actions.profile(id).then(
      (found) => here && setKnown(found),
      () => here && setKnown('failed'),
    );
    return () => {
      here = false;
    };
  }, [id]);
  if (known === 'asking') return <p class="quiet">{t('profileReading')}</p>;
  if (known === 'failed') return <p class="quiet">{t('profileFailed')}</p>;
  if (known === null || isEmpty(known)) return <p class="quiet">{t('actorNothing')}</p>;
  const { sponsors, aliases, disputed, attributions, denials, priorReports, ofState } = known;
  const { via: server, remarks = [] } = known;
  return (
    <>
      {server !== undefined && <p class="quiet">{t('actorFromServer', server)}</p>}
      <Sponsors of={sponsors} />
      <Aliases of={aliases} actor={known.name} />
      <Disputed of={disputed} actor={known.name} />
      <Timeline
        reports={priorReports}
        attributions={attributions}
        denials={denials}
        published={published}
      />
      <InTime attributions={attributions} denials={denials} published={published} />
      <Remarks of={remarks} />
      <Reports
        title={t('actorFeedReports')}
        of={priorReports.filter(({ via }) => via !== undefined)}
      />
      <Reports title={t('actorReports')} of={priorReports.filter(({ via }) => via === undefined)} />
      {ofState && ofState.attributions.length + ofState.denials.length > 0 && (
        <details class="more">
          <summary>{t('actorOfState', ofState.name)}</summary>
          <InTime {...ofState} published={published} />
        </details>
      )}
    </>
  );
}

function isEmpty(known: ActorProfile): boolean {
  const { aliases, sponsors, disputed, attributions, denials, priorReports, ofState } = known;
  const lists = [aliases, sponsors, disputed, attributions, denials, priorReports];
  const own = ofState ?? known.via ?? known.remarks;
  return lists.every(({ length }) => length === 0) && own === undefined;
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
