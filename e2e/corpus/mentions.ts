import type { AnnotationDocument } from '../../src/core/model/index.ts';
import { plain } from './parties.ts';
import type { Gold } from './gold.ts';

/** How many of the forms that name somebody were found as such. */
export interface NamesFound {
  right: number;
  missed: number;
  differences: string[];
}

/** Compares the names that were found with the labels, each form once. */
export function compareMentions({ actors }: Gold, found: AnnotationDocument): NamesFound {
  const mentioned = new Set(found.actors.flatMap((a) => a.mentions.map((m) => plain(m.text))));
  const surfaces = actors.flatMap((a) => a.surface);
  const missed = surfaces.filter((surface) => !mentioned.has(plain(surface)));
  return {
    right: surfaces.length - missed.length,
    missed: missed.length,
    differences: missed.map((surface) => `missed name: ${surface}`),
  };
}
