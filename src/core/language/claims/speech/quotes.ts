import type { Participant } from '../../../model/index.ts';
import { quotationsIn, type TextStructure } from '../../text/index.ts';
import { speakers } from './speakers.ts';
import type { Speech, View } from '../view.ts';

/** Who says what stands in quotation marks, as far as the article has been read. */
export class Quotes {
  private readonly text: TextStructure;
  private readonly speakers = new Map<number, readonly Participant[]>();
  private last: { speakers: readonly Participant[]; block: number } | undefined;

  constructor(text: TextStructure) {
    this.text = text;
  }

  /** Reads the speakers of a sentence's quotations; `later` are the sentences behind it, where the speaker may come. */
  read(view: View, speeches: readonly Speech[], later: readonly View[]): void {
    const { sentence } = view;
    const inside = quotationsIn(this.text, sentence.start, sentence.end)
      .filter(({ quotation }) => !quotation.single)
      .map(({ quotation, index }) => ({ q: quotation, i: index }));
    const spoken = speeches.filter((s) => s.source !== null && isNamed(s.sources));
    for (const { q, i } of inside) {
      if (this.speakers.has(i)) continue;
      const tells = (s: Speech): boolean => {
        const span = view.span(s.content);
        return span.start < q.end && q.start < span.end;
      };
      const teller =
        spoken.find(tells) ?? speeches.find((s) => tells(s) && isNameless(view, s)) ?? null;
      if (teller) this.speakers.set(i, teller.sources);
      // Where a quotation goes on, whoever speaks is told behind it, or else before.
      else if (q.end > sentence.end && this.lookAhead(i, endOf(later, q.end))) continue;
      else if (spoken[0]) this.speakers.set(i, spoken[0].sources);
      else if (this.last && sentence.block - this.last.block <= (q.continued ? 2 : 0))
        this.speakers.set(i, this.last.speakers);
      else this.lookAhead(i, later[0]);
    }
    // "We know that …": who "we" are is known only now.
    for (const speech of speeches)
      if (speech.source && isFirstPerson(view, speech.source))
        speech.sources = speakers(view, speech.source);
    // "He noted that it contradicts the firm's claims that": whose claims they are does not speak here.
    const speaker = spoken.findLast((s) => s.noun !== true) ?? spoken.at(-1);
    if (!speaker) return;
    this.last = { speakers: speaker.sources.filter(isOne), block: sentence.block };
    view.resolver.discourse.spoke(idsOf(speaker.sources), sentence.block, view.index);
  }

  /** Whether a later sentence tells who speaks. */
  private lookAhead(quotation: number, later: View | undefined): boolean {
    const group = later?.groups.find(
      (g) =>
        /^(?:say|tell|write|add|reply|post|read)$/.test(g.lemma) &&
        later.unit(g.head)?.quoted === false,
    );
    const subject = group && later ? later.args(group).subject : null;
    const found = subject && later ? later.resolve(subject).participants.filter(isOne) : [];
    if (found.length > 0) this.speakers.set(quotation, found);
    return found.length > 0;
  }

  /** Those who say what stands at an offset; empty where it is not quoted or nobody is known to. */
  speakersAt(offset: number): readonly Participant[] {
    const at = quotationsIn(this.text, offset, offset + 1).find((q) => !q.quotation.single);
    return at ? (this.speakers.get(at.index) ?? []) : [];
  }
}

function isOne({ actor }: Participant): boolean {
  return actor !== null;
}

function isNamed(participants: readonly Participant[]): boolean {
  return participants.some(isOne);
}

function idsOf(participants: readonly Participant[]): string[] {
  return [...new Set(participants.flatMap((p) => (p.actor === null ? [] : [p.actor])))];
}

/** The sentence in which a quotation ends, a few sentences on. */
function endOf(later: readonly View[], end: number): View | undefined {
  return later.find((view) => view.sentence.end >= end);
}

/** Whether words in quotation marks begin with "we" or "I". */
function isFirstPerson(view: View, { first }: { first: number }): boolean {
  return view.unit(first)?.quoted === true && /^(?:we|i)$/.test(view.word(first));
}

/** Whether somebody without a name speaks, who is no pronoun and stands outside the quotation. */
function isNameless(view: View, { source, sources, verb }: Speech): boolean {
  if (!source || verb === null || sources.length !== 1 || isNamed(sources)) return false;
  const { tag, quoted } = view.unit(source.first) ?? { tag: 'pron', quoted: false };
  return tag !== 'pron' && !quoted;
}
