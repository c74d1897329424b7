import type { Actor, Article } from '../../model/index.ts';
import type { ActorSpan } from '../syntax/units.ts';
import type { TextStructure } from '../text/index.ts';
import type { View } from './view.ts';

/** What is asked of the page to learn whose it is. */
export interface Page {
  text: TextStructure;
  article: Pick<Article, 'siteName' | 'byline' | 'url'>;
  actors: readonly Actor[];
  spans: readonly ActorSpan[];
}

/** Whoever writes "we": the firm whose own page this is, if it says so. */
export function authorOf(input: Page): string | undefined {
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
export function boilerplateFrom(text: TextStructure): (view: View) => boolean {
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
