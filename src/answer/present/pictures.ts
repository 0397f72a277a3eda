/** From the strands of a table to what each kind of picture shows. */
import type { ChartBar, ChartContent, ChartSeries, Row } from '#src/model.ts';
import { positionOf } from '#src/periods.ts';
import { absoluteText, baseText } from '../wording/figures.ts';
import { periodName } from '../wording/periods.ts';
import { placesOf } from '../wording/places.ts';
import type { Strand } from '../wording/strands.ts';
import { cellText, measureLabel } from './labels.ts';
import { rankingBars } from './ranking.ts';
import type { Scene } from './scene.ts';
import { changeCell } from './table.ts';

/** More lines, or bars, than this cannot be told apart. */
const MOST_LINES = 6;
const MOST_BARS = 20;
const MOST_GROUPED = 24;

const roleOf = (row: Row): 'subject' | 'comparison' => (row.role === 'subject' ? 'subject' : 'comparison');

function barOf(strand: Strand, label: string, row: Row | undefined = strand.rows.at(-1)): ChartBar {
  if (row === undefined) return { label, value: null, text: '.', role: 'comparison' };
  const isChange = row.base !== undefined;
  return {
    label,
    value: row.value ?? null,
    text: isChange ? changeCell(row, strand) : cellText(row),
    role: roleOf(row),
  };
}

export const bars = ({ strands, texts, name }: Scene): ChartContent => ({
  kind: 'bars',
  ...texts,
  bars: strands.map((strand) => barOf(strand, name(strand))),
});

/** One place at two moments. */
export function moments({ strands: [strand], texts }: Scene): ChartContent | null {
  if (strand === undefined) return null;
  const newest = strand.rows.at(-1);
  return {
    kind: 'bars',
    ...texts,
    bars: strand.rows.map((row) => ({
      ...barOf(strand, periodName(row.period), row),
      role: row === newest ? ('subject' as const) : ('comparison' as const),
    })),
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
  return {
    kind: 'bars',
    ...texts,
    subtitle: measureLabel(indicator, { ...table, measure: 'level' }),
    bars: [
      { label: periodName(row.base), value: baseValue, text: from, role: 'comparison' },
      { label: periodName(row.period), value: absolute, text: to, role: 'subject' },
    ],
  };
}

export function grouped({ strands, texts, name }: Scene): ChartContent {
  const many = Math.max(...strands.map((strand) => strand.rows.length));
  return {
    kind: 'grouped-bars',
    ...texts,
    groups: strands.slice(0, Math.max(1, Math.floor(MOST_GROUPED / many))).map((strand) => ({
      label: name(strand),
      bars: strand.rows.map((row) => ({
        ...barOf(strand, periodName(row.period), row),
        role: row === strand.rows.at(-1) ? ('subject' as const) : ('comparison' as const),
      })),
    })),
  };
}

function seriesOf(strand: Strand, name: string, first: Strand | undefined): ChartSeries {
  const isSubject = strand.place.code === first?.place.code;
  return {
    name,
    role: isSubject ? 'subject' : 'comparison',
    points: strand.rows.map((row) => ({
      period: row.period,
      position: positionOf(row.period),
      value: row.value,
      text: row.text,
      ...(row.status === undefined ? {} : { status: row.status }),
      ...(row.explained ? { explained: true } : {}),
    })),
  };
}

export function line({ strands, texts, tick, name, table }: Scene): ChartContent {
  const isIndex = table.measure === 'index';
  return {
    kind: 'line',
    ...texts,
    series: strands.slice(0, MOST_LINES).map((strand) => seriesOf(strand, name(strand), strands[0])),
    grain: table.grain,
    tick,
    zero: !isIndex,
    ...(isIndex ? { reference: 100 } : {}),
  };
}

export function ranking({ table, texts, plan, catalogue, strands }: Scene): ChartContent {
  const place = placesOf(plan, catalogue);
  const average = table.notes.find((note) => note.kind === 'average');
  const isChange = table.rows.some((row) => row.base !== undefined);
  const byRegion = new Map(strands.map((strand) => [strand.place.code, strand]));
  const textOf = (row: Row): string => {
    const strand = byRegion.get(row.region);
    return isChange && strand !== undefined ? changeCell(row, strand) : cellText(row);
  };
  return {
    kind: 'ranking',
    ...texts,
    bars: rankingBars(table.rows, MOST_BARS, (row) => ({
      label: place(row.region).official,
      text: textOf(row),
    })),
    ...(average === undefined
      ? {}
      : { average: { label: average.name, value: average.value, text: average.text } }),
  };
}

export function breakdown({ table, texts, strands }: Scene): ChartContent {
  const [first] = strands;
  const own = strands.filter((strand) => strand.place.code === first?.place.code);
  const other = strands.find((strand) => strand.place.code !== first?.place.code)?.place;
  const beside = (sector: string | undefined): Row | undefined =>
    table.rows.find((row) => row.region === other?.code && row.sector === sector);
  return {
    kind: 'breakdown',
    ...texts,
    bars: own.map((strand) => {
      const compared = beside(strand.sectorId);
      return {
        ...barOf(strand, strand.sectorName ?? ''),
        role: 'subject' as const,
        ...(compared === undefined ? {} : { compare: { value: compared.value, text: cellText(compared) } }),
      };
    }),
    subject: first?.place.official ?? '',
    ...(other === undefined ? {} : { compared: other.official }),
  };
}
