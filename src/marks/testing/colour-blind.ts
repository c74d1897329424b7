import type { Colour } from '../colour.ts';

type Matrix = readonly (readonly [number, number, number])[];

/** What eyes without one of the three cones see of linear sRGB (Machado, Oliveira and Fernandes 2009, severity 1). */
const SEEN = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;
export type Eye = keyof typeof SEEN;
export const EYES = Object.keys(SEEN) as Eye[];

/** A colour in CIE L*a*b*. */
type Lab = [number, number, number];

/** An opaque colour as such eyes see it. */
export function asSeen({ r, g, b }: Colour, eye: Eye): Lab {
  const light = [r, g, b].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red, green, blue] = (SEEN[eye] as Matrix).map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, i) => sum + part * (light[i] ?? 0), 0),
      ),
    ),
  ) as [number, number, number];
  const root = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart two colours look (CIE 1976); from about 2.3 on, a difference is seen at all. */
export function distance(one: Lab, other: Lab): number {
  return Math.hypot(...one.map((value, i) => value - (other[i] ?? 0)));
}
