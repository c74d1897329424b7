import { createKnowledge, noUpdate, withReports, withUpdate } from '../core/knowledge/index.ts';
import type {
  KnowledgeBase,
  KnowledgeDetails,
  KnowledgeIndex,
  KnowledgeUpdate,
} from '../core/knowledge/index.ts';

/** Where the finished tables come from: the package's files, or a folder of the command line. */
export interface Loader {
  index(): Promise<KnowledgeIndex>;
  details(): Promise<KnowledgeDetails>;
  /** What the reader's own update lays on them; later ones lie over the earlier. */
  layers?(): Promise<readonly KnowledgeUpdate[]>;
  /** Reports of the reader's own feeds: they tell of actors, not who is who. */
  reports?(): Promise<KnowledgeUpdate>;
}

/** The knowledge at run time. */
export interface Library {
  /** Who is who; read once. Throws where the loader does, and tries again at the next call. */
  knowledge(): Promise<KnowledgeBase>;
  /** What was said of them; read when first asked for. Throws where the loader does, and tries again at the next call. */
  details(): Promise<KnowledgeDetails>;
  /** Both as they were bundled, without any layer. */
  bundled: { knowledge(): Promise<KnowledgeBase>; details(): Promise<KnowledgeDetails> };
  /** Reads the layers anew at the next call: another has come, or one was taken off. */
  refresh(): void;
}

/** A library over a loader. */
export function openLibrary(loader: Loader): Library {
  const bundled = {
    knowledge: once(async () => createKnowledge(await loader.index())),
    details: once(() => loader.details()),
  };
  const over = () => {
    const layers = once(async () => (await loader.layers?.()) ?? []);
    return {
      knowledge: once(async () => {
        const [base, more] = await Promise.all([bundled.knowledge(), layers()]);
        return more.reduce(withUpdate, base);
      }),
      details: once(async () => {
        const [base, more, own] = await Promise.all([
          bundled.details(),
          layers(),
          loader.reports?.() ?? noUpdate(),
        ]);
        return [...more, own].reduce(withReports, base);
      }),
    };
  };
  let current = over();
  return {
    bundled,
    knowledge: () => current.knowledge(),
    details: () => current.details(),
    refresh: () => {
      current = over();
    },
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
