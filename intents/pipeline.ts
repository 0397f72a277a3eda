/**
 * The whole way of a question, in order. Rules tag phrases (`reading.ts` lists them in their order), names are
 * found between them, then each stage below may settle the outcome.
 */
import type { Parse } from './query.ts';
import type { Reading } from './reading.ts';
import { has } from './reading.ts';
import { findAct } from './refiners/act.ts';
import { findClarification } from './refiners/clarify.ts';
import { inThread, mergeFollowUp, standsAlone } from './refiners/followup.ts';
import { findSlots, type Slots, wants } from './refiners/operation.ts';
import { type Draft, draftQuery } from './refiners/query.ts';
import { findRefusal, refuseAttached, refusePart, refuseSector, refuseUnknown } from './refiners/refusal.ts';
import { bySize, listMembers, sizeInThread } from './refiners/size.ts';

export interface Analysis {
  readonly reading: Reading;
}

export interface Stage {
  readonly name: string;
  /** The outcome, or undefined to let the next stage decide. */
  readonly judge: (analysis: Analysis) => Parse | undefined;
}

/** The slots of a reading; computed once. */
const cache = new WeakMap<Reading, Slots>();
function slotsOf(reading: Reading): Slots {
  const known = cache.get(reading) ?? findSlots(reading);
  cache.set(reading, known);
  return known;
}

/** The query as it stands by itself; computed once. */
const drafts = new WeakMap<Reading, Draft>();
function draftOf(reading: Reading): Draft {
  const known = drafts.get(reading) ?? draftQuery(reading, slotsOf(reading));
  drafts.set(reading, known);
  return known;
}

/** Whether a question without a topic of its own leans on the one before. */
function isFollowUp(reading: Reading): boolean {
  return reading.input.previous !== undefined && !standsAlone(reading, slotsOf(reading));
}

/** A follow-up must name something that can be replaced. */
function saysSomething(reading: Reading, { topics, places, period }: Slots): boolean {
  const slots =
    topics.indicators.length +
    topics.sectors.length +
    topics.exceptSectors.length +
    places.said.length +
    period.except.length;
  const shaped = reading.findings.some(
    ({ measure, operation, order, limit, above, below, members, splitBy, show, step }) =>
      [measure, operation, order, limit, above, below, members, splitBy, show, step].some(
        (value) => value !== undefined,
      ),
  );
  return (
    slots > 0 ||
    shaped ||
    topics.theme !== undefined ||
    period.period !== undefined ||
    [
      'change',
      'total',
      'reverse',
      'same',
      'changing',
      'place-of',
      'previous-step',
      'count',
      'in-percent',
    ].some((sign) => has(reading, sign as 'change'))
  );
}

const asQuery = ({ query, grounds, notes }: Draft): Extract<Parse, { outcome: 'query' }> => ({
  outcome: 'query',
  query,
  grounds,
  notes,
});

/** "Hoe is dit berekend?": of what was shown before, so nothing else is named. */
function asksCalculation(reading: Reading): boolean {
  const { topics, places, period } = slotsOf(reading);
  const named =
    topics.indicators.length + topics.sectors.length + places.said.length > 0 || period.period !== undefined;
  return has(reading, 'calculation') && !named;
}

/** A follow-up, and what it asks of the figures before. */
const asFollowUp = (draft: Draft, reading: Reading): Parse =>
  asksCalculation(reading) ? { ...asQuery(draft), aspect: 'calculation' } : asQuery(draft);

/** "Wat is grijze druk?": a topic and nothing else, after "wat is". */
function asksDefinition(reading: Reading): boolean {
  const { topics, places, period } = slotsOf(reading);
  const bare = topics.indicators.length === 1 && places.said.length === 0 && period.period === undefined;
  return (
    bare &&
    !places.homeWanted &&
    / (wat is|wat zijn|what is|what are) (een |eigenlijk |precies |the )?\S+( \S+)?( (eigenlijk|precies|nou|dan|toch|nu|ook alweer|alweer|exact))* $/.test(
      reading.text,
    ) &&
    !/ (wat is|what is) (de|het|the) /.test(reading.text)
  );
}

export const stages: readonly Stage[] = [
  { name: 'act', judge: ({ reading }) => findAct(reading, slotsOf(reading)) },
  { name: 'refusal', judge: ({ reading }) => findRefusal(reading, slotsOf(reading)) },
  {
    name: 'follow-up',
    judge: ({ reading }) => {
      const { previous } = reading.input;
      if (previous === undefined || !isFollowUp(reading)) return undefined;
      const slots = inThread(reading, slotsOf(reading), previous);
      if (!saysSomething(reading, slots)) return refusePart(reading, slotsOf(reading));
      const merged = mergeFollowUp(reading, slots, previous);
      const draft = sizeInThread(merged, previous);
      if ('outcome' in draft) return draft;
      return (
        refusePart(reading, slots) ??
        refuseSector(reading, slots) ??
        refuseAttached(reading, slots) ??
        findClarification(
          reading,
          { ...slotsOf(reading), places: { ...slotsOf(reading).places, homeWanted: false } },
          draft,
        ) ??
        asFollowUp(draft, reading)
      );
    },
  },
  {
    name: 'definition',
    judge: ({ reading }) => {
      const { indicators } = slotsOf(reading).topics;
      return asksDefinition(reading)
        ? {
            outcome: 'query',
            query: { operation: 'about', indicators: [...indicators] },
            grounds: { operation: 'said', indicators: 'said' },
            notes: [],
          }
        : undefined;
    },
  },
  {
    name: 'what there is',
    judge: ({ reading }) => {
      const { topics } = slotsOf(reading);
      const nothing =
        topics.indicators.length === 0 && topics.theme === undefined && topics.unclearIndicator === undefined;
      return wants(reading, 'about') && nothing && reading.leftovers.length === 0
        ? { outcome: 'act', act: 'help' }
        : undefined;
    },
  },
  {
    name: 'movers',
    judge: ({ reading }) => {
      const draft = draftOf(reading);
      if (draft.query.operation !== 'movers') return undefined;
      return findClarification(reading, slotsOf(reading), draft) ?? asQuery(draft);
    },
  },
  {
    name: 'sizes',
    judge: ({ reading }) => {
      const draft = listMembers(reading, slotsOf(reading)) ?? bySize(reading, slotsOf(reading));
      return draft === undefined ? undefined : asQuery(draft);
    },
  },
  { name: 'unknown', judge: ({ reading }) => refuseUnknown(reading, slotsOf(reading)) },
  {
    name: 'query',
    judge: ({ reading }) => {
      const draft = draftOf(reading);
      return findClarification(reading, slotsOf(reading), draft) ?? asQuery(draft);
    },
  },
];
