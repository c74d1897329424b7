import type { Participant } from '../../../model/index.ts';
import type { Region } from '../../syntax/phrases.ts';
import { rejectionsOf } from '../denial/denials.ts';
import { rejected } from '../denial/denying.ts';
import { doubted } from '../doubts/doubting.ts';
import { doubtsOf } from '../doubts/index.ts';
import type { Finding } from '../finding.ts';
import { silent } from '../silence/keeping-silent.ts';
import { isNeitherNor, silencesOf } from '../silence/silence.ts';
import type { View } from '../view.ts';
import { sameSources } from '../speech/voice.ts';
import { overlap, type Reading } from './reading.ts';

/** Reads who denies, who doubts and who keeps silent, and keeps what they speak of from being read as an accusation. */
export function readAnswers(reading: Reading): void {
  const { view, found } = reading;
  const rejections = rejectionsOf(view).filter(
    (r) => !isNeitherNor(view, r.cue) && !isFalseFlag(view, r.cue),
  );
  const doubts = doubtsOf(view);
  const raised = doubts.flatMap(
    (doubt) => doubted(view, doubt, reading.voice(doubt.cue.first)) ?? [],
  );
  for (const rejection of rejections) {
    const finding = rejected(view, rejection, reading.voice(rejection.cue.first));
    const others = raised.some((d) => overlap(d.cue, rejection.cue) && isAboutOthers(view, d));
    // A source denies once in a sentence, in however many words.
    const again = finding && found.some((f) => sameSources(f.sources, finding.sources));
    if (finding && !others && !again) found.push(finding);
  }
  // "rejected the charge, which it says is not supported": what the denial says of the charge is no doubt besides.
  for (const doubt of raised)
    if (!reading.isTaken(doubt.cue) && !found.some((f) => goesOnDenying(view, f, doubt)))
      found.push(doubt);
  const silences = silencesOf(view);
  for (const silence of silences) {
    if (reading.isTaken(silence.cue)) continue;
    const finding = silent(view, silence, reading.voice(silence.cue.first));
    // "did not respond to X but told Y it had no comment" is one silence.
    const again =
      finding &&
      found.some((f) => f.type === 'no-comment' && sameSources(f.sources, finding.sources));
    if (finding && !again) found.push(finding);
  }
  reading.cover(rejections, doubts, silences);
}

/** Whether a doubt is one more word of whoever denies in the same sentence: "is groundless and unproven". */
function goesOnDenying(view: View, denial: Finding, doubt: Finding): boolean {
  if (denial.type !== 'denial' || doubt.reason === 'withheld' || isAboutOthers(view, doubt))
    return false;
  if (doubt.sources.length > 0) return sameSources(denial.sources, doubt.sources);
  const which = view.units.findLastIndex((u, i) => i < doubt.cue.first && u.tag === 'wh');
  return (
    which > denial.cue.last &&
    view.word(which) === 'which' &&
    !view.some({ first: which, last: doubt.cue.first }, (u) => u.tag === 'comma')
  );
}

/** Whether a doubt is about a party that is none of its speaker's own: it is no denial, whatever its words. */
function isAboutOthers(view: View, doubt: Finding): boolean {
  const side = (p: Participant): string | null =>
    p.actor === null ? null : (view.resolver.stateOf(p.actor) ?? p.actor);
  return (
    doubt.sources.length > 0 &&
    doubt.accused.some((a) => a.actor !== null) &&
    doubt.accused.every((a) => doubt.sources.every((s) => s.actor !== null && side(s) !== side(a)))
  );
}

/** "a false flag" calls nothing false. */
function isFalseFlag(view: View, cue: Region): boolean {
  return view.some(
    { first: cue.first, last: cue.last + 2 },
    (u, i) => u.lower === 'false' && /^flags?$/.test(view.word(i + 1)),
  );
}
