/** A table as somebody made it, row by row in the form of our own files. */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import type { Region } from '#src/model.ts';
import { type CsvRow, isZip, UnreadableFile } from './file.ts';
import type { Mapping } from './mapping.ts';
import { COLUMNS } from './observation.ts';
import { readWrittenPeriod, regionFinder, writtenNumber } from './words.ts';

type Cells = readonly string[];

/** A cell of a workbook as text; numbers keep their point, whatever the mapping says of decimals. */
const NUMERIC = '\u0000';
const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return `${NUMERIC}${cell}`;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
};
const shown = (cell: string): string => cell.replace(NUMERIC, '');

async function* workbookRows(path: string, sheet: string | undefined): AsyncGenerator<Cells> {
  try {
    if (sheet !== undefined) {
      const names = (await readWorkbook(path)).map((item) => item.sheet);
      if (!names.includes(sheet))
        throw new UnreadableFile(`Het blad "${sheet}" is er niet. Wel: ${names.join(', ')}.`);
    }
    for (const row of await readSheet(path, sheet)) yield row.map(cellText);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('Dit bestand is geen leesbaar Excel-bestand (xlsx).');
  }
}

async function* csvRows(path: string, delimiter: string): AsyncGenerator<Cells> {
  const parser = parse({ bom: true, delimiter, relax_column_count: true, relax_quotes: true });
  const stream = createReadStream(path);
  stream.on('error', (error) => parser.destroy(error));
  stream.pipe(parser);
  try {
    for await (const record of parser as AsyncIterable<string[]>) yield record;
  } catch {
    throw new UnreadableFile(`Dit bestand kan niet als CSV met "${delimiter}" worden gelezen: ${path}`);
  }
}

/** A column of figures: whose, and of which period. */
interface ValueColumn {
  readonly at: number;
  readonly indicator: string;
  /** Undefined: the row says it. */
  readonly period: string | undefined;
  /** A star behind the year says that it is. */
  readonly provisional?: boolean;
}

interface Layout {
  readonly region: number;
  readonly period: number;
  readonly sector: number;
  readonly values: readonly ValueColumn[];
}

function layoutOf(header: Cells, mapping: Mapping): Layout {
  const names = header.map((cell) => shown(cell).trim());
  const place = (name: string | undefined): number => {
    if (name === undefined) return -1;
    const at = names.indexOf(name);
    if (at === -1)
      throw new UnreadableFile(
        `De kolom "${name}" staat niet in regel ${mapping.headerRow}. Daar staan: ${names.filter(Boolean).join(', ')}.`,
      );
    return at;
  };
  const { indicator = '', value, periodIs } = mapping;
  const fixed = periodIs === undefined ? undefined : (readWrittenPeriod(periodIs) ?? periodIs);
  const named = Object.entries(mapping.values ?? (value === undefined ? {} : { [value]: indicator })).map(
    ([column, id]) => ({ at: place(column), indicator: id, period: fixed }),
  );
  const wide = names.flatMap((name, at) => {
    const period = readWrittenPeriod(name);
    return period === undefined ? [] : [{ at, indicator, period, provisional: name.endsWith('*') }];
  });
  const values = named.length > 0 ? named : wide;
  if (values.length === 0)
    throw new UnreadableFile(
      `In regel ${mapping.headerRow} staat geen kolom die een periode is (zoals 2023 of 2023 kw 1); geef anders "value" en "period".`,
    );
  return {
    region: place(mapping.region),
    period: place(mapping.period),
    sector: place(mapping.sector),
    values,
  };
}

/** Value and status of a cell. */
function readFigure(cell: string, mapping: Mapping): readonly [string, string] {
  const text = shown(cell).trim();
  if (mapping.suppressed.includes(text)) return ['', 'suppressed'];
  if (text === '' || text === '-' || text === '.' || mapping.missing.includes(text)) return ['', 'final'];
  // A star behind a figure says provisional, as at CBS.
  const provisional = text.endsWith('*');
  const written = provisional ? text.slice(0, -1).trim() : text;
  const number = cell.startsWith(NUMERIC) ? written : writtenNumber(written, mapping.decimal);
  if (number === undefined) return [`${text} (als getal met "${mapping.decimal}" voor decimalen)`, 'final'];
  const scaled =
    mapping.factor === 1 || !Number.isFinite(Number(number))
      ? number
      : String(Number((Number(number) * mapping.factor).toPrecision(15)));
  return [scaled, provisional ? 'provisional' : 'final'];
}

/**
 * Rows in the form of our own files, the header first, with the line in the file they came from.
 * @throws UnreadableFile when columns that the mapping names are not there.
 */
export async function* readMapped(
  path: string,
  mapping: Mapping,
  regions: Iterable<Region>,
): AsyncGenerator<CsvRow> {
  const rows = (await isZip(path)) ? workbookRows(path, mapping.sheet) : csvRows(path, mapping.delimiter);
  const findRegion = regionFinder(regions);
  let layout: Layout | undefined;
  let line = 0;
  for await (const cells of rows) {
    line += 1;
    if (line < mapping.headerRow) continue;
    if (layout === undefined) {
      layout = layoutOf(cells, mapping);
      yield { line, cells: COLUMNS };
      continue;
    }
    const said = shown(cells[layout.region] ?? '').trim();
    if (said === '' || mapping.skip.includes(said)) continue;
    const sector = shown(cells[layout.sector] ?? '').trim();
    for (const column of layout.values) {
      const period = column.period ?? readWrittenPeriod(shown(cells[layout.period] ?? ''));
      const [value, status] = readFigure(cells[column.at] ?? '', mapping);
      yield {
        line,
        cells: [
          column.indicator,
          findRegion(said),
          period ?? shown(cells[layout.period] ?? ''),
          value,
          mapping.sectors?.[sector] ?? sector,
          column.provisional && status === 'final' && value !== '' ? 'provisional' : status,
          mapping.source ?? '',
        ],
      };
    }
  }
  if (layout === undefined) throw new UnreadableFile(`Dit bestand heeft geen regel ${mapping.headerRow}.`);
}
