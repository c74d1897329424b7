import type { Participant } from '../../model/index.ts';
import { quotationsIn, type TextStructure } from '../text/index.ts';
import { speakers } from './speakers.ts';
import type { Speech, View } from './view.ts';

/** Who says what stands in quotation marks, as far as the article has been read. */
export class Quotes {
  private readonly text: TextStructure;
  private readonly speakers = new Map<number, readonly string[]>();
  private readonly unnamed = new Map<number, Participant>();
  private last: { actors: readonly string[]; block: number; sentence: number } | undefined;

  constructor(text: TextStructure) {
    this.text = text;
  }

  /** Reads the speakers of a sentence's quotations; `next` helps where the speaker comes one sentence later. */
  read(view: View, speeches: readonly Speech[], next: View | undefined): void {
    const { sentence } = view;
    const inside = quotationsIn(this.text, sentence.start, sentence.end)
      .filter(({ quotation }) => !quotation.single)
      .map(({ quotation, index }) => ({ q: quotation, i: index }));
    const spoken = speeches.filter(
      (s) => s.source !== null && s.sources.some((p) => p.actor !== null),
    );
    for (const { q, i } of inside) {
      if (this.speakers.has(i)) continue;
      const tells = (s: Speech): boolean => {
        const span = view.span(s.content);
        return span.start < q.end && q.start < span.end;
      };
      const named = spoken.find(tells);
      const nameless = named ? undefined : speeches.find((s) => tells(s) && isNameless(view, s));
      if (nameless?.sources[0]) {
        this.unnamed.set(i, nameless.sources[0]);
        continue;
      }
      const speech = named ?? spoken[0];
      if (speech) this.set(i, speech);
      else if (this.last && sentence.block - this.last.block <= (q.continued ? 2 : 0))
        this.speakers.set(i, this.last.actors);
      else if (next) this.lookAhead(i, next);
    }
    // "We know that …": who "we" are is known only now.
    for (const speech of speeches)
      if (speech.source && isFirstPerson(view, speech.source))
        speech.sources = speakers(view, speech.source);
    const speaker = spoken.at(-1) ?? spoken[0];
    if (speaker) {
      const ids = actorsOf(speaker);
      this.last = { actors: ids, block: sentence.block, sentence: view.index };
      view.resolver.discourse.spoke(ids, sentence.block, view.index);
    }
  }

  private lookAhead(quotation: number, next: View): void {
    for (const group of next.groups) {
      if (!/^(?:say|tell|write|add|reply|post|read)$/.test(group.lemma)) continue;
      const subject = next.args(group).subject;
      if (!subject) continue;
      const ids = next
        .resolve(subject)
        .participants.flatMap((p) => (p.actor === null ? [] : [p.actor]));
      if (ids.length > 0) this.speakers.set(quotation, ids);
      return;
    }
  }

  private set(quotation: number, speech: Speech): void {
    this.speakers.set(quotation, actorsOf(speech));
  }

  /** The words for whoever without a name says what stands at an offset. */
  unnamedAt(offset: number): Participant | undefined {
    const at = quotationsIn(this.text, offset, offset + 1).find((q) => !q.quotation.single);
    return at && this.unnamed.get(at.index);
  }

  /** The actors who say what stands at an offset; empty where it is not quoted or nobody is known to. */
  speakerAt(offset: number): readonly string[] {
    const at = quotationsIn(this.text, offset, offset + 1).find((q) => !q.quotation.single);
    return at ? (this.speakers.get(at.index) ?? []) : [];
  }
}

/** Whether words in quotation marks begin with "we" or "I". */
function isFirstPerson(view: View, { first }: { first: number }): boolean {
  return view.unit(first)?.quoted === true && /^(?:we|i)$/.test(view.word(first));
}

/** Whether somebody without a name speaks, who is no pronoun and stands outside the quotation. */
function isNameless(view: View, { source, sources, verb }: Speech): boolean {
  if (!source || verb === null || sources.length !== 1 || sources[0]?.actor !== null) return false;
  const { tag, quoted } = view.unit(source.first) ?? { tag: 'pron', quoted: false };
  return tag !== 'pron' && !quoted;
}

function actorsOf(speech: Speech): string[] {
  return [...new Set(speech.sources.flatMap((p) => (p.actor === null ? [] : [p.actor])))];
}
