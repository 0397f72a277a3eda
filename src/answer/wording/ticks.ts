/** Labels on the value axis of a chart: "1.500", "1,2 mln", "3,5%", "€ 40.000". */
import { formatNumber, formatValue, isPercentage, MINUS } from './numbers.ts';

const MILLION = 1_000_000;
const BILLION = 1_000_000_000;
const NO_BREAK_SPACE = '\u00A0';

/** As many decimals as the number has, up to `most`: ticks are round numbers. */
function decimalsIn(value: number, most: number): number {
  for (let decimals = 0; decimals < most; decimals++) {
    const rounded = Number(value.toFixed(decimals));
    if (Math.abs(rounded - value) < 1e-9 * Math.max(1, Math.abs(value))) return decimals;
  }
  return most;
}

function compact(value: number): string {
  const size = Math.abs(value);
  const [divisor, word] =
    size >= BILLION ? [BILLION, 'mld'] : size >= MILLION ? [MILLION, 'mln'] : [1, undefined];
  const scaled = value / divisor;
  const text = formatNumber(scaled, decimalsIn(scaled, 3));
  return word === undefined ? text : `${text}${NO_BREAK_SPACE}${word}`;
}

/** @returns what writes a tick of an axis in `unit`. Units that a figure does not carry stand in the subtitle. */
export function tickFormat(unit: string): (value: number) => string {
  if (unit === 'euro') return (value) => euroTick(value);
  if (unit === 'x 1.000 euro') return (value) => euroTick(value * 1000);
  if (isPercentage(unit)) return (value) => formatValue(value, '%', decimalsIn(value, 3));
  return compact;
}

function euroTick(value: number): string {
  const sign = value < 0 ? MINUS : '';
  return `${sign}€${NO_BREAK_SPACE}${compact(Math.abs(value))}`;
}
