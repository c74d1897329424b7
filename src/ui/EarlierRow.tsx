import type { EarlierClaim } from '../core/model/index.ts';
import { CastProvider } from './cast.ts';
import { ClaimHead } from './ClaimHead.tsx';
import { EarlierLink } from './EarlierLink.tsx';
import { Sentence } from './Sentence.tsx';

/** A claim of an article that was read before: who says it of whom, the sentence, and where it stood. */
export function EarlierRow({ of: { from, claim, actors } }: { of: EarlierClaim }) {
  return (
    <li class={`claim ${claim.type}`}>
      <div class="own">
        <CastProvider value={new Map(actors.map((actor) => [actor.id, actor]))}>
          <ClaimHead claim={claim} />
        </CastProvider>
        <p class="earlier-sentence" lang="en" dir="ltr">
          <Sentence claim={claim} />
        </p>
        <EarlierLink to={from} />
      </div>
    </li>
  );
}
