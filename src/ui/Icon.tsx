const PATHS = {
  /** Source → accused. */
  attribution: 'M2 8h11M9 4l4 4-4 4',
  responsibility: 'M3.5 14V2.5M3.5 3h8.5l-2 2.8 2 2.7H3.5',
  denial: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M3.8 3.8l8.4 8.4',
  doubt: 'M5.2 5.6A2.8 2.6 0 1 1 8 8.6v1.6M8 13.2v.1',
  'no-comment': 'M3 8h.1M8 8h.1M13 8h.1',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M10.4 10.4L14 14',
  marks: 'M3 12.8h10M4.6 9.6L8 2.8l3.4 6.8M5.8 7.4h4.4',
  'marks-off': 'M3 12.8h10M4.6 9.6L8 2.8l3.4 6.8M5.8 7.4h4.4M2 2l12 12',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  panel: 'M2 3h12v10H2zM9.8 3v10',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
  next: 'M6 3.5L10.5 8L6 12.5',
  close: 'M4 4l8 8M12 4l-8 8',
  out: 'M6 3.5H3.5v9h9V10M9 3h4v4M13 3L7.5 8.5',
} as const;
export type IconName = keyof typeof PATHS;

/** A small picture beside a word, or in a button that has its word as a label; never alone. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} stroke-width={name === 'no-comment' ? 2.4 : undefined} />
    </svg>
  );
}
