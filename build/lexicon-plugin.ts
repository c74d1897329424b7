import type { Plugin } from 'vite';

const FRAMES = /\/assets\/lexicon\/frames\/\w+\.json$/;

/** Leaves the examples of the cue frames out of what is built: tests run them, nobody else reads them. */
export function lexiconPlugin(): Plugin {
  return {
    name: 'ascribe-lexicon',
    enforce: 'pre',
    transform(code, id) {
      if (!FRAMES.test(id)) return null;
      const kept = (key: string, value: unknown): unknown =>
        key === 'examples' || key === 'counterExamples' ? undefined : value;
      return { code: JSON.stringify(JSON.parse(code), kept), map: null };
    },
  };
}
