/** `type--UUID`. */
export type StixId = `${string}--${string}`;

/** A pointer out of STIX: to the article, to a sentence of it, to a statement that it links. */
export interface ExternalReference {
  source_name: string;
  url?: string;
  description?: string;
}

interface Common<Type extends string> {
  type: Type;
  spec_version: '2.1';
  id: StixId;
  /** RFC 3339 in UTC, to the millisecond, as every time here. */
  created: string;
  modified: string;
  /** An identity: who says it. */
  created_by_ref?: StixId;
  confidence?: number;
  labels?: string[];
  /** Of the texts, where they are not English. */
  lang?: string;
  external_references?: ExternalReference[];
}

export interface Identity extends Common<'identity'> {
  name: string;
  identity_class: 'individual' | 'group' | 'organization' | 'unknown';
}

export interface IntrusionSet extends Common<'intrusion-set'> {
  name: string;
}

export interface Location extends Common<'location'> {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

export interface Campaign extends Common<'campaign'> {
  name: string;
  description: string;
}

export interface Report extends Common<'report'> {
  name: string;
  description: string;
  report_types: string[];
  published: string;
  object_refs: StixId[];
}

export interface Relationship extends Common<'relationship'> {
  relationship_type: 'attributed-to' | 'located-at';
  source_ref: StixId;
  target_ref: StixId;
  description?: string;
}

export interface Opinion extends Common<'opinion'> {
  opinion: 'disagree' | 'neutral';
  explanation: string;
  object_refs: StixId[];
}

export interface Note extends Common<'note'> {
  content: string;
  object_refs: StixId[];
}

/** Every object of STIX 2.1 that an article becomes. */
export type StixObject =
  Identity | IntrusionSet | Location | Campaign | Report | Relationship | Opinion | Note;

/** What is said of an object besides what every object has. */
export type Said<T extends StixObject> = Omit<
  T,
  'type' | 'spec_version' | 'id' | 'created' | 'modified'
>;
