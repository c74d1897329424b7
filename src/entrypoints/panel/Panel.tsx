import { Beside } from '../../beside/index.ts';
import { useAsked } from './useAsked.ts';

/** The panel: it stands beside the page while the reader reads, and goes along from tab to tab. */
export function Panel() {
  return <Beside follows asked={useAsked()} />;
}
