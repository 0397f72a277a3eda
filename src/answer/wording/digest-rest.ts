/** What found no room in a digest, for under it: its figures in a line a period, each number of which stands in the rows. */
import type { Catalogue, DataAnswer, Row } from '#src/model.ts';
import { bare } from './figures.ts';
import { inPeriod, periodName } from './periods.ts';
import { placeByCode } from './places.ts';
import { listOf, lowerFirst, upperFirst } from './text.ts';
import { topicOf } from './topic.ts';
import { numbersIn, verifyNumbers } from './verify.ts';

export interface RestNews {
  readonly region: string;
  readonly indicator: string;
  readonly period: string;
}

const UNSURE: readonly (string | undefined)[] = ['provisional', 'estimated'];

const isUnsure = ({ status }: Row): boolean => UNSURE.includes(status);

/** What holds for all of a line is said once. */
interface Shared {
  readonly unsure: boolean;
  readonly fictional: boolean;
}

const sharedBy = (rows: readonly Row[]): Shared => ({
  unsure: rows.every(isUnsure),
  fictional: rows.every(({ fictional }) => fictional === true),
});

const bracketed = (marks: readonly string[]): string => (marks.length === 0 ? '' : ` (${marks.join(', ')})`);

function phraseOf(row: Row, shared: Shared, catalogue: Catalogue): string | undefined {
  const indicator = catalogue.indicators.get(row.indicator);
  if (indicator === undefined) return undefined;
  const marks = [
    ...(isUnsure(row) && !shared.unsure ? ['voorlopig'] : []),
    ...(row.fictional && !shared.fictional ? ['voorbeeldcijfer'] : []),
  ];
  const topic = topicOf(indicator, 'level');
  // Not twice: "vacatures per 1.000 banen 29,1".
  const figure = topic.unit !== '' && indicator.name.endsWith(topic.unit) ? row.text : bare(row, topic);
  return `${lowerFirst(indicator.name)} ${figure}${bracketed(marks)}`;
}

function lineOf(rows: readonly Row[], figure: string, catalogue: Catalogue): string | undefined {
  const [first] = rows;
  const shared = sharedBy(rows);
  const phrases = rows.flatMap((row) => phraseOf(row, shared, catalogue) ?? []);
  if (first === undefined || phrases.length === 0) return undefined;
  const where = placeByCode(first.region, catalogue).inside;
  const marks = bracketed([
    ...(shared.unsure ? ['voorlopig'] : []),
    ...(shared.fictional ? ['voorbeeldcijfers'] : []),
  ]);
  const line = `Ook nieuw ${where}, ${inPeriod(first.period)}${marks}: ${listOf(phrases)}.`;
  const names = rows.map(({ indicator }) => catalogue.indicators.get(indicator)?.name ?? '');
  const units = rows.map(({ unit }) => unit);
  const wrong = verifyNumbers(line, {
    parts: new Set(),
    tokens: new Set(rows.flatMap(({ text }) => numbersIn(text))),
    phrases: [
      periodName(first.period),
      inPeriod(first.period),
      where,
      ...names,
      ...names.map(lowerFirst),
      ...units,
    ]
      .filter((phrase) => /\d/.test(phrase))
      .sort((a, b) => b.length - a.length),
  });
  return wrong.length === 0 ? `${line} ${upperFirst(`figuur ${figure}`)}.` : undefined;
}

export interface Rest {
  readonly lines: readonly string[];
  /** How many figures are new indeed: of the others the place has a newer one. */
  readonly count: number;
}

/** @param answer the newest figure of each. */
export function restOf(
  { rows, figure }: Pick<DataAnswer, 'rows' | 'figure'>,
  news: readonly RestNews[],
  catalogue: Catalogue,
): Rest {
  const fresh = news.flatMap(
    ({ region, indicator, period }) =>
      rows.find(
        (row) =>
          row.region === region && row.indicator === indicator && row.period === period && row.value !== null,
      ) ?? [],
  );
  const byPeriod = [...Map.groupBy(fresh, ({ period }) => period).values()];
  const lines = byPeriod.flatMap((own) => lineOf(own, figure, catalogue) ?? []);
  return { lines, count: fresh.length };
}
