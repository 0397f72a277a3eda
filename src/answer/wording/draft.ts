/** What a sentence maker gets, and what it makes. */
import type { Catalogue, Plan, ResultTable } from '#src/model.ts';
import type { Strand } from './strands.ts';

export interface Telling {
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly catalogue: Catalogue;
  readonly strands: readonly Strand[];
}

/** Headline without a full stop; sentences with. The finding first, then comparison or development. */
export interface Draft {
  readonly headline: string;
  readonly sentences: readonly string[];
}

export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
