/** The kinds of marks, as a reader can switch them off. */
export const MARK_KINDS = [
  'group',
  'state',
  'body',
  'attribution',
  'denial',
  'open',
  'responsibility',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** The colours of marks: ours, those that colour-blind eyes tell apart, or none. */
export const COLOURS = ['standard', 'safe', 'lines'] as const;
export type Colours = (typeof COLOURS)[number];

/** What a reader chose of how things look; it goes with the reader to other machines by the browser's own sync. */
export interface Settings {
  marks: Record<MarkKind, boolean>;
  /** Mark every mention of a name, not its first in each section alone. */
  everyMention: boolean;
  colours: Colours;
  /** Marks that are easier to see. */
  strong: boolean;
  /** Show the card when the pointer rests on a mark; a click shows it in any case. */
  hover: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  marks: {
    group: true,
    state: true,
    body: true,
    attribution: true,
    denial: true,
    open: true,
    responsibility: true,
  },
  everyMention: false,
  colours: 'standard',
  strong: false,
  hover: true,
};

/** Settings as they were kept, with the default for what is missing or is none. */
export function settingsFrom(kept: unknown): Settings {
  const given = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Settings>;
  const marks = (given.marks ?? {}) as Partial<Record<MarkKind, unknown>>;
  const flag = (value: unknown, otherwise: boolean): boolean =>
    typeof value === 'boolean' ? value : otherwise;
  return {
    marks: Object.fromEntries(
      MARK_KINDS.map((kind) => [kind, flag(marks[kind], DEFAULT_SETTINGS.marks[kind])]),
    ) as Record<MarkKind, boolean>,
    everyMention: flag(given.everyMention, DEFAULT_SETTINGS.everyMention),
    colours: COLOURS.find((one) => one === given.colours) ?? DEFAULT_SETTINGS.colours,
    strong: flag(given.strong, DEFAULT_SETTINGS.strong),
    hover: flag(given.hover, DEFAULT_SETTINGS.hover),
  };
}
