/** How one figure is said, and the difference between two. */
import type { Indicator, Row } from '#src/model.ts';
import { formatNumber, formatValue, isPercentage } from './numbers.ts';
import { spaced } from './text.ts';
import type { Topic } from './topic.ts';

/** "6,5", "7,8%", "0,9 km": what stands behind the words of its topic. */
export const bare = (row: Row, topic: Topic): string => spaced(row.text, topic.unit);

/** Units of one sign or a short word stay with each figure ("km"); a longer one is said once. */
const LONGEST_WITH_EACH = 3;

export const shortUnit = ({ unit }: Topic): string => (unit.length > LONGEST_WITH_EACH ? '' : unit);

/** Where the unit has just been said: "34,2" after "36,0 per 1.000 banen", but "0,9 km". */
export const brief = (row: Row, topic: Topic): string => spaced(row.text, shortUnit(topic));

/** "1 faillissement", "6,5 openstaande vacatures per 1.000 inwoners", "7,8%". */
export function figure(row: Row, topic: Topic): string {
  if (topic.counted === undefined) return bare(row, topic);
  const { one, many } = topic.counted;
  return `${row.text} ${row.value === 1 && row.text === '1' && one !== undefined ? one : many}`;
}

/** The same as the subject of a sentence: "geen faillissementen" for a figure that is zero, not rounded to it. */
export const figureOrNone = (row: Row, topic: Topic): string =>
  row.value === 0 && topic.counted !== undefined ? `geen ${topic.counted.many}` : figure(row, topic);

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/**
 * What lies between two figures, said only if it is the same whether one subtracts the figures as shown or
 * the unrounded ones: a listener who does the sum must find no other outcome.
 */
export function differenceOf(a: Row, b: Row): string | undefined {
  if (a.value === null || b.value === null || a.unit !== b.unit || a.decimals !== b.decimals)
    return undefined;
  const { decimals } = a;
  const shown = rounded(Math.abs(rounded(a.value, decimals) - rounded(b.value, decimals)), decimals);
  const exact = rounded(Math.abs(a.value - b.value), decimals);
  if (shown !== exact || shown === 0) return undefined;
  return formatValue(shown, isPercentage(a.unit) ? 'procentpunt' : a.unit, decimals);
}

/** The difference with the unit it needs: "0,2 km", "0,7 procentpunt". */
export const sayDifference = (a: Row, b: Row, topic: Topic): string | undefined => {
  const text = differenceOf(a, b);
  return text === undefined ? undefined : spaced(text, shortUnit(topic));
};

/** Whether two figures are the same as people see them. */
export const sameText = (a: Row, b: Row): boolean => a.text === b.text;

/** Whether `a` is the larger one; undefined when they look the same or one is missing. */
export function isMore(a: Row, b: Row): boolean | undefined {
  if (a.value === null || b.value === null || sameText(a, b)) return undefined;
  return a.value > b.value;
}

/**
 * "ruim twee keer zo veel": from 1.85 times on. Within 0.05 of a whole number it is that number, up to
 * 0.25 above it "ruim", from 0.15 below it "bijna"; between those no words, the figures speak.
 * Never on fewer than 20, nor on figures that can be negative.
 */
export function timesAsMuch(larger: Row, smaller: Row): string | undefined {
  if (larger.value === null || smaller.value === null || smaller.value <= 0) return undefined;
  const counts = larger.decimals === 0 && larger.unit !== 'euro';
  if (counts && smaller.value < 20) return undefined;
  const ratio = larger.value / smaller.value;
  const whole = Math.round(ratio);
  const nearest = ratio - whole > 0.25 ? whole + 1 : whole;
  const word = ['', '', 'twee', 'drie', 'vier', 'vijf'][nearest];
  if (!word) return undefined;
  const off = ratio - nearest;
  if (Math.abs(off) <= 0.05) return `${word} keer zo`;
  if (off > 0 && off <= 0.25) return `ruim ${word} keer zo`;
  return off < 0 && off >= -0.15 ? `bijna ${word} keer zo` : undefined;
}

/** The undivided figure behind one per 1.000 inwoners or a share; undefined when it is not known. */
export function absoluteText(row: Row, indicator: Indicator): string | undefined {
  if (row.absolute === undefined || row.absolute === null) return undefined;
  return formatValue(row.absolute, indicator.unit, indicator.decimals);
}

/** First figure of a change, as the indicator is written. */
export const baseText = (row: Row, indicator: Indicator): string | undefined =>
  row.baseValue === undefined || row.baseValue === null
    ? undefined
    : formatValue(row.baseValue, indicator.unit, indicator.decimals);

/** Mean of the members of a group: whole from 20 on, below that one decimal. */
export function meanText(row: Row): string | undefined {
  const mean = row.meanPerMember;
  if (mean === undefined || mean === null) return undefined;
  return formatNumber(mean, Math.abs(mean) < 20 ? 1 : 0);
}
