import { useState } from 'preact/hooks';
import type { ClaimGroup, OperationContext } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { useScene } from './scene.ts';
import { Statements } from './Statements.tsx';

interface Props {
  group: ClaimGroup;
}

/** What was officially said of the very operation that a group's claims speak of: before this article, and since. */
export function Precedents({ group }: Props) {
  const { actions } = useScene();
  const [known, setKnown] = useState<OperationContext[] | 'closed' | 'asking' | 'failed'>('closed');
  const { operations = [] } = group;
  if (operations.length === 0) return null;
  const open = (event: Event) => {
    if (!(event.currentTarget as HTMLDetailsElement).open || known !== 'closed') return;
    setKnown('asking');
    actions.precedents(operations, group.accused).then(setKnown, () => setKnown('failed'));
  };
  return (
    <details class="precedents" onToggle={open}>
      <summary>{t('precedentsTitle')}</summary>
      <Known known={known} />
    </details>
  );
}

function Known({ known }: { known: OperationContext[] | 'closed' | 'asking' | 'failed' }) {
  if (known === 'closed' || known === 'asking') return <p class="quiet">{t('stateReading')}</p>;
  if (known === 'failed') return <p class="quiet">{t('profileFailed')}</p>;
  if (known.length === 0) return <p class="quiet">{t('precedentsNone')}</p>;
  return (
    <>
      {known.map(({ id, name, before, since }) => (
        <div key={id} class="profile">
          <p class="about">{name}</p>
          <Statements title={t('actorAttributions')} of={before.attributions} />
          <Statements title={t('actorDenials')} of={before.denials} />
          <Statements title={t('actorAttributionsSince')} of={since.attributions} />
          <Statements title={t('actorDenialsSince')} of={since.denials} />
        </div>
      ))}
    </>
  );
}
