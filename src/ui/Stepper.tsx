import type { Claim } from '../core/model/index.ts';
import { plural, t } from '../i18n/index.ts';
import { useScene } from './scene.ts';
import { ToolButton } from './ToolButton.tsx';

/** Goes through the claims that are shown, round the end, and says which of how many the reader is at. */
export function Stepper({ claims }: { claims: readonly Claim[] }) {
  const { current, go } = useScene();
  const at = claims.findIndex(({ id }) => id === current);
  const step = (by: 1 | -1): void => {
    const from = at < 0 && by < 0 ? 0 : at;
    const next = claims[(from + by + claims.length) % claims.length];
    if (next) go(next);
  };
  const { length } = claims;
  return (
    <div class="stepper" role="group" aria-label={t('step')}>
      <ToolButton
        icon="previous"
        label={t('stepPrevious')}
        disabled={length === 0}
        onClick={() => step(-1)}
      />
      <span class="place" role="status">
        {at < 0 ? plural('claimsAll', length) : t('stepPlace', at + 1, length)}
      </span>
      <ToolButton
        icon="next"
        label={t('stepNext')}
        disabled={length === 0}
        onClick={() => step(1)}
      />
    </div>
  );
}
