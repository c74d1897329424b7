import type { Actor } from '../../model/index.ts';
import type { Finding } from './finding.ts';
import { idsOf } from './finding.ts';

/** Who stands on whose side: whom a body or person speaks for, and who has been accused so far. */
export class Sides {
  private readonly accused = new Map<string, number>();
  private readonly actors: ReadonlyMap<string, Actor>;
  private readonly stateOf: (id: string) => string | undefined;

  constructor(actors: ReadonlyMap<string, Actor>, stateOf: (id: string) => string | undefined) {
    this.actors = actors;
    this.stateOf = stateOf;
  }

  /** Remembers whom an attribution accuses. */
  note(finding: Finding): void {
    if (finding.type !== 'attribution') return;
    for (const id of idsOf(finding.accused)) this.accused.set(id, (this.accused.get(id) ?? 0) + 1);
  }

  /** Whether an actor itself has been accused in the article so far. */
  isAccused(id: string): boolean {
    return this.accused.has(id);
  }

  /** Whether an actor, or any body or group of its state, has been accused. */
  sideAccused(id: string): boolean {
    if (this.isAccused(id)) return true;
    const state = this.stateOf(id);
    const kind = this.actors.get(id)?.kind;
    if (state === undefined) return false;
    if (kind === 'company' || kind === 'organisation' || kind === 'outlet') return false;
    if (this.isAccused(state)) return true;
    for (const other of this.accused.keys()) {
      const actor = this.actors.get(other);
      if (
        actor &&
        (actor.kind === 'agency' || actor.kind === 'threat-group' || actor.kind === 'person') &&
        this.stateOf(other) === state
      )
        return true;
    }
    return false;
  }

  /** Whether it is known for which state an actor speaks. */
  hasState(id: string): boolean {
    return this.stateOf(id) !== undefined;
  }

  isPerson(id: string): boolean {
    return this.actors.get(id)?.kind === 'person';
  }

  /** Whether an accusation of `accused` is one that `speaker` answers for: its own, its state's, that of a body of its state. */
  answersFor(speaker: string, accused: string): boolean {
    if (speaker === accused) return true;
    const state = this.stateOf(speaker);
    const kind = this.actors.get(speaker)?.kind;
    if (state === undefined || kind === undefined || !/^(?:state|agency|person)$/.test(kind))
      return false;
    if (accused === state) return true;
    const other = this.actors.get(accused)?.kind;
    return (
      other !== undefined &&
      /^(?:agency|threat-group|person)$/.test(other) &&
      this.stateOf(accused) === state
    );
  }

  /** Whom a denial by this actor defends: its state where that is accused, else itself. */
  defended(id: string): string {
    if (this.isAccused(id)) return id;
    const state = this.stateOf(id);
    const kind = this.actors.get(id)?.kind;
    if (state === undefined || kind === 'company' || kind === 'organisation' || kind === 'outlet')
      return id;
    if (kind === 'threat-group') return id;
    return this.actors.has(state) || this.isAccused(state) ? state : id;
  }
}
