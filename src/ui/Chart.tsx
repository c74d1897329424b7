import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { list } from '../i18n/index.ts';
import { type Lane, LANES } from './timeline.ts';

/** A stretch of time: its name, and how much there is of each kind in it. */
export interface Column {
  label: string;
  counts: Record<Lane, number>;
}

/** What a chart calls its lanes, and so many of what is in one. */
export interface LaneWords {
  name(lane: Lane): string;
  counted(lane: Lane, count: number): string;
}

interface Props {
  /** Its heading. */
  title: ComponentChild;
  words: LaneWords;
  columns: readonly Column[];
  /** Where there are more columns, the last ones are drawn. */
  most: number;
  /** The least room for a label. */
  room: number;
  /** The place, among the columns that are drawn, of the one that a line is drawn through; -1 for none. */
  line: number;
  /** What is said below it. */
  notes: readonly (string | false)[];
}

const WIDTH = 320;
/** Where the columns begin, before it is known how wide the labels of the lanes are. */
const LEFT = 78;
const LANE = 22;
/** A number that is higher has no room in its shape; the text has it. */
const MOST_DIGITS = 99;

/** How much there was in each stretch of time: a lane for each kind, told apart by shape. The same as text for who cannot see it. */
export function Chart({ title, words, columns: all, most, room, line, notes }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const [left, setLeft] = useState(LEFT);
  useLayoutEffect(() => {
    const labels = [...(svg.current?.querySelectorAll<SVGTextElement>('.lane') ?? [])];
    const widest = Math.max(0, ...labels.map((label) => label.getBBox().width));
    if (widest > 0) setLeft(Math.ceil(widest) + 6);
  }, [all]);
  const columns = all.slice(-most);
  const lanes = LANES.filter((lane) => all.some(({ counts }) => counts[lane] > 0));
  const step = (WIDTH - left - 8) / columns.length;
  const every = Math.ceil(room / step);
  const x = (i: number): number => left + step * (i + 0.5);
  const y = (lane: number): number => LANE * (lane + 0.5) + 2;
  const floor = LANE * lanes.length + 4;
  return (
    <figure>
      {title}
      <svg
        class="timeline"
        ref={svg}
        viewBox={`0 0 ${WIDTH} ${floor + 18}`}
        role="img"
        aria-label={inWords(all, words)}
      >
        {line >= 0 && <line class="article-day" x1={x(line)} x2={x(line)} y1={0} y2={floor} />}
        {lanes.map((lane, row) => (
          <g key={lane}>
            <text class="lane" x="0" y={y(row) + 4}>
              {words.name(lane)}
            </text>
            <line class="axis" x1={left} x2={WIDTH} y1={y(row)} y2={y(row)} />
            {columns.map(({ label, counts }, i) =>
              counts[lane] > 0 ? (
                <g key={label}>
                  <Shape lane={lane} x={x(i)} y={y(row)} size={step} />
                  {counts[lane] > 1 && counts[lane] <= MOST_DIGITS && (
                    <text class="number" x={x(i)} y={y(row) + 3.5}>
                      {counts[lane]}
                    </text>
                  )}
                </g>
              ) : null,
            )}
          </g>
        ))}
        {columns.map(({ label }, i) =>
          (columns.length - 1 - i) % every === 0 ? (
            <text key={label} class="year" x={x(i)} y={floor + 12}>
              {label}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption class="quiet">{notes.filter(Boolean).join(' ')}</figcaption>
    </figure>
  );
}

/** A square for a report, a triangle that points for an attribution, a disc for a denial. */
function Shape(props: { lane: Lane; x: number; y: number; size: number }) {
  const { lane, x, y } = props;
  const r = Math.max(Math.min(props.size / 2 - 0.5, 8), 4);
  if (lane === 'report')
    return <rect class={lane} x={x - r} y={y - r} width={r * 2} height={r * 2} rx="1.5" />;
  if (lane === 'denial') return <circle class={lane} cx={x} cy={y} r={r} />;
  return (
    <path class={lane} d={`M${x - r} ${y - r}h${r}l${r} ${r}l${-r} ${r}h${-r}l${r * 0.6} ${-r}z`} />
  );
}

/** "2022: 1 report and 2 attributions; 2024: 1 denial". */
function inWords(columns: readonly Column[], { counted }: LaneWords): string {
  return columns
    .flatMap(({ label, counts }) => {
      const said = LANES.filter((lane) => counts[lane] > 0).map((lane) =>
        counted(lane, counts[lane]),
      );
      return said.length > 0 ? [`${label}: ${list(said)}`] : [];
    })
    .join('; ');
}
