import type { Actor, Claim } from '../core/model/index.ts';
import { CastProvider } from './cast.ts';
import { ClaimHead } from './ClaimHead.tsx';
import { Sentence } from './Sentence.tsx';

/** A claim of an article that is not in front of the reader: who says it of whom, and the sentence. */
export function RememberedClaim({ claim, actors }: { claim: Claim; actors: readonly Actor[] }) {
  return (
    <>
      <CastProvider value={new Map(actors.map((actor) => [actor.id, actor]))}>
        <ClaimHead claim={claim} />
      </CastProvider>
      <p class="earlier-sentence" lang="en" dir="ltr">
        <Sentence claim={claim} />
      </p>
    </>
  );
}
