import { DOWNLOAD_FAULTS } from '../core/model/index.ts';
import type {
  ActorKind,
  ActorProfile,
  Article,
  Correction,
  KeptAnnotation,
  OperationContext,
  ReadBefore,
} from '../core/model/index.ts';
import type { FeedCalls } from './feeds.ts';
import type { ServerCalls } from './servers.ts';
import type { Settings } from './settings.ts';
import type { Timings } from './stopwatch.ts';

/** What a reader's script needs to paint a page. */
export interface Annotated {
  annotation: KeptAnnotation;
  settings: Settings;
  /** False where the reader wants no marks on this site. */
  marked: boolean;
  timings: Timings['background'];
}

/** Why a page has no annotation; each has its words in `_locales` as `state_<code>`. */
export const FAILURES = [
  'not-an-article',
  'too-short',
  'too-long',
  'not-english',
  'pdf',
  'cannot-run-here',
  'unreadable',
  'error',
] as const;
export type Failure = (typeof FAILURES)[number];

/** What became of a page. */
export type Outcome =
  | { state: 'ready'; document: string; annotation: KeptAnnotation; timings?: Timings }
  | { state: 'failed'; reason: Failure; words?: number };

/** Why a list of facts was not taken; each has its words in `_locales` as `updateFault_<code>`. */
export const UPDATE_FAULTS = [
  ...DOWNLOAD_FAULTS,
  'not-json',
  'unknown-shape',
  'too-many',
  'too-few',
  'shrunk',
  'not-allowed',
  'not-kept',
] as const;
export type UpdateFault = (typeof UPDATE_FAULTS)[number];

/** What the last update of the facts did. */
export interface LastUpdate {
  /** ISO 8601. */
  at: string;
  /** By list; one entry without a list where the update as a whole could not be made. */
  lists: { id: string | null; result: 'new' | 'unchanged' | UpdateFault }[];
  /** What it brought since the one before. */
  changes: { actors: string[]; names: { actor: string; name: string }[]; reports: number } | null;
}

/** How old the facts are, and whether the reader lets them be updated. */
export interface KnowledgeStatus {
  /** The day on which the bundled facts were last gone over, ISO 8601. */
  bundled: string;
  /** Whether an update is laid on the bundled facts. */
  updated: boolean;
  on: boolean;
  address: string;
  last: LastUpdate | null;
}

/** What a reader chose of the memory. It says what is read, so it stays on this machine. */
export interface MemorySettings {
  on: boolean;
  /** Days after which an article is forgotten; 0 for never. */
  days: number;
  /** Where there is more, the articles read longest ago go. */
  megabytes: number;
}

/** Why an article was not remembered; each has its words in `_locales` as `memoryFault_<code>`. */
export const MEMORY_FAULTS = ['full', 'newer', 'broken'] as const;
export type MemoryFault = (typeof MEMORY_FAULTS)[number];

/** What the memory is set to, and how the last writing went. */
export interface MemoryStatus extends MemorySettings {
  fault: MemoryFault | null;
}

/** A site as the popup shows it. */
export interface SiteStatus {
  /** Null where the page has none: a browser page, a file. */
  host: string | null;
  /** Its articles are read without a click: by itself, or because every site's are. */
  always: boolean;
  all: boolean;
  /** The reader chose that, but the browser no longer allows it. */
  withheld: boolean;
  marked: boolean;
}

/** What the reader chose of sites, as far as the browser still allows it. */
export interface SitesStatus {
  always: string[];
  all: boolean;
  /** Chosen to be always read, but no longer allowed by the browser. */
  withheld: string[];
  allWithheld: boolean;
  unmarked: string[];
}

/** A correction as the options list it. */
export interface ListedCorrection {
  id: string;
  at: string;
  host: string | null;
  words: string;
  kind: Correction['kind'];
}

/** Whoever a search finds. */
export interface Found {
  id: string;
  name: string;
  kind: ActorKind;
}

/** Calls that the background answers: the question, and its answer. */
export interface BackgroundCalls extends FeedCalls, ServerCalls {
  /** From the reader and the welcome page: what is in this article? `document` names the page's document. */
  annotate: { ask: { article: Article; document: string }; answer: Annotated };
  /** From the popup: read the page in this tab, or give what is already known of it. */
  read: { ask: { tab: number }; answer: Outcome };
  /** From the popup: who is this? Null where the data does not know. `before` splits what is shown by the article's date. */
  profile: { ask: { id: string }; answer: ActorProfile | null };
  /** From the popup: what was officially said of these operations against or by the accused? */
  precedents: {
    ask: { operations: string[]; accused: string[]; published: string | null };
    answer: OperationContext[];
  };
  /** From the popup and the panel: who may this be? Best first. */
  search: { ask: { text: string }; answer: Found[] };
  /** From the panel: what is known of the page in this tab? Null where it has not been read and may not be. */
  known: { ask: { tab: number }; answer: Outcome | null };
  /** From the gate: this page is an article, on a site that the reader wants read. */
  article: { ask: Record<string, never>; answer: boolean };
  /** From the reader: the article that was read has left its page. Gives whether another was read in its place. */
  left: { ask: Record<string, never>; answer: boolean };
  /** From the reader: put the card's script beside it. */
  card: { ask: Record<string, never>; answer: boolean };
  /** From the popup, the panel and the options. */
  settings: { ask: Record<string, never>; answer: Settings };
  setSettings: { ask: { settings: Settings }; answer: Settings };
  /** `told` is the host that the page's reader tells, for where the browser does not say it. */
  site: { ask: { tab: number; told: string | null }; answer: SiteStatus };
  /** `always` needs the site's permission, asked for in the click. */
  setSite: { ask: { host: string; always?: boolean; marked?: boolean }; answer: boolean };
  sites: { ask: Record<string, never>; answer: SitesStatus };
  setAllSites: { ask: { all: boolean }; answer: boolean };
  /** A finding was wrong: on this page's site, or everywhere. Gives the page read anew, and the id that takes it back. */
  correct: {
    ask: { tab: number | null; correction: Correction; words: string; everywhere: boolean };
    answer: { id: string; outcome: Outcome | null };
  };
  corrections: { ask: Record<string, never>; answer: ListedCorrection[] };
  uncorrect: { ask: { id: string }; answer: ListedCorrection[] };
  /** From the options: forget what was found on the pages read since the browser was opened. */
  erase: { ask: Record<string, never>; answer: boolean };
  /**
   * From the popup and the panel: what was read before that has to do with the annotation of this document? Null where the memory
   * is off, in a private window, and where nothing has.
   */
  readBefore: { ask: { tab: number; document: string }; answer: ReadBefore | null };
  /** From the options and the welcome page: what is the memory set to? */
  memory: { ask: Record<string, never>; answer: MemoryStatus };
  /** From the options and the welcome page: set the memory; what is out of its new bounds is forgotten. */
  setMemory: { ask: { settings: MemorySettings }; answer: MemoryStatus };
  /** From the options: how old are the facts? */
  knowledgeStatus: { ask: Record<string, never>; answer: KnowledgeStatus };
  /** From the options: update the facts every week, or no longer. The host is asked for before, in the click. */
  knowledgeSettings: { ask: { on: boolean; address: string }; answer: KnowledgeStatus };
  /** From the options: update the facts now. */
  knowledgeUpdate: { ask: Record<string, never>; answer: KnowledgeStatus };
  /** From the options: use the bundled facts alone again. */
  knowledgeBundled: { ask: Record<string, never>; answer: KnowledgeStatus };
}

/** Calls that the reader in a page answers. */
export interface ReaderCalls {
  /** Read the page, if it has not been read since it last changed. */
  read: { ask: Record<string, never>; answer: Outcome };
  /** Read the same text anew: a correction was made. */
  again: { ask: Record<string, never>; answer: Outcome };
  /** What is known of this page, without reading it. */
  known: { ask: Record<string, never>; answer: Outcome | null };
  /** Paint with other settings; `marked` is null where it is as it was. */
  settings: { ask: { settings: Settings; marked: boolean | null }; answer: boolean };
  /** Light up a claim's sentence while its row is pointed at, with `card` its card beside it; null for none. */
  light: { ask: { claim: string | null; card: boolean }; answer: boolean };
  /** Show the card of an actor at the words that are selected. */
  whoIs: { ask: { id: string }; answer: boolean };
  /** Scroll to a claim's sentence and flash it. False where it is no longer on the page. */
  reveal: { ask: { claim: string }; answer: boolean };
  /** Show or hide all marks; gives whether they are shown now. */
  toggle: { ask: Record<string, never>; answer: boolean };
  /** Go to the next (1) or previous (-1) claim; gives its place among all, from 1. */
  step: { ask: { by: 1 | -1 }; answer: { at: number; of: number } };
}

/** Where the menu on a selection leaves in session storage what it was asked for, until the panel shows it. */
export const ASKED = 'asked';

/** The name of the port by which the popup and the panel hear from the reader in a tab what its page shows. */
export const VIEW_PORT = 'view';

/** What a page shows now; sent over the port at once and whenever it changes. */
export interface PageView {
  /** The host of its site; null where it has none. */
  host: string | null;
  /** The claims whose sentences stand in the window, by their ids. */
  inView: string[];
  /** The claim that the reader went to last. */
  at: string | null;
  /** Whether the marks are shown. */
  shown: boolean;
  /** How often the page has been read; where it grows, there is another annotation. */
  readings: number;
}

/** A message on the wire. `to` keeps the readers' calls from the background's. */
export interface Message<Name extends string = string, Ask = unknown> {
  to: 'background' | 'reader';
  call: Name;
  ask: Ask;
}

/** An answer on the wire. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: string };
