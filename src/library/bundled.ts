import { createKnowledge } from '../core/knowledge/index.ts';
import type { KnowledgeBase } from '../core/knowledge/index.ts';
import { compiled } from './compiled.ts';

let bundled: KnowledgeBase | undefined;

/** The knowledge that ships with the extension; the same object on every call. */
export function loadBundledKnowledge(): KnowledgeBase {
  return (bundled ??= createKnowledge(compiled));
}
