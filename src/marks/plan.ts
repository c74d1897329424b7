import type { Actor, Block, Claim } from '../core/model/index.ts';
import { type Ground, GROUNDS } from './ground.ts';

/** The neutral names of the highlights, by what they mean; `sheets.ts` gives each its line. */
export const STYLES = {
  group: 'hl-1',
  state: 'hl-2',
  body: 'hl-3',
  attribution: 'hl-4',
  denial: 'hl-5',
  open: 'hl-6',
  responsibility: 'hl-7',
  flash: 'hl-8',
  light: 'hl-9',
} as const;
export type StyleName = (typeof STYLES)[keyof typeof STYLES];

/** The highlight of a style on a ground; the name of each is as neutral as the style's. */
export function highlightName(style: StyleName, ground: Ground): string {
  const set = GROUNDS.indexOf(ground);
  return set === 0 ? style : style.replace('hl-', `hl-${set}`);
}

/** Words to be marked. Offsets are UTF-16 code units into the article's text, `end` exclusive. */
export interface Mark {
  start: number;
  end: number;
  text: string;
  style: StyleName;
  /** The id of the claim or actor that it stands for. */
  of: string;
}

/** What is marked: which kinds, and whether every mention of a name or its first in each section alone. */
export interface MarkChoice {
  marks: Readonly<Record<Exclude<keyof typeof STYLES, 'flash' | 'light'>, boolean>>;
  everyMention: boolean;
}

/**
 * What is marked of an annotation: each claim's cue, and each actor's first mention in each section (a section begins at a
 * heading). A mention inside a cue is left to the cue.
 */
export function planMarks(
  annotation: { actors: readonly Actor[]; claims: readonly Claim[] },
  blocks: readonly Block[],
  choice?: MarkChoice,
): Mark[] {
  const wanted = (style: StyleName): boolean => {
    if (choice === undefined) return true;
    const kind = Object.entries(STYLES).find(([, name]) => name === style)?.[0];
    return choice.marks[kind as keyof MarkChoice['marks']];
  };
  const cues = annotation.claims.map((claim): Mark => ({
    ...claim.cue,
    style: styleOfClaim(claim),
    of: claim.id,
  }));
  const headings = blocks.filter((b) => b.kind === 'heading').map((b) => b.start);
  const names: Mark[] = [];
  for (const actor of annotation.actors) {
    let section = -1;
    for (const mention of actor.mentions) {
      const here = headings.findLastIndex((start) => start <= mention.start) + 1;
      if (here === section && choice?.everyMention !== true) continue;
      if (cues.some((c) => c.start < mention.end && mention.start < c.end)) continue;
      section = here;
      names.push({
        start: mention.start,
        end: mention.end,
        text: mention.text,
        style: styleOfActor(actor),
        of: actor.id,
      });
    }
  }
  return [...names, ...cues].filter(({ style }) => wanted(style));
}

function styleOfClaim(claim: Claim): StyleName {
  if (claim.type === 'attribution') return STYLES.attribution;
  if (claim.type === 'responsibility') return STYLES.responsibility;
  return claim.type === 'denial' ? STYLES.denial : STYLES.open;
}

function styleOfActor(actor: Actor): StyleName {
  if (actor.kind === 'threat-group') return STYLES.group;
  return actor.kind === 'state' ? STYLES.state : STYLES.body;
}
