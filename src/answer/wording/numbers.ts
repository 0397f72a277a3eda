/** Numbers as Dutch people read them: 1.234 and 3,5% and € 1.200 (with a no-break space). */

/** A real minus sign: a hyphen is read over, by the eye and by a screen reader. */
export const MINUS = '\u2212';

const formats = new Map<number, Intl.NumberFormat>();

/** @param decimals exactly this many, also when they are zeros. */
export function formatNumber(value: number, decimals: number): string {
  let format = formats.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat('nl-NL', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(decimals, format);
  }
  const text = format.format(value);
  return text.replace('-', /[1-9]/.test(text) ? MINUS : '');
}

const MISSING = '.';
const NO_BREAK_SPACE = '\u00A0';

export const isPercentage = (unit: string): boolean => unit.startsWith('%');
const isThousandEuro = (unit: string): boolean => unit === 'x 1.000 euro';

/**
 * A figure as it stands in table, chart and sentence: with % or €, other units are named beside it.
 * A missing figure is a dot, never a zero.
 */
export function formatValue(value: number | null, unit: string, decimals: number): string {
  if (value === null) return MISSING;
  if (isPercentage(unit)) return `${formatNumber(value, decimals)}%`;
  if (unit === 'procentpunt') return `${formatNumber(value, decimals)} procentpunt`;
  if (unit === 'euro') return euro(formatNumber(Math.abs(value), decimals), value);
  if (isThousandEuro(unit)) {
    // Rounded as the catalogue says, then written out: 38,5 thousand is € 38.500.
    const rounded = Number(Math.abs(value).toFixed(decimals)) * 1000;
    return euro(formatNumber(rounded, 0), value);
  }
  return formatNumber(value, decimals);
}

const euro = (text: string, value: number): string =>
  `${value < 0 && /[1-9]/.test(text) ? MINUS : ''}€${NO_BREAK_SPACE}${text}`;

/** Decimals of a derived measure: one, none from 1.000 on, and below 1 as many as give two significant digits. */
export function derivedDecimals(value: number | null): number {
  const size = Math.abs(value ?? 0);
  if (size >= 1000) return 0;
  if (size === 0 || size >= 1) return 1;
  return Math.min(6, 1 - Math.floor(Math.log10(size)));
}
