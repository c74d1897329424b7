import type { Claim } from '../core/model/index.ts';

/** A claim's sentence, with the words set off that make it a claim. */
export function Sentence({ claim }: { claim: Claim }) {
  const { sentence, cue } = claim;
  const from = Math.max(cue.start - sentence.start, 0);
  const to = Math.min(cue.end - sentence.start, sentence.text.length);
  if (sentence.start < 0 || from >= to) return <>{sentence.text}</>;
  return (
    <>
      {sentence.text.slice(0, from)}
      <mark>{sentence.text.slice(from, to)}</mark>
      {sentence.text.slice(to)}
    </>
  );
}
