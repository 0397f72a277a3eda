/** The figure of a region split by sector, beside that of another. */
import type { Row, Working } from '#src/model.ts';
import { askedOf, type Context, presenceOf, type Shown, sectorIdsOf } from './context.ts';
import { roleOf } from './notes.ts';
import { makeRow, workingOf } from './rows.ts';
import type { Computed } from './series.ts';
import { settle } from './settle.ts';

export function computeBreakdown(context: Context): Computed {
  const { plan } = context;
  const [indicator] = plan.indicators;
  if (indicator === undefined) return { rows: [], shown: [], notes: [], workings: [] };
  const presence = presenceOf(context, indicator, plan.places, sectorIdsOf(plan));
  const { periods, notes } = settle(presence, askedOf(context, indicator, 'all'));
  // A breakdown is of one moment: of a range the newest.
  const period = periods.at(-1);
  if (period === undefined) return { rows: [], shown: [], notes, workings: [] };
  const rows: Row[] = [];
  const shown: Shown[] = [];
  const workings: Working[] = [];
  for (const place of plan.places) {
    for (const sector of plan.sectors) {
      const measured = context.shown(indicator, place, sector.id, period);
      const role = roleOf(place, plan.places);
      const row = makeRow({
        indicator,
        place,
        sector,
        period,
        cell: measured?.cell,
        measure: plan.measure,
        absolute: measured?.absolute,
        role,
      });
      rows.push(row);
      workings.push(workingOf(row, indicator, place, measured?.cell));
      if (measured !== undefined) shown.push({ indicator, place, period, measured });
    }
  }
  return { rows: sortedBySubject(rows, plan.places[0]?.code), shown, notes, workings };
}

/** Largest sector of the subject first; the other places follow in the same order. */
function sortedBySubject(rows: readonly Row[], subject: string | undefined): Row[] {
  const size = new Map(rows.filter((row) => row.region === subject).map((row) => [row.sector, row.value]));
  const regions = [...new Set(rows.map((row) => row.region))];
  const sizeOf = (row: Row): number => size.get(row.sector) ?? Number.NEGATIVE_INFINITY;
  return rows.toSorted((a, b) => {
    const byRegion = regions.indexOf(a.region) - regions.indexOf(b.region);
    if (byRegion !== 0) return byRegion;
    // Two sectors without a figure differ by nothing: infinity minus infinity is no number.
    return sizeOf(a) === sizeOf(b) ? 0 : sizeOf(b) - sizeOf(a);
  });
}
