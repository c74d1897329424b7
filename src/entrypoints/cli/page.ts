import { parseHTML } from 'linkedom';
import { extract } from '../../article/index.ts';
import { annotate } from '../../core/annotate.ts';
import type { KnowledgeBase, KnowledgeDetails } from '../../core/knowledge/index.ts';
import type { AnnotationDocument, NearMiss } from '../../core/model/index.ts';
import { InputError, readInput } from './input.ts';

/** The annotation document of a page; where it could not be read, one without an article that says why. */
export async function annotatePage(
  name: string,
  knowledge: KnowledgeBase,
  details: KnowledgeDetails,
  explain?: (miss: NearMiss) => void,
): Promise<AnnotationDocument> {
  try {
    const { url, html } = await readInput(name);
    const { document } = parseHTML(html);
    const found = extract(document as unknown as Document, url);
    if (!found.article) return without(name, found.reason);
    if (found.reason) return without(name, found.reason);
    return {
      ...annotate(found.article, knowledge, { details, ...(explain ? { explain } : {}) }),
      source: name,
    };
  } catch (error) {
    if (error instanceof InputError) return without(name, error.message);
    return without(name, 'the page could not be made out');
  }
}

/** The document of a page that could not be read. */
export function without(source: string, reason: string): AnnotationDocument {
  return {
    schema: 'annotation/1',
    source,
    article: null,
    reason,
    actors: [],
    claims: [],
    groups: [],
    context: {},
  };
}
