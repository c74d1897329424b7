import { describe, expect, it } from 'vitest';
import { countSteps } from './steps.ts';
import { GROWING } from './texts.ts';

const stepsOf = await countSteps();
// Only what is loaded now is counted block by block.
const { annotate } = await import('../../src/core/annotate.ts');
const { knowledge } = await import('../../src/library/testing/bundled.ts');
const { articleOf } = await import('./mutate.ts');

const read = (lines: readonly string[]): void =>
  void annotate(articleOf(lines.map((line) => [line, 'paragraph'] as const)), knowledge);

describe('twice the text takes', () => {
  it.each(Object.entries(GROWING))('about twice the steps: %s', async (_, text) => {
    const once = await stepsOf(() => read(text(40)));
    const twice = await stepsOf(() => read(text(80)));
    expect(twice / once).toBeLessThan(2.5);
  });
});
