/** What a development shows: its lines, where they break, and the point that deserves its value. */
import type { Catalogue, ChartAnnotation, ChartContent, ChartSeries, LineContent } from '#src/model.ts';
import { positionOf } from '#src/periods.ts';
import { shortPeriodName } from '../wording/periods.ts';
import { annotated, boundaryChange, NOT_FROM_ZERO, withoutFigures } from '../wording/picture.ts';
import type { Strand } from '../wording/strands.ts';
import { remarksOn } from './labels.ts';
import type { Scene } from './scene.ts';

/** More lines than this cannot be told apart. */
const MOST_LINES = 6;
/** Shorter developments speak for themselves. */
const FEWEST_POINTS = 5;
/** Of the span of the axis: a lesser peak is no news. */
const PROMINENT = 0.1;
/** Range against level: below it an axis from zero shows a flat line only. */
const FLAT = 0.1;
/** What moves less than this does stand still. */
const STILL = 0.01;

function seriesOf(strand: Strand, name: string, first: Strand | undefined): ChartSeries {
  return {
    name,
    role: strand.place.code === first?.place.code ? 'subject' : 'comparison',
    points: strand.rows.map((row) => ({
      period: row.period,
      position: positionOf(row.period),
      value: row.value,
      text: row.text,
      ...(row.status === undefined ? {} : { status: row.status }),
      ...(row.explained === undefined ? {} : { explained: row.explained }),
    })),
  };
}

const valuesOf = (series: ChartSeries): number[] => series.points.flatMap((point) => point.value ?? []);
const rangeOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Whether all lines move, but so little against their level that an axis from zero would hide it. */
export function hidesMovement(series: readonly ChartSeries[]): boolean {
  const all = series.flatMap(valuesOf);
  const high = Math.max(...all);
  if (all.length === 0 || Math.min(...all) <= 0 || rangeOf(all) >= FLAT * high) return false;
  return series.some((one) => rangeOf(valuesOf(one)) >= STILL * high);
}

/** The highest and lowest point between the ends of the first line, the one that stands out most first. */
export function annotationsOf([subject]: readonly ChartSeries[], zero: boolean): ChartAnnotation[] {
  const points = subject?.points.filter(({ value }) => value !== null) ?? [];
  const values = points.map(({ value }) => value ?? 0);
  const [first, last] = [values[0], values.at(-1)];
  if (points.length < FEWEST_POINTS || first === undefined || last === undefined) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = zero ? Math.max(0, high) - Math.min(0, low) : high - low;
  const found = (
    [
      { side: 'above', value: high, by: high - Math.max(first, last) },
      { side: 'below', value: low, by: Math.min(first, last) - low },
    ] as const
  ).filter(({ by }) => by > 0 && by >= PROMINENT * span);
  return found
    .toSorted((a, b) => b.by - a.by)
    .flatMap(({ side, value }) => {
      // Of equals none stands out.
      const same = points.filter((point) => point.value === value);
      const [point] = same;
      return point === undefined || same.length > 1
        ? []
        : [
            {
              position: point.position,
              value,
              side,
              text: annotated(shortPeriodName(point.period), point.text),
            },
          ];
    });
}

/** When the place of the first line was merged, if older figures in it are those of its former municipalities. */
export function breaksOf(
  strand: Strand | undefined,
  mergers: Catalogue['mergers'],
): { position: number; label: string }[] {
  const [first, last] = [strand?.rows[0], strand?.rows.at(-1)];
  if (strand?.place.kind !== 'gemeente' || first === undefined || last === undefined) return [];
  if (!strand.rows.some((row) => row.boundary !== undefined)) return [];
  const years = mergers.flatMap(({ newCode, year }) => (newCode === strand.place.code ? [year] : []));
  return [...new Set(years)]
    .filter((year) => year > positionOf(first.period) && year <= positionOf(last.period))
    .sort((a, b) => a - b)
    .map((year) => ({ position: year, label: boundaryChange(year) }));
}

function newestOf(series: readonly ChartSeries[]): NonNullable<LineContent['newest']> {
  const last = series
    .flatMap(({ points }) => points.slice(-1))
    .reduce((a, b) => (b.position > a.position ? b : a));
  return { position: last.position, label: shortPeriodName(last.period) };
}

export function line({ strands, texts, tick, name, table, catalogue }: Scene): ChartContent {
  const isIndex = table.measure === 'index';
  const chosen = strands.slice(0, MOST_LINES);
  const shown = chosen.filter((strand) => strand.known.length > 0);
  const empty = chosen.filter((strand) => strand.known.length === 0).map(name);
  const series = shown.map((strand) => seriesOf(strand, name(strand), strands[0]));
  const explained = shown.flatMap(({ rows }) => rows.filter((row) => row.explained !== undefined));
  const remarks = [
    ...remarksOn(
      explained,
      explained.flatMap((row) => row.explained ?? []),
    ),
    ...(empty.length === 0 ? [] : [withoutFigures(empty)]),
  ];
  const isRaised = !isIndex && hidesMovement(series);
  const zero = !isIndex && !isRaised;
  return {
    kind: 'line',
    ...texts,
    subtitle: isRaised ? `${texts.subtitle}, ${NOT_FROM_ZERO}` : texts.subtitle,
    series,
    grain: table.grain,
    tick,
    zero,
    ...(isIndex ? { reference: 100 } : {}),
    ...(table.grain === 'year' ? {} : { newest: newestOf(series) }),
    breaks: breaksOf(shown[0], catalogue.mergers),
    annotations: series[0]?.role === 'subject' ? annotationsOf(series, zero) : [],
    ...(remarks.length === 0 ? {} : { remarks }),
  };
}
