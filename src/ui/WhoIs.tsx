import { t } from '../i18n/index.ts';
import type { KnowledgeActions } from './actions.ts';
import { FoundActor } from './FoundActor.tsx';
import { Search } from './Search.tsx';

interface Props {
  id: string;
  actions: KnowledgeActions;
  /** The article's day, ISO 8601; null where there is no article. */
  published: string | null;
  /** What the reader asked for elsewhere. */
  asked: string;
}

/** "Who is …?": a search over all actors that are known, with or without an article. */
export function WhoIs({ id, actions, published, asked }: Props) {
  return (
    <div id={id} class="drawer">
      <h2 class="visually-hidden">{t('whoIs')}</h2>
      {/* Another question is another search: what was typed before gives way to it, and to nothing else. */}
      <Search key={asked} label={t('whoIs')} search={actions.search} asked={asked}>
        {(who) => (
          <FoundActor
            key={who.id}
            who={who}
            actions={actions}
            published={published}
            open={asked !== '' && who.name.toLowerCase() === asked.toLowerCase()}
          />
        )}
      </Search>
    </div>
  );
}
