/** The table as people see it: the same figures as the picture, with what belongs beside them. */
import type { Catalogue, DisplayTable, Indicator, Plan, ResultTable, Row } from '#src/model.ts';
import { coverageFor, indicatorsOfTheme, LEVEL_WORDS, reachOf } from '../wording/about.ts';
import { changeOfRow } from '../wording/change.ts';
import { FICTIONAL, restsOnFiction } from '../wording/fictional.ts';
import { absoluteText, baseText, meanText } from '../wording/figures.ts';
import { MINUS } from '../wording/numbers.ts';
import { periodName } from '../wording/periods.ts';
import { newestSource } from '../wording/release-source.ts';
import { type Strand, strandsOf } from '../wording/strands.ts';
import { cellText, indicatorsIn, legendOf, strandNamer, subtitleOf, withExplained } from './labels.ts';
import { moversCaption, moversTable } from './movers-table.ts';
import { provenanceOf } from './provenance.ts';
import { relationCaption, relationTable } from './relation.ts';

type Body = Pick<DisplayTable, 'columns' | 'rows'>;

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

const NONE = '.';

/** A column that only some rows need: left out when none has it. */
function optional(
  label: string,
  rows: readonly Row[],
  cell: (row: Row) => string | undefined,
): { label: string; cell: (row: Row) => string }[] {
  const filled = rows.some((row) => cell(row) !== undefined);
  return filled ? [{ label, cell: (row) => cell(row) ?? '' }] : [];
}

/** The undivided figure, and the mean of a group's members. */
function besides(rows: readonly Row[], find: (row: Row) => Indicator | undefined) {
  const absolute = (row: Row): string | undefined => {
    const indicator = find(row);
    return indicator === undefined || row.base !== undefined ? undefined : absoluteText(row, indicator);
  };
  return [
    ...optional('Totaal', rows, absolute),
    ...optional('Gemiddeld per gemeente', rows, (row) => meanText(row)),
  ];
}

/** One moment: a row each for place, sector and indicator. */
function list(strands: readonly Strand[]): Body {
  const rows = strands.flatMap((strand) => strand.rows.slice(-1));
  const byRow = new Map(strands.flatMap((strand) => strand.rows.map((row) => [row, strand] as const)));
  const extra = besides(rows, (row) => byRow.get(row)?.topic.indicator);
  const hasSectors = strands.some((strand) => strand.sectorId !== undefined);
  const severalIndicators = new Set(rows.map((row) => row.indicator)).size > 1;
  const severalPeriods = new Set(rows.map((row) => row.period)).size > 1;
  return {
    columns: [
      text('Gebied'),
      ...(hasSectors ? [text('Sector')] : []),
      ...(severalIndicators ? [text('Onderwerp')] : []),
      ...(severalPeriods ? [text('Periode')] : []),
      number('Cijfer'),
      ...extra.map(({ label }) => number(label)),
    ],
    rows: rows.map((row) => [
      byRow.get(row)?.place.shown ?? row.regionName,
      ...(hasSectors ? [row.sectorName ?? 'Totaal'] : []),
      ...(severalIndicators ? [row.indicatorName] : []),
      ...(severalPeriods ? [periodName(row.period)] : []),
      cellText(row),
      ...extra.map(({ cell }) => cell(row)),
    ]),
  };
}

/** Several periods: the longer side stands upright. */
function pivot(strands: readonly Strand[], periods: readonly string[]): Body {
  const name = strandNamer(strands);
  const cellOf = (strand: Strand, period: string): string => {
    const row = strand.rows.find((candidate) => candidate.period === period);
    return row === undefined ? NONE : cellText(row);
  };
  if (strands.length > periods.length) {
    return {
      columns: [text('Gebied'), ...periods.map((period) => number(periodName(period)))],
      rows: strands.map((strand) => [name(strand), ...periods.map((period) => cellOf(strand, period))]),
    };
  }
  return {
    columns: [text('Periode'), ...strands.map((strand) => number(name(strand)))],
    rows: periods.map((period) => [periodName(period), ...strands.map((strand) => cellOf(strand, period))]),
  };
}

/** First and last figure, and what lies between. */
function changes(strands: readonly Strand[], table: ResultTable, first: string): Body {
  const rows = strands.flatMap((strand) => strand.rows.map((row) => ({ row, strand })));
  const severalIndicators = new Set(table.rows.map((row) => row.indicator)).size > 1;
  const ranked = table.operation === 'rank' || table.operation === 'map';
  const ends = table.rows.find((row) => row.base !== undefined);
  const ordered = ranked ? rows.sort((a, b) => table.rows.indexOf(a.row) - table.rows.indexOf(b.row)) : rows;
  return {
    columns: [
      ...(ranked ? [number('Plaats')] : []),
      text(first),
      ...(severalIndicators ? [text('Onderwerp')] : []),
      number(periodName(ends?.base ?? '')),
      number(periodName(ends?.period ?? '')),
      number('Verandering'),
    ],
    rows: ordered.map(({ row, strand }) => [
      ...(ranked ? [row.rank === undefined ? '' : String(row.rank)] : []),
      strandName(strand),
      ...(severalIndicators ? [row.indicatorName] : []),
      baseText(row, strand.topic.indicator) ?? NONE,
      absoluteText(row, strand.topic.indicator) ?? NONE,
      changeCell(row, strand),
    ]),
  };
}

const strandName = ({ place, sectorName }: Strand): string =>
  sectorName === undefined ? place.shown : `${place.shown}, ${sectorName}`;

/** The change with its sign; the absolute one where a percentage may not be given. */
export function changeCell(row: Row, strand: Strand): string {
  const change = changeOfRow(row, strand);
  if (change === undefined) return NONE;
  return withExplained(`${change.none ? '' : change.up ? '+' : MINUS}${change.size}`, row);
}

function ranking(strands: readonly Strand[], table: ResultTable): Body {
  const byRegion = new Map(strands.map((strand) => [strand.place.code, strand]));
  const extra = besides(table.rows, (row) => byRegion.get(row.region)?.topic.indicator);
  return {
    columns: [number('Plaats'), text('Gebied'), number('Cijfer'), ...extra.map(({ label }) => number(label))],
    rows: table.rows.map((row) => [
      row.rank === undefined ? '' : String(row.rank),
      byRegion.get(row.region)?.place.shown ?? row.regionName,
      cellText(row),
      ...extra.map(({ cell }) => cell(row)),
    ]),
  };
}

/** Sectors upright, places beside each other; with one place and shares the counts behind them. */
function breakdown(strands: readonly Strand[], plan: Plan): Body {
  const places = [...new Set(strands.map((strand) => strand.place.code))];
  const sectors = [...new Set(strands.map((strand) => strand.sectorId))];
  const find = (sector: string | undefined, place: string): Strand | undefined =>
    strands.find((strand) => strand.sectorId === sector && strand.place.code === place);
  const named = (place: string): string => find(sectors[0], place)?.place.shown ?? place;
  const [subject] = places;
  const own = strands.filter((strand) => strand.place.code === subject);
  const rows = own.flatMap((strand) => strand.rows.slice(-1));
  const extra = besides(rows, () => own[0]?.topic.indicator);
  return {
    columns: [
      text(plan.splitBy === 'beroepsgroep' ? 'Beroepsgroep' : 'Sector'),
      ...places.map((place) => number(named(place))),
      ...extra.map(({ label }) => number(`${label}${places.length > 1 ? ` ${named(subject ?? '')}` : ''}`)),
    ],
    rows: sectors.map((sector) => {
      const row = find(sector, subject ?? '')?.rows.at(-1);
      return [
        strands.find((strand) => strand.sectorId === sector)?.sectorName ?? '',
        ...places.map((place) => {
          const cell = find(sector, place)?.rows.at(-1);
          return cell === undefined ? NONE : cellText(cell);
        }),
        ...extra.map(({ cell }) => (row === undefined ? '' : cell(row))),
      ];
    }),
  };
}

/** All that is known of one indicator, or what there is of several. */
function about(plan: Plan, catalogue: Catalogue): Body {
  const indicators =
    plan.indicators.length > 0 ? plan.indicators : indicatorsOfTheme(plan.query.theme, catalogue);
  const [only, other] = plan.indicators;
  if (only !== undefined && other === undefined)
    return { columns: [text('Gegeven'), text(only.name)], rows: provenanceOf(only, catalogue) };
  return {
    columns: [text('Onderwerp'), text('Bron'), text('Kleinste gebied'), text('Periode')],
    rows: indicators.map((indicator) => {
      const coverage = coverageFor(indicator, catalogue);
      const reach = coverage && reachOf(coverage, indicator);
      return [
        indicator.name,
        coverage?.fictional ? FICTIONAL : newestSource(indicator, catalogue).name,
        LEVEL_WORDS[indicator.smallestArea],
        reach === undefined
          ? 'nog geen cijfers'
          : `per ${reach.grain}, ${reach.first} tot en met ${reach.last}`,
      ];
    }),
  };
}

function bodyOf(plan: Plan, table: ResultTable, strands: readonly Strand[], catalogue: Catalogue): Body {
  if (plan.operation === 'about') return about(plan, catalogue);
  if (plan.operation === 'movers') return moversTable(plan, table, catalogue);
  if (plan.operation === 'relation') return relationTable(plan, table, catalogue);
  if (table.rows.some((row) => row.base !== undefined)) return changes(strands, table, 'Gebied');
  if (plan.operation === 'rank' || plan.operation === 'map') return ranking(strands, table);
  if (plan.operation === 'breakdown') return breakdown(strands, plan);
  const several = strands.some((strand) => strand.rows.length > 1);
  return several ? pivot(strands, table.periods) : list(strands);
}

/** A table without rows is still about what was asked. */
function shownIndicators(plan: Plan, table: ResultTable, catalogue: Catalogue): readonly Indicator[] {
  const shown = indicatorsIn(table, catalogue);
  return shown.length > 0 ? shown : plan.indicators;
}

export function displayTable(plan: Plan, table: ResultTable, catalogue: Catalogue): DisplayTable {
  const strands = strandsOf(plan, table, catalogue);
  const body = bodyOf(plan, table, strands, catalogue);
  const caption =
    plan.operation === 'about'
      ? 'Wat er is aan cijfers'
      : plan.operation === 'movers'
        ? moversCaption(plan, table, catalogue)
        : plan.operation === 'relation'
          ? relationCaption(plan, table)
          : subtitleOf(plan, table, shownIndicators(plan, table, catalogue), catalogue);
  return {
    caption: restsOnFiction(plan, table, catalogue) ? `${caption} – ${FICTIONAL}` : caption,
    ...body,
    legend: legendOf(table.rows),
  };
}
