import accusing from '../../../../../assets/lexicon/accusing-words.json';
import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { type Finding, finding } from '../finding.ts';
import type { View } from '../view.ts';
import { channel, classOf, type Voice } from '../speech/voice.ts';

const ECHO = wordSet(accusing.echoing);
const ECHOED = wordSet(accusing.echoed);
/** Of those, the words that weigh what is echoed no more than as somebody's accusation. */
const ALLEGED = wordSet(accusing.hearsay);

/**
 * "The claims were echoed by Canada", "London endorsed the assessment": who makes the accusation before it their own. Whom it
 * accuses stands in an earlier sentence and is filled in when the article is settled.
 */
export function echoOf(view: View, group: VerbGroup, voice: Voice): Finding | undefined {
  if (!ECHO.has(group.lemma) || group.negated || group.kind === 'infinitive') return undefined;
  if (group.modal !== null) return undefined;
  const { subject, object, preps } = view.args(group);
  const what = group.passive ? subject : object;
  const who = group.passive ? (preps.find((p) => p.word === 'by')?.region ?? null) : subject;
  if (!what || !who || !isBareAccusation(view, what)) return undefined;
  const sources = view
    .resolve(who)
    .participants.filter((p) => p.actor !== null && classOf(view, p) !== 'outlet');
  if (sources.length === 0) return undefined;
  const grade = ALLEGED.has(view.word(headOf(view.units, what))) ? 'alleged' : 'stated';
  return {
    ...finding(view, {
      type: 'attribution',
      cue: { first: group.first, last: group.last },
      sources,
      accused: [],
      act: null,
      certainty: grade,
      certaintyWords: null,
      frame: 'echo',
      reason: 'accuses',
    }),
    aboutEarlier: true,
    via: channel(view, voice.speech),
  };
}

/** Whether a phrase means an accusation made before, and not one that it goes on to tell: "the claims", "Microsoft's finding". */
function isBareAccusation(view: View, region: Region): boolean {
  const head = headOf(view.units, region);
  const next = view.unit(head + 1);
  return ECHOED.has(view.word(head)) && next?.tag !== 'that' && next?.lower !== 'of';
}
