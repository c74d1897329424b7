import type { BackgroundCalls, KeptAnnotation } from '../../browser/index.ts';
import { annotate } from '../../core/annotate.ts';
import type { ActorProfile, Article, OperationContext } from '../../core/model/index.ts';
import { precedents, profile } from '../../core/profile.ts';
import { keepAnnotation } from '../../store/annotations.ts';
import { library } from './library.ts';

/** The longest text that is read, in UTF-16 code units; the extraction has the same bound. */
const MOST_TEXT = 4_000_000;

/** Annotates an article and keeps what was found under its document. Throws where the article has not the shape of one. */
export async function annotateKept(article: Article, document: string): Promise<KeptAnnotation> {
  check(article, document);
  const found = annotate(article, await library.knowledge());
  const kept: KeptAnnotation = {
    article: {
      title: article.title,
      siteName: article.siteName,
      publishedTime: article.publishedTime,
      words: article.text.split(/\s+/).length,
    },
    actors: found.actors,
    claims: found.claims,
    groups: found.groups,
  };
  await keepAnnotation(document, kept);
  return kept;
}

/** What is known of an actor; null where nothing is. */
export async function profileOf(id: string): Promise<ActorProfile | null> {
  const [knowledge, details] = await Promise.all([library.knowledge(), library.details()]);
  return profile(knowledge, details, id) ?? null;
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
