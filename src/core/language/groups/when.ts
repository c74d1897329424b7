import type { Finding } from '../claims/finding.ts';

const EARLIER = /^(?:previously|formerly|historically)$/;

/**
 * Whether a claim is one that the article recalls rather than reports: its sentence names an earlier year than the
 * article's, or says "previously" with a past perfect.
 */
export function isBackground(finding: Finding, published: string | null): boolean {
  const { view } = finding;
  if (view.title) return false;
  const year = published ? Number(published.slice(0, 4)) : NaN;
  const years = view.units
    .filter((u) => /^(?:19|20)\d\d$/.test(u.lower))
    .map((u) => Number(u.lower));
  if (years.length > 0 && Number.isFinite(year)) return years.every((y) => y < year);
  return view.units.some((u) => EARLIER.test(u.lower)) && view.groups.some((g) => g.perfect);
}
