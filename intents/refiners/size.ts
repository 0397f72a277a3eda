/** "Welke gemeenten hebben meer dan 100.000 inwoners": a size that is no group to measure, but what is asked. */
import type { Query } from '../query.ts';
import type { Reading } from '../reading.ts';
import type { Slots } from './operation.ts';
import { type Draft, draftQuery } from './query.ts';

const SIZE = /^SIZE:(\d+)-(\d*)$/;

function filterOf(code: string): Query['filter'] {
  const [, from, to] = SIZE.exec(code) ?? [];
  return {
    ...(Number(from) > 0 ? { above: Number(from) } : {}),
    ...(to ? { below: Number(to) } : {}),
  } as Query['filter'];
}

export function bySize(reading: Reading, slots: Slots): Draft | undefined {
  const size = reading.findings.find(
    ({ rule, region }) => rule.startsWith('size ') && SIZE.test(region ?? ''),
  );
  const { indicators, unclearIndicator, theme } = slots.topics;
  const hasTopic = indicators.length > 0 || unclearIndicator !== undefined || theme !== undefined;
  if (size?.region === undefined || hasTopic || reading.leftovers.length > 0) return undefined;
  const others = slots.places.said.filter((place) => place.codes[0] !== size.region);
  const draft = draftQuery(reading, {
    ...slots,
    topics: { ...slots.topics, indicators: ['inwoners'] },
    places: { ...slots.places, said: others.map((place) => ({ ...place, members: true })) },
  });
  const operation = draft.query.operation === 'map' ? 'map' : 'rank';
  return { ...draft, query: { ...draft.query, operation, filter: filterOf(size.region) } };
}
