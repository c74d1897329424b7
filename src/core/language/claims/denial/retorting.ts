import type { Participant } from '../../../model/index.ts';
import type { Region } from '../../syntax/phrases.ts';
import { isWrongly } from './rejection.ts';
import { retortIn } from './retorts.ts';
import { type Finding, finding } from '../finding.ts';
import type { Quotes } from '../speech/quotes.ts';
import { channel, sameSources } from '../speech/voice.ts';
import { speechAround } from '../speech/speech.ts';
import type { Speech, View } from '../view.ts';

/**
 * What somebody says that would be a denial if it answered an accusation of theirs. Where a sentence tells of them what is
 * read as something else already, it is that. Whether they stand accused is settled later.
 */
export function retorts(
  view: View,
  speeches: readonly Speech[],
  quotes: Quotes,
  found: readonly Finding[],
): Finding[] {
  const out: Finding[] = [];
  for (const { sources, content, speech } of stretches(view, speeches, quotes)) {
    if (!isNamed(sources)) continue;
    const cue = retortIn(view, content);
    // "Others groundlessly accused us of it": who is said to accuse is answered in the same words.
    const wrongly = cue !== null && isWrongly(view, cue.first);
    const read = (f: Finding): boolean =>
      (isInside(f, content) && !(wrongly && f.type === 'attribution')) ||
      sameSources(f.sources, sources);
    if ([...found, ...out].some(read)) continue;
    if (!cue || isToldOnly(view, speeches, cue, speech, sources)) continue;
    out.push({
      ...finding(view, {
        type: 'denial',
        cue,
        sources,
        accused: [],
        act: null,
        certainty: 'stated',
        certaintyWords: null,
        frame: 'retort',
        reason: 'rejects',
      }),
      rejection: { sure: false, own: false, weak: true, retort: true },
      via: channel(view, speech),
    });
  }
  return out;
}

/** Whether the words are what somebody says that others say: "said that India complained that the rumours were false". */
function isToldOnly(
  view: View,
  speeches: readonly Speech[],
  cue: Region,
  speech: Speech | undefined,
  sources: readonly Participant[],
): boolean {
  const inner = speechAround(speeches, cue.first);
  if (!inner || inner === speech || !isNamed(inner.sources)) return false;
  const { first, last } = inner.content;
  const clause = view.groups.some((g) => g.kind === 'finite' && g.first >= first && g.last <= last);
  return clause && !sameSources(inner.sources, sources);
}

function isNamed(sources: readonly Participant[]): boolean {
  return sources.some((p) => p.actor !== null);
}

function isInside({ cue }: Finding, content: Region): boolean {
  return cue.first <= content.last && content.first <= cue.last;
}

interface Stretch {
  content: Region;
  sources: Participant[];
  speech: Speech | undefined;
}

/** What is said in a sentence, and by whom; a quotation whose speaker stands in another sentence is one, too. */
function stretches(view: View, speeches: readonly Speech[], quotes: Quotes): Stretch[] {
  const told = speeches
    .filter((s) => !s.negated && !s.report)
    .map((speech): Stretch => ({ content: speech.content, sources: speech.sources, speech }));
  if (told.length > 0) return told;
  const first = view.units.findIndex((u) => u.quoted && u.tag !== 'quote-open');
  const last = view.units.findLastIndex((u) => u.quoted && u.tag !== 'quote-close');
  const unit = view.unit(first);
  if (!unit) return [];
  const sources = [...quotes.speakersAt(unit.start)];
  return sources.length > 0 ? [{ content: { first, last }, sources, speech: undefined }] : [];
}
