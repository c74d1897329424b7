import type { Actor, Article } from '../../model/index.ts';
import { unitsOf, type ActorSpan } from '../syntax/units.ts';
import { verbGroups } from '../syntax/verbs.ts';
import { phraseEndingAt } from '../syntax/phrases.ts';
import type { TextStructure } from '../text/index.ts';
import { Discourse } from './discourse.ts';
import type { Finding } from './finding.ts';
import { CYBER_WORDS, DOCUMENTS } from './lexicon.ts';
import type { Resolver } from './participants.ts';
import { Quotes } from './quotes.ts';
import { readSentence } from './read.ts';
import { settle } from './settle.ts';
import { Sides } from './sides.ts';
import { speechesOf } from './speech.ts';
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
}

/** What was found, in the article's order, with the sides that the answers need. */
export interface ClaimFindings {
  findings: Finding[];
  sides: Sides;
}

/** How many words of an article must speak of hacking or influence before it is read for claims, per thousand. */
const CYBER_PER_THOUSAND = 4;

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
    speakerAt: (offset) => quotes.speakerAt(offset),
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
  views.forEach((view, index) => {
    if (boilerplate(view)) return;
    noteReferences(view, discourse);
    const speeches = speechesOf(view);
    quotes.read(view, speeches, views[index + 1]);
    const found = readSentence(view, speeches, quotes);
    for (const finding of found) sides.note(finding);
    findings.push(...found);
  });
  const settled = settle(findings, sides, discourse);
  // Without any accusation, denials and silences are about something else.
  const accuses = settled.some((f) => f.type === 'attribution' || f.type === 'responsibility');
  return { findings: accuses || isPlainlyCyber(text) ? settled : [], sides };
}

/** Whether an article is about hacking, espionage or influence at all. */
function isCyber(text: TextStructure): boolean {
  let hits = 0;
  let words = 0;
  for (const token of text.tokens) {
    if (token.kind !== 'word') continue;
    words += 1;
    if (CORE.has(token.lower) || token.lower.startsWith('cyber')) hits += 1;
  }
  return hits >= 2 && (hits * 1000) / Math.max(words, 200) >= CYBER_PER_THOUSAND;
}

/** Whether an article speaks of intrusions and the like in words that nothing else is called by. */
function isPlainlyCyber(text: TextStructure): boolean {
  const found = new Set<string>();
  for (const token of text.tokens) if (PLAIN.test(token.lower)) found.add(token.lower);
  return found.size >= 2;
}

const PLAIN =
  /^(?:cyber.*|hacking|malware|ransomware|phishing|spear-?phishing|espionage|intrusions?|spyware|botnets?|disinformation|wiper|backdoor|exfiltrat.*|ddos|infiltrated|break-ins?|breached|zero-days?)$/;

const WEAK = new Set([
  'data',
  'online',
  'email',
  'emails',
  'website',
  'websites',
  'internet',
  'account',
  'accounts',
  'computer',
  'computers',
  'password',
  'passwords',
  'system',
  'systems',
  'server',
  'servers',
  'network',
  'networks',
  'software',
  'digital',
  'influence',
  'hack',
  'domain',
  'domains',
  'exploit',
  'bots',
  'exploited',
  'login',
  'inboxes',
  'hackers',
  'hacker',
  'leaked',
  'ransomware',
  'leak',
]);
const CORE = new Set([...CYBER_WORDS].filter((w) => !WEAK.has(w)));
for (const word of [
  'hackers',
  'hacker',
  'hacked',
  'hack',
  'hacks',
  'ransom',
  'ransomware',
  'leaks',
  'leaked',
  'extortion',
  'worm',
  'wiretap',
  'spies',
  'spied',
  'break-in',
  'break-ins',
  'intruders',
  'spyware',
  'implant',
  'defaced',
  'cyberspies',
])
  CORE.add(word);

/** Files every name of a sentence, and every subject that stands for one, so that later words can lead back to it. */
function noteReferences(view: View, discourse: Discourse): void {
  const subjects = view.groups.flatMap((g) => {
    const subject = g.kind === 'finite' ? view.args(g).subject : null;
    return subject ? [subject] : [];
  });
  view.units.forEach((unit, i) => {
    if (!unit.actor) return;
    if (unit.actor.form === 'demonym' || unit.suffix !== undefined) return;
    const subject = subjects.some((s) => s.first <= i && i <= s.last);
    discourse.note({
      actors: [unit.actor.actor],
      sentence: view.index,
      block: view.sentence.block,
      unit: i,
      subject,
      named: true,
    });
  });
  // A document stands for those who put their names to it.
  const document = view.units.findIndex(
    (u) => u.tag === 'noun' && DOCUMENTS.has(u.lower) && u.lower !== 'post' && u.lower !== 'study',
  );
  const issuers =
    document < 0
      ? []
      : (view.groups.filter((g) => g.kind === 'finite').map((g) => view.args(g).subject)[0] ??
        null);
  if (document >= 0 && issuers && 'first' in issuers) {
    const own =
      DOCUMENTS.has(view.word(issuers.last)) ||
      (issuers.first <= document && document <= issuers.last);
    const ids = view
      .resolve(issuers)
      .participants.flatMap((p) => (p.actor === null ? [] : [p.actor]));
    if (ids.length > 1 || (own && ids.length > 0))
      discourse.note({
        actors: ids,
        sentence: view.index,
        block: view.sentence.block,
        unit: document,
        subject: own,
        named: false,
        document: true,
      });
  }
  // Lists: "the FBI, ODNI and CISA".
  for (let i = 0; i < view.units.length; i += 1) {
    if (view.units[i]?.tag !== 'conj' || view.word(i) !== 'and') continue;
    const next = view.units.findIndex(
      (u, k) => k > i && k < i + 7 && u.actor !== undefined && u.tag === 'noun',
    );
    if (next < 0) continue;
    const phrase = phraseEndingAt(view.units, next);
    if (!phrase || phrase.first >= i) continue;
    const ids = [
      ...new Set(
        view.units
          .slice(phrase.first, phrase.last + 1)
          .flatMap((u) => (u.actor && u.tag === 'noun' ? [u.actor.actor] : [])),
      ),
    ];
    if (ids.length > 1)
      discourse.note({
        actors: ids,
        sentence: view.index,
        block: view.sentence.block,
        unit: next,
        subject: subjects.some((s) => s.first <= next && next <= s.last),
        named: true,
      });
  }
  for (const subject of subjects) {
    if (view.some(subject, (u) => u.actor !== undefined && u.tag === 'noun')) continue;
    const ids = view
      .resolve(subject)
      .participants.flatMap((p) => (p.actor === null ? [] : [p.actor]));
    if (ids.length > 0)
      discourse.note({
        actors: [...new Set(ids)],
        sentence: view.index,
        block: view.sentence.block,
        unit: subject.first,
        subject: true,
        named: false,
      });
  }
}

/** Whoever writes "we": the firm whose own page this is, if it says so. */
function authorOf(input: ClaimInput): string | undefined {
  const first = input.text.tokens.some((t) => t.lower === 'we' || t.lower === 'our');
  if (!first) return undefined;
  const counts = new Map<string, number>();
  for (const span of input.spans) counts.set(span.actor, (counts.get(span.actor) ?? 0) + 1);
  const companies = input.actors.filter(
    (a) => a.kind === 'company' || a.kind === 'agency' || a.kind === 'organisation',
  );
  const site =
    `${input.article.siteName ?? ''} ${input.article.url} ${input.article.byline ?? ''}`.toLowerCase();
  const bySite = companies.find((a) => site.includes(a.name.toLowerCase().split(' ')[0] ?? a.name));
  if (bySite) return bySite.id;
  const about = /\babout (?:us|the author|the team)\b[:.]?\s*/i.exec(input.text.text);
  if (about) {
    const span = input.spans.find((s) => s.start >= about.index && s.start < about.index + 60);
    if (span && companies.some((c) => c.id === span.actor)) return span.actor;
  }
  const early = input.spans.find(
    (s) => companies.some((c) => c.id === s.actor && c.kind === 'company') && s.start < 1500,
  );
  return early?.actor;
}

const BOILERPLATE =
  /^(?:in the news|read (?:next|more|also)|related|topics|tags|written by|about (?:the author|us)|sign up|subscribe|listen|watch|share|support (?:independent|our)|advertisement|photo|image|picture|editor[’']s note|correction|disclaimer|more (?:in|from|on)|follow us|have a tip|vote in|newsletter|cookies|this (?:story|article) was|reporting by|our newsletter|get our|join|download|recommended|trending|contact)\b/i;

/** Whether a sentence belongs to no article: bio lines, newsletter boxes, links to other stories. */
function boilerplateFrom(text: TextStructure): (view: View) => boolean {
  return (view) => {
    const block = text.blocks[view.sentence.block];
    if (!block || block.kind === 'title') return false;
    const line = text.text.slice(block.start, Math.min(block.end, block.start + 60));
    if (BOILERPLATE.test(line)) return true;
    return /^(?:[A-Z][\w.’'-]+ ){1,3}(?:reports|writes|covers|is a (?:senior |staff |freelance |cybersecurity |investigative |security )*(?:reporter|journalist|editor|writer|correspondent))\b/.test(
      text.text.slice(view.sentence.start, view.sentence.end),
    );
  };
}
