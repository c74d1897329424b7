import { useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import type { KnowledgeActions, Who } from './actions.ts';
import { Profile } from './Profile.tsx';

interface Props {
  who: Who;
  actions: KnowledgeActions;
  published: string | null;
  /** Whether it stands open at first. */
  open: boolean;
}

/** An actor that a search found; opened, what is known of it. */
export function FoundActor({ who, actions, published, open }: Props) {
  const [opened, setOpened] = useState(open);
  return (
    <li class="actor" data-actor={who.id}>
      <details
        open={open}
        onToggle={({ currentTarget }) =>
          setOpened(opened || (currentTarget as HTMLDetailsElement).open)
        }
      >
        <summary>
          <h3>{who.name}</h3> <span class="kind">{t(`kind_${who.kind}`)}</span>
        </summary>
        {opened && (
          <div class="profile">
            <Profile id={who.id} actions={actions} published={published} />
          </div>
        )}
      </details>
    </li>
  );
}
