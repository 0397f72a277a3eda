/** A relation as its sentences and its picture need it: both indicators in words, and what was found. */
import type { Indicator, RelationFinding, Row } from '#src/model.ts';
import { measureOf } from '../plan/measure.ts';
import type { Telling } from './draft.ts';
import { bare } from './figures.ts';
import { formatNumber } from './numbers.ts';
import { inPeriod } from './periods.ts';
import { membersName } from './ranking.ts';
import { type Topic, topicOf } from './topic.ts';

/** One of the two indicators: in words, and its rows by region. */
export interface Side {
  readonly topic: Topic;
  /** "de werkloosheid", "de verandering van het aantal banen". */
  readonly subject: string;
  /** For a headline, without "per 1.000 inwoners". */
  readonly short: string;
  readonly rows: ReadonlyMap<string, Row>;
}

export interface Told {
  readonly telling: Telling;
  readonly finding: RelationFinding;
  readonly a: Side;
  readonly b: Side;
}

function sideOf(indicator: Indicator, { plan, table, strands, catalogue }: Telling): Side | undefined {
  const own = strands.filter((strand) => strand.topic.indicator.id === indicator.id);
  const topic = own[0]?.topic;
  if (topic === undefined) return undefined;
  const measure = measureOf(plan, indicator);
  const changes = measure === 'change' || measure === 'change_pct';
  const sector = catalogue.sectors.get(own[0]?.sectorId ?? '');
  const undivided = measure === 'per_1000_inwoners' ? topicOf(indicator, 'level', { sector }) : topic;
  return {
    topic,
    subject: changes ? `de verandering van ${topic.subject}` : topic.subject,
    short: changes ? `verandering van ${topic.short}` : undivided.short,
    rows: new Map(table.rows.filter((row) => row.indicator === indicator.id).map((row) => [row.region, row])),
  };
}

export function toldOf(telling: Telling): Told | undefined {
  const { plan, table } = telling;
  const finding = table.notes.find((note) => note.kind === 'relation');
  const [a, b] = plan.indicators.map((indicator) => sideOf(indicator, telling));
  return finding === undefined || a === undefined || b === undefined ? undefined : { telling, finding, a, b };
}

/** "342 gemeenten in Nederland (2 zonder beide cijfers)" */
export function fieldOf({ telling: { plan }, finding: { pairs, missing } }: Told): string {
  const without = missing > 0 ? ` (${formatNumber(missing, 0)} zonder beide cijfers)` : '';
  return `${formatNumber(pairs, 0)} ${membersName(plan, pairs)}${without}`;
}

/** "in 2023"; nothing where the two are of different periods, which is said apart. */
export function timeOf({ telling: { table } }: Told): string {
  const [period, other] = table.periods;
  return period === undefined || other !== undefined ? '' : inPeriod(period);
}

/** Both figures of a place: "4,1% en 35,2". */
export const both = ({ a, b }: Told, region: string): string => {
  const [x, y] = [a.rows.get(region), b.rows.get(region)];
  return x === undefined || y === undefined ? '' : `${bare(x, a.topic)} en ${bare(y, b.topic)}`;
};

export const isKnown = ({ a, b }: Told, region: string): boolean =>
  (a.rows.get(region)?.value ?? null) !== null && (b.rows.get(region)?.value ?? null) !== null;
