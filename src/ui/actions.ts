import type {
  ActorKind,
  ActorProfile,
  Claim,
  Correction,
  OperationContext,
  ReadBefore,
} from '../core/model/index.ts';

/** Whoever a search finds. */
export interface Who {
  id: string;
  name: string;
  kind: ActorKind;
}

/** The forms in which a claim can be taken away. */
export const FORMATS = ['text', 'markdown', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The forms in which a whole ledger can be: also those that hold an article together. */
export const LEDGER_FORMATS = [...FORMATS, 'stix', 'web-annotation'] as const;
export type LedgerFormat = (typeof LEDGER_FORMATS)[number];

/** Takes back what was just done. */
export type Undo = () => Promise<void>;

/** What can be asked of the data, with or without an article. All may throw. */
export interface KnowledgeActions {
  /** What is known of an actor; null where the data does not know it. */
  profile(id: string): Promise<ActorProfile | null>;
  /** What was officially said of these operations against or by the accused. */
  precedents(operations: string[], accused: string[]): Promise<OperationContext[]>;
  /** Who this may be, best first. */
  search(text: string): Promise<Who[]>;
}

/** What a reader can do with a reading. The entry point hands it in; what is not there is not offered. All may throw. */
export interface ReadingActions extends KnowledgeActions {
  /** Scrolls the page to a claim's sentence and flashes it. */
  reveal(claim: Claim): void;
  /** Lights up a claim's sentence in the page, with `card` its card beside it, where it stands in the window; null for none. */
  light?(claim: Claim | null, card: boolean): void;
  /** Hides the marks or shows them again; gives whether they are shown now. */
  toggle?(): Promise<boolean>;
  /** Puts a claim on the clipboard. */
  copy?(claim: Claim, format: Format): Promise<void>;
  /** Puts the whole ledger on the clipboard. */
  copyAll?(format: LedgerFormat): Promise<void>;
  /** Puts a text on the clipboard that tells the makers what is wrong with a finding. Nothing is sent. */
  report?(claim: Claim): Promise<void>;
  /** What was read before that has to do with this article; null where nothing has, or nothing is remembered. */
  before?(): Promise<ReadBefore | null>;
  /** Shows all that is remembered of an actor. */
  openMemory?(actor: string): void;
  /** Opens the whole ledger ready for the printer. */
  print?(): void;
  /** Keeps a correction, for this site or everywhere; the page is read anew. `words` are for the list of corrections. */
  correct?(correction: Correction, words: string, everywhere: boolean): Promise<Undo>;
}
