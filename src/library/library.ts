import { createKnowledge, withReports, withUpdate } from '../core/knowledge/index.ts';
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
  /** What the reader's own update lays on them; null where there is none. */
  update?(): Promise<KnowledgeUpdate | null>;
}

/** The knowledge at run time. */
export interface Library {
  /** Who is who; read once. Throws where the loader does, and tries again at the next call. */
  knowledge(): Promise<KnowledgeBase>;
  /** What was said of them; read when first asked for. Throws where the loader does, and tries again at the next call. */
  details(): Promise<KnowledgeDetails>;
  /** Both as they were bundled, without an update. */
  bundled: { knowledge(): Promise<KnowledgeBase>; details(): Promise<KnowledgeDetails> };
  /** Reads the update anew at the next call: another has come, or it was taken off. */
  refresh(): void;
}

/** A library over a loader. */
export function openLibrary(loader: Loader): Library {
  const bundled = {
    knowledge: once(async () => createKnowledge(await loader.index())),
    details: once(() => loader.details()),
  };
  const over = () => {
    const update = once(async () => (await loader.update?.()) ?? null);
    return {
      knowledge: once(async () => {
        const [base, more] = await Promise.all([bundled.knowledge(), update()]);
        return more === null ? base : withUpdate(base, more);
      }),
      details: once(async () => {
        const [base, more] = await Promise.all([bundled.details(), update()]);
        return more === null ? base : withReports(base, more);
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
