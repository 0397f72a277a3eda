/** How periods are written, and which period is meant: the ground under the rules for periods. */
import type { Step } from '../query.ts';

export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
const ORDINAL = '(?:eerste|1e|1ste|first|tweede|2e|2de|second|derde|3e|3de|third|vierde|4e|4de|fourth)';
export const MONTHS = [
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
const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SHORT_MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH = `(?:${[...MONTHS, ...ENGLISH_MONTHS, ...SHORT_MONTHS, 'sept'].join('|')})`;
const RELATIVE_YEAR =
  '(?:vorig jaar|verleden jaar|afgelopen jaar|dit jaar|last year|this year|vorige jaar|een jaar eerder)';
/** A year, in digits or by its distance from today. */
const OF_YEAR = `(?:(?:van|of|in|uit)? ?(?:${YEAR}|${RELATIVE_YEAR}))`;
const KW = '(?:kwartaal|kw|kwart|quarter)';
export const QUARTER = `(?:${ORDINAL} ${KW}(?: ${OF_YEAR})?|(?:q|kw|k) ?[1-4] ${OF_YEAR}|${YEAR} ?(?:q|kw|k) ?[1-4]|kwartaal [1-4](?: ${OF_YEAR})?|${YEAR}kw0[1-4]|${YEAR} kwartaal [1-4]|${YEAR} ${ORDINAL} ${KW}|(?:q|kw)[1-4])`;
export const HALF = `(?:${ORDINAL} (?:halfjaar|half jaar|helft|half|halve jaar|half year)(?: van)? ${OF_YEAR}|h[12] ${OF_YEAR}|${YEAR} ?h[12]|${YEAR} ${ORDINAL} (?:halfjaar|half jaar|helft))`;
const MONTH_OF = `(?:${MONTH} ${OF_YEAR}|${YEAR} ${MONTH}|${YEAR}m(?:0[1-9]|1[0-2])|${YEAR}mm(?:0[1-9]|1[0-2])|(?:afgelopen|deze|vorige) ${MONTH}|${MONTH} (?:jongstleden|jl))`;
/** A month without a year is a period only after one of these words: "mei" and "maart" are names too. */
export const BARE_MONTH = `(?:in|van|over|per|sinds|vanaf|eind|begin|voor|tot|tot en met|tm|maand) (?:de maand )?(${MONTH})`;
/** Any one period that can be written down. */
export const POINT = `(?:${QUARTER}|${HALF}|${MONTH_OF}|${YEAR})`;
/** One end of a range may leave its year to the other: "q1 tot en met q3 2024". */
export const LOOSE = `(?:${POINT}|${MONTH}|(?:q|kw|k) ?[1-4]|${ORDINAL}(?: ${KW})?)`;
export const FROM =
  '(?:sinds|vanaf|since|from|sedert|sunt|vanaf eind|sinds eind|sinds begin|vanaf begin|beginnend in|te beginnen in|na)';
export const TO = '(?:tm|tot en met|tot aan|tot|until|through|to|naar|en met)';
/** Any written date has a digit in it, or one of these words. */
export const DATED = new RegExp(`\\d|jaar|year|kwart|quarter|helft|maand|month| ${MONTH} `);
export const UNIT =
  '(?:jaren|jaar|years|year|kwartalen|kwartaal|kwartaaltjes|kw|quarters|quarter|maanden|maand|months|month|jier)';
export const LAST =
  '(?:afgelopen|laatste|voorbije|recentste|vorige|last|past|previous|meest recente|recente)';

const yearOf = (today: string): number => Number(today.slice(0, 4));

/** The month in which a season is over. */
const SEASON_ENDS: Readonly<Record<string, number>> = {
  winter: 3,
  voorjaar: 6,
  lente: 6,
  zomer: 9,
  najaar: 12,
  herfst: 12,
};

/** The year of the season that was last, or of this year's when that is said. */
export function seasonYear(which: string | undefined, name: string, today: string): number {
  const over = Number(today.slice(5, 7)) >= (SEASON_ENDS[name] ?? 12);
  return /^d/.test(which ?? '') || over ? yearOf(today) : yearOf(today) - 1;
}
const quarterOf = (today: string): number => Math.ceil(Number(today.slice(5, 7)) / 3);

export function unitOf(text: string): Step {
  if (/^(jaar|jaren|year|jier)/.test(text)) return 'year';
  return /^(kw|quarter)/.test(text) ? 'quarter' : 'month';
}

function ordinalOf(text: string): number {
  const digit = /^[1-4]/.exec(text)?.[0];
  if (digit !== undefined) return Number(digit);
  const index = ['eerste', 'tweede', 'derde', 'vierde'].indexOf(text);
  return 1 + Math.max(index, ['first', 'second', 'third', 'fourth'].indexOf(text));
}

function monthNumber(text: string): number {
  const name = text === 'sept' ? 'sep' : text;
  return 1 + Math.max(MONTHS.indexOf(name), ENGLISH_MONTHS.indexOf(name), SHORT_MONTHS.indexOf(name));
}

/** A written period that takes the year of another one when it has none. */
export function pointBeside(text: string, other: string, today: string): string {
  if (writtenYear(text, today) !== undefined) return pointOf(text, today);
  const year = writtenYear(other, today);
  const quarter = new RegExp(KW).test(other) && new RegExp(`^${ORDINAL}$`).test(text) ? ' kwartaal' : '';
  return pointOf(`${text}${quarter} ${year ?? ''}`.trim(), today);
}

function writtenYear(text: string, today: string): string | undefined {
  const written = new RegExp(YEAR).exec(text)?.[0];
  if (written !== undefined) return written;
  const relative = new RegExp(RELATIVE_YEAR).exec(text)?.[0];
  if (relative === undefined) return undefined;
  return String(yearOf(today) - (/^(dit|this)/.test(relative) ? 0 : 1));
}

/** A written period in the contract's notation; a quarter without a year is the newest such one. */
export function pointOf(text: string, today: string): string {
  const year = writtenYear(text, today);
  const quarter =
    /(?:q|kw|k|kwartaal|kw0) ?([1-4])(?!\d)/.exec(text.replace(year ?? '', ' '))?.[1] ??
    /([1-4])e kw/.exec(text)?.[1];
  const ordinal = new RegExp(`${ORDINAL}`).exec(text)?.[0];
  if (/helft|half|h[12]/.test(text) && year !== undefined) {
    return `${year}-H${/h([12])/.exec(text.replace('helft', '').replace('half', ''))?.[1] ?? ordinalOf(ordinal ?? 'eerste')}`;
  }
  if (/kwartaal|kw|quarter|q[1-4]|\bk[1-4]/.test(text)) {
    const number = Number(quarter ?? ordinalOf(ordinal ?? 'eerste'));
    const current = yearOf(today);
    const fallback = number <= quarterOf(today) ? current : current - 1;
    return `${year ?? fallback}-Q${number}`;
  }
  const coded = new RegExp(`(${YEAR})mm?(\\d\\d)`).exec(text);
  if (coded) return `${coded[1]}-${coded[2]}`;
  const month = new RegExp(`\\b${MONTH}\\b`).exec(text)?.[0];
  if (month === undefined) return year ?? '';
  const number = monthNumber(month);
  const newest = yearOf(today) - (number <= Number(today.slice(5, 7)) ? 0 : 1);
  return `${year ?? newest}-${String(number).padStart(2, '0')}`;
}

/** The quarter a number of quarters from this one. */
function shiftQuarter(today: string, by: number): string {
  const index = yearOf(today) * 4 + quarterOf(today) - 1 + by;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

function shiftMonth(today: string, by: number): string {
  const index = yearOf(today) * 12 + Number(today.slice(5, 7)) - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** "vorig jaar", "dit kwartaal": a period by its distance from today. */
export function relative(unit: string, by: number, today: string): string {
  const step = unitOf(unit);
  if (step === 'year') return String(yearOf(today) + by);
  return step === 'quarter' ? shiftQuarter(today, by) : shiftMonth(today, by);
}

const EARLIER = '(?:vorig|vorige|voorgaand|voorgaande|het afgelopen|verleden|last|previous)';
const THIS = '(?:dit|deze|this|het huidige|huidig|huidige|lopende|het lopende)';
export const RELATIVE = `(?:${EARLIER}|${THIS}) (?:jaar|kwartaal|maand|year|quarter|month|jier)`;

export function relativePoint(text: string, today: string): string {
  const unit = text.split(' ').at(-1) ?? 'jaar';
  return relative(unit, new RegExp(`^${THIS}`).test(text) ? 0 : -1, today);
}
