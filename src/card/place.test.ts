import { describe, expect, it } from 'vitest';
import type { WordsRect } from '../browser/index.ts';
import { isNear, placeBeside, type Place } from './place.ts';

const window = { width: 800, height: 600 };
const rect = (left: number, top: number, width = 80, height = 20): WordsRect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
/** What the card takes up where it is as high as it may be. */
function box(place: Place, size = window): WordsRect {
  const { left, width, edge, at, maxHeight } = place;
  const top = edge === 'top' ? at : size.height - at - maxHeight;
  return { left, right: left + width, top, bottom: top + maxHeight };
}

describe('the place of the card', () => {
  it('never covers the words and never leaves the window, wherever they stand', () => {
    for (const size of [window, { width: 360, height: 640 }, { width: 1400, height: 300 }])
      for (let top = -10; top < size.height; top += 37)
        for (let left = -30; left < size.width; left += 61)
          for (const words of [[rect(left, top)], [rect(left, top), rect(10, top + 24, 200)]]) {
            const place = placeBeside(words, size, 240);
            if (!place) continue;
            const card = box(place, size);
            expect(card.left).toBeGreaterThanOrEqual(0);
            expect(card.right).toBeLessThanOrEqual(size.width);
            expect(card.top).toBeGreaterThanOrEqual(0);
            expect(card.bottom).toBeLessThanOrEqual(size.height);
            for (const word of words)
              expect(card.top >= word.bottom || card.bottom <= word.top).toBe(true);
          }
  });

  it('goes below where there is room, above where there is not, and stays where it was', () => {
    expect(placeBeside([rect(100, 50)], window, 240)?.edge).toBe('top');
    expect(placeBeside([rect(100, 550)], window, 240)?.edge).toBe('bottom');
    expect(placeBeside([rect(100, 340)], window, 240, 'bottom')?.edge).toBe('bottom');
  });

  it('is nowhere when the words are out of the window', () => {
    expect(placeBeside([rect(100, -60)], window, 240)).toBeNull();
    expect(placeBeside([], window, 240)).toBeNull();
  });

  it('lets the pointer cross from the words to the card', () => {
    const words = [rect(100, 100)];
    const card = rect(92, 128, 372, 200);
    expect(isNear(120, 110, words, card)).toBe(true);
    expect(isNear(150, 124, words, card)).toBe(true);
    expect(isNear(300, 300, words, card)).toBe(true);
    expect(isNear(600, 110, words, card)).toBe(false);
    expect(isNear(120, 60, words, card)).toBe(false);
  });
});
