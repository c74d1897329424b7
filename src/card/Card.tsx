import type { CardAsk } from '../browser/index.ts';
import type { ActorProfile } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { ActorCard } from '../ui/ActorCard.tsx';
import { ClaimCard } from '../ui/ClaimCard.tsx';
import { Icon } from '../ui/Icon.tsx';

interface Props {
  ask: CardAsk;
  profile(id: string): Promise<ActorProfile | null>;
  onClose(): void;
}

/** What stands on the card: a claim with what answers it, or an actor; and the way to close it. */
export function Card({ ask, profile, onClose }: Props) {
  const { id, claim, answers, answered, actors } = ask;
  const actor = actors.find((a) => a.id === id);
  return (
    <>
      <button type="button" class="button plain tool close" onClick={onClose}>
        <Icon name="close" />
        <span class="visually-hidden">{t('cardClose')}</span>
      </button>
      {claim ? (
        <ClaimCard claim={claim} answers={answers} answered={answered} actors={actors} />
      ) : (
        <ActorCard
          key={id}
          id={id}
          actor={actor}
          alsoNamed={actor?.alsoNamed ?? []}
          profile={profile}
        />
      )}
    </>
  );
}
