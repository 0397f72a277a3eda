/** A relation as a picture and as a table. */
import type { Catalogue, ChartContent, DisplayTable, Indicator, Plan, ResultTable, Row } from '#src/model.ts';
import { measureOf } from '../plan/measure.ts';
import { formatNumber } from '../wording/numbers.ts';
import { periodName, spanName } from '../wording/periods.ts';
import { placesOf } from '../wording/places.ts';
import { membersName } from '../wording/ranking.ts';
import { toldOf } from '../wording/relation-told.ts';
import { strandsOf } from '../wording/strands.ts';
import { tickFormat } from '../wording/ticks.ts';
import { cellText, measureLabel } from './labels.ts';
import type { Scene } from './scene.ts';

/** Fewer dots than this show nothing. */
const FEWEST_DOTS = 3;

/** "Openstaande vacatures per 1.000 inwoners – Zorg", with its period where the two differ. */
function labelOf(indicator: Indicator, plan: Plan, table: ResultTable): string {
  const row = table.rows.find((candidate) => candidate.indicator === indicator.id);
  const label = measureLabel(indicator, { ...table, measure: measureOf(plan, indicator) });
  const sector = row?.sectorName === undefined ? '' : ` – ${row.sectorName}`;
  const period = table.periods.length < 2 || row === undefined ? '' : `, ${periodName(row.period)}`;
  return `${label}${sector}${period}`;
}

/** Rows two by two: the first and the second figure of a member. */
function linesOf(plan: Plan, table: ResultTable): (readonly [Row, Row])[] {
  const [a, b] = plan.indicators;
  const second = new Map(table.rows.filter((row) => row.indicator === b?.id).map((row) => [row.region, row]));
  return table.rows.flatMap((row) => {
    const other = row.indicator === a?.id ? second.get(row.region) : undefined;
    return other === undefined ? [] : [[row, other] as const];
  });
}

const only = (table: ResultTable): string =>
  table.periods.length === 1 ? `, ${spanName(table.periods)}` : '';

export function scatter({ plan, table, catalogue, texts }: Scene): ChartContent | null {
  const [a, b] = plan.indicators;
  const told = toldOf({ plan, table, catalogue, strands: strandsOf(plan, table, catalogue) });
  if (told === undefined || a === undefined || b === undefined) return null;
  const { finding } = told;
  const place = placesOf(plan, catalogue);
  const points = linesOf(plan, table).flatMap(
    ([{ region, value: x, text, role }, { value: y, text: other }]) =>
      x === null || y === null
        ? []
        : [
            {
              name: place(region).shown,
              // Units stand at the axes.
              ...{ x, y, text: `${text} en ${other}` },
              role: role === 'subject' ? ('subject' as const) : ('member' as const),
            },
          ],
  );
  if (points.length < FEWEST_DOTS) return null;
  const axis = (indicator: Indicator) => ({
    title: labelOf(indicator, plan, table),
    tick: tickFormat(table.rows.find((row) => row.indicator === indicator.id)?.unit ?? ''),
  });
  return {
    kind: 'scatter',
    ...texts,
    subtitle: `Elke stip is een van de ${formatNumber(points.length, 0)} ${membersName(plan, points.length)}${only(table)}`,
    points,
    farthest: finding.farthest.map((region) => place(region).shown),
    x: axis(a),
    y: axis(b),
    ...(finding.line === undefined ? {} : { line: finding.line }),
  };
}

/** A member a row, its two figures beside each other. */
export function relationTable(
  plan: Plan,
  table: ResultTable,
  catalogue: Catalogue,
): Pick<DisplayTable, 'columns' | 'rows'> {
  const place = placesOf(plan, catalogue);
  return {
    columns: [
      { label: 'Gebied', numeric: false },
      ...plan.indicators.map((indicator) => ({ label: labelOf(indicator, plan, table), numeric: true })),
    ],
    rows: linesOf(plan, table).map(([first, second]) => [
      place(first.region).shown,
      cellText(first),
      cellText(second),
    ]),
  };
}

export const relationCaption = (plan: Plan, table: ResultTable): string =>
  `${plan.indicators.map((indicator) => indicator.name).join(' en ')}, ${membersName(plan, 2)}${only(table)}`;
