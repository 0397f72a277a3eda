/** Labels of what is shown: an indicator in its measure with its unit, and a figure with its mark. */
import type { Catalogue, Indicator, Plan, ResultTable, Row } from '#src/model.ts';
import { seeExplanations } from '../wording/board.ts';
import { theSector } from '../wording/nouns.ts';
import { isPercentage } from '../wording/numbers.ts';
import { periodName, shortSpanName, spanName } from '../wording/periods.ts';
import type { Strand } from '../wording/strands.ts';
import { listOf, lowerFirst, spaced } from '../wording/text.ts';

/** Unit beside a name, unless the name or the figure says it already. */
function unitIn({ name, unit, kind, aggregation }: Indicator): string {
  if (isPercentage(unit)) return /percentage/i.test(name) ? '' : ` (${unit})`;
  if (unit === 'x 1.000 euro' || unit === 'euro') return ' (euro)';
  const counted = kind !== 'rate' && aggregation.kind === 'sum';
  if (counted || unit === 'index' || name.toLowerCase().includes(unit.toLowerCase())) {
    return /^[a-z]{1,3}[²³]?$/i.test(unit) ? ` (${unit})` : '';
  }
  return ` (${unit})`;
}

/** "Winkelleegstand (%)", "Openstaande vacatures per 1.000 inwoners", "Banen van werknemers, index (2015 = 100)". */
export function measureLabel(indicator: Indicator, table: ResultTable): string {
  const { name } = indicator;
  const unit = table.rows.find((row) => row.indicator === indicator.id)?.unit;
  switch (table.measure) {
    case 'level':
      return `${name}${unitIn(indicator)}`;
    case 'per_1000_inwoners':
      return `${name}${/^[a-z]{1,3}[²³]?$/i.test(indicator.unit) ? `, ${indicator.unit}` : ''} per 1.000 inwoners`;
    case 'share':
      return `${name}, aandeel in %`;
    case 'index':
      return unit === undefined ? name : `${name}, ${unit}`;
    case 'change':
      return `${name}, verandering${isPercentage(indicator.unit) ? ' in procentpunt' : ''}`;
    case 'change_pct':
      return `${name}, verandering in %`;
  }
}

/** The sectors shown, if one or a few were asked for. */
const sectorPart = ({ sectors, splitBy }: Plan): string =>
  splitBy === undefined && sectors.length > 0 && sectors.length < 3
    ? ` – ${listOf(sectors.map(({ name }) => name))}`
    : '';

/** Periods as they are named above a table: the ends of a change, else the span. */
export function periodLabel(table: ResultTable): string {
  const base = table.rows.find((row) => row.base !== undefined)?.base;
  const last = table.periods.at(-1);
  if (base !== undefined && last !== undefined) return `${periodName(base)} – ${periodName(last)}`;
  return spanName(table.periods);
}

/** The same for a picture, where there is less room. */
export function shortPeriodLabel(table: ResultTable): string {
  const base = table.rows.find((row) => row.base !== undefined)?.base;
  const last = table.periods.at(-1);
  return base !== undefined && last !== undefined
    ? shortSpanName([base, last])
    : shortSpanName(table.periods);
}

const withoutSectors = ({ exceptSectors }: Plan, { sectors }: Catalogue): string => {
  const names = exceptSectors.flatMap((id) => sectors.get(id) ?? []).map(theSector);
  return names.length === 0 ? '' : `, zonder ${listOf(names)}`;
};

/** "Winkelleegstand (%), 2015 tot en met 2025" */
export function subtitleOf(
  plan: Plan,
  table: ResultTable,
  indicators: readonly Indicator[],
  catalogue: Catalogue,
  periods = periodLabel(table),
): string {
  const what = listOf(
    indicators.map((indicator, index) => {
      const label = measureLabel(indicator, table);
      return index === 0 ? label : lowerFirst(label);
    }),
  );
  return spaced(`${what}${sectorPart(plan)}${withoutSectors(plan, catalogue)},`, periods).replace(/,$/, '');
}

/** Signs behind a figure, and what they mean. */
const MARKS = {
  provisional: ['*', 'voorlopig cijfer'],
  revised: ['(h)', 'herzien cijfer'],
  estimated: ['(g)', 'geschat cijfer'],
  approx: ['(b)', 'benadering'],
  partial: ['(s)', 'deels van een gemeente die gesplitst is'],
  missing: ['.', 'geen cijfer, of niet vrijgegeven'],
} as const;

type Mark = keyof typeof MARKS;

function marksOf(row: Row): Mark[] {
  if (row.value === null) return row.text === '.' ? ['missing'] : [];
  return [
    ...(row.status === 'provisional' || row.status === 'revised' || row.status === 'estimated'
      ? [row.status]
      : []),
    ...(row.approx ? (['approx'] as const) : []),
    ...(row.boundary === 'partial' ? (['partial'] as const) : []),
  ];
}

/** A figure with the sign of how sure it is: "1.234*". */
export function cellText(row: Row): string {
  const marks = marksOf(row).filter((mark) => mark !== 'missing');
  const signs = marks.map((mark) => MARKS[mark][0]);
  return withExplained(
    signs.reduce((text, sign) => (sign === '*' ? `${text}${sign}` : `${text} ${sign}`), row.text),
    row,
  );
}

/** With the signs of the explanations that touch this row. */
export const withExplained = (text: string, { explained = [] }: Pick<Row, 'explained'>): string =>
  [text, ...explained].join(' ');

interface LegendEntry {
  readonly signs: readonly string[];
  readonly meaning: string;
}

function entriesOf(rows: readonly Row[]): LegendEntry[] {
  const used = new Set(rows.flatMap(marksOf));
  const explained = [...new Set(rows.flatMap((row) => row.explained ?? []))].sort(byNumber);
  return [
    ...(Object.keys(MARKS) as Mark[])
      .filter((mark) => used.has(mark))
      .map((mark) => ({ signs: [MARKS[mark][0]], meaning: MARKS[mark][1] })),
    ...(explained.length === 0 ? [] : [{ signs: explained, meaning: seeExplanations(explained.length) }]),
  ];
}

/** "(t2)" before "(t10)". */
const byNumber = (a: string, b: string): number => a.length - b.length || a.localeCompare(b);

const lineOf = ({ signs, meaning }: LegendEntry): string => `${signs.join(', ')} ${meaning}`;

/** What the signs in these rows mean. */
export const legendOf = (rows: readonly Row[]): string[] => entriesOf(rows).map(lineOf);

/** What the signs in these texts mean, for below a picture. */
export const remarksOn = (rows: readonly Row[], texts: readonly string[]): string[] =>
  entriesOf(rows).flatMap(({ signs, meaning }) => {
    const shown = signs.filter(
      (sign) => sign !== MARKS.missing[0] && texts.some((text) => text.includes(sign)),
    );
    return shown.length === 0 ? [] : [lineOf({ signs: shown, meaning })];
  });

/** Indicators in the order of the table. */
export function indicatorsIn(table: ResultTable, catalogue: Catalogue): Indicator[] {
  const ids = [...new Set(table.rows.map((row) => row.indicator))];
  return ids.flatMap((id) => catalogue.indicators.get(id) ?? []);
}

/** Names a strand by what sets it apart from the others: place, sector, indicator. */
export function strandNamer(strands: readonly Strand[]): (strand: Strand) => string {
  const differs = (key: (strand: Strand) => string | undefined): boolean =>
    new Set(strands.map(key)).size > 1;
  const places = differs((strand) => strand.place.code);
  const sectors = differs((strand) => strand.sectorId);
  const indicators = differs((strand) => strand.topic.indicator.id);
  return (strand) => {
    const parts = [
      places || (!sectors && !indicators) ? strand.place.shown : undefined,
      sectors ? strand.sectorName : undefined,
      indicators ? strand.topic.indicator.name : undefined,
    ].filter((part) => part !== undefined);
    return parts.join(', ');
  };
}
