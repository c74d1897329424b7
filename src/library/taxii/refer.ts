import { nameKey, ownerOf, type KnowledgeBase } from '../../core/knowledge/index.ts';
import type { AttributionObject, GroupObject, IdentityObject, TeamObject } from './stix.ts';

/** A campaign is attributed to so many at most. */
const MOST_ACCUSED = 10;

/** The objects of a server by their ids, and which actors of `base` they are and speak of. */
export class Objects {
  readonly #all: ReadonlyMap<string, TeamObject>;
  readonly #attributions = new Map<string, AttributionObject[]>();
  readonly #actors = new Map<string, string | null>();
  readonly #base: KnowledgeBase;

  constructor(objects: readonly TeamObject[], base: KnowledgeBase) {
    this.#base = base;
    this.#all = new Map(objects.map((object) => [object.id, object]));
    for (const object of objects) {
      if (object.type !== 'relationship') continue;
      const of = this.#attributions.get(object.from);
      if (of === undefined) this.#attributions.set(object.from, [object]);
      else if (of.length < MOST_ACCUSED) of.push(object);
    }
  }

  /** Whether an object stands for somebody who can be named. */
  static isSomebody(object: TeamObject): object is GroupObject | IdentityObject {
    return ['intrusion-set', 'threat-actor', 'identity'].includes(object.type);
  }

  get(id: string): TeamObject | undefined {
    return this.#all.get(id);
  }

  /** The name of who says an object; null where the server does not say. */
  speaker({ by }: TeamObject): string | null {
    const speaker = by === null ? undefined : this.get(by);
    return speaker?.type === 'identity' ? speaker.name : null;
  }

  /**
   * The ids of the actors that objects are about: who they are, whom a campaign is attributed to, both sides of an attribution.
   */
  actorsAt(ids: readonly string[]): string[] {
    const sides = ids.flatMap((id) => {
      const object = this.get(id);
      return object?.type === 'relationship' ? [object.from, object.to] : [id];
    });
    const bearers = sides.flatMap((id) => {
      const object = this.get(id);
      if (object?.type !== 'campaign') return [id];
      return (this.#attributions.get(id) ?? []).map(({ to }) => to);
    });
    return [...new Set(bearers.flatMap((id) => this.#actorAt(id) ?? []))];
  }

  /** What a note or an opinion on an object is on, in names; null where it is on somebody. */
  matterOf(id: string): string | null {
    const object = this.get(id);
    if (object?.type === 'campaign') return object.name;
    if (object?.type !== 'relationship') return null;
    const [from, to] = [this.get(object.from), this.get(object.to)];
    return from && 'name' in from && to && 'name' in to ? `${from.name} → ${to.name}` : null;
  }

  #actorAt(id: string): string | null {
    const seen = this.#actors.get(id);
    if (seen !== undefined) return seen;
    const object = this.get(id);
    const actor = object !== undefined && Objects.isSomebody(object) ? this.#actorOf(object) : null;
    this.#actors.set(id, actor);
    return actor;
  }

  #actorOf(object: GroupObject | IdentityObject): string | null {
    if (object.type === 'identity') {
      const named = this.#base.entries(nameKey(object.name)).find(({ form }) => form === 'name');
      return named?.actor ?? null;
    }
    const owner = ownerOf(this.#base, object);
    return owner === undefined || owner === 'several' ? null : owner.id;
  }
}
