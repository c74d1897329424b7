import type { EarlierClaim } from '../core/model/index.ts';
import { EarlierLink } from './EarlierLink.tsx';
import { RememberedClaim } from './RememberedClaim.tsx';

/** A claim of an article that was read before: who says it of whom, the sentence, and where it stood. */
export function EarlierRow({ of: { from, claim, actors } }: { of: EarlierClaim }) {
  return (
    <li class={`claim ${claim.type}`}>
      <div class="own">
        <RememberedClaim claim={claim} actors={actors} />
        <EarlierLink to={from} />
      </div>
    </li>
  );
}
