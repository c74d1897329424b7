import { Stopwatch, type BackgroundStage } from '../../browser/index.ts';
import type { Annotated, BackgroundCalls, Found } from '../../browser/index.ts';
import { annotate } from '../../core/annotate.ts';
import type {
  ActorProfile,
  Article,
  KeptAnnotation,
  OperationContext,
} from '../../core/model/index.ts';
import { lookup } from '../../core/lookup.ts';
import { precedents, profile } from '../../core/profile.ts';
import { keepAnnotation } from '../../store/annotations.ts';
import { readSettings } from '../../store/settings.ts';
import { correctionsFor } from './corrections.ts';
import { library } from './library.ts';
import { isMarked } from './sites.ts';

/** The longest text that is read, in UTF-16 code units; the extraction has the same bound. */
const MOST_TEXT = 4_000_000;

/**
 * Annotates an article, by the reader's corrections for the page's address, and keeps what was found under its document. Throws
 * where the article has not the shape of one.
 */
export async function annotateKept(
  article: Article,
  document: string,
  url: string | undefined,
): Promise<Annotated> {
  check(article, document);
  const { laps, lap } = new Stopwatch<BackgroundStage>();
  const [knowledge, corrections, settings, marked] = await Promise.all([
    library.knowledge(),
    correctionsFor(url),
    readSettings(),
    isMarked(url),
  ]);
  lap('load');
  const found = annotate(article, knowledge, { corrections, passed: lap });
  const kept: KeptAnnotation = {
    article: {
      title: article.title,
      siteName: article.siteName,
      publishedTime: article.publishedTime,
      url: article.url,
      words: article.text.split(/\s+/).length,
    },
    actors: found.actors,
    claims: found.claims,
    groups: found.groups,
  };
  await keepAnnotation(document, kept);
  lap('keep');
  return { annotation: kept, settings, marked, timings: laps };
}

/** What is known of an actor; null where nothing is. */
export async function profileOf(id: string): Promise<ActorProfile | null> {
  const [knowledge, details] = await Promise.all([library.knowledge(), library.details()]);
  return profile(knowledge, details, id) ?? null;
}

/** Who `text` may be, best first. */
export async function search(text: string): Promise<Found[]> {
  return lookup(await library.knowledge(), text.slice(0, 200), 20);
}

/** What was officially said of the operations that a group's claims speak of. */
export async function precedentsOf(
  about: BackgroundCalls['precedents']['ask'],
): Promise<OperationContext[]> {
  const [knowledge, details] = await Promise.all([library.knowledge(), library.details()]);
  return precedents(knowledge, details, about);
}

function check(article: Article, document: string): void {
  const sound =
    typeof document === 'string' &&
    document.length < 100 &&
    typeof article?.text === 'string' &&
    article.text.length <= MOST_TEXT &&
    Array.isArray(article.blocks) &&
    Array.isArray(article.links);
  if (!sound) throw new TypeError('not an article');
}
