/** A question and what must be said to it, sentence by sentence. */
import type { sayQuestion } from './said.ts';

export interface Golden {
  readonly of: string;
  readonly question: string;
  readonly asked?: Parameters<typeof sayQuestion>[1];
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly assumptions: readonly string[];
}
