import { spanOf, type MissReason, type Participant } from '../../model/index.ts';
import type { Sentence } from '../text/index.ts';
import { type Arguments, argumentsOf, type Parse } from '../syntax/arguments.ts';
import { baseFrom, extendRight, phraseEndingAt, type Region } from '../syntax/phrases.ts';
import type { Unit } from '../syntax/units.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { resolve } from './who/participants.ts';
import type { Place, Resolved, Resolver } from './who/resolver.ts';

const HANGING = new Set(['of', 'for', 'in', 'at']);

/** One sentence as the claim rules see it. */
export class View {
  readonly parse: Parse;
  readonly index: number;
  sentence: Sentence;
  readonly title: boolean;
  readonly question: boolean;
  readonly resolver: Resolver;
  private resolved: Map<number, Resolved> | undefined;
  private readonly memo = new Map<VerbGroup, Arguments>();

  constructor(resolver: Resolver, parse: Parse, index: number, sentence: Sentence, title: boolean) {
    this.resolver = resolver;
    this.parse = parse;
    this.index = index;
    this.sentence = sentence;
    this.title = title;
    const end = parse.units.findLast((u) => u.tag === 'stop');
    this.question = end?.text.startsWith('?') ?? false;
  }

  get units(): readonly Unit[] {
    return this.parse.units;
  }

  get groups(): readonly VerbGroup[] {
    return this.parse.groups;
  }

  unit(i: number): Unit | undefined {
    return this.parse.units[i];
  }

  /** The lower-case word at `i`; empty outside the sentence. */
  word(i: number): string {
    return this.parse.units[i]?.lower ?? '';
  }

  args(group: VerbGroup): Arguments {
    let found = this.memo.get(group);
    if (!found) {
      found = argumentsOf(this.parse, group);
      this.memo.set(group, found);
    }
    return found;
  }

  place(unit: number): Place {
    return { sentence: this.index, block: this.sentence.block, unit };
  }

  resolve(region: Region): Resolved {
    const key = region.first * 4096 + region.last;
    const known = this.resolved?.get(key);
    if (known) return known;
    const found = resolve(this.resolver, this.parse, region, this.place(region.first));
    this.resolved?.set(key, found);
    return found;
  }

  /** From now on nothing that is said before this sentence changes: who is meant is asked once. */
  settle(): void {
    this.resolved = new Map();
  }

  /** The text between two units, both inclusive. */
  span(region: Region): { start: number; end: number; text: string } {
    const start = (this.parse.units[region.first] as Unit).start;
    const end = (this.parse.units[region.last] as Unit).end;
    return { start, end, text: this.resolver.text.slice(start, end) };
  }

  /** The noun phrase that begins at a unit, with what hangs on it and the list it opens; null where none does. */
  phraseFrom(i: number): Region | null {
    const base = baseFrom(this.units, i);
    return base && extendRight(this.units, base, { prepositions: HANGING, coordinate: true });
  }

  /** The noun phrase that ends at a unit; null where none does. */
  phraseTo(i: number): Region | null {
    return phraseEndingAt(this.units, i);
  }

  /** Says that a frame's words stand here and yet make no claim. */
  miss(frame: string, { first, last }: Region, why: MissReason): undefined {
    const { near, text } = this.resolver;
    const { start, end } = this.sentence;
    near?.({ frame, why, sentence: spanOf(text, start, end), cue: this.span({ first, last }) });
    return undefined;
  }

  /** Whether any unit of a region satisfies `test`. */
  some(region: Region, test: (unit: Unit, i: number) => boolean): boolean {
    for (let i = Math.max(region.first, 0); i <= region.last && i < this.units.length; i += 1) {
      if (test(this.units[i] as Unit, i)) return true;
    }
    return false;
  }
}

/** A stretch of a sentence that somebody is said to say. */
export interface Speech {
  verb: VerbGroup | null;
  lemma: string;
  /** The words that name the speaker. */
  source: Region | null;
  sources: Participant[];
  content: Region;
  cue: Region;
  negated: boolean;
  /** The speech verb is used as a description: "detailed intrusions by X". */
  report: boolean;
  /** It is told in a noun: "the allegation by X that". */
  noun?: boolean;
  /** Who passes it on: an outlet that cites somebody. */
  via: Participant[];
}
