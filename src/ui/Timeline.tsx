import { plural, t } from '../i18n/index.ts';
import { Chart, type LaneWords } from './Chart.tsx';
import { byYear, type Dated } from './timeline.ts';

interface Props {
  reports: readonly Dated[];
  attributions: readonly Dated[];
  denials: readonly Dated[];
  /** The article's day, ISO 8601. */
  published: string | null;
  words?: LaneWords;
}

/** More years than this are drawn as the last ones, and the text says so. */
const MOST = 20;
/** The least room for a year's label. */
const LABEL = 34;

const OFFICIAL: LaneWords = {
  name: (lane) => t(`lane_${lane}`),
  counted: (lane, count) => plural(`laneCount_${lane}`, count),
};

/** When there were reports, attributions and denials: by year. */
export function Timeline({ reports, attributions, denials, published, words = OFFICIAL }: Props) {
  const { years: all, undated } = byYear({
    report: reports,
    attribution: attributions,
    denial: denials,
  });
  // One year is said in words by the lists below.
  if (all.length < 2) return null;
  const years = all.slice(-MOST);
  const day = published === null ? -1 : years.findIndex(({ year }) => year === yearOf(published));
  return (
    <Chart
      title={<h4>{t('timelineTitle')}</h4>}
      words={words}
      columns={all.map(({ year, counts }) => ({ label: String(year), counts }))}
      most={MOST}
      room={LABEL}
      line={day}
      notes={[
        day >= 0 && t('timelineArticle', yearOf(published ?? '')),
        all.length > years.length && t('timelineCut', all[0]?.year ?? ''),
        undated > 0 && plural('timelineUndated', undated),
      ]}
    />
  );
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}
