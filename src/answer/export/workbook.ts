/** A figure as a workbook of three sheets: the table, the rows behind it, and what it is. */
import type { DisplayTable, FigureSnapshot } from '#src/model.ts';
import { citationOf, referenceDate, shownIndicators } from '../present/citation.ts';
import { releaseText, sourceText } from '../present/source-text.ts';
import { FICTIONAL } from '../wording/fictional.ts';
import { dateName } from '../wording/periods.ts';
import { safeText } from './cells.ts';
import { LONG_COLUMNS, longRows } from './long.ts';
import { numberCell } from './number-cell.ts';

/** `format` as spreadsheets write it; text may be `strong`, or `wrap` in its column. */
export type WorkbookCell =
  | { readonly text: string; readonly strong?: true; readonly wrap?: true; readonly right?: true }
  | { readonly number: number; readonly format?: string }
  | null;

export interface WorkbookSheet {
  readonly name: string;
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  /** Rows at the top that stay in sight. */
  readonly head: number;
  readonly rows: readonly (readonly WorkbookCell[])[];
}

const WIDEST = 60;

const text = (said: string): WorkbookCell => ({ text: safeText(said) });
const strong = (said: string): WorkbookCell => ({ text: safeText(said), strong: true });
const long = (said: string): WorkbookCell => ({ text: safeText(said), wrap: true });

const widthOf = (texts: readonly string[]): number =>
  Math.min(WIDEST, Math.max(8, ...texts.map((cell) => cell.length)) + 2);

/** The table as people see it: what looks like a number is one. */
function tableSheet(table: DisplayTable, headline: string): WorkbookSheet {
  const head = table.columns.map(
    ({ label, numeric }): WorkbookCell => ({
      text: safeText(label),
      strong: true,
      ...(numeric ? { right: true } : {}),
    }),
  );
  const body = table.rows.map((row) =>
    row.map((cell, index): WorkbookCell => {
      if (table.columns[index]?.numeric !== true) return text(cell);
      return numberCell(cell) ?? { text: safeText(cell), right: true };
    }),
  );
  return {
    name: 'Cijfers',
    widths: table.columns.map(({ label }, index) =>
      widthOf([label, ...table.rows.map((row) => row[index] ?? '')]),
    ),
    head: 4,
    rows: [
      [strong(headline)],
      [text(table.caption)],
      [],
      head,
      ...body,
      ...(table.legend.length === 0 ? [] : [[]]),
      ...table.legend.map((line) => [text(line)]),
    ],
  };
}

function rowsSheet(figure: FigureSnapshot, link?: string): WorkbookSheet {
  const rows = longRows(figure, link).map((row) =>
    row.map((cell): WorkbookCell => {
      if (cell === null) return null;
      return typeof cell === 'number' ? { number: cell } : text(String(cell));
    }),
  );
  return {
    name: 'Rijen',
    widths: LONG_COLUMNS.map((column) => Math.max(10, column.length + 2)),
    head: 1,
    rows: [LONG_COLUMNS.map(strong), ...rows],
  };
}

const LICENCE = 'Cijfers van CBS: CC BY 4.0, met bronvermelding';

function facts(figure: FigureSnapshot, givenOn: string, link?: string): [string, string][] {
  const { answer, releases } = figure;
  const indicators = shownIndicators(figure).flatMap((indicator): [string, string][] => {
    const rows = answer.rows.filter((row) => row.indicator === indicator.id);
    const date = referenceDate(indicator, rows);
    return [
      ['Definitie', `${indicator.name}: ${indicator.definition}`],
      ['Groep van gemeenten', `${indicator.name}: ${indicator.formula}`],
      ...(date === undefined ? [] : [[date.name, `${indicator.name}: ${date.text}`] as [string, string]]),
    ];
  });
  const ofCbs = answer.sources.some(({ name, fictional }) => name === 'CBS' && !fictional);
  return [
    ...(answer.fictional ? [['Let op', FICTIONAL] as [string, string]] : []),
    ['Figuur', answer.figure],
    ['Vaste pagina', link ?? 'niet bekend: vraag de figuur op met haar kenmerk'],
    ['Gegeven op', dateName(givenOn)],
    ['Bevinding', answer.headline],
    ['In woorden', answer.summary],
    ['Zonder de grafiek', answer.altText],
    ['Tabel', answer.table.caption],
    ...answer.assumptions.map((line): [string, string] => ['Zo begrepen', line]),
    ...indicators,
    ...answer.sources.map((source): [string, string] => ['Bron', sourceText(source)]),
    ...releases.map((release): [string, string] => ['Release', `${release.id}: ${releaseText(release)}`]),
    ...(ofCbs ? [['Licentie', LICENCE] as [string, string]] : []),
    ['Zo verwijs je ernaar', citationOf(figure, givenOn, link)],
    ['Vraag, voor programma’s', JSON.stringify(answer.query)],
  ];
}

/** @param link address of the figure's page. */
export function workbookOf(figure: FigureSnapshot, givenOn: string, link?: string): WorkbookSheet[] {
  return [
    tableSheet(figure.answer.table, figure.answer.headline),
    ...(figure.answer.rows.length === 0 ? [] : [rowsSheet(figure, link)]),
    {
      name: 'Over deze figuur',
      widths: [24, 100],
      head: 0,
      rows: facts(figure, givenOn, link).map(([name, said]) => [strong(name), long(said)]),
    },
  ];
}
