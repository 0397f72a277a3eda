/** Periods, numbers and names of regions as people write them in tables. */
import type { Region } from '#src/model.ts';
import { readPeriod } from '../period.ts';

const MONTHS = 'jan|feb|m(?:aa)?rt|apr|mei|jun|jul|aug|sep|okt|nov|dec'.split('|');
const MONTH = new RegExp(`^(?:(\\d{4}) )?(${MONTHS.join('|')})[a-z]*\\.?(?: (\\d{4}))?$`);
const QUARTER =
  /^(?:(\d{4})[ -]*)?(?:(?:kw|q|k)\.? ?([1-4])|([1-4])(?:e|ste|de)? ?(?:kwartaal|kw))(?:[ -]*(\d{4}))?$/;

/** @returns the contract's notation; undefined when it is no period. */
export function readWrittenPeriod(text: string): string | undefined {
  const plain = text.trim().toLowerCase().replaceAll('*', '').replace(/\s+/g, ' ');
  const year = /^(\d{4})(?: ?(?:jaar|voorlopig))?$/.exec(plain)?.[1];
  if (year !== undefined) return year;
  const month = MONTH.exec(plain);
  if (month !== null && (month[1] === undefined) !== (month[3] === undefined)) {
    const number = MONTHS.findIndex((pattern) => new RegExp(`^${pattern}$`).test(month[2] ?? '')) + 1;
    return `${month[1] ?? month[3]}-${String(number).padStart(2, '0')}`;
  }
  const quarter = QUARTER.exec(plain);
  if (quarter !== null && (quarter[1] === undefined) !== (quarter[4] === undefined))
    return `${quarter[1] ?? quarter[4]}-Q${quarter[2] ?? quarter[3]}`;
  const day = /^(\d{4})-(\d\d)-\d\d/.exec(plain);
  if (day !== null) return `${day[1]}-${day[2]}`;
  return readPeriod(text.trim().toUpperCase());
}

const COMMA = { plain: /^[+-]?\d+(,\d+)?$/, grouped: /^[+-]?\d{1,3}([. ]\d{3})+(,\d+)?$/ };
const POINT = { plain: /^[+-]?\d+(\.\d+)?$/, grouped: /^[+-]?\d{1,3}([, ]\d{3})+(\.\d+)?$/ };

/**
 * A number as our own files write it.
 * @returns undefined when it is none in this notation ("1.23" with a decimal comma: to read it would be to guess).
 */
export function writtenNumber(text: string, decimal: ',' | '.'): string | undefined {
  const plain = text
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/ ?[%€]$/, '')
    .replace(/^€ ?/, '')
    .trim();
  const forms = decimal === ',' ? COMMA : POINT;
  if (!forms.plain.test(plain) && !forms.grouped.test(plain)) return undefined;
  const [whole = '', fraction] = plain.split(decimal);
  return whole.replace(/[., ]/g, '') + (fraction === undefined ? '' : `.${fraction}`);
}

const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^gemeente /, '')
    .replace(/ \((gemeente|gm|pv|cr)\)$/, '')
    .replace(/[^a-z0-9]/g, '');

/** Finds the code of a region by its code (with or without letters and zeros) or its official name. */
export function regionFinder(regions: Iterable<Region>): (text: string) => string {
  const byName = new Map<string, Set<string>>();
  const codes = new Set<string>();
  for (const region of regions) {
    codes.add(region.code);
    const key = nameKey(region.name);
    byName.set(key, (byName.get(key) ?? new Set()).add(region.code));
  }
  return (text) => {
    const given = text.trim();
    if (codes.has(given)) return given;
    const number = /^(?:GM)?0*(\d{1,4})$/i.exec(given)?.[1];
    if (number !== undefined) return `GM${number.padStart(4, '0')}`;
    const found = byName.get(nameKey(given));
    // Of two regions with one name, a municipality and its province ("Utrecht"), tables of municipalities mean the first.
    const municipalities = [...(found ?? [])].filter((code) => code.startsWith('GM'));
    const [only, other] = municipalities.length > 0 ? municipalities : [...(found ?? [])];
    return only !== undefined && other === undefined ? only : given;
  };
}
