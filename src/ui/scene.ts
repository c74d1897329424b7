import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Claim } from '../core/model/index.ts';
import type { ReadingActions, Undo } from './actions.ts';
import type { Cast } from './names.ts';

/** What was just done, in words, and the way back where there is one. */
export interface Notice {
  text: string;
  undo?: Undo;
}

/** What every piece of a reading knows of it. */
export interface Scene {
  actions: ReadingActions;
  cast: Cast;
  /** The article's day, ISO 8601. */
  published: string | null;
  /** The claim that the reader went to last. */
  current: string | null;
  /** The claims whose sentences stand in the page's window. */
  inView: ReadonlySet<string>;
  /** Nothing is folded away: some claims alone were asked for, or it goes on paper. */
  unfolded: boolean;
  /** Goes to a claim. */
  go(claim: Claim): void;
  /** Says what was done. */
  tell(notice: Notice): void;
}

const Scenes = createContext<Scene | null>(null);
export const SceneProvider = Scenes.Provider;

/** The reading that a component stands in. */
export function useScene(): Scene {
  const scene = useContext(Scenes);
  if (!scene) throw new Error('stands in no reading');
  return scene;
}
