import type { Actor, ActorKind, Participant } from '../../model/index.ts';
import { oneLine } from '../ledger.ts';
import type { Desk } from './desk.ts';
import type { Identity, IntrusionSet, Location, Relationship, StixId } from './objects.ts';
import { siteOf } from './references.ts';

const CLASSES: Readonly<Record<ActorKind, Identity['identity_class']>> = {
  'threat-group': 'group',
  state: 'organization',
  agency: 'organization',
  company: 'organization',
  organisation: 'organization',
  person: 'individual',
  outlet: 'organization',
};

/** Who publishes the article: it speaks where nobody is cited. */
export function publisher(desk: Desk): StixId {
  const site = siteOf(desk.ledger);
  return desk.common<Identity>('identity', ['site', site.host ?? desk.page], {
    name: site.name,
    identity_class: 'organization',
  });
}

/** Who speaks: whoever creates an object must be an identity, a threat group, too. */
export function speaker(desk: Desk, participant: Participant): StixId {
  const actor = actorOf(desk, participant);
  return actor ? identity(desk, actor) : unnamed(desk, participant);
}

/**
 * Who is accused: a group as a set of intrusions, everybody else as the identity that they are. To lay down a `threat-actor`
 * would be to make the accusation, for STIX has it that this is somebody who acts with malicious intent. Other names of a
 * group are left out, since names are near and not equal and receivers merge by them.
 */
export function accused(desk: Desk, participant: Participant): StixId {
  const actor = actorOf(desk, participant);
  if (!actor) return unnamed(desk, participant);
  if (actor.kind !== 'threat-group') return identity(desk, actor);
  return lay<IntrusionSet>(desk, 'intrusion-set', actor, { name: oneLine(actor.name) });
}

function actorOf({ ledger }: Desk, { actor }: Participant): Actor | undefined {
  return actor === null ? undefined : ledger.actors.find(({ id }) => id === actor);
}

function identity(desk: Desk, actor: Actor): StixId {
  const id = lay<Identity>(desk, 'identity', actor, {
    name: oneLine(actor.name),
    identity_class: CLASSES[actor.kind],
  });
  // The country of a group is what others say of it, and an embassy is not where its state is.
  if (actor.country !== null && actor.kind === 'state') locate(desk, id, actor.country);
  return id;
}

function locate(desk: Desk, identity: StixId, country: string): void {
  const location = desk.common<Location>('location', ['country', country], {
    name: countryName(country),
    country,
  });
  desk.common<Relationship>('relationship', ['located-at', identity, location], {
    relationship_type: 'located-at',
    source_ref: identity,
    target_ref: location,
  });
}

function countryName(country: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country;
}

/** A name that the article introduces may stand for somebody else in the next one; a known one does not. */
function lay<T extends Identity | IntrusionSet>(
  desk: Desk,
  type: T['type'],
  { id, known }: Actor,
  said: Parameters<typeof desk.common<T>>[2],
): StixId {
  const names = ['actor', id];
  return known ? desk.common<T>(type, names, said) : desk.own<T>(type, names, said);
}

/** "A Western official", "the hackers": only this article knows who that is. */
function unnamed(desk: Desk, { text }: Participant): StixId {
  const name = oneLine(text);
  return desk.own<Identity>('identity', ['words', name.toLowerCase()], {
    name,
    identity_class: 'unknown',
  });
}
