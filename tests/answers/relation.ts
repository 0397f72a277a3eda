/** Answers on relations, from figures made for the purpose or from the demo figures. */
import { createMeasure } from '#adapters/render/fonts.ts';
import type { Query } from '#intents/query.ts';
import type { TextMark } from '#src/answer/charts/template.ts';
import { composeAnswer, composeNoFigure } from '#src/answer/compose.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import type { Chart, DataAnswer, Observation, Plan, ResultTable } from '#src/model.ts';
import { type DemoStatistics, demoStatistics } from './demo.ts';

export const { catalogue, observations }: DemoStatistics = demoStatistics([
  'besteedbaar_inkomen',
  'eenzaamheid',
]);
export const measure = createMeasure();
const TODAY = '2026-11-24';
const FIGURE = '7K2Q4M9X';

export const membersOf = (group: string): readonly string[] => catalogue.groups.get(group)?.members ?? [];

/** Figures of one indicator, a value for each place; undefined: no row. */
export const made = (
  indicator: string,
  regions: readonly string[],
  value: (index: number, region: string) => number | undefined,
  period = '2024',
): Observation[] =>
  regions.flatMap((region, index): Observation[] => {
    const figure = value(index, region);
    return figure === undefined
      ? []
      : [{ indicator, region, period, value: figure, status: 'final', release: 1, fictional: false }];
  });

export interface Worked {
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly answer: DataAnswer;
}

const parseOf = (query: Query) => ({ outcome: 'query', query, grounds: {}, notes: [] }) as const;

/** @param figures in place of the demo figures. */
export function work(query: Partial<Query>, figures?: readonly Observation[]): Worked | DataAnswer {
  const whole = { operation: 'relation', ...query } as Query;
  const parse = parseOf(whole);
  const plan = makePlan(whole, catalogue, TODAY);
  const refuse = (noFigure: Parameters<typeof composeNoFigure>[0]['noFigure']): DataAnswer =>
    composeNoFigure({ parse, noFigure, catalogue, figure: FIGURE });
  if (isNoFigure(plan)) return refuse(plan);
  const table = tabulate(plan, figures ?? observations(plan.needs), catalogue);
  if (isNoFigure(table)) return refuse(table);
  return { plan, table, answer: composeAnswer({ parse, plan, table, catalogue, measure, figure: FIGURE }) };
}

export function worked(query: Partial<Query>, figures?: readonly Observation[]): Worked {
  const found = work(query, figures);
  if ('summary' in found) throw new Error(found.summary);
  return found;
}

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height above and below the line that letters stand on, as a share of their size. */
const [ABOVE, BELOW] = [0.74, 0.22];

/** Where the texts of a picture stand. */
export function textBoxes({ spec }: Chart): TextBox[] {
  const data = spec.data as readonly { readonly name: string; readonly values: readonly TextMark[] }[];
  const texts = data.find(({ name }) => name === 'texts')?.values ?? [];
  return texts.map(({ text, x, y, size, weight, align }) => {
    const width = measure(text, { size, weight: weight as 400 });
    const left = align === 'right' ? x - width : align === 'center' ? x - width / 2 : x;
    return { text, left, right: left + width, top: y - size * ABOVE, bottom: y + size * BELOW };
  });
}

/** What is clipped or written over. */
export function collisions(chart: Chart): string[] {
  const boxes = textBoxes(chart);
  const out = boxes.filter(
    ({ left, right, top, bottom }) => left < 0 || top < 0 || right > chart.width || bottom > chart.height,
  );
  const over = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} × ${b.text}`),
  );
  return [...out.map(({ text }) => `out: ${text}`), ...over];
}
