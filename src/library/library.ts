import { createKnowledge } from '../core/knowledge/index.ts';
import type { KnowledgeBase, KnowledgeDetails, KnowledgeIndex } from '../core/knowledge/index.ts';

/** Where the finished tables come from: the package's files, or a folder of the command line. */
export interface Loader {
  index(): Promise<KnowledgeIndex>;
  details(): Promise<KnowledgeDetails>;
}

/** The knowledge at run time. */
export interface Library {
  /** Who is who; read once. Throws where the loader does, and tries again at the next call. */
  knowledge(): Promise<KnowledgeBase>;
  /** What was said of them; read when first asked for. Throws where the loader does, and tries again at the next call. */
  details(): Promise<KnowledgeDetails>;
}

/** A library over a loader. */
export function openLibrary(loader: Loader): Library {
  return {
    knowledge: once(async () => createKnowledge(await loader.index())),
    details: once(() => loader.details()),
  };
}

function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let held: Promise<Value> | undefined;
  return () =>
    (held ??= load().catch((error: unknown) => {
      held = undefined;
      throw error;
    }));
}
