import type { ServedCollection, StixObject } from './server.ts';

/** An id that is the same in every run. */
export function idOf(type: string, nth: number): string {
  return `${type}--00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
}

/** A STIX 2.1 object, of the day of November 2026 that `nth` is. */
export function stix(type: string, nth: number, own: object): StixObject {
  const day = `2026-11-${String(nth).padStart(2, '0')}T08:00:00.000Z`;
  return { type, spec_version: '2.1', id: idOf(type, nth), created: day, modified: day, ...own };
}

export const DESK = idOf('identity', 1);
export const GROUP = idOf('intrusion-set', 2);
const SPONSOR = idOf('threat-actor', 3);
const CAMPAIGN = idOf('campaign', 5);
const ATTRIBUTION = idOf('relationship', 4);
const by = { created_by_ref: DESK };
const link = (url: string) => ({ external_references: [{ source_name: 'desk', url }] });

/** What a team knows of a group that nobody else knows, and of one that everybody knows. */
export const TEAM: StixObject[] = [
  stix('identity', 1, { name: 'Harbour Watch', identity_class: 'organization' }),
  stix('intrusion-set', 2, { name: 'Velvet Otter', aliases: ['UNC99123', 'Velvet Otter'], ...by }),
  stix('threat-actor', 3, { name: 'Bureau Nine', threat_actor_types: ['nation-state'], ...by }),
  stix('relationship', 4, {
    relationship_type: 'attributed-to',
    ...{ source_ref: GROUP, target_ref: SPONSOR, ...by, ...link('https://harbour.example/otter') },
  }),
  stix('campaign', 5, { name: 'Low Tide', description: 'Mail of port authorities.', ...by }),
  stix('relationship', 6, {
    ...{ relationship_type: 'attributed-to', source_ref: CAMPAIGN, target_ref: GROUP, ...by },
  }),
  stix('report', 7, {
    name: 'Otters in the harbour',
    ...{
      published: '2026-11-07T00:00:00Z',
      object_refs: [GROUP, idOf('intrusion-set', 12)],
      ...by,
    },
    ...link('https://harbour.example/report'),
  }),
  stix('note', 8, { content: 'Seen again at the *grain* terminal.', object_refs: [GROUP], ...by }),
  stix('opinion', 9, {
    ...{
      opinion: 'strongly-disagree',
      explanation: 'The lures differ.',
      object_refs: [ATTRIBUTION],
    },
  }),
  stix('malware', 10, { name: 'MUDLARK', is_family: true }),
  stix('relationship', 11, {
    ...{ relationship_type: 'uses', source_ref: GROUP, target_ref: idOf('malware', 10) },
  }),
  stix('intrusion-set', 12, { name: 'APT28', aliases: ['Gilded Walrus'], ...by }),
];

/** A collection of these objects, each added an hour after the one before, and one that nobody may read. */
export function collections(objects: readonly StixObject[] = TEAM): ServedCollection[] {
  return [
    {
      ...{ id: '7d1f2b8e-6e0b-4c57-9d3e-1b1a3a6e4f10', title: 'Attribution', can_read: true },
      objects: objects.map((object, nth) => ({
        object,
        added: `2026-11-20T${String(nth).padStart(2, '0')}:00:00.000000Z`,
      })),
    },
    {
      ...{ id: '9c2b4f0a-11f4-4f6c-8a55-2c3d4e5f6a7b', title: 'Sealed', can_read: false },
      objects: [],
    },
  ];
}
