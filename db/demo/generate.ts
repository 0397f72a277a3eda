/**
 * Made-up figures for every indicator of the catalogue, always the same. They are believable in size and agree
 * with each other (parts and ratios, quarters and years, sectors and totals), and say nothing about any place.
 */
import type { Reference } from '../reference/read.ts';
import { areas } from './areas.ts';
import { business } from './business.ts';
import { labour } from './labour.ts';
import { demoPlaces } from './place.ts';
import { type DemoRow, Sink } from './sink.ts';
import { society } from './society.ts';

export type { DemoRow };

export function* generateDemo(reference: Reference): Generator<DemoRow> {
  const sink = new Sink();
  for (const place of demoPlaces(reference)) {
    labour(place, sink);
    business(place, sink);
    society(place, sink);
    yield* sink.take();
  }
  areas(reference, sink);
  yield* sink.takeAreas();
}
