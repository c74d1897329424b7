// STIX 2.1 (OASIS Standard, 10 June 2021) as far as what we write: the property tables of sections 2 to 5 and 8 and the
// vocabularies of section 10, set down by us as a JSON Schema. What a table cannot say is checked in `stixFaults`.
import Ajv2020 from 'ajv/dist/2020.js';
import type { Bundle } from '../../src/core/exchange/stix/index.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const TEXT = { type: 'string', minLength: 1 };
const TIME = {
  type: 'string',
  pattern:
    '^\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?Z$',
};
const MILLISECONDS = { allOf: [TIME, { pattern: '\\.\\d{3}Z$' }] };

const idOf = (types: string): object => ({ type: 'string', pattern: `^(${types})--${UUID}$` });
const list = (items: object): object => ({ type: 'array', minItems: 1, items });
const ANY = idOf('[a-z][a-z0-9-]{1,248}[a-z0-9]');
// An opinion or a note may be about a domain object or a relationship (4.13, 4.14).
const ABOUT = idOf('campaign|identity|intrusion-set|location|note|opinion|relationship|report');
const NO_RELATIONSHIP = idOf(
  '(?!relationship|sighting|bundle|marking-definition|language-content)[a-z][a-z0-9-]+',
);

/** 2.5: one of the three besides the name of the source. */
const EXTERNAL_REFERENCE = {
  type: 'object',
  required: ['source_name'],
  anyOf: ['description', 'url', 'external_id'].map((key) => ({ required: [key] })),
  properties: {
    source_name: TEXT,
    description: TEXT,
    external_id: TEXT,
    url: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' },
  },
  additionalProperties: false,
};

/** 3.2: what every object has. */
const COMMON = {
  spec_version: { const: '2.1' },
  created: MILLISECONDS,
  modified: MILLISECONDS,
  created_by_ref: idOf('identity'),
  revoked: { type: 'boolean' },
  labels: list(TEXT),
  confidence: { type: 'integer', minimum: 0, maximum: 100 },
  lang: { type: 'string', pattern: '^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$' },
  external_references: list(EXTERNAL_REFERENCE),
};

const NAMED = { name: TEXT, description: TEXT };
/** Of a campaign and of an intrusion set. */
const AT_WORK = { ...NAMED, aliases: list(TEXT), first_seen: TIME, last_seen: TIME };

/** By type: what it must have, and everything it may have of its own. */
const OBJECTS: Readonly<Record<string, { required: string[]; properties: object }>> = {
  campaign: {
    required: ['name'],
    properties: { ...AT_WORK, objective: TEXT },
  },
  identity: {
    required: ['name'],
    properties: {
      ...NAMED,
      roles: list(TEXT),
      identity_class: {
        enum: ['individual', 'group', 'system', 'organization', 'class', 'unknown'],
      },
      sectors: list(TEXT),
      contact_information: TEXT,
    },
  },
  'intrusion-set': {
    required: ['name'],
    properties: { ...AT_WORK, goals: list(TEXT) },
  },
  location: {
    required: ['country'],
    properties: {
      ...NAMED,
      region: TEXT,
      country: { type: 'string', pattern: '^[A-Z]{2}$' },
    },
  },
  note: {
    required: ['content', 'object_refs'],
    properties: { abstract: TEXT, content: TEXT, authors: list(TEXT), object_refs: list(ABOUT) },
  },
  opinion: {
    required: ['opinion', 'object_refs'],
    properties: {
      explanation: TEXT,
      authors: list(TEXT),
      object_refs: list(ABOUT),
      opinion: { enum: ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'] },
    },
  },
  report: {
    required: ['name', 'published', 'object_refs'],
    properties: {
      ...NAMED,
      published: TIME,
      object_refs: list(ANY),
      report_types: list({
        enum: [
          'attack-pattern',
          'campaign',
          'identity',
          'indicator',
          'intrusion-set',
          'malware',
          'observed-data',
          'threat-actor',
          'threat-report',
          'tool',
          'vulnerability',
        ],
      }),
    },
  },
  relationship: {
    required: ['relationship_type', 'source_ref', 'target_ref'],
    properties: {
      relationship_type: { type: 'string', pattern: '^[a-z0-9-]{3,250}$' },
      description: TEXT,
      source_ref: NO_RELATIONSHIP,
      target_ref: NO_RELATIONSHIP,
      start_time: TIME,
      stop_time: TIME,
    },
  },
};

const BUNDLE = {
  type: 'object',
  required: ['type', 'id', 'objects'],
  properties: {
    type: { const: 'bundle' },
    id: idOf('bundle'),
    objects: list({
      oneOf: Object.entries(OBJECTS).map(([type, { required, properties }]) => ({
        type: 'object',
        required: ['type', 'spec_version', 'id', 'created', 'modified', ...required],
        properties: { ...COMMON, type: { const: type }, id: idOf(type), ...properties },
        additionalProperties: false,
      })),
    }),
  },
  additionalProperties: false,
};

const validate = new Ajv2020({ strict: false }).compile(BUNDLE);

/** What of a bundle is not as the specification has it; empty where all is. */
export function stixFaults(bundle: Bundle): string[] {
  if (!validate(bundle))
    return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
  const faults: string[] = [];
  const ids = bundle.objects.map(({ id }): string => id);
  const uuids = [bundle.id, ...ids].map((id) => id.slice(id.indexOf('--')));
  // 2.9: a producer never gives one UUID to two objects, whatever their types.
  if (new Set(uuids).size < uuids.length) faults.push('one UUID for two objects');
  for (const object of bundle.objects) {
    if (object.modified < object.created) faults.push(`${object.id}: modified before created`);
    for (const reference of refsOf(object))
      if (!ids.includes(reference)) faults.push(`${object.id}: ${reference} is not in the bundle`);
  }
  return faults;
}

function refsOf(object: Bundle['objects'][number]): string[] {
  return Object.entries(object).flatMap(([key, value]: [string, unknown]) => {
    if (key.endsWith('_ref')) return [String(value)];
    return key.endsWith('_refs') && Array.isArray(value) ? value.map(String) : [];
  });
}
