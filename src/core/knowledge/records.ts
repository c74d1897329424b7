import type { ActorKind, AliasRelation, Basis, MentionForm } from '../model/index.ts';

/**
 * When a name may be taken for its actor (KNOWLEDGE.md section 5, rules A to F):
 * `free`: wherever it stands as listed, in Title Case or in capitals;
 * `context`: only near an actor word, and not merely as a sentence's first word;
 * `anchored`: only after a longer, safe form of the same actor stands in the article;
 * `capitals`: only in exact capitals and near an actor word;
 * `neighbour`: the next noun decides whether it is the group or the malware.
 */
export const NAME_RULES = ['free', 'context', 'anchored', 'capitals', 'neighbour'] as const;
export type NameRule = (typeof NAME_RULES)[number];

/** A name in the data. */
export interface AliasRecord {
  name: string;
  /** Vendors and bodies known to use it. */
  usedBy?: string[];
  relation?: AliasRelation;
  /** `free` where absent. */
  rule?: NameRule;
  /** `name` where absent: "Tehran" is a `place`, "Iranian" a `demonym`. */
  form?: MentionForm;
}

/** Where a fact was read. */
export interface Source {
  /** `misp`, `attack`, `microsoft`, `general` (see assets/knowledge/README.md), or an http(s) address. */
  from: string;
  basis: Basis;
}

export interface SponsorRecord {
  /** The body or state, by name; its id where it is in the data. */
  name: string;
  actor?: string;
  saidBy: string;
  date?: string;
  url?: string;
  basis: Basis;
  /** The server of the reader's team that has it. */
  via?: string;
}

/** One actor as `assets/knowledge` keeps it. */
export interface ActorRecord {
  id: string;
  /** The household name; always matched, under `rule`. */
  name: string;
  kind: ActorKind;
  /** ISO 3166-1 alpha-2; of the body itself, or of the state that a group is attributed to. */
  country: string | null;
  rule?: NameRule;
  /** Vendors and bodies known to use the household name. */
  usedBy?: string[];
  /** `overlaps` where another actor bears the household name too; `exact` where absent. */
  relation?: AliasRelation;
  aliases?: AliasRecord[];
  category?: 'state' | 'criminal' | 'hacktivist' | 'private' | 'influence';
  sponsors?: SponsorRecord[];
  /** The actor it belongs to: a team's company, a unit's service. */
  parent?: string;
  attack?: string;
  misp?: string;
  /** The server of the reader's team that alone knows it. */
  via?: string;
  /** State media, for outlets. */
  stateMedia?: boolean;
  /** Domains, for outlets and companies. */
  domains?: string[];
  sources?: Source[];
}

/** A name's way to one actor. */
export interface NameEntry {
  actor: string;
  /** The name as listed, for its capitals. */
  name: string;
  rule: NameRule;
  form: MentionForm;
  relation: AliasRelation;
}

/** The knowledge as the language rooms use it: who is this name. Nothing here knows of files or browsers. */
export interface Knowledge {
  /** The entries under `nameKey(text)`; empty where the name is not known. */
  entries(key: string): readonly NameEntry[];
  /** Whether some listed name begins with the key of this first word: a cheap test before longer ones. */
  begins(firstWordKey: string): boolean;
  /** Words in the longest listed name. */
  readonly longest: number;
  actor(id: string): ActorRecord | undefined;
  /** Words after which a name means something else ("Cobalt" + "Strike"), by the name's key; lower case. */
  blockedAfter(key: string): readonly string[];
  /** The country of a town or region, by `nameKey` of its name; undefined where it is not known or two countries have one. */
  townCountry(key: string): string | undefined;
  /** The country in whose highest offices a person stands or stood, by `nameKey` of the full name; undefined where none is known. */
  leaderCountry(key: string): string | undefined;
}

/**
 * The key under which a name is kept: letters and digits alone, in lower case, without accents, so that "APT-28",
 * "APT 28" and "APT28" are one. Apostrophes, hyphens, full stops and blanks are dropped.
 */
export function nameKey(name: string): string {
  // Most names are plain: normalising them would cost ten times as much.
  const letters = ASCII.test(name)
    ? name.replace(NO_ASCII_LETTER, '')
    : name.normalize('NFKD').replace(NO_LETTER, '');
  return letters.toLowerCase();
}

const ASCII = /^[\0-\x7f]*$/;
const NO_ASCII_LETTER = /[^A-Za-z0-9]+/g;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
