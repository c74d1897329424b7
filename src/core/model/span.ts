/** A stretch of `article.text`: UTF-16 code units, `end` exclusive; `text` is exactly that slice. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** The span of `text` between two offsets. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

/** Whether two stretches share at least one code unit. */
export function overlaps(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(
  outer: Pick<Span, 'start' | 'end'>,
  inner: Pick<Span, 'start' | 'end'>,
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
