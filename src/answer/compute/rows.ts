/** Rows of the result: a measured figure with its names, unit and text. */
import type { Indicator, Measure, Place, Row, Sector, Working } from '#src/model.ts';
import { derivedDecimals, formatValue, isPercentage } from '../wording/numbers.ts';
import type { Cell } from './cell.ts';

export interface RowInput {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly sector?: Sector | undefined;
  readonly period: string;
  readonly cell: Cell | undefined;
  readonly measure: Measure;
  readonly absolute?: number | null | undefined;
  /** First period, for an index. */
  readonly base?: string | undefined;
  readonly role: NonNullable<Row['role']>;
}

/** Unit of a measure of an indicator. */
export function unitOf(measure: Measure, indicator: Indicator, base?: string): string {
  switch (measure) {
    case 'level':
      return indicator.unit;
    case 'per_1000_inwoners':
      return `${indicator.unit} per 1.000 inwoners`;
    case 'share':
    case 'change_pct':
      return '%';
    case 'change':
      return isPercentage(indicator.unit) ? 'procentpunt' : indicator.unit;
    case 'index':
      return `index (${base} = 100)`;
  }
}

const keepsDecimals = (measure: Measure): boolean => measure === 'level' || measure === 'change';

export function decimalsOf(measure: Measure, indicator: Indicator, value: number | null): number {
  return keepsDecimals(measure) ? indicator.decimals : derivedDecimals(value);
}

const FICTIONAL = { fictional: true } as const;

/** Fields that are absent when there is nothing to say. */
function marksOf(cell: Cell | undefined): Partial<Row> {
  if (cell === undefined) return {};
  return {
    ...(cell.status === 'final' ? {} : { status: cell.status }),
    ...(cell.fictional ? FICTIONAL : {}),
    ...(cell.approx ? { approx: true as const } : {}),
    ...(cell.boundary === undefined ? {} : { boundary: cell.boundary }),
    ...(cell.mean === undefined ? {} : { meanPerMember: cell.mean }),
    ...(cell.members === undefined ? {} : { members: cell.members }),
    ...(cell.withFigure === undefined ? {} : { withFigure: cell.withFigure }),
    ...(cell.releases.length === 0 ? {} : { release: Math.max(...cell.releases) }),
  };
}

export function makeRow({
  indicator,
  place,
  sector,
  period,
  cell,
  measure,
  absolute,
  base,
  role,
}: RowInput): Row {
  const value = cell?.value ?? null;
  const unit = unitOf(measure, indicator, base);
  const decimals = decimalsOf(measure, indicator, value);
  return {
    region: place.code,
    regionName: place.name,
    indicator: indicator.id,
    indicatorName: indicator.name,
    period,
    ...(sector === undefined ? {} : { sector: sector.id, sectorName: sector.name }),
    value,
    text: formatValue(value, unit, decimals),
    unit,
    decimals,
    ...marksOf(cell),
    ...(absolute === undefined ? {} : { absolute }),
    role,
  };
}

/** A row with the cell it was made of, to tell how it came about. */
export function workingOf(row: Row, indicator: Indicator, place: Place, cell: Cell | undefined): Working {
  const { sector = '', period, text, role = 'member' } = row;
  return { indicator, place, sector, period, cell, text, role };
}
