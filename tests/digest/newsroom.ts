/** A composer on the demo figures, with figures that came in as a test says. */
import { createParser } from '#intents/parse.ts';
import { createApp } from '#src/answer/app.ts';
import { type Composer, createComposer } from '#src/digest/compose.ts';
import type { Alert, Arrival, Subscription } from '#src/digest/model.ts';
import type { App, Catalogue, Observation, Statistics } from '#src/model.ts';
import { demoStatistics } from '../answers/demo.ts';
import { memoryFigures } from '../answers/memory-figures.ts';
import { measure } from '../answers/relation.ts';

export const TODAY = '2026-11-30';

const never = async (): Promise<never> => {
  throw new Error('no pictures are drawn here');
};

/** A figure in place of that of the demo, by "indicator|region|period". */
export type Instead = Readonly<Record<string, number>>;

export interface Newsroom {
  readonly app: App;
  readonly catalogue: Catalogue;
  readonly composer: Composer;
}

const demo = demoStatistics(['winkelleegstand', 'vacatures', 'banen', 'faillissementen']);

/** @param before the figures of releases up to 1, where they were others. */
export function newsroom(
  arrivals: readonly Arrival[] = [],
  instead: Instead = {},
  before: Instead = instead,
): Newsroom {
  const statistics: Statistics = {
    catalogue: async () => demo.catalogue,
    observations: async (needs, asOf) =>
      demo.observations(needs).map((row): Observation => {
        const value = (asOf === undefined ? instead : before)[`${row.indicator}|${row.region}|${row.period}`];
        return value === undefined || row.sector !== undefined ? row : { ...row, value };
      }),
  };
  const app = createApp({
    statistics,
    createParser,
    figures: memoryFigures(),
    xlsx: never,
    measure,
    png: never,
    svg: never,
    today: () => TODAY,
  });
  const composer = createComposer({
    answerQuery: app.answerQuery,
    catalogue: statistics.catalogue,
    today: () => TODAY,
    news: {
      newestRelease: async () => Math.max(2, ...arrivals.map(({ release }) => release)),
      arrivals: async (indicators, regions, after) =>
        arrivals.filter(
          ({ indicator, region, release }) =>
            indicators.includes(indicator) && regions.includes(region) && release > after,
        ),
    },
  });
  return { app, catalogue: demo.catalogue, composer };
}

export const arrival = (
  indicator: string,
  region: string,
  period: string,
  more: Partial<Arrival> = {},
): Arrival => ({
  ...{ indicator, region, period, release: 3, kind: 'new', before: null },
  ...more,
});

export const subscription = (more: Partial<Subscription> = {}): Subscription => ({
  ...{ id: 3, workspace: 'slack:T1', channel: 'C1', person: 'U1', alone: false, address: null },
  ...{ regions: ['GM0114'], themes: [], indicators: [], moment: { weekday: 1, time: '08:00' } },
  ...{ whenNothing: 'silence', language: 'nl', toldUpTo: 2 },
  ...more,
});

export const alert = (more: Partial<Alert> = {}): Alert => ({
  ...{ id: 4, workspace: 'slack:T1', channel: 'C1', person: 'U1', alone: false, address: null },
  ...{ indicator: 'winkelleegstand', region: 'GM0114', armed: true },
  condition: { kind: 'above', value: 10 },
  ...more,
});
