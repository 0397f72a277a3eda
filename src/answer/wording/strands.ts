/** The rows of a table as strands: one indicator, place and sector, over the periods shown. */
import type { Catalogue, Plan, ResultTable, Row } from '#src/model.ts';
import { measureOf } from '../plan/measure.ts';
import { WITH_MEMBERS } from '../plan/members.ts';
import { type NamedPlace, placesOf } from './places.ts';
import { spaced } from './text.ts';
import { type Topic, topicOf } from './topic.ts';

export interface Strand {
  readonly topic: Topic;
  readonly place: NamedPlace;
  /** "in Breda"; empty where the topic says it already. */
  readonly where: string;
  readonly sectorId?: string;
  readonly sectorName?: string;
  /** Ascending. */
  readonly rows: readonly Row[];
  /** Rows with a figure. */
  readonly known: readonly Row[];
}

/** A strand that has at least one figure, with its first and newest. */
export interface KnownStrand extends Strand {
  readonly first: Row;
  readonly last: Row;
}

/** A share of one place in another, rather than of a sector in its place. */
export const isPlaceShare = (plan: Plan): boolean =>
  plan.measure === 'share' && plan.sectors.length === 0 && !WITH_MEMBERS.has(plan.operation);

/** "de winkelleegstand in Breda". */
export const about = (strand: Strand): string => spaced(strand.topic.subject, strand.where);

export function strandsOf(plan: Plan, table: ResultTable, catalogue: Catalogue): Strand[] {
  const place = placesOf(plan, catalogue);
  const without = plan.exceptSectors.flatMap((id) => catalogue.sectors.get(id) ?? []);
  const byKey = new Map<string, Row[]>();
  for (const row of table.rows) {
    const key = `${row.indicator}|${row.region}|${row.sector ?? ''}`;
    const rows = byKey.get(key);
    if (rows === undefined) byKey.set(key, [row]);
    else rows.push(row);
  }
  return [...byKey.values()].flatMap((rows): Strand[] => {
    const [row] = rows;
    const indicator = row && catalogue.indicators.get(row.indicator);
    if (row === undefined || indicator === undefined) return [];
    const sector = row.sector === undefined ? undefined : catalogue.sectors.get(row.sector);
    // A split names its sectors itself.
    const spoken = plan.operation === 'breakdown' ? undefined : sector;
    const own = place(row.region);
    const within = isPlaceShare(plan) ? plan.places[1] : undefined;
    const share = within && { part: own.spoken, inside: own.inside, whole: place(within.code).inside };
    return [
      {
        topic: topicOf(indicator, measureOf(plan, indicator), {
          sector: spoken,
          share,
          without: indicator.dimension === undefined ? [] : without,
        }),
        place: own,
        where: share === undefined ? own.inside : '',
        ...(row.sector === undefined ? {} : { sectorId: row.sector }),
        ...(row.sectorName === undefined ? {} : { sectorName: row.sectorName }),
        rows,
        known: rows.filter((item) => item.value !== null),
      },
    ];
  });
}

/** The strand with its first and newest figure; undefined without any. */
export function known(strand: Strand | undefined): KnownStrand | undefined {
  const [first, last] = [strand?.known[0], strand?.known.at(-1)];
  return strand === undefined || first === undefined || last === undefined
    ? undefined
    : { ...strand, first, last };
}

/** The strands that stand beside the subject: the same indicator and sector elsewhere. */
export const beside = (subject: Strand, strands: readonly Strand[]): Strand[] =>
  strands.filter(
    (strand) =>
      strand !== subject &&
      strand.topic.indicator.id === subject.topic.indicator.id &&
      strand.sectorId === subject.sectorId &&
      strand.place.code !== subject.place.code,
  );
