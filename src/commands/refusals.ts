/** Refused rows as they are reported: those with the same reason together, with the lines they stand on. */
import type { RefusedGroup, RefusedRow } from './backend.ts';

/** So many runs of lines are kept of each reason. */
const RUNS_KEPT = 50;

/**
 * Lines in runs that follow each other; the reason that is found first comes first. A line with several figures that
 * are refused for the same reason is one line.
 */
export function groupRefusals(refused: readonly RefusedRow[]): RefusedGroup[] {
  const sorted = refused.toSorted((a, b) => a.line - b.line);
  return [...Map.groupBy(sorted, ({ reason }) => reason)].map(([reason, rows]) => {
    const lines = new Set(rows.map(({ line }) => line));
    const runs: [first: number, last: number][] = [];
    for (const line of lines) {
      const run = runs.at(-1);
      if (run?.[1] === line - 1) run[1] = line;
      else runs.push([line, line]);
    }
    return { reason, count: lines.size, lines: runs.slice(0, RUNS_KEPT) };
  });
}

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('nl-NL')} ${n === 1 ? one : many}`;

/** "Regel 3: onbekende regio …", "Regels 3, 7–9 en 12: … (5 regels)". */
function groupLine({ reason, count, lines }: RefusedGroup, most: number): string {
  const shown = lines.slice(0, most);
  const said = shown.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const left = count - shown.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  if (count === 1) return `Regel ${said[0]}: ${reason}`;
  const more = left > 0 ? ` en nog ${left.toLocaleString('nl-NL')}` : '';
  return `Regels ${said.join(', ')}${more}: ${reason} (${counted(count, 'regel', 'regels')})`;
}

/** More reasons than this are counted. */
const MOST_REASONS = 40;
const MOST_RUNS = 5;

/** @param release where all refused rows are kept; absent when nothing was taken: then as many as there is room for. */
export function refusalLines(groups: readonly RefusedGroup[], release: number | undefined): string[] {
  const shown = groups.slice(0, MOST_REASONS);
  const lines = shown.map((group) => groupLine(group, release === undefined ? RUNS_KEPT : MOST_RUNS));
  const hidden = groups.slice(MOST_REASONS);
  const rows = hidden.reduce((sum, { count }) => sum + count, 0);
  if (hidden.length > 0)
    lines.push(
      `… en nog ${counted(rows, 'geweigerde regel', 'geweigerde regels')}, om ${counted(hidden.length, 'andere reden', 'andere redenen')}.`,
    );
  const isShort = groups.length === 0 || (hidden.length === 0 && groups.every(({ count }) => count === 1));
  if (!isShort && release !== undefined)
    lines.push(`Elke geweigerde regel met wat erin staat: peilstok refused ${release}`);
  return lines;
}
