import type { Claim, EarlierClaim } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { CertaintyChip } from './CertaintyChip.tsx';
import { EarlierLink } from './EarlierLink.tsx';
import { called } from './names.ts';
import { Names } from './Names.tsx';
import { useScene } from './scene.ts';

/** A source that said it of the same party with another degree of certainty: as it stands here, and as it stood there. */
export function Reworded({ now, then }: { now: Claim; then: EarlierClaim }) {
  const { cast } = useScene();
  return (
    <li class="reworded">
      <p>
        <Names of={now.sources.map((p) => called(p, cast))} /> →{' '}
        <Names of={now.accused.map((p) => called(p, cast))} />
      </p>
      <p>
        <CertaintyChip claim={now} /> <span class="when">{t('beforeHere')}</span>
      </p>
      <p>
        <CertaintyChip claim={then.claim} /> <EarlierLink to={then.from} />
      </p>
    </li>
  );
}
