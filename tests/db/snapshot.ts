/** A figure as small as one can be, for tests of what keeps figures. */
import type { FigureSnapshot } from '#src/model.ts';

export const snapshotOf =
  (headline: string, more: Partial<FigureSnapshot['answer']> = {}) =>
  (figure: string): FigureSnapshot => ({
    answer: {
      outcome: 'query',
      query: { operation: 'value', indicators: ['banen'], regions: ['GM0758'] },
      headline,
      summary: `${headline}.`,
      altText: headline,
      rows: [],
      table: { caption: '', columns: [], rows: [], legend: [] },
      chart: null,
      sources: [],
      assumptions: [],
      followUps: [],
      figure,
      fictional: false,
      ...more,
    },
    indicators: [],
    releases: [],
    reading: { grounds: {}, notes: [] },
  });
