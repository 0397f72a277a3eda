/** "Welke gemeenten hebben meer dan 100.000 inwoners": a size that is no group to measure, but what is asked. */
import type { Parse, Query } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import { isPlural, type Slots } from './operation.ts';
import { type Draft, draftQuery } from './query.ts';

type Clarification = Extract<Parse, { outcome: 'clarify' }>;

const SIZE = /^SIZE:(\d+)-(\d*)$/;

function filterOf(code: string): Query['filter'] {
  const [, from, to] = SIZE.exec(code) ?? [];
  return {
    ...(Number(from) > 0 ? { above: Number(from) } : {}),
    ...(to ? { below: Number(to) } : {}),
  } as Query['filter'];
}

/**
 * "Alleen gemeenten boven de 50.000" after a ranking: of inhabitants it is a limit to the figure; within an area it
 * takes the place of that area, and it must be asked whether that is meant.
 */
export function sizeInThread(draft: Draft, previous: Query): Draft | Clarification {
  const { query } = draft;
  const area = previous.among;
  if (!SIZE.test(query.among ?? '') || area === undefined || area === 'NL' || SIZE.test(area)) return draft;
  if (query.indicators?.[0] === 'inwoners')
    return { ...draft, query: { ...query, among: area, filter: filterOf(query.among ?? '') } };
  return {
    outcome: 'clarify',
    about: 'region',
    options: [
      { label: 'Gemeenten van die omvang, in heel Nederland', query },
      { label: 'Alle gemeenten van daarnet', query: { ...query, among: area } },
    ],
  };
}

/** "Welke gemeenten horen bij de G40": a list of them, by inhabitants. */
export function listMembers(reading: Reading, slots: Slots): Draft | undefined {
  const { indicators, sectors, theme } = slots.topics;
  const [place] = slots.places.said;
  if (!has(reading, 'membership') || place === undefined || indicators.length + sectors.length > 0)
    return undefined;
  if (theme !== undefined || !isPlural(place, reading)) return undefined;
  const query: Query = { operation: 'rank', indicators: ['inwoners'], among: place.codes[0] ?? 'NL' };
  return { query, grounds: { operation: 'said', indicators: 'default', among: 'said' }, notes: [] };
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
