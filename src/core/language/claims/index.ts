import type { Actor, Article, NearMiss } from '../../model/index.ts';
import { unitsOf, type ActorSpan } from '../syntax/units.ts';
import { verbGroups } from '../syntax/verbs.ts';
import type { TextStructure } from '../text/index.ts';
import { nameCrews } from './boasts/crews.ts';
import { Discourse } from './who/discourse.ts';
import { type Finding, idsOf } from './finding.ts';
import { isCyber, isPlainlyCyber, namesHacking } from './gate.ts';
import { authorOf, boilerplateFrom } from './page.ts';
import type { Resolver } from './who/resolver.ts';
import { Quotes } from './speech/quotes.ts';
import { noteReferences } from './who/references.ts';
import { readSentence } from './read.ts';
import { settle } from './settle.ts';
import { Sides } from './sides.ts';
import { speechesOf } from './speech/speech.ts';
import { View } from './view.ts';

export type { Finding } from './finding.ts';

/** What the claims are read from. */
export interface ClaimInput {
  text: TextStructure;
  article: Pick<Article, 'siteName' | 'byline' | 'url'>;
  actors: readonly Actor[];
  /** Every name in the text, in order, not overlapping. */
  spans: readonly ActorSpan[];
  /** The state that an actor speaks or works for, by actor id. */
  stateOf: (id: string) => string | undefined;
  /** Hears of frames that nearly fired. */
  near?: ((miss: NearMiss) => void) | undefined;
}

/** What was found, in the article's order, with the sides that the answers need. */
export interface ClaimFindings {
  findings: Finding[];
  sides: Sides;
}

/** Reads an article's claims, sentence by sentence, remembering who has been spoken of. */
export function readClaims(input: ClaimInput): ClaimFindings {
  const { text } = input;
  const actors = new Map(input.actors.map((a) => [a.id, a]));
  const discourse = new Discourse(actors);
  const sides = new Sides(actors, input.stateOf);
  const findings: Finding[] = [];
  if (!isCyber(text)) return { findings, sides };
  const quotes = new Quotes(text);
  const resolver: Resolver = {
    text: text.text,
    discourse,
    actors,
    stateOf: input.stateOf,
    author: authorOf(input),
    speakersAt: (offset) => quotes.speakersAt(offset),
    near: input.near,
  };
  const boilerplate = boilerplateFrom(text);
  const views = text.sentences.map((sentence, index) => {
    const units = unitsOf(text, sentence, input.spans);
    return new View(
      resolver,
      { units, groups: verbGroups(units) },
      index,
      sentence,
      text.blocks[sentence.block]?.kind === 'title',
    );
  });
  // A headline is understood once the article has been read: its names stand for what the body says of them.
  const pace = paceOf(discourse);
  views.forEach((view, index) => {
    const isBoilerplate = boilerplate(view);
    pace(view);
    if (isBoilerplate) return;
    noteReferences(view, discourse);
    const speeches = speechesOf(view);
    quotes.read(view, speeches, views.slice(index + 1, index + 6));
    view.settle();
    const found = readSentence(view, speeches, quotes);
    for (const finding of found) {
      sides.note(finding);
      if (finding.type !== 'denial')
        discourse.suspect(
          idsOf(finding.accused),
          finding.type === 'doubt' || finding.type === 'no-comment',
          view.sentence.block,
        );
    }
    findings.push(...found);
  });
  const settled = settle(nameCrews(findings, discourse), sides, discourse);
  // Without any accusation, denials and silences are about something else, unless one of them says what it is about.
  const told = settled.some(
    (f) =>
      f.type === 'attribution' ||
      f.type === 'responsibility' ||
      (f.type !== 'no-comment' && namesHacking(f.view.units)),
  );
  return { findings: told || isPlainlyCyber(text) ? settled : [], sides };
}

/**
 * Numbers the blocks anew, as the reading goes on, without those that speak of nobody: how far back something was said is counted in
 * paragraphs that have to do with it, and one about the weather moves nothing.
 */
function paceOf(discourse: Discourse): (view: View) => void {
  let block = 0;
  let place = 0;
  let before = 0;
  return (view) => {
    if (view.sentence.block !== block) {
      block = view.sentence.block;
      if (place === 0 || discourse.size > before) place += 1;
      before = discourse.size;
    }
    view.sentence = { ...view.sentence, block: place };
  };
}
