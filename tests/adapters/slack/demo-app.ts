/** Answers on demo figures, with pictures of one pixel and figures kept in a database. */
import type { Database } from '#db/client.ts';
import { createFigures } from '#db/figures.ts';
import { createParser } from '#intents/parse.ts';
import { createApp } from '#src/answer/app.ts';
import type { App } from '#src/model.ts';
import { demo, TODAY } from '../../answers/told.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const demoApp = (database: Database): App =>
  createApp({
    statistics: {
      catalogue: async () => demo.catalogue,
      observations: async (needs) => demo.observations(needs),
    },
    createParser,
    figures: createFigures(database, 'a-secret-of-at-least-thirty-two-characters'),
    measure: (text) => text.length * 8,
    png: async () => ({ png: PIXEL }),
    svg: async () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
    xlsx: async () => PIXEL,
    today: () => TODAY,
  });
