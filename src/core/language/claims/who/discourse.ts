import type { Actor } from '../../../model/index.ts';

/** The class of actors that a general noun or pronoun can stand for. */
export type ReferentClass =
  'agency' | 'company' | 'group' | 'state' | 'organisation' | 'outlet' | 'person';

/** One reference to actors in the running text, by name or already resolved. */
export interface Reference {
  actors: readonly string[];
  sentence: number;
  block: number;
  /** Where it stands in its sentence. */
  unit: number;
  /** Whether it is the subject of a clause. */
  subject: boolean;
  /** Whether a preposition governs it: "on WeChat", "to Reuters". */
  governed?: boolean;
  /** Whether it was named, not merely resolved. */
  named: boolean;
  /** Whether it stands in somebody's quoted words. */
  quoted?: boolean;
  /** A document, standing for those who issued it: its noun. */
  document?: string;
}

/** Somebody without a name, in the text's words: "a senior official", "two people briefed on it". */
export interface Unnamed {
  words: { text: string; start: number; end: number };
  /** The head noun, in the singular. */
  head: string;
  plural: boolean;
  sentence: number;
  block: number;
  unit: number;
}

/** "a US spy agency", "Russia's foreign intelligence service": one body, not the community of all. */
const SPIES = /^(?:(?:cyber |foreign |military )?intelligence|spy) (?:agency|service)$/;

/** How many blocks back a general noun may look for what it stands for. */
const REACH = 4;

/** What the article has spoken of so far, in order; asked when a pronoun or a general noun must be understood. */
export class Discourse {
  private readonly references: Reference[] = [];
  private readonly unnamed: Unnamed[] = [];
  /** Groups of whom it is doubted, and not said, that they did it. */
  private readonly doubted = new Set<string>();
  private readonly suspected = new Set<string>();
  /** Who was accused, and in which paragraph. */
  private readonly accused: { ids: readonly string[]; block: number }[] = [];
  private readonly descriptions = new Map<string, string>();
  /** Who spoke last, and where. */
  private speakers: { actors: readonly string[]; block: number; sentence: number } | undefined;
  private readonly actors: ReadonlyMap<string, Actor>;

  constructor(actors: ReadonlyMap<string, Actor>) {
    this.actors = actors;
  }

  /** How often somebody has been spoken of. */
  get size(): number {
    return this.references.length + this.unnamed.length;
  }

  note(reference: Reference): void {
    this.references.push(reference);
  }

  /** Files somebody who is spoken of without a name, so that "the official" and "she" can lead back. */
  noteUnnamed(unnamed: Unnamed): void {
    this.unnamed.push(unnamed);
  }

  /** The last of the unnamed before a place, at most two paragraphs back, for whom `fits` holds. */
  lastUnnamed(
    at: { sentence: number; block: number; unit: number },
    fits: (unnamed: Unnamed) => boolean,
  ): Unnamed | undefined {
    for (let i = this.unnamed.length - 1; i >= 0; i -= 1) {
      const one = this.unnamed[i] as Unnamed;
      if (at.block - one.block > 2) return undefined;
      if (before(one, at) && fits(one)) return one;
    }
    return undefined;
  }

  /** Remembers that a part in what happened is doubted of actors, or said of them. */
  suspect(ids: readonly string[], doubted: boolean, block = 0): void {
    for (const id of ids) (doubted ? this.doubted : this.suspected).add(id);
    if (!doubted && ids.length > 0) this.accused.push({ ids, block });
  }

  /**
   * Whom "the same hands", "the same pair" mean: the one of that kind who is named before in the sentence; else those who
   * were accused last, at most two paragraphs back, if they fit.
   */
  takenUp(
    at: { sentence: number; block: number; unit: number },
    cls: ReferentClass | 'pair' | null,
  ): readonly string[] {
    const named = new Set(
      this.references
        .filter((r) => r.named && r.sentence === at.sentence && before(r, at))
        .flatMap((r) => r.actors)
        .filter((id) => this.classOf(id) === cls),
    );
    if (named.size === 1 && cls === 'group') return [...named];
    return this.accusedAgain(at.block, cls);
  }

  private accusedAgain(block: number, cls: ReferentClass | 'pair' | null): readonly string[] {
    const fitting = this.accused.filter(
      (a) =>
        block - a.block <= (cls === null ? 1 : 2) &&
        (a.ids.length === 2) === (cls === 'pair') &&
        (cls === 'pair' || cls === null || a.ids.every((id) => this.classOf(id) === cls)),
    );
    const last = fitting.at(-1);
    // Where several were accused, nobody can tell who is meant; a word for a kind means the last of it.
    const rivals = fitting.filter((a) => cls === null || a.block === last?.block);
    const clear = rivals.every((a) => sameIds(a.ids, last?.ids ?? []));
    return last && clear ? last.ids : [];
  }

  /** Remembers who said something, for "it added", "the statement", and quotations that go on. */
  spoke(actors: readonly string[], block: number, sentence: number): void {
    if (actors.length > 0) this.speakers = { actors, block, sentence };
  }

  /** The sentence in which somebody spoke last; -1 where nobody did. */
  get lastSpoken(): number {
    return this.speakers?.sentence ?? -1;
  }

  /** Who spoke last, at most `reach` blocks before `block`. */
  lastSpeakers(block: number, reach = 2): readonly string[] {
    return this.speakers && block - this.speakers.block <= reach ? this.speakers.actors : [];
  }

  classOf(id: string): ReferentClass | undefined {
    const kind = this.actors.get(id)?.kind;
    if (kind === 'threat-group') return 'group';
    return kind;
  }

  actor(id: string): Actor | undefined {
    return this.actors.get(id);
  }

  /**
   * The last single actor of one of the classes before a place in the text, for which `fits` holds. Subjects of the
   * nearest sentence that has one come first.
   */
  last(
    classes: readonly ReferentClass[],
    at: { sentence: number; block: number; unit: number },
    fits: (actor: Actor, reference: Reference) => boolean = () => true,
    reach: number = REACH,
  ): string | undefined {
    return this.lastReference(classes, at, fits, reach)?.id;
  }

  /** As `last`, with where it stands. */
  lastReference(
    classes: readonly ReferentClass[],
    at: { sentence: number; block: number; unit: number },
    fits: (actor: Actor, reference: Reference) => boolean = () => true,
    reach: number = REACH,
  ): { id: string; reference: Reference } | undefined {
    let best: { id: string; reference: Reference; score: number } | undefined;
    for (let i = this.references.length - 1; i >= 0; i -= 1) {
      const reference = this.references[i] as Reference;
      if (!before(reference, at)) continue;
      if (at.block - reference.block > reach && reference.block !== 0) break;
      if (reference.actors.length !== 1 || reference.document) continue;
      const id = reference.actors[0] as string;
      const actor = this.actors.get(id);
      const cls = this.classOf(id);
      if (!actor || !cls || !classes.includes(cls) || !fits(actor, reference)) continue;
      const distance = at.sentence - reference.sentence;
      const score =
        distance * 2 -
        (reference.subject ? 1.5 : 0) +
        (reference.governed ? 1 : 0) +
        (reference.block === 0 && at.block > 1 ? 6 : 0);
      if (!best || score < best.score) best = { id, reference, score };
      if (distance > 6 && best) break;
    }
    return best;
  }

  /**
   * The one actor of the classes that a pronoun can mean: the subject before it in its own sentence; else the only one of
   * the nearest sentence that speaks of any, or the only subject there. Of two subjects there the first goes on to speak;
   * which of them goes on to do something, nobody can tell. `doing` are the subjects of the pronoun's own verb.
   */
  antecedent(
    classes: readonly ReferentClass[],
    at: { sentence: number; block: number; unit: number },
    role: 'doer' | 'speaker' | 'object' = 'doer',
    doing: (reference: Reference) => boolean = () => false,
  ): string | undefined {
    const near: { id: string; reference: Reference }[] = [];
    const others = new Set<string>();
    for (let i = this.references.length - 1; i >= 0; i -= 1) {
      const reference = this.references[i] as Reference;
      // Who is named in somebody's words does not go on to speak.
      if (!before(reference, at) || (role === 'speaker' && reference.quoted)) continue;
      const reach = role === 'speaker' || at.block === reference.block ? 2 : 1;
      const far = at.sentence - reference.sentence > reach;
      if (far || (near[0] && reference.sentence !== near[0].reference.sentence)) break;
      const own = reference.sentence === at.sentence && doing(reference);
      for (const id of reference.document ? [] : reference.actors) {
        if (own) others.add(id);
        else if (classes.includes(this.classOf(id) as ReferentClass)) near.push({ id, reference });
      }
    }
    return onlyOne(
      near.filter(({ id }) => !others.has(id)),
      at.sentence,
      role,
    );
  }

  /** The last reference to two or more actors of one of the classes. */
  lastSeveral(
    classes: readonly ReferentClass[],
    at: { sentence: number; block: number; unit: number },
    count?: number,
    reach: number = REACH + 4,
    fits: (reference: Reference) => boolean = () => true,
  ): readonly string[] {
    for (let i = this.references.length - 1; i >= 0; i -= 1) {
      const reference = this.references[i] as Reference;
      if (!before(reference, at)) continue;
      if (at.block - reference.block > reach) break;
      if (reference.actors.length < 2 || (count !== undefined && reference.actors.length !== count))
        continue;
      if (!fits(reference)) continue;
      if (reference.actors.every((id) => classes.includes(this.classOf(id) as ReferentClass)))
        return reference.actors;
    }
    return [];
  }

  /** Those who issued the document that the sentence before, or this one, speaks of last. */
  lastDocument(at: { sentence: number; unit: number }): readonly string[] {
    for (let i = this.references.length - 1; i >= 0; i -= 1) {
      const reference = this.references[i] as Reference;
      if (!before(reference, at)) continue;
      if (at.sentence - reference.sentence > 1) return [];
      if (reference.document && (reference.subject || reference.actors.length > 1))
        return this.isOvertaken(reference, at) ? [] : reference.actors;
      if (reference.subject && reference.actors.length === 1 && reference.sentence === at.sentence)
        return [];
    }
    return [];
  }

  /** Those who issued the last document that was called by a noun, or by any where the noun is not given. */
  issuersOf(
    noun: string,
    at: { sentence: number; block: number; unit: number },
  ): readonly string[] {
    let other: Reference | undefined;
    for (let i = this.references.length - 1; i >= 0; i -= 1) {
      const reference = this.references[i] as Reference;
      if (!before(reference, at)) continue;
      if (at.block - reference.block > REACH + 2) break;
      if (reference.document === noun) return reference.actors;
      if (reference.document && at.block - reference.block <= 1) other ??= reference;
    }
    return other?.actors ?? [];
  }

  /** The first list of exactly `count` agencies (null: of several) at or behind a block: whom "three agencies" of a first paragraph means. */
  nextList(block: number, count: number | null, cls: ReferentClass): readonly string[] {
    const found = this.references.find(
      (r) =>
        r.block >= block &&
        r.block <= block + 2 &&
        r.named &&
        (count === null ? r.actors.length > 1 : r.actors.length === count) &&
        r.actors.every((id) => this.classOf(id) === cls),
    );
    return found?.actors ?? [];
  }

  /** "In a note from the two agencies, the firm said it": a subject behind a document, in one sentence with "it". */
  private isOvertaken(document: Reference, at: { sentence: number; unit: number }): boolean {
    return this.references.some(
      (r) =>
        r.subject &&
        r.document === undefined &&
        r.sentence === at.sentence &&
        r.sentence === document.sentence &&
        r.unit > document.unit &&
        r.unit < at.unit,
    );
  }

  /**
   * The group that "the group" means: the last one that was spoken of, where it stands near or is the only one; else the
   * one that the article is about, if there is any. Where two could be meant, none is.
   */
  groupMeant(
    at: { sentence: number; block: number; unit: number },
    wanted: (actor: Actor) => boolean,
  ): string | undefined {
    const fits = (actor: Actor): boolean =>
      wanted(actor) && (this.suspected.has(actor.id) || !this.doubted.has(actor.id));
    const last = this.lastReference(['group'], at, fits, REACH);
    if (!last || at.block - last.reference.block < 1) return last?.id;
    const near = new Set<string>();
    for (let i = this.references.length - 1; i >= 0; i -= 1) {
      const reference = this.references[i] as Reference;
      if (at.block - reference.block > REACH) break;
      for (const id of reference.actors) {
        const actor = this.actors.get(id);
        if (actor && this.classOf(id) === 'group' && fits(actor)) near.add(id);
      }
    }
    if (near.size < 2) return last.id;
    const count = (id: string): number => this.actors.get(id)?.mentions.length ?? 0;
    const [first, second] = [...near].sort((a, b) => count(b) - count(a)) as [string, string];
    return count(first) >= 2 * count(second) ? first : undefined;
  }

  /** Of two that a general noun can mean where neither stands near: the one that is spoken of twice as often; else none. */
  spokenOfMost(
    cls: ReferentClass,
    at: { sentence: number; block: number; unit: number },
    fits: (actor: Actor) => boolean,
  ): string | undefined {
    const count = new Map<string, number>();
    for (const reference of this.references) {
      if (!before(reference, at)) break;
      for (const id of reference.actors) {
        const actor = this.actors.get(id);
        if (actor && this.classOf(id) === cls && fits(actor))
          count.set(id, (count.get(id) ?? 0) + 1);
      }
    }
    const [first, second] = [...count].sort((a, b) => b[1] - a[1]);
    return first && (!second || first[1] >= 2 * second[1]) ? first[0] : undefined;
  }

  /** Whether a sentence names an actor in a list with others, so that it alone is not "it". */
  isListed(id: string, sentence: number): boolean {
    return this.references.some(
      (r) => r.sentence === sentence && r.actors.length > 1 && r.actors.includes(id),
    );
  }

  /** Files what the article calls a body: "the SBU, Ukraine's security service". */
  describe(id: string, description: string): void {
    const country = this.actors.get(id)?.country;
    if (country) this.descriptions.set(`${country} ${description}`, id);
  }

  /**
   * The agency of a country that "military intelligence service" describes: as the article has put it, or as one of the
   * agency's names says it ("Russian Military Intelligence").
   */
  bodyDescribed(country: string, description: string): string | undefined {
    const called = this.descriptions.get(`${country} ${description}`);
    if (called !== undefined) return called;
    for (const actor of this.actors.values()) {
      if (actor.kind !== 'agency' || actor.country !== country) continue;
      const fits = actor.aliases.some(({ name }) => {
        const rest = name.toLowerCase().split(' ').slice(1).join(' ');
        return rest.includes(' ') && `${description} `.startsWith(`${rest} `);
      });
      if (fits) return actor.id;
    }
    return SPIES.test(description) ? this.spiesOf(country) : undefined;
  }

  /** The one body of a country's intelligence that the article names; undefined where there are more, or none. */
  private spiesOf(country: string): string | undefined {
    const named = [...this.actors.values()].filter(
      (a) =>
        a.kind === 'agency' &&
        a.country === country &&
        [a.name, ...a.aliases.map((alias) => alias.name)].some((name) =>
          /\bintelligence\b/i.test(name),
        ),
    );
    return named.length === 1 ? named[0]?.id : undefined;
  }

  /** The last `count` different actors of the classes, latest first. */
  recent(
    classes: readonly ReferentClass[],
    at: { sentence: number; block: number; unit: number },
    count: number,
  ): string[] {
    const found: string[] = [];
    for (let i = this.references.length - 1; i >= 0 && found.length < count; i -= 1) {
      const reference = this.references[i] as Reference;
      if (!before(reference, at)) continue;
      if (at.block - reference.block > REACH) break;
      for (const id of reference.actors) {
        const cls = this.classOf(id);
        if (cls && classes.includes(cls) && !found.includes(id)) found.push(id);
      }
    }
    return found;
  }
}

/** Of those whom a sentence speaks of, the one that a pronoun behind it means. */
function onlyOne(
  near: readonly { id: string; reference: Reference }[],
  sentence: number,
  role: 'doer' | 'speaker' | 'object',
): string | undefined {
  const only = (all: typeof near): string | undefined =>
    all.every(({ id }) => id === all[0]?.id) ? all[0]?.id : undefined;
  if (role === 'object') return only(near);
  const subjects = near
    .filter(({ reference }) => reference.subject && reference.actors.length === 1)
    .sort((a, b) => a.reference.unit - b.reference.unit);
  if (subjects.length === 0) return only(near);
  if (subjects[0]?.reference.sentence === sentence) return subjects.at(-1)?.id;
  return role === 'speaker' ? subjects[0]?.id : only(subjects);
}

function before(
  reference: Pick<Reference, 'sentence' | 'unit'>,
  at: { sentence: number; unit: number },
): boolean {
  return (
    reference.sentence < at.sentence ||
    (reference.sentence === at.sentence && reference.unit < at.unit)
  );
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
