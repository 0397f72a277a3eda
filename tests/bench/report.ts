/** What benchmarks print with. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Rows of text in columns; the first as wide as needed. */
export function table(rows: readonly (readonly string[])[]): void {
  const width = Math.max(...rows.map(([first = '']) => first.length)) + 2;
  for (const [first = '', ...rest] of rows)
    say(`${first.padEnd(width)}${rest.map((cell) => cell.padStart(12)).join('')}`);
  say('');
}
