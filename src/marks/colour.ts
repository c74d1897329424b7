/** A colour as sRGB from 0 to 255, with its opacity from 0 to 1. */
export interface Colour {
  r: number;
  g: number;
  b: number;
  a: number;
}

/** A colour as browsers compute it: `rgb(…)`, or `color(srgb …)` where it was mixed. Null for other spaces. */
export function parseColour(text: string): Colour | null {
  const match = /^(rgba?|color)\((?:srgb )?([^)]+)\)$/.exec(text.trim());
  const parts = match?.[2]?.split(/[\s,/]+/).map(Number) ?? [];
  const [r, g, b, a = 1] = parts;
  if (r === undefined || g === undefined || b === undefined || parts.some(Number.isNaN))
    return null;
  const scale = match?.[1] === 'color' ? 255 : 1;
  return { r: r * scale, g: g * scale, b: b * scale, a };
}

/** What is seen where one colour lies over another, which is opaque. */
export function over(top: Colour, bottom: Colour): Colour {
  const mix = (t: number, b: number): number => t * top.a + b * (1 - top.a);
  return { r: mix(top.r, bottom.r), g: mix(top.g, bottom.g), b: mix(top.b, bottom.b), a: 1 };
}

/** Relative luminance (WCAG 2) of an opaque colour, from 0 to 1. */
export function luminance({ r, g, b }: Colour): number {
  const [red, green, blue] = [r, g, b].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast (WCAG 2) of two opaque colours, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
