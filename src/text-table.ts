/** A table in fixed-width text. */
export interface TextColumn {
  readonly label: string;
  /** Numbers stand to the right. */
  readonly numeric: boolean;
}

export function tableLines(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const cells = [columns.map((column) => column.label), ...rows];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => (row[index] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return columns[index]?.numeric ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const [header = [], ...body] = cells;
  return [line(header), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)];
}
