/** What the picture shows: one choice, made by the shape of the table. */
import type { Catalogue, ChartBar, ChartContent, ChartSeries, Plan, ResultTable, Row } from '#src/model.ts';
import { positionOf } from '#src/periods.ts';
import { restsOnFiction } from '../wording/fictional.ts';
import { absoluteText, baseText } from '../wording/figures.ts';
import { periodName } from '../wording/periods.ts';
import { placesOf } from '../wording/places.ts';
import { type Strand, strandsOf } from '../wording/strands.ts';
import { tickFormat } from '../wording/ticks.ts';
import { cellText, measureLabel, strandNamer, subtitleOf } from './labels.ts';
import { rankingBars } from './ranking.ts';
import { changeCell } from './table.ts';

/** More lines, or bars, than this cannot be told apart. */
const MOST_LINES = 6;
const MOST_BARS = 20;
const MOST_GROUPED = 24;

export interface PictureTexts {
  readonly headline: string;
  readonly source: string;
  readonly figure?: string;
}

interface Scene {
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly catalogue: Catalogue;
  /** Strands that fit in one picture: of one unit, and not too many. */
  readonly strands: readonly Strand[];
  readonly name: (strand: Strand) => string;
  readonly texts: Pick<ChartContent, 'title' | 'subtitle' | 'source' | 'fictional' | 'figure'>;
  readonly tick: (value: number) => string;
}

interface Shape {
  readonly operation: Plan['operation'];
  /** Each row is a change from its base. */
  readonly change: boolean;
  readonly periods: number;
  readonly strands: number;
  /** Periods were asked for side by side, not as a development. */
  readonly points: boolean;
}

type Choice = readonly [when: (shape: Shape) => boolean, make: (scene: Scene) => ChartContent | null];

/** The first that fits. */
const CHOICES: readonly Choice[] = [
  [({ operation }) => operation === 'about', () => null],
  [({ strands }) => strands === 0, () => null],
  [({ operation }) => operation === 'rank', (scene) => ranking(scene)],
  [({ change, strands }) => change && strands === 1, (scene) => ends(scene)],
  [({ change }) => change, (scene) => bars(scene)],
  [({ operation }) => operation === 'breakdown', (scene) => breakdown(scene)],
  [({ periods, strands }) => periods === 1 && strands === 1, () => null],
  [({ periods }) => periods === 1, (scene) => bars(scene)],
  [({ periods, strands }) => periods === 2 && strands === 1, (scene) => moments(scene)],
  [({ periods }) => periods === 2, (scene) => grouped(scene)],
  [({ periods, points }) => points && periods <= 4, (scene) => grouped(scene)],
  [() => true, (scene) => line(scene)],
];

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

const bars = ({ strands, texts, tick, name }: Scene): ChartContent => ({
  kind: 'bars',
  ...texts,
  bars: strands.map((strand) => barOf(strand, name(strand))),
  tick,
});

/** One place at two moments. */
function moments({ strands: [strand], texts, tick }: Scene): ChartContent | null {
  if (strand === undefined) return null;
  const newest = strand.rows.at(-1);
  return {
    kind: 'bars',
    ...texts,
    bars: strand.rows.map((row) => ({
      ...barOf(strand, periodName(row.period), row),
      role: row === newest ? ('subject' as const) : ('comparison' as const),
    })),
    tick,
  };
}

/** The two figures of one change. */
function ends({ strands: [strand], texts, table }: Scene): ChartContent | null {
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
    tick: tickFormat(indicator.unit),
  };
}

function grouped({ strands, texts, tick, name }: Scene): ChartContent {
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
    tick,
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
    })),
  };
}

function line({ strands, texts, tick, name, table }: Scene): ChartContent {
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

function ranking({ table, texts, tick, plan, catalogue, strands }: Scene): ChartContent {
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
    tick,
  };
}

function breakdown({ table, texts, tick, strands }: Scene): ChartContent {
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
    tick,
  };
}

/** Units cannot share an axis: the first indicator's stays, with those that have the same. */
export function picturedStrands(strands: readonly Strand[]): readonly Strand[] {
  const unit = strands[0]?.rows[0]?.unit;
  return strands.filter((strand) => strand.rows[0]?.unit === unit);
}

function shapeOf({ plan, table, strands }: Pick<Scene, 'plan' | 'table' | 'strands'>): Shape {
  return {
    operation: plan.operation,
    change: table.rows.some((row) => row.base !== undefined),
    periods: new Set(strands.flatMap((strand) => strand.rows.map((row) => row.period))).size,
    strands: strands.filter((strand) => strand.known.length > 0 || plan.operation === 'rank').length,
    points: plan.wish.kind === 'points',
  };
}

/** @returns null where a picture would show no more than the sentence. */
export function chooseContent(
  plan: Plan,
  table: ResultTable,
  catalogue: Catalogue,
  { headline, source, figure }: PictureTexts,
): ChartContent | null {
  const strands = picturedStrands(strandsOf(plan, table, catalogue));
  const indicators = [...new Set(strands.map((strand) => strand.topic.indicator))];
  const scene: Scene = {
    plan,
    table,
    catalogue,
    strands,
    name: strandNamer(strands),
    texts: {
      title: headline,
      subtitle: subtitleOf(plan, table, indicators, catalogue),
      source,
      fictional: restsOnFiction(plan, table, catalogue),
      ...(figure === undefined ? {} : { figure }),
    },
    tick: tickFormat(strands[0]?.rows[0]?.unit ?? ''),
  };
  const shape = shapeOf(scene);
  const choice = CHOICES.find(([when]) => when(shape));
  return choice === undefined ? null : choice[1](scene);
}

/** What the table has and the picture does not, to be said beside it. */
export function leftOut(
  plan: Plan,
  table: ResultTable,
  catalogue: Catalogue,
  content: ChartContent | null,
): string[] {
  if (content === null) return [];
  const all = strandsOf(plan, table, catalogue);
  const shown = picturedStrands(all);
  const [first] = shown;
  if (first !== undefined && shown.length < all.length)
    return [
      `De grafiek toont alleen ${first.topic.short}, want de andere cijfers hebben een andere eenheid.`,
    ];
  const few =
    content.kind === 'line'
      ? content.series.length
      : content.kind === 'grouped-bars'
        ? content.groups.length
        : all.length;
  return few < shown.length
    ? [`De grafiek toont de eerste ${few} van ${shown.length}; de tabel toont ze allemaal.`]
    : [];
}
