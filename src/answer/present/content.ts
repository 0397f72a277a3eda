/** What the picture shows: one choice, made by the shape of the table. */
import type { Catalogue, ChartContent, Plan, ResultTable } from '#src/model.ts';
import { restsOnFiction } from '../wording/fictional.ts';
import { type Strand, strandsOf } from '../wording/strands.ts';
import { tickFormat } from '../wording/ticks.ts';
import { shortPeriodLabel, strandNamer, subtitleOf } from './labels.ts';
import { line } from './lines.ts';
import { leftOffMap, map } from './map.ts';
import { multiples } from './multiples.ts';
import { dumbbell, ends, moments, slope } from './pairs.ts';
import { bars, breakdown, grouped, ranking } from './pictures.ts';
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
  /** Places, sectors or indicators beside each other. */
  readonly strands: number;
  /** Periods were asked for side by side, not as a development. */
  readonly points: boolean;
}

/** A value, or the least and the most; what is not named may be anything. */
type When = { readonly [Key in keyof Shape]?: Shape[Key] | readonly [least: number, most: number] };

interface Choice {
  readonly when: When;
  readonly show: (scene: Scene) => ChartContent | null;
  /** For the documentation. */
  readonly because: string;
}

const nothing = (): null => null;
const MANY = Number.POSITIVE_INFINITY;

/** Which picture fits: the first row that holds. */
const CHOICES: readonly Choice[] = [
  { when: { operation: 'about' }, show: nothing, because: 'Een uitleg heeft geen plaatje nodig.' },
  {
    when: { operation: 'relation' },
    show: scatter,
    because: 'Een verband: elk gebied een punt tussen twee assen.',
  },
  { when: { strands: 0 }, show: nothing, because: 'Zonder cijfers is er niets te tekenen.' },
  {
    when: { operation: 'movers' },
    show: multiples,
    because: 'Wat opvalt: een klein plaatje voor elk onderwerp.',
  },
  { when: { operation: 'rank' }, show: ranking, because: 'Wie staat waar: balken op volgorde.' },
  {
    when: { operation: 'map' },
    show: map,
    because: 'Waar is het veel, waar weinig: een kaart in klassen.',
  },
  { when: { change: true, strands: 1 }, show: ends, because: 'Eén verandering: het begin naast het eind.' },
  { when: { change: true }, show: bars, because: 'Veranderingen van meer gebieden: een balk voor elk.' },
  { when: { operation: 'breakdown' }, show: breakdown, because: 'Een verdeling: een balk voor elke sector.' },
  { when: { periods: 1, strands: 1 }, show: nothing, because: 'Eén cijfer staat al in de zin.' },
  { when: { periods: 1 }, show: bars, because: 'Eén moment, meer gebieden: balken naast elkaar.' },
  { when: { periods: 2, strands: 1 }, show: moments, because: 'Eén gebied op twee momenten: twee balken.' },
  { when: { periods: 2, strands: 2 }, show: slope, because: 'Twee gebieden op twee momenten: twee lijnen.' },
  { when: { periods: 2 }, show: dumbbell, because: 'Meer gebieden op twee momenten: halters.' },
  {
    when: { points: true, periods: [3, 4], strands: 1 },
    show: moments,
    because: 'Een paar losse momenten: balken.',
  },
  {
    when: { points: true, periods: [3, 4] },
    show: grouped,
    because: 'Een paar losse momenten: groepen van balken.',
  },
  { when: { periods: [3, MANY] }, show: line, because: 'Een ontwikkeling: een lijn voor elk gebied.' },
];

function holds(shape: Shape, when: When): boolean {
  return (Object.keys(when) as (keyof Shape)[]).every((key) => {
    const [actual, wanted] = [shape[key], when[key]];
    if (!Array.isArray(wanted)) return actual === wanted;
    const [least = 0, most = 0] = wanted as readonly number[];
    return typeof actual === 'number' && actual >= least && actual <= most;
  });
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
    strands: strands.filter(
      (strand) => strand.known.length > 0 || plan.operation === 'rank' || plan.operation === 'map',
    ).length,
    points: plan.wish.kind === 'points',
  };
}

/** The picture, or null where it would show no more than the sentence; and why this one. */
export function choosePicture(
  plan: Plan,
  table: ResultTable,
  catalogue: Catalogue,
  { headline, source, figure }: PictureTexts,
): { readonly content: ChartContent | null; readonly because: string } {
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
      subtitle: subtitleOf(plan, table, indicators, catalogue, shortPeriodLabel(table)),
      source,
      fictional: restsOnFiction(plan, table, catalogue),
      ...(figure === undefined ? {} : { figure }),
    },
    tick: tickFormat(strands[0]?.rows[0]?.unit ?? ''),
  };
  const shape = shapeOf(scene);
  const choice = CHOICES.find(({ when }) => holds(shape, when));
  return { content: choice?.show(scene) ?? null, because: choice?.because ?? '' };
}

export const chooseContent = (...given: Parameters<typeof choosePicture>): ChartContent | null =>
  choosePicture(...given).content;

/** What the table has and the picture does not, to be said beside it. */
export function leftOut(
  plan: Plan,
  table: ResultTable,
  catalogue: Catalogue,
  content: ChartContent | null,
): string[] {
  if (content === null || content.kind === 'scatter') return [];
  if (content.kind === 'map') return leftOffMap(content, catalogue);
  if (content.kind === 'small-multiples')
    return content.panels.length > 3 ? ['Wat niet in de grafiek past, staat in de tabel.'] : [];
  const all = strandsOf(plan, table, catalogue);
  const shown = picturedStrands(all);
  const [first] = shown;
  if (first !== undefined && shown.length < all.length)
    return [
      `De grafiek toont alleen ${first.topic.short}, want de andere cijfers hebben een andere eenheid.`,
    ];
  const few =
    content.kind === 'line'
      ? content.series.length + shown.filter(({ known }) => known.length === 0).length
      : content.kind === 'grouped-bars'
        ? content.groups.length
        : all.length;
  return few < shown.length
    ? [`De grafiek toont de eerste ${few} van ${shown.length}; de tabel toont ze allemaal.`]
    : [];
}
