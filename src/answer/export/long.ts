/** The rows of a figure in long form: one figure a line, unrounded, with all that belongs to it. */
import type { FigureSnapshot, Row, Source } from '#src/model.ts';
import { sourceText } from '../present/source-text.ts';

export type LongCell = string | number | boolean | null;

/** In this order, whatever the question was: programs rely on it. Columns may be added at the end. */
export const LONG_COLUMNS = [
  'region',
  'regionName',
  'indicator',
  'indicatorName',
  'period',
  'sector',
  'sectorName',
  'value',
  'unit',
  'status',
  'rank',
  'of',
  'absolute',
  'base',
  'baseValue',
  'change',
  'meanPerMember',
  'members',
  'withFigure',
  'approx',
  'boundary',
  'fictional',
  'release',
  'source',
  'figure',
  'tied',
] as const;

/** A source per indicator: what is divided by is named in the sheet about the figure. */
const sourceOf = (sources: readonly Source[], { indicator, fictional }: Row): string => {
  const own = sources.filter((source) => source.indicators.includes(indicator));
  const [best] = own.filter((source) => source.fictional === (fictional === true));
  const source = best ?? own[0];
  return source === undefined ? '' : sourceText(source);
};

/** @param link address of the figure's page; absent: its id. */
export function longRows({ answer }: FigureSnapshot, link?: string): LongCell[][] {
  return answer.rows.map((row) => {
    const cells = { ...row, source: sourceOf(answer.sources, row), figure: link ?? answer.figure };
    return LONG_COLUMNS.map((column): LongCell => cells[column] ?? null);
  });
}
