// The W3C Web Annotation Data Model (Recommendation, 23 February 2017) as far as what we write: the tables of sections 3, 4
// and 5, set down by us as a JSON Schema.
import Ajv2020 from 'ajv/dist/2020.js';

const IRI = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };
const CONTEXT = { const: 'http://www.w3.org/ns/anno.jsonld' };
const TIME = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
};
/** 3.3.5; what a body is for is one of the same. */
const MOTIVATION = {
  enum: [
    'assessing',
    'bookmarking',
    'classifying',
    'commenting',
    'describing',
    'editing',
    'highlighting',
    'identifying',
    'linking',
    'moderating',
    'questioning',
    'replying',
    'tagging',
  ],
};

const exactly = (required: string[], properties: object, optional: object = {}): object => ({
  type: 'object',
  required,
  properties: { ...properties, ...optional },
  additionalProperties: false,
});

const TEXTUAL_BODY = exactly(
  ['type', 'value'],
  { type: { const: 'TextualBody' }, value: { type: 'string', minLength: 1 } },
  {
    id: IRI,
    format: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
    language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
    purpose: MOTIVATION,
  },
);

/** 4.2.4, 4.2.5 and 4.2.9. */
const POSITION = exactly(['type', 'start', 'end'], {
  type: { const: 'TextPositionSelector' },
  start: { type: 'integer', minimum: 0 },
  end: { type: 'integer', minimum: 0 },
});
const QUOTE = exactly(
  ['type', 'exact'],
  { type: { const: 'TextQuoteSelector' }, exact: { type: 'string', minLength: 1 } },
  { prefix: { type: 'string' }, suffix: { type: 'string' }, refinedBy: POSITION },
);

const specificResource = (optional: object): object =>
  exactly(
    ['source'],
    { type: { const: 'SpecificResource' }, source: IRI },
    { purpose: MOTIVATION, ...optional },
  );

/** 3.1 to 3.3; 4 for what is a part of a resource. */
const ANNOTATION = exactly(
  ['@context', 'id', 'type', 'target'],
  {
    '@context': CONTEXT,
    id: IRI,
    type: { const: 'Annotation' },
    target: specificResource({ selector: QUOTE }),
  },
  {
    body: {
      type: 'array',
      minItems: 1,
      items: { oneOf: [TEXTUAL_BODY, specificResource({})] },
    },
    motivation: MOTIVATION,
    created: TIME,
    generator: exactly([], {
      id: IRI,
      type: { enum: ['Person', 'Organization', 'Software'] },
      name: { type: 'string' },
    }),
  },
);

/** 5.1 and 5.2; a collection that holds anything says where it begins. */
const COLLECTION = {
  ...exactly(
    ['@context', 'id', 'type'],
    { '@context': CONTEXT, id: IRI, type: { const: 'AnnotationCollection' } },
    {
      label: { type: 'string' },
      total: { type: 'integer', minimum: 0 },
      first: exactly(
        ['id', 'type', 'items'],
        {
          id: IRI,
          type: { const: 'AnnotationPage' },
          items: { type: 'array', minItems: 1, items: ANNOTATION },
        },
        { startIndex: { type: 'integer', minimum: 0 } },
      ),
    },
  ),
  if: { required: ['total'], properties: { total: { minimum: 1 } } },
  then: { required: ['first'] },
};

const validate = new Ajv2020({ strict: false }).compile(COLLECTION);

/** What of a collection is not as the data model has it; empty where all is. */
export function webAnnotationFaults(collection: unknown): string[] {
  return validate(collection)
    ? []
    : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}
