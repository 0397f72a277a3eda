/** One line of a file with observations, checked: the figure, or why it is refused. */
import type { Indicator, Sector, Status } from '#src/model.ts';
import { encodePeriod, readPeriod } from '../period.ts';
import { STATUSES } from '../tables.ts';

export const COLUMNS = ['indicator', 'region', 'period', 'value', 'sector', 'status', 'source'] as const;
export type Column = (typeof COLUMNS)[number];
export const REQUIRED: readonly Column[] = ['indicator', 'region', 'period', 'value'];

/** Names of columns as files have them, to ours. */
const COLUMN_NAMES: Readonly<Record<string, Column>> = {
  indicator: 'indicator',
  indicator_id: 'indicator',
  region: 'region',
  region_code: 'region',
  period: 'period',
  value: 'value',
  sector: 'sector',
  status: 'status',
  source: 'source',
  source_table: 'source',
};

export interface Header {
  /** Place of each column in a row. */
  readonly places: ReadonlyMap<Column, number>;
  readonly width: number;
  /** Columns that are not used. */
  readonly unused: readonly string[];
}

const ACCEPTED =
  'Verwacht: indicator, region, period, value, en eventueel sector, status, source; gescheiden door komma’s.';

/** @returns the header, or why it is none. */
export function readHeader(cells: readonly string[]): Header | string {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  if (names.length === 1 && /[;\t|]/.test(names[0] ?? '')) {
    return `De kolommen in dit bestand zijn niet door komma’s gescheiden. ${ACCEPTED}`;
  }
  const places = new Map<Column, number>();
  const unused: string[] = [];
  for (const [place, name] of names.entries()) {
    const column = COLUMN_NAMES[name];
    if (column === undefined) unused.push(cells[place]?.trim() ?? '');
    else if (places.has(column)) return `De kolom ${column} staat twee keer in de kopregel. ${ACCEPTED}`;
    else places.set(column, place);
  }
  const missing = REQUIRED.filter((column) => !places.has(column));
  if (missing.length > 0) {
    return `In de kopregel ${missing.length === 1 ? 'ontbreekt de kolom' : 'ontbreken de kolommen'} ${missing.join(', ')}. ${ACCEPTED}`;
  }
  return { places, width: names.length, unused };
}

/** What codes and ids are known. */
export interface Known {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Other ids of indicators. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, number>;
  readonly sectors: ReadonlyMap<string, Sector & { readonly rowId: number }>;
}

export interface ReadObservation {
  readonly indicator: string;
  readonly regionId: number;
  readonly sectorId: number;
  readonly period: number;
  readonly value: number | null;
  readonly status: number;
  readonly source: string;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const MISSING = new Set(['', '.']);
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

function readValue(text: string): number | null | string {
  if (MISSING.has(text)) return null;
  if (!NUMBER.test(text)) {
    if (/^[+-]?[\d.]*,\d+$/.test(text))
      return `"${text}" heeft een komma: gebruik een punt als decimaalteken, en geen punten voor duizendtallen`;
    return `"${text}" is geen getal (bijvoorbeeld 1234 of 3.5; leeg als er geen cijfer is)`;
  }
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? value : `"${text}" is te groot om waar te zijn`;
}

function readPeriodCell(text: string): number | string {
  const period = readPeriod(text);
  if (period === undefined)
    return `onbekende periode "${text}" (bijvoorbeeld 2023, 2023-Q2, 2023-05, 2023-H1 of 2023KW02)`;
  const year = Number(period.slice(0, 4));
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return `het jaar ${year} kan niet kloppen`;
  return encodePeriod(period);
}

/** Codes as CBS pads and writes them. */
const cleanRegion = (text: string): string => (text === 'NL01' || text === 'NL00' ? 'NL' : text);

function readSector(text: string, indicator: Indicator, known: Known): number | string {
  if (text === '') return 0;
  const sector = known.sectors.get(text);
  if (sector === undefined) return `onbekende sector "${text}"`;
  if (indicator.dimension === undefined) return `"${indicator.id}" kent geen uitsplitsing naar sector`;
  if ((indicator.dimension === 'beroepsgroep') !== (sector.scheme === 'beroepsgroep')) {
    return `"${text}" is geen ${indicator.dimension} van "${indicator.id}"`;
  }
  return sector.rowId;
}

/** @returns the figure, or the reason for refusing it, in Dutch. */
export function readObservation(
  cells: readonly string[],
  header: Header,
  known: Known,
): ReadObservation | string {
  if (cells.length !== header.width) {
    return `${cells.length} kolommen, maar de kopregel heeft er ${header.width}`;
  }
  const cell = (column: Column): string => cells[header.places.get(column) ?? -1]?.trim() ?? '';
  const given = cell('indicator');
  const indicator = known.indicators.get(known.aliases.get(given) ?? given);
  if (indicator === undefined)
    return given === '' ? 'de indicator ontbreekt' : `onbekende indicator "${given}"`;
  const region = cleanRegion(cell('region'));
  const regionId = known.regions.get(region);
  if (regionId === undefined) return region === '' ? 'de regio ontbreekt' : `onbekende regio "${region}"`;
  const sectorId = readSector(cell('sector'), indicator, known);
  if (typeof sectorId === 'string') return sectorId;
  const period = readPeriodCell(cell('period'));
  if (typeof period === 'string') return period;
  const value = readValue(cell('value'));
  if (typeof value === 'string') return value;
  const status = cell('status') || 'final';
  if (!STATUSES.includes(status as Status)) {
    return `onbekende status "${status}" (${STATUSES.join(', ')})`;
  }
  return {
    indicator: indicator.id,
    regionId,
    sectorId,
    period,
    value,
    status: STATUSES.indexOf(status as Status),
    source: cell('source'),
  };
}
