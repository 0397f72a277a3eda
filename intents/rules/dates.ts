/** How periods are written, and which period is meant: the ground under the rules for periods. */
import type { Step } from '../query.ts';

export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
const ORDINAL = '(?:eerste|1e|1ste|first|tweede|2e|2de|second|derde|3e|3de|third|vierde|4e|4de|fourth)';
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
export const QUARTER = `(?:${ORDINAL} (?:kwartaal|kw|quarter)(?: van| of| in)?(?: ${YEAR})?|(?:q|kw|k)[1-4](?: van| of)? ${YEAR}|${YEAR} ?(?:q|kw|k)[1-4]|kw [1-4] ${YEAR}|kwartaal [1-4](?: van)? ${YEAR}|[1-4]e kw ${YEAR}|${YEAR}kw0[1-4]|${YEAR} kwartaal [1-4]|(?:q|kw)[1-4])`;
export const HALF = `(?:${ORDINAL} (?:halfjaar|half jaar|helft)(?: van| of)? ${YEAR}|h[12] ${YEAR}|${YEAR} ?h[12])`;
const MONTH_OF = `(?:${MONTH} ${YEAR}|${YEAR} ${MONTH}|${YEAR}m(?:0[1-9]|1[0-2])|${YEAR}mm(?:0[1-9]|1[0-2]))`;
/** Any one period that can be written down. */
export const POINT = `(?:${QUARTER}|${HALF}|${MONTH_OF}|${YEAR})`;
export const FROM =
  '(?:sinds|vanaf|since|from|sedert|sunt|vanaf eind|sinds eind|sinds begin|vanaf begin|beginnend in|te beginnen in|na)';
export const TO = '(?:tm|tot en met|tot aan|tot|until|through|to|naar|en met)';
export const UNIT =
  '(?:jaren|jaar|years|year|kwartalen|kwartaal|quarters|quarter|maanden|maand|months|month|jier)';
export const LAST =
  '(?:afgelopen|laatste|voorbije|recentste|vorige|last|past|previous|meest recente|recente)';

const yearOf = (today: string): number => Number(today.slice(0, 4));
const quarterOf = (today: string): number => Math.ceil(Number(today.slice(5, 7)) / 3);

export function unitOf(text: string): Step {
  if (/^(jaar|jaren|year|jier)/.test(text)) return 'year';
  return /^(kwart|quarter)/.test(text) ? 'quarter' : 'month';
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

/** A written period in the contract's notation; a quarter without a year is the newest such one. */
export function pointOf(text: string, today: string): string {
  const year = new RegExp(YEAR).exec(text)?.[0];
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
  const month = new RegExp(MONTH).exec(text)?.[0];
  return month === undefined ? (year ?? '') : `${year}-${String(monthNumber(month)).padStart(2, '0')}`;
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
