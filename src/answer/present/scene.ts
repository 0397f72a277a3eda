/** What a picture is made of, before it is chosen which one. */
import type { Catalogue, ChartContent, Plan, ResultTable } from '#src/model.ts';
import type { Strand } from '../wording/strands.ts';

export interface Scene {
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly catalogue: Catalogue;
  /** Strands that fit in one picture: of one unit, and not too many. */
  readonly strands: readonly Strand[];
  readonly name: (strand: Strand) => string;
  readonly texts: Pick<ChartContent, 'title' | 'subtitle' | 'source' | 'fictional' | 'figure'>;
  readonly tick: (value: number) => string;
}
