/** One sentence an item of a weekly digest: what is new, what was revised. Each number of it stands in the rows of its figure. */
import type { Catalogue, DataAnswer, Measure, Row } from '#src/model.ts';
import { positionOf, yearBefore } from '#src/periods.ts';
import { sentence } from './draft.ts';
import { absoluteText, bare, isMore } from './figures.ts';
import { inPeriod, periodName, periodPhrase } from './periods.ts';
import { placeByCode } from './places.ts';
import { spaced } from './text.ts';
import { type Topic, topicOf } from './topic.ts';
import { numbersIn, verifyNumbers } from './verify.ts';

const UNSURE: readonly (string | undefined)[] = ['provisional', 'estimated'];
const PER_1000 = 'per 1.000 inwoners';

interface Told {
  readonly now: Row;
  readonly before: Row | undefined;
  readonly beside: Row | undefined;
  readonly topic: Topic;
  readonly inside: string;
}

const measureOf = (row: Row): Measure => (row.unit.endsWith(PER_1000) ? 'per_1000_inwoners' : 'level');

/** The row of a period; undefined when the place has a newer figure, so that this one is no news. */
function rowsOf(
  { rows }: Pick<DataAnswer, 'rows'>,
  region: string,
  period: string,
): Pick<Told, 'now' | 'before' | 'beside'> | undefined {
  const own = rows.filter((row) => row.region === region && row.value !== null);
  const now = own.find((row) => row.period === period);
  if (now === undefined) return undefined;
  return {
    now,
    before: own.find((row) => row.period === yearBefore(period)),
    beside: rows.find((row) => row.region !== region && row.period === period && row.value !== null),
  };
}

const isNewest = (rows: readonly Row[], { region, period }: Row): boolean =>
  !rows.some(
    (row) => row.region === region && row.value !== null && positionOf(row.period) > positionOf(period),
  );

function toldOf(
  answer: Pick<DataAnswer, 'rows'>,
  item: { readonly region: string; readonly indicator: string; readonly period: string },
  catalogue: Catalogue,
): Told | undefined {
  const found = rowsOf(answer, item.region, item.period);
  const indicator = catalogue.indicators.get(item.indicator);
  if (found === undefined || indicator === undefined) return undefined;
  return {
    ...found,
    topic: topicOf(indicator, measureOf(found.now)),
    inside: placeByCode(item.region, catalogue).inside,
  };
}

/** "9,9%", "2,9 (312 in totaal)", "9,9% (voorlopig cijfer)". */
function newest({ now, topic }: Told): string {
  const total = absoluteText(now, topic.indicator);
  const marks = [
    total === undefined ? undefined : `${total} in totaal`,
    UNSURE.includes(now.status) ? 'voorlopig cijfer' : undefined,
    now.fictional ? 'voorbeeldcijfer' : undefined,
  ].filter((mark) => mark !== undefined);
  return spaced(bare(now, topic), marks.length === 0 ? '' : `(${marks.join(', ')})`);
}

function besideText({ now, beside, topic }: Told, catalogue: Catalogue): string {
  if (beside === undefined || beside.unit !== now.unit) return '';
  // A total of several places says nothing beside one of them.
  const place = placeByCode(beside.region, catalogue, now.region);
  if (measureOf(now) === 'level' && topic.indicator.aggregation.kind === 'sum' && place.kind !== 'gemeente')
    return '';
  return ` (${place.inside} ${bare(beside, topic)})`;
}

/** Texts and periods that may be said of these rows. */
function isTrue(text: string, told: Told, more: readonly string[] = []): boolean {
  const { now, before, beside, topic } = told;
  const rows = [now, before, beside].filter((row) => row !== undefined);
  const figures = [...rows.flatMap((row) => [row.text, absoluteText(row, topic.indicator)]), ...more];
  return (
    verifyNumbers(text, {
      parts: new Set(),
      tokens: new Set(figures.flatMap((figure) => (figure === undefined ? [] : numbersIn(figure)))),
      phrases: [
        ...rows.flatMap(({ period, regionName }) => [periodName(period), periodPhrase(period), regionName]),
        topic.subject,
        topic.unit,
        PER_1000,
      ]
        .filter((phrase) => /\d/.test(phrase))
        .sort((a, b) => b.length - a.length),
    }).length === 0
  );
}

/** "De winkelleegstand in Emmen steeg van 6,1% in 2024 naar 9,9% in 2025 (in de G40 7,0%)." */
export function newSentence(
  answer: Pick<DataAnswer, 'rows'>,
  item: { readonly region: string; readonly indicator: string; readonly period: string },
  catalogue: Catalogue,
): string | undefined {
  const told = toldOf(answer, item, catalogue);
  if (told === undefined || !isNewest(answer.rows, told.now)) return undefined;
  const { now, before, topic, inside } = told;
  const what = spaced(topic.subject, inside);
  const here = `${newest(told)} ${inPeriod(now.period)}`;
  const more = before && isMore(now, before);
  const text =
    before === undefined
      ? `${what} was ${here}`
      : more === undefined
        ? `${what} bleef ${here} gelijk aan ${periodPhrase(before.period)}`
        : `${what} ${more ? 'steeg' : 'daalde'} van ${bare(before, topic)} ${inPeriod(before.period)} naar ${here}`;
  const whole = sentence(`${text}${besideText(told, catalogue)}`);
  return isTrue(whole, told) ? whole : undefined;
}

/** @param earlier the same answer before the revision. @returns undefined when the figure looks the same. */
export function revisedSentence(
  answer: Pick<DataAnswer, 'rows'>,
  earlier: Pick<DataAnswer, 'rows'>,
  item: { readonly region: string; readonly indicator: string; readonly period: string },
  catalogue: Catalogue,
): string | undefined {
  const told = toldOf(answer, item, catalogue);
  const old = rowsOf(earlier, item.region, item.period)?.now;
  if (told === undefined || old === undefined || isMore(told.now, old) === undefined) return undefined;
  const { now, topic, inside } = told;
  const text = sentence(
    `${spaced(topic.subject, inside)} ${inPeriod(now.period)} is door de bron bijgesteld van ${bare(old, topic)} naar ${newest(told)}`,
  );
  return isTrue(text, told, [old.text]) ? text : undefined;
}
