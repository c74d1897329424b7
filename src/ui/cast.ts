import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Cast } from './names.ts';

const Casts = createContext<Cast>(new Map());
export const CastProvider = Casts.Provider;

/** The actors of the article that a piece stands in. */
export function useCast(): Cast {
  return useContext(Casts);
}
