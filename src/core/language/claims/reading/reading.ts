import refusals from '../../../../../assets/lexicon/refusal-words.json';
import type { Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import type { Rejection } from '../denial/denials.ts';
import type { Doubt } from '../doubts/doubt.ts';
import type { Finding } from '../finding.ts';
import { isHypothetical } from '../hypothetical.ts';
import type { Quotes } from '../speech/quotes.ts';
import { refusalOf } from '../refusal.ts';
import type { Silence } from '../silence/silence.ts';
import { speechAround } from '../speech/speech.ts';
import type { Speech, View } from '../view.ts';
import { type Voice, voiceAt } from '../speech/voice.ts';

/** What somebody is asked for, and does not tell. */
const KEPT_BACK = wordSet(refusals.keptBack);

/** One sentence while its claims are read: what was found in it so far, and which of its words are spoken for. */
export class Reading {
  readonly view: View;
  readonly speeches: readonly Speech[];
  readonly quotes: Quotes;
  readonly found: Finding[] = [];
  /** What stands inside the content of a denial or a doubt is what it is about, not a claim of its own. */
  private covered: Region[] = [];
  private rejected: Region[] = [];

  constructor(view: View, speeches: readonly Speech[], quotes: Quotes) {
    this.view = view;
    this.speeches = speeches;
    this.quotes = quotes;
  }

  /** Who says what stands at a unit. */
  voice(i: number): Voice {
    return voiceAt(this.view, this.speeches, this.quotes, i);
  }

  /** Keeps accusations out of what denials and doubts are about. */
  cover(
    rejections: readonly Rejection[],
    doubts: readonly Doubt[],
    silences: readonly Silence[],
  ): void {
    const { view } = this;
    this.rejected = rejections.map((r) => r.cue);
    this.covered = [
      ...rejections.map((r) => after(view, r.cue)),
      // "Reports that suggest Riyadh did it are absurd".
      ...rejections.flatMap((r) => (r.about && r.about.last === r.cue.first - 1 ? [r.about] : [])),
      ...doubts.filter((d) => d.frame !== 'differs').map((d) => after(view, d.cue)),
      ...doubts.flatMap((d) => (d.fronted && d.about ? [d.about] : [])),
      // "neither confirmed nor denied that it was behind".
      ...silences.filter((s) => s.frame === 'neither-nor').map((s) => after(view, s.cue)),
      ...keptBack(view),
    ];
  }

  /** Whether something was found at these words already. */
  isTaken(cue: Region): boolean {
    return this.found.some((f) => overlap(f.cue, cue));
  }

  /** Whether these words are what a denial or a doubt is about. */
  isCovered(cue: Region): boolean {
    return this.covered.some((c) => c.first <= cue.first && cue.first <= c.last);
  }

  /** Whether these words may accuse: nothing else was read in them, and what they tell is told as having been. */
  isFree(group: VerbGroup | null, cue: Region): boolean {
    return (
      !this.isTaken(cue) &&
      !this.rejected.some((r) => overlap(r, cue)) &&
      (!this.isCovered(cue) || isToldByOthers(this.view, this.speeches, cue)) &&
      !(group !== null && isHypothetical(this.view, group))
    );
  }
}

/** Whether two stretches share a unit. */
export function overlap(a: Region, b: Region): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function asksWhat(view: View, at: number): boolean {
  return view.unit(at)?.tag === 'wh' || /^(?:whether|if)$/.test(view.word(at));
}

/** "declined to say which of the intrusions were linked to it": what is not said is no claim. */
function keptBack(view: View): Region[] {
  return view.groups.flatMap((group) => {
    const asks = asksWhat(view, group.last + 1);
    const refusal = asks && KEPT_BACK.has(group.lemma) ? refusalOf(view, group) : undefined;
    return refusal ? [after(view, refusal.cue)] : [];
  });
}

/** "rejected the charge from X that its officers had done it": what is rejected is a claim of X, whoever rejects it. */
function isToldByOthers(view: View, speeches: readonly Speech[], cue: Region): boolean {
  const speech = speechAround(speeches, cue.first);
  return (
    speech?.noun === true &&
    speech.source !== null &&
    !view.some(speech.source, (u) => u.tag === 'pron' || /^(?:its|their|his|her)$/.test(u.lower))
  );
}

/** The words behind a cue that belong to its clause. */
function after(view: View, cue: Region): Region {
  for (let i = cue.last + 1; i < view.units.length; i += 1) {
    const tag = view.unit(i)?.tag;
    // "rejects the accusations of the agencies, which attributed the raid to": others than the denier accuse there.
    if (tag === 'wh' && view.word(i) === 'which' && view.unit(i - 1)?.tag === 'comma')
      return { first: cue.last + 1, last: i - 1 };
    if (
      tag === 'semi' ||
      tag === 'stop' ||
      (tag === 'sub' && /^(?:but|though|although|while|whereas)$/.test(view.word(i)))
    )
      return { first: cue.last + 1, last: i - 1 };
    if (tag === 'conj' && view.unit(i - 1)?.tag === 'comma')
      return { first: cue.last + 1, last: i - 1 };
    if (tag !== 'conj') continue;
    // A verb of its own behind "and": the clause goes on with something else.
    const next = view.groups.find((g) => g.first > i && g.kind === 'finite');
    const inner = next && ['wh', 'that'].includes(view.unit(next.first - 1)?.tag ?? '');
    // "denied that its army or its spies were behind it": the two are one subject.
    const subject = next ? view.args(next).subject : null;
    if (subject && subject.first > cue.last && subject.first < i) continue;
    if (
      next &&
      !inner &&
      next.first - i < 10 &&
      !view.some({ first: i, last: next.first }, (u) => u.tag === 'that' || u.tag === 'wh')
    )
      return { first: cue.last + 1, last: i - 1 };
  }
  return { first: cue.last + 1, last: view.units.length - 1 };
}
