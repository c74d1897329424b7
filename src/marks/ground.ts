import { type Colour, luminance, over, parseColour } from './colour.ts';

/** What words stand on: by it their marks get the colours that can be seen there. */
export const GROUNDS = ['light', 'dark', 'middle'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Above this luminance every line of the light set has 3:1, below the other every line of the dark set; measured in a test. */
const LIGHT_FROM = 0.34;
const DARK_TO = 0.12;

/** The ground of a background that is seen. */
export function groundOf(background: Colour): Ground {
  const seen = luminance(background);
  if (seen >= LIGHT_FROM) return 'light';
  return seen <= DARK_TO ? 'dark' : 'middle';
}

/**
 * What the words of an element stand on: its own background over those of the elements round it, down to the page's. Where a
 * picture lies behind them, their own colour tells: light words are for a dark picture.
 */
export function groundUnder(view: Window & typeof globalThis, element: Element): Ground {
  const layers: Colour[] = [];
  // Not asked of the element: a field called "parentElement" stands for it in a form, and leads back down.
  const up = Object.getOwnPropertyDescriptor(view.Node.prototype, 'parentElement')?.get;
  for (let at: Element | null = element; at; at = up?.call(at) as Element | null) {
    const style = view.getComputedStyle(at);
    const colour = parseColour(style.backgroundColor);
    if (colour === null || style.backgroundImage !== 'none') return byText(view, element);
    if (colour.a > 0) layers.push(colour);
    if (colour.a === 1) break;
  }
  const seen = layers.reduceRight((under, layer) => over(layer, under), canvas(view));
  return groundOf(seen);
}

function byText(view: Window & typeof globalThis, element: Element): Ground {
  const text = parseColour(view.getComputedStyle(element).color);
  return text && luminance(text) > 0.4 ? 'dark' : 'light';
}

/** What the browser paints where the page paints nothing: dark only where the page says that it can be. */
function canvas(view: Window & typeof globalThis): Colour {
  const { colorScheme } = view.getComputedStyle(view.document.documentElement);
  const isDark =
    /\bdark\b/.test(colorScheme) &&
    (!/\blight\b/.test(colorScheme) || view.matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? { r: 28, g: 28, b: 30, a: 1 } : { r: 255, g: 255, b: 255, a: 1 };
}
