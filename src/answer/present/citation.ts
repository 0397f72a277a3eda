/** A figure as a source: for the foot of a council paper. */
import type { FigureIndicator, FigureSnapshot, Row } from '#src/model.ts';
import { byTime, grainOf } from '#src/periods.ts';
import { dateName, periodPhrase, spanName } from '../wording/periods.ts';
import { upperFirst } from '../wording/text.ts';
import { sourceText } from './source-text.ts';

export interface ReferenceDate {
  /** A stock has a day, anything else a period. */
  readonly name: 'Peildatum' | 'Periode';
  /** "1 januari 2026", "2015 tot en met 2025, telkens op 31 december", "2024". */
  readonly text: string;
}

/** The day or period that figures hold for; undefined without figures. */
export function referenceDate(
  { kind, moment }: Pick<FigureIndicator, 'kind' | 'moment'>,
  rows: readonly Pick<Row, 'period' | 'base'>[],
): ReferenceDate | undefined {
  const periods = rows.flatMap(({ period, base }) => (base === undefined ? [period] : [base, period]));
  const sorted = [...new Set(periods)].sort(byTime);
  const [first] = sorted;
  if (first === undefined) return undefined;
  if (moment === 'period' || (moment === 'end' && kind !== 'stock'))
    return { name: 'Periode', text: spanName(sorted) };
  const yearly = sorted.every((period) => grainOf(period) === 'year');
  const [day, edge] = moment === 'begin' ? ['1 januari', 'begin'] : ['31 december', 'eind'];
  const single = yearly ? `${day} ${first}` : `${edge} van ${periodPhrase(first)}`;
  const each = `${spanName(sorted)}, telkens ${yearly ? `op ${day}` : `aan het ${edge}`}`;
  return { name: 'Peildatum', text: sorted.length === 1 ? single : each };
}

/** Indicators with rows in the answer; of an answer without rows all. */
export function shownIndicators({ answer, indicators }: FigureSnapshot): readonly FigureIndicator[] {
  const shown = indicators.filter(({ id }) => answer.rows.some((row) => row.indicator === id));
  return shown.length > 0 ? shown : indicators;
}

const closed = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * Source, definition, reference date and permanent link in a few sentences.
 * @param link address of its page; absent: the id alone.
 */
export function citationOf(snapshot: FigureSnapshot, givenOn: string, link?: string): string {
  const { answer } = snapshot;
  const sources = answer.sources.map(sourceText).join('; ');
  const rowsOf = (id: string): Row[] => answer.rows.filter((row) => row.indicator === id);
  const meanings = shownIndicators(snapshot).flatMap((indicator) => {
    const date = referenceDate(indicator, rowsOf(indicator.id));
    return [
      closed(`${indicator.name}: ${indicator.definition}`),
      ...(date === undefined ? [] : [`${date.name}: ${date.text}.`]),
    ];
  });
  const what = answer.rows.length === 0 ? answer.headline : answer.table.caption;
  return [
    closed(upperFirst(what)),
    ...(sources === '' ? [] : [`Bron: ${closed(sources)}`]),
    ...meanings,
    `Peilstok, figuur ${answer.figure}, ${dateName(givenOn)}${link === undefined ? '.' : `, ${link}`}`,
  ].join(' ');
}
