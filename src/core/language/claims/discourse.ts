import type { Actor } from '../../model/index.ts';

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
  /** Whether it was named, not merely resolved. */
  named: boolean;
  /** A document, standing for those who issued it. */
  document?: boolean;
}

/** How many blocks back a general noun may look for what it stands for. */
const REACH = 4;

/** What the article has spoken of so far, in order; asked when a pronoun or a general noun must be understood. */
export class Discourse {
  private readonly references: Reference[] = [];
  /** Who spoke last, and where. */
  private speakers: { actors: readonly string[]; block: number } | undefined;
  private readonly actors: ReadonlyMap<string, Actor>;

  constructor(actors: ReadonlyMap<string, Actor>) {
    this.actors = actors;
  }

  note(reference: Reference): void {
    this.references.push(reference);
  }

  /** Remembers who said something, for "it added", "the statement", and quotations that go on. */
  spoke(actors: readonly string[], block: number): void {
    if (actors.length > 0) this.speakers = { actors, block };
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
        (reference.block === 0 && at.block > 1 ? 6 : 0);
      if (!best || score < best.score) best = { id, reference, score };
      if (distance > 6 && best) break;
    }
    return best?.id;
  }

  /** The last reference to two or more actors of one of the classes. */
  lastSeveral(
    classes: readonly ReferentClass[],
    at: { sentence: number; block: number; unit: number },
    count?: number,
    reach: number = REACH + 4,
  ): readonly string[] {
    for (let i = this.references.length - 1; i >= 0; i -= 1) {
      const reference = this.references[i] as Reference;
      if (!before(reference, at)) continue;
      if (at.block - reference.block > reach) break;
      if (reference.actors.length < 2 || (count !== undefined && reference.actors.length !== count))
        continue;
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
      if (reference.document) return reference.actors;
      if (reference.subject && reference.actors.length === 1 && reference.sentence === at.sentence)
        return [];
    }
    return [];
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

function before(reference: Reference, at: { sentence: number; unit: number }): boolean {
  return (
    reference.sentence < at.sentence ||
    (reference.sentence === at.sentence && reference.unit < at.unit)
  );
}
