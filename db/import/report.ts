/** What an import reports when it did nothing. */
import type { ImportReport } from '#src/commands/backend.ts';

export const NOTHING: ImportReport = {
  taken: 0,
  unchanged: 0,
  refusedCount: 0,
  refused: [],
  replacedDemo: [],
  newIndicators: [],
  warnings: [],
};
