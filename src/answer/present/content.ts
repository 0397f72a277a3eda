/** What the picture shows: one choice, made by the shape of the table. */
import type { Catalogue, ChartContent, Plan, ResultTable } from '#src/model.ts';
import { restsOnFiction } from '../wording/fictional.ts';
import { type Strand, strandsOf } from '../wording/strands.ts';
import { tickFormat } from '../wording/ticks.ts';
import { strandNamer, subtitleOf } from './labels.ts';
import { bars, breakdown, ends, grouped, line, moments, ranking } from './pictures.ts';
import { scatter } from './relation.ts';
import type { Scene } from './scene.ts';

export interface PictureTexts {
  readonly headline: string;
  readonly source: string;
  readonly figure?: string;
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
  [({ operation }) => operation === 'relation', (scene) => scatter(scene)],
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
  if (content === null || content.kind === 'scatter') return [];
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
