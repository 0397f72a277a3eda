/** Two moments: bars of one place, a slope of two, a dumbbell of several. */
import type { ChartContent, ChartPair, PairsContent, Row } from '#src/model.ts';
import { absoluteText, baseText } from '../wording/figures.ts';
import { periodName, shortPeriodName } from '../wording/periods.ts';
import { cellText, measureLabel, remarksOn, shortPeriodLabel, withExplained } from './labels.ts';
import type { Scene } from './scene.ts';

/** One place at a few moments, the newest in colour. */
export function moments({ strands: [strand], texts }: Scene): ChartContent | null {
  if (strand === undefined) return null;
  const newest = strand.rows.at(-1);
  return {
    kind: 'bars',
    ...texts,
    bars: strand.rows.map((row) => ({
      label: periodName(row.period),
      value: row.value,
      text: cellText(row),
      role: row === newest ? ('subject' as const) : ('comparison' as const),
    })),
    remarks: remarksOn(strand.rows, strand.rows.map(cellText)),
  };
}

/** The two figures of one change. */
export function ends({ strands: [strand], texts, table }: Scene): ChartContent | null {
  const row = strand?.rows.at(-1);
  if (strand === undefined || row?.base === undefined) return null;
  const { indicator } = strand.topic;
  const { baseValue = null, absolute = null } = row;
  const [from, to] = [baseText(row, indicator), absoluteText(row, indicator)];
  if (from === undefined || to === undefined) return null;
  const newest = withExplained(to, row);
  return {
    kind: 'bars',
    ...texts,
    subtitle: `${measureLabel(indicator, { ...table, measure: 'level' })}, ${shortPeriodLabel(table)}`,
    bars: [
      { label: periodName(row.base), value: baseValue, text: from, role: 'comparison' },
      { label: periodName(row.period), value: absolute, text: newest, role: 'subject' },
    ],
    remarks: remarksOn([row], [newest]),
  };
}

const cellOf = (row: Row | undefined): ChartPair['from'] =>
  row === undefined ? { value: null, text: '.' } : { value: row.value, text: cellText(row) };

function pairs(kind: PairsContent['kind'], { strands, texts, name, table }: Scene): ChartContent {
  const [from = '', to = ''] = table.periods;
  const shown = strands.flatMap(({ rows }) => rows);
  const at = (rows: readonly Row[], period: string) => rows.find((row) => row.period === period);
  return {
    kind,
    ...texts,
    from: shortPeriodName(from),
    to: shortPeriodName(to),
    pairs: strands.map((strand, index) => ({
      label: name(strand),
      role: index === 0 ? 'subject' : 'comparison',
      from: cellOf(at(strand.rows, from)),
      to: cellOf(at(strand.rows, to)),
    })),
    remarks: remarksOn(shown, shown.map(cellText)),
  };
}

export const slope = (scene: Scene): ChartContent => pairs('slope', scene);
export const dumbbell = (scene: Scene): ChartContent => pairs('dumbbell', scene);
