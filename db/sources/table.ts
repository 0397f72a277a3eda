/** What connectors agree on: which figures come from which table, and rows in the form of our own CSV files. */

/** One indicator of one table at a source. */
export interface TableSpec {
  readonly indicator: string;
  readonly table: string;
  /** Name of the measure, as people read it or as the source codes it; numbers at its end do not count. */
  readonly measure: string;
  /** Fixed values of other dimensions, by the code of the dimension. */
  readonly filters: Readonly<Record<string, string>>;
  /** The dimension that holds the sectors, if the indicator is split. */
  readonly sectorDimension?: string;
  /** What a figure is multiplied by: 1000 for "x 1 000". */
  readonly factor: number;
}

/** The header of rows that connectors deliver: that of our own files. */
export const HEADER = ['indicator', 'region', 'period', 'value', 'sector', 'status', 'source'] as const;

export interface SourceTable {
  /** "CBS StatLine, tabel 81575NED". */
  readonly source: string;
  readonly table: string;
  /** Changes whenever the table does: the same again is nothing to load. */
  readonly stamp: string;
  /** Rows of cells in the order of the header; read while they are loaded. */
  readonly rows: () => AsyncGenerator<readonly string[]>;
}

/** A name without the number that shifts between publications: "BedrijfsvestigingenTotaal_102". */
export const baseName = (name: string): string =>
  name
    .replace(/_\d+$/, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** SBI sections by the letter that their titles begin with. */
const SECTIONS: Readonly<Record<string, string>> = {
  A: 'landbouw',
  B: 'delfstoffen',
  C: 'industrie',
  D: 'energievoorziening',
  E: 'waterbedrijven',
  F: 'bouw',
  G: 'handel',
  H: 'vervoer',
  I: 'horeca',
  J: 'ict',
  K: 'financieel',
  L: 'vastgoed',
  M: 'zakelijk',
  N: 'verhuur',
  O: 'overheid',
  P: 'onderwijs',
  Q: 'zorg',
  R: 'cultuur',
  S: 'overig',
};
const DIVISIONS: Readonly<Record<string, string>> = { '46': 'groothandel', '47': 'detailhandel' };

/** The sector that a title of CBS names: "I Horeca", "47 Detailhandel"; '' is the total, undefined another split. */
export function sectorOf(title: string): string | undefined {
  if (/^(A-[SU]|T?otaal|Alle economische)/i.test(title)) return '';
  const [, letter, division] = /^(?:([A-S])|(\d\d)) \D/.exec(title) ?? [];
  return SECTIONS[letter ?? ''] ?? DIVISIONS[division ?? ''];
}

/** A number as our files have it; missing stays missing. */
export function figure(value: number | string | null | undefined, factor: number): string {
  const number = typeof value === 'string' ? Number(value.trim() || Number.NaN) : value;
  if (number === null || number === undefined || !Number.isFinite(number)) return '';
  return String(Number((number * factor).toPrecision(15)));
}
