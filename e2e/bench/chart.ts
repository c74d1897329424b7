import { BROWSER_NAMES } from './report.ts';
import type { BrowserResult } from './result.ts';
import { digits } from './table.ts';
import { PEER_WORDS, PEERS } from './yardstick.ts';

const WIDTH = 760;
/** Between the edge of the ground and what stands on it. */
const EDGE = 16;
const LABEL = 300;
const ROW = 22;
const TOP = 44;
/** The axis goes from a tenth of c to a thousand times c, by powers of ten. */
const LEAST = -1;
const MOST = 3;

const x = (ratio: number): number =>
  LABEL +
  ((WIDTH - LABEL - 60) * (Math.min(Math.max(Math.log10(ratio), LEAST), MOST) - LEAST)) /
    (MOST - LEAST);

/**
 * A chart of what reading takes beside the peers, as SVG: bars from the left, on a scale of powers of ten. It brings its ground, as
 * the page round it need not be light or dark as the reader's system is.
 */
export function chart(browsers: readonly BrowserResult[]): string {
  const rows = browsers.flatMap(barsOf);
  const height = TOP + rows.length * ROW + browsers.length * 26 + 8;
  let y = TOP;
  const body = browsers.map((browser) => {
    const head = `<text class="head" x="0" y="${y + 14}">${BROWSER_NAMES[browser.kind]}</text>`;
    y += 24;
    const bars = barsOf(browser).map(({ label, ratio, ours }) => {
      const bar =
        `<text x="${LABEL - 10}" y="${y + 14}" text-anchor="end">${label}</text>` +
        `<rect class="${ours ? 'ours' : 'peer'}" x="${LABEL}" y="${y + 3}" width="${(x(ratio) - LABEL).toFixed(1)}" height="${ROW - 8}" rx="2"/>` +
        `<text x="${(x(ratio) + 6).toFixed(1)}" y="${y + 14}">${digits(ratio)}</text>`;
      y += ROW;
      return bar;
    });
    y += 2;
    return [head, ...bars].join('\n');
  });
  const lines = Array.from({ length: MOST - LEAST + 1 }, (_, i) => {
    const at = x(10 ** (LEAST + i)).toFixed(1);
    return `<path class="line" d="M${at} ${TOP - 8}V${height - 4}"/><text class="axis" x="${at}" y="${TOP - 14}" text-anchor="middle">${10 ** (LEAST + i)} c</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-EDGE} 0 ${WIDTH + 2 * EDGE} ${height}" role="img" aria-labelledby="t"><title id="t">What reading a page takes, in multiples of Readability alone</title>
<style>text{font:13px system-ui,sans-serif;fill:#333}.head{font-weight:600}.axis{font-size:11px;fill:#6b6b6b}.line{stroke:#d8d5cf;fill:none}.ours{fill:#7a2e2a}.peer{fill:#a8a298}.ground{fill:#fff}
@media (prefers-color-scheme:dark){text{fill:#ddd}.axis{fill:#9a9a9a}.line{stroke:#3c3c3e}.ours{fill:#d98880}.peer{fill:#77736b}.ground{fill:#161618}}</style>
<rect class="ground" x="${-EDGE}" width="${WIDTH + 2 * EDGE}" height="${height}" rx="6"/>
${lines.join('\n')}
${body.join('\n')}
</svg>
`;
}

interface Bar {
  label: string;
  ratio: number;
  ours: boolean;
}

function barsOf({ saved, accusing, peers }: BrowserResult): Bar[] {
  const whole = (stages: BrowserResult['saved']): number => stages.at(-1)?.cold.median ?? NaN;
  return [
    { label: 'Ascribe: article, names, claims, marks', ratio: whole(saved), ours: true },
    { label: 'Ascribe, articles that accuse', ratio: whole(accusing), ours: true },
    ...PEERS.map((peer) => ({ label: PEER_WORDS[peer], ratio: peers[peer], ours: false })),
  ].filter(({ ratio }) => Number.isFinite(ratio));
}
