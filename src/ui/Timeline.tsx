import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Report, Statement } from '../core/model/index.ts';
import { list, plural, t } from '../i18n/index.ts';
import { byYear, type Lane, LANES, type Year } from './timeline.ts';

interface Props {
  reports: readonly Report[];
  attributions: readonly Statement[];
  denials: readonly Statement[];
  /** The article's day, ISO 8601. */
  published: string | null;
}

const WIDTH = 320;
/** Where the years begin, before it is known how wide the labels of the lanes are. */
const LEFT = 78;
const LANE = 22;
/** The least room for a year's label. */
const LABEL = 34;
/** More years than this are drawn as the last ones, and the text says so. */
const MOST = 20;

/** When there were reports, attributions and denials: by year, a lane each, told apart by shape. The same as text for who cannot see it. */
export function Timeline({ reports, attributions, denials, published }: Props) {
  const { years: all, undated } = byYear({
    report: reports,
    attribution: attributions,
    denial: denials,
  });
  const svg = useRef<SVGSVGElement>(null);
  const [left, setLeft] = useState(LEFT);
  useLayoutEffect(() => {
    const labels = [...(svg.current?.querySelectorAll<SVGTextElement>('.lane') ?? [])];
    const widest = Math.max(0, ...labels.map((label) => label.getBBox().width));
    if (widest > 0) setLeft(Math.ceil(widest) + 6);
  }, [reports, attributions, denials]);
  // One year is said in words by the lists below.
  if (all.length < 2) return null;
  const years = all.slice(-MOST);
  const lanes = LANES.filter((lane) => all.some(({ counts }) => counts[lane] > 0));
  const step = (WIDTH - left - 8) / years.length;
  const every = Math.ceil(LABEL / step);
  const x = (i: number): number => left + step * (i + 0.5);
  const y = (lane: number): number => LANE * (lane + 0.5) + 2;
  const floor = LANE * lanes.length + 4;
  const day = published === null ? -1 : years.findIndex(({ year }) => year === yearOf(published));
  return (
    <figure>
      <h4>{t('timelineTitle')}</h4>
      <svg
        class="timeline"
        ref={svg}
        viewBox={`0 0 ${WIDTH} ${floor + 18}`}
        role="img"
        aria-label={inWords(all)}
      >
        {day >= 0 && <line class="article-day" x1={x(day)} x2={x(day)} y1={0} y2={floor} />}
        {lanes.map((lane, row) => (
          <g key={lane}>
            <text class="lane" x="0" y={y(row) + 4}>
              {t(`lane_${lane}`)}
            </text>
            <line class="axis" x1={left} x2={WIDTH} y1={y(row)} y2={y(row)} />
            {years.map(({ year, counts }, i) =>
              counts[lane] > 0 ? (
                <g key={year}>
                  <Shape lane={lane} x={x(i)} y={y(row)} size={step} />
                  {counts[lane] > 1 && (
                    <text class="number" x={x(i)} y={y(row) + 3.5}>
                      {counts[lane]}
                    </text>
                  )}
                </g>
              ) : null,
            )}
          </g>
        ))}
        {years.map(({ year }, i) =>
          (years.length - 1 - i) % every === 0 ? (
            <text key={year} class="year" x={x(i)} y={floor + 12}>
              {year}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption class="quiet">
        {[
          day >= 0 && t('timelineArticle', yearOf(published ?? '')),
          all.length > years.length && t('timelineCut', all[0]?.year ?? ''),
          undated > 0 && plural('timelineUndated', undated),
        ]
          .filter(Boolean)
          .join(' ')}
      </figcaption>
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

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

/** "2022: 1 report and 2 attributions; 2024: 1 denial". */
function inWords(years: readonly Year[]): string {
  return years
    .flatMap(({ year, counts }) => {
      const said = LANES.filter((lane) => counts[lane] > 0).map((lane) =>
        plural(`laneCount_${lane}`, counts[lane]),
      );
      return said.length > 0 ? [`${year}: ${list(said)}`] : [];
    })
    .join('; ');
}
