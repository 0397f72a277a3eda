/** What a next question follows up on. */
import type { DataAnswer, Query } from '#src/model.ts';

/** After "hoe is dit berekend?" the talk is still of the figure that was explained. */
export const queryAfter = ({ aspect, query }: DataAnswer, previous: Query | undefined): Query =>
  aspect === undefined ? query : (previous ?? query);
