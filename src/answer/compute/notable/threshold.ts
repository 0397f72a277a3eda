/** How far a figure must lie before it is said: the more is looked at, the farther. */
import { normalQuantile } from './robust.ts';

/** How many items chance alone may bring in one look, for all indicators together. */
const BY_CHANCE = 0.2;
/** Each indicator is looked at in about as many ways. */
const WAYS = 4;
/** With few indicators it would become easy. */
const LEAST = 3;

/**
 * The threshold of the score: chance passes it in `BY_CHANCE` of all looks at `indicators` indicators
 * (Bonferroni on the expected number of false findings). 3.2 for 44 indicators.
 */
export const thresholdFor = (indicators: number): number =>
  Math.max(LEAST, normalQuantile(BY_CHANCE / (2 * WAYS * Math.max(1, indicators))));
