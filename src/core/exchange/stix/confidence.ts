import type { Certainty } from '../../model/index.ts';

/**
 * How sure the speakers say they are, as STIX `confidence` (0 to 100). The grades are those of ICD 203, the numbers those of
 * STIX 2.1, Appendix A, “None / Low / Med / High”. Where the words name a step (a charge, a sanction), a suspicion or
 * nothing at all, they say nothing of how sure anybody is: null, and STIX has it that the confidence is then not specified.
 */
export const CONFIDENCE: Readonly<Record<Certainty, number | null>> = {
  high: 85,
  moderate: 50,
  low: 15,
  formal: null,
  alleged: null,
  stated: null,
};
