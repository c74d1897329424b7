import type { MentionForm } from '../../model/index.ts';
import { nameKey } from '../../knowledge/records.ts';
import type { TextStructure, Token } from '../text/index.ts';

/** A name found in the text: tokens `first` to before `last`; offsets are UTF-16 code units, `end` exclusive. */
export interface Hit {
  first: number;
  last: number;
  start: number;
  end: number;
  /** The id of its actor. */
  actor: string;
  form: MentionForm;
}

/** The tokens of an article, what is known of each, and the names found so far: at most one on each token. */
export class Board {
  readonly text: TextStructure;
  readonly tokens: readonly Token[];
  /** Keys of names that the article gives to malware, campaigns or products. */
  readonly blocked = new Set<string>();
  /** Words that stand in the article in lower case. */
  readonly lowered = new Set<string>();
  private readonly cover: (Hit | undefined)[];
  private readonly dead: Uint8Array;
  private readonly first: Uint8Array;
  private readonly headline: Uint8Array;
  private readonly keys = new Map<string, string>();
  private places: Map<string, number[]> | undefined;

  constructor(text: TextStructure) {
    this.text = text;
    this.tokens = text.tokens;
    const size = text.tokens.length;
    this.cover = new Array<Hit | undefined>(size).fill(undefined);
    this.dead = new Uint8Array(size);
    this.first = new Uint8Array(size);
    this.headline = new Uint8Array(size);
    this.markTokens();
    this.markHeadlines();
  }

  token(i: number): Token | undefined {
    return this.tokens[i];
  }

  /** The lower-case text of a token; empty beyond the ends of the text. */
  lower(i: number): string {
    return this.tokens[i]?.lower ?? '';
  }

  /** The key of a token's text, as `nameKey` makes it. */
  key(i: number): string {
    const text = this.tokens[i]?.text;
    return text === undefined ? '' : this.keyOf(text);
  }

  /** `nameKey`, remembered. */
  keyOf(text: string): string {
    let key = this.keys.get(text);
    if (key === undefined) {
      key = /^[A-Za-z0-9]+$/.test(text) ? text.toLowerCase() : nameKey(text);
      this.keys.set(text, key);
    }
    return key;
  }

  /** Whether both tokens stand in one sentence. */
  together(i: number, j: number): boolean {
    const a = this.tokens[i];
    const b = this.tokens[j];
    return a !== undefined && b !== undefined && a.sentence === b.sentence;
  }

  /** Whether no name is read here: addresses, code, identifiers. */
  isDead(i: number): boolean {
    return this.dead[i] === 1;
  }

  /** Whether the capital here is no evidence, the word being the first of a sentence. */
  isInitial(i: number): boolean {
    return this.first[i] === 1;
  }

  /** Whether the capital here is no evidence, every word of the headline having one. */
  isHeadline(i: number): boolean {
    return this.headline[i] === 1;
  }

  /** The next token behind a "the" at `i`; `i` itself where none stands there. */
  pastThe(i: number): number {
    return this.lower(i) === 'the' ? i + 1 : i;
  }

  /** The block that a token stands in. */
  blockOf(i: number): number | undefined {
    return this.text.sentences[this.tokens[i]?.sentence ?? 0]?.block;
  }

  hitAt(i: number): Hit | undefined {
    return this.cover[i];
  }

  isFree(i: number): boolean {
    return i >= 0 && i < this.tokens.length && this.cover[i] === undefined && this.dead[i] === 0;
  }

  /** The hit over tokens `first` to before `last`, whole. */
  make(first: number, last: number, actor: string, form: MentionForm = 'name'): Hit {
    const start = this.tokens[first]?.start ?? 0;
    const end = this.tokens[last - 1]?.end ?? start;
    return { first, last, start, end, actor, form };
  }

  /** Puts a hit on its tokens; those that it covers are taken off. */
  put(hit: Hit): Hit {
    for (let i = hit.first; i < hit.last; i += 1) {
      const old = this.cover[i];
      if (old && old !== hit) this.remove(old);
      this.cover[i] = hit;
    }
    return hit;
  }

  remove(hit: Hit): void {
    for (let i = hit.first; i < hit.last; i += 1)
      if (this.cover[i] === hit) this.cover[i] = undefined;
  }

  /** All hits, in the order of the text. */
  hits(): Hit[] {
    const hits: Hit[] = [];
    let before: Hit | undefined;
    for (const hit of this.cover) {
      if (hit && hit !== before) hits.push(hit);
      before = hit;
    }
    return hits;
  }

  /** The tokens whose text is `word`, in order. */
  placesOf(word: string): readonly number[] {
    if (!this.places) {
      this.places = new Map();
      for (let i = 0; i < this.tokens.length; i += 1) {
        const token = this.tokens[i] as Token;
        if (!token.capital) continue;
        const list = this.places.get(token.text);
        if (list) list.push(i);
        else this.places.set(token.text, [i]);
      }
    }
    return this.places.get(word) ?? [];
  }

  /** The text from one token to before another. */
  slice(first: number, last: number): string {
    const start = this.tokens[first]?.start ?? 0;
    return this.text.text.slice(start, this.tokens[last - 1]?.end ?? start);
  }

  private markTokens(): void {
    const { text, tokens } = this;
    for (const sentence of text.sentences) {
      const preformatted = text.blocks[sentence.block]?.kind === 'preformatted';
      let opening = true;
      for (let i = sentence.first; i < sentence.last; i += 1) {
        const token = tokens[i] as Token;
        if (preformatted || token.kind === 'url' || /^CVE-\d/i.test(token.text)) this.dead[i] = 1;
        const before = text.text[token.start - 1] ?? '';
        if ((before === '@' || before === '/' || before === '\\') && token.kind === 'word')
          this.dead[i] = 1;
        if (token.kind === 'punctuation') {
          if (token.text === ':' || token.text === '“' || token.text === '•') opening = true;
          else if (token.text === '"' && tokens[i + 1]?.start === token.end) opening = true;
          continue;
        }
        if (opening) this.first[i] = 1;
        opening = false;
        if (!token.capital && token.kind === 'word') this.lowered.add(token.lower);
      }
    }
  }

  /** A block is set like a headline where nearly all its longer words have capitals. */
  private markHeadlines(): void {
    const { text, tokens } = this;
    let i = 0;
    text.blocks.forEach((block) => {
      const from = i;
      let long = 0;
      let capitals = 0;
      while (i < tokens.length && (tokens[i] as Token).start < block.end) {
        const token = tokens[i] as Token;
        if (token.kind === 'word' && token.text.length > 3 && i > from) {
          long += 1;
          if (token.capital) capitals += 1;
        }
        i += 1;
      }
      const set = block.kind === 'title' || block.kind === 'heading';
      const short = i - from < 20 && !/[.!?]["”’)]?$/.test(text.text.slice(block.start, block.end));
      if ((set || short) && i - from < 40 && long >= 3 && capitals >= long * 0.8)
        this.headline.fill(1, from, i);
    });
  }
}
