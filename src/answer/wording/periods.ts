/** Names of periods: in tables, in sentences, on axes. A year never gets a point. */
import type { Indicator } from '#src/model.ts';
import { grainOf, partOf, yearOf } from '#src/periods.ts';

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const MONTHS_SHORT = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const monthOf = (period: string): string => MONTHS[partOf(period) - 1] ?? '';

/** As a name: "2023", "1e helft 2023", "2e kwartaal 2023", "mei 2023". */
export function periodName(period: string): string {
  const year = yearOf(period);
  switch (grainOf(period)) {
    case 'year':
      return String(year);
    case 'half':
      return `${partOf(period)}e helft ${year}`;
    case 'quarter':
      return `${partOf(period)}e kwartaal ${year}`;
    case 'month':
      return `${monthOf(period)} ${year}`;
  }
}

/** On an axis or beside a dot: "2023", "1e helft 2023", "kw 2 2023", "mei 2023", "sep 2026". */
export function shortPeriodName(period: string): string {
  const year = yearOf(period);
  switch (grainOf(period)) {
    case 'year':
    case 'half':
      return periodName(period);
    case 'quarter':
      return `kw ${partOf(period)} ${year}`;
    case 'month':
      return `${MONTHS_SHORT[partOf(period) - 1] ?? ''} ${year}`;
  }
}

/** In a subtitle: "2015–2025", "kw 4 2024 – kw 3 2026". */
export function shortSpanName(periods: readonly string[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return periodName(first);
  const dash = grainOf(first) === 'year' && grainOf(last) === 'year' ? '–' : ' – ';
  return `${shortPeriodName(first)}${dash}${shortPeriodName(last)}`;
}

/** Within a sentence, after a preposition: "2023", "het 2e kwartaal van 2023", "mei 2023". */
export function periodPhrase(period: string): string {
  const year = yearOf(period);
  switch (grainOf(period)) {
    case 'year':
    case 'month':
      return periodName(period);
    case 'half':
      return `de ${partOf(period)}e helft van ${year}`;
    case 'quarter':
      return `het ${partOf(period)}e kwartaal van ${year}`;
  }
}

/** "in 2023", "in het 2e kwartaal van 2023". */
export const inPeriod = (period: string): string => `in ${periodPhrase(period)}`;

/**
 * When a figure was counted: a stock has a day ("op 1 januari 2026", "eind 2025"), anything else a period.
 * A moment is named for years only; of a quarter or month the period itself is clearer.
 */
export function whenCounted(period: string, { kind, moment }: Pick<Indicator, 'kind' | 'moment'>): string {
  if (grainOf(period) !== 'year') return inPeriod(period);
  if (moment === 'begin') return `op 1 januari ${period}`;
  return kind === 'stock' && moment === 'end' ? `eind ${period}` : inPeriod(period);
}

/** "van 2015 tot en met 2025", or the one period. */
export function spanName(periods: readonly string[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? periodName(first) : `${periodName(first)} tot en met ${periodName(last)}`;
}

/** An ISO date as people write it: "1 maart 2026". */
export function dateName(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1] ?? ''} ${year}`;
}
