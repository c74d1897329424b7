import { date, plural, t } from '../../i18n/index.ts';
import { Chart, type LaneWords } from '../../ui/Chart.tsx';
import { type Lane, LANES } from '../../ui/timeline.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import type { Shown } from './useMemoryPage.ts';

/** More months than this are drawn as years. */
const MOST = 18;
/** The least room for a month's label. */
const LABEL = 60;

const WORDS: LaneWords = {
  name: (lane) => t(`memoryLane_${lane}`),
  counted: (lane, count) => plural(`memoryCount_${lane}`, count),
};

/** When the articles were written that are remembered: by month, or over a longer time by year. */
export function Months({ months }: Pick<Shown, 'months'>) {
  const named = LANES.flatMap((lane) => months[lane].map(({ month }) => month)).sort();
  const all = monthsBetween(named[0] ?? '', named.at(-1) ?? '');
  if (all.length < 2) return null;
  if (all.length > MOST) {
    const dated = (lane: Lane): { date: string }[] =>
      months[lane].flatMap(({ month, articles }) => Array(articles).fill({ date: month }));
    return (
      <Timeline
        reports={dated('report')}
        attributions={dated('attribution')}
        denials={dated('denial')}
        published={null}
        words={WORDS}
      />
    );
  }
  const count = (lane: Lane, month: string): number =>
    months[lane].find((one) => one.month === month)?.articles ?? 0;
  return (
    <Chart
      title={<h2>{t('memoryMonths')}</h2>}
      words={WORDS}
      columns={all.map((month) => ({
        label: date(month),
        counts: {
          report: count('report', month),
          attribution: count('attribution', month),
          denial: count('denial', month),
        },
      }))}
      most={MOST}
      room={LABEL}
      line={-1}
      notes={[t('memoryMonthsHint')]}
    />
  );
}

/** Every month from one to another, as `2024-09`; none where the first is less exact, and no more than a century. */
function monthsBetween(first: string, last: string): string[] {
  if (!/^\d{4}-\d\d$/.test(first)) return [];
  const [year = 0, month = 0] = first.split('-').map(Number);
  return Array.from({ length: 1200 }, (_, i) =>
    new Date(Date.UTC(year, month - 1 + i)).toISOString().slice(0, 7),
  ).filter((one) => one <= last);
}
