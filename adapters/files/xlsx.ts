/** Workbooks as XLSX files. */
import writeWorkbook, { type Cell } from 'write-excel-file/node';
import type { WorkbookCell, WorkbookSheet } from '#src/answer/export/workbook.ts';

/** Signs that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The library keeps texts as keys of an object, and takes those that every object has for known ones. */
const storable = (text: string): string => (text in {} ? `${text}\u200B` : text);

function cellOf(cell: WorkbookCell): Cell {
  if (cell === null) return null;
  if ('number' in cell)
    return {
      value: cell.number,
      type: Number,
      ...(cell.format === undefined ? {} : { format: cell.format }),
    };
  return {
    value: storable(cell.text.toWellFormed().replace(NOT_XML, '')),
    type: String,
    ...(cell.strong ? { fontWeight: 'bold' as const } : {}),
    ...(cell.wrap ? { wrap: true, alignVertical: 'top' as const } : {}),
    ...(cell.right ? { align: 'right' as const } : {}),
  };
}

export async function writeXlsx(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  return writeWorkbook(
    sheets.map(({ name, widths, head, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: head,
      data: rows.map((row) => row.map(cellOf)),
    })),
  ).toBuffer();
}
