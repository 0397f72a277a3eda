/** Which rows of a figure a remark is about. */
import type { DataAnswer, Row } from '#src/model.ts';
import { byTime } from '#src/periods.ts';
import type { Point } from './model.ts';

type Rows = Pick<DataAnswer, 'rows'>;

/** The only one of several, if there is but one. */
function only<T>(items: readonly T[]): T | undefined {
  const different = [...new Set(items)];
  return different.length === 1 ? different[0] : undefined;
}

const given = (point: { [Key in keyof Point]: Point[Key] | undefined }): Point =>
  Object.fromEntries(Object.entries(point).filter(([, value]) => value !== undefined));

/** The point of one row. */
export const pointOfRow = ({ region, indicator, sector, period }: Row): Point =>
  given({ region, indicator, sector, period });

/** What all of a figure is about: the place that was asked for, and the indicator and sector if there is one. */
export function pointOfFigure({ rows }: Rows): Point {
  const subjects = rows.filter(({ role }) => role === 'subject');
  const asked = subjects.length > 0 ? subjects : rows;
  const [first] = asked;
  return given({
    region: only(asked.map(({ region }) => region)) ?? (subjects.length > 0 ? first?.region : undefined),
    indicator: only(asked.map(({ indicator }) => indicator)),
    sector: only(asked.map(({ sector }) => sector)),
  });
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** Years of the figure that a text names, first and last. */
function yearsIn(text: string, { rows }: Rows): Point {
  const shown = rows
    .flatMap(({ base, period }) => (base === undefined ? [period] : [base, period]))
    .sort(byTime);
  const [first = '', last = ''] = [shown[0]?.slice(0, 4), shown.at(-1)?.slice(0, 4)];
  const years = [...text.matchAll(YEAR)]
    .map(([year]) => year)
    .filter((year) => year >= first && year <= last);
  const [from, until] = [years.toSorted()[0], years.toSorted().at(-1)];
  return given({ period: from, until: until === from ? undefined : until });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A place or sector of the figure that a text names; the longest name counts. */
function named(
  text: string,
  names: readonly (readonly [code: string, name: string | undefined])[],
): string | undefined {
  const found = names
    .filter(
      ([, name]) =>
        name !== undefined && new RegExp(`(?<![\\p{L}])${escaped(name)}(?![\\p{L}])`, 'iu').test(text),
    )
    .toSorted(([, a = ''], [, b = '']) => b.length - a.length);
  return found[0]?.[0];
}

/** The point that a text speaks of, within the figure: places, sectors and years it names, else what the figure is about. */
export function pointInText(text: string, figure: Rows): Point {
  const { rows } = figure;
  return {
    ...pointOfFigure(figure),
    ...given({
      region: named(
        text,
        rows.map(({ region, regionName }) => [region, regionName]),
      ),
      sector: named(
        text,
        rows.flatMap(({ sector, sectorName }) =>
          sector === undefined ? [] : [[sector, sectorName] as const],
        ),
      ),
    }),
    ...yearsIn(text, figure),
  };
}

/** Whether a period lies in another: a month in its year, a year in itself. */
const within = (period: string, from: string, until: string): boolean => {
  const year = period.slice(0, 4);
  const exact = from.length > 4 || until.length > 4;
  // A year and one of its months touch, whichever of the two was remarked on.
  if (!exact || period.length === 4) return year >= from.slice(0, 4) && year <= until.slice(0, 4);
  return byTime(period, from) >= 0 && byTime(period, until) <= 0;
};

/** Whether a point touches a row; a change is touched by what happened between its two moments. */
export function touches({ region, indicator, sector, period, until }: Point, row: Row): boolean {
  if (region !== undefined && region !== row.region) return false;
  if (indicator !== undefined && indicator !== row.indicator) return false;
  if (sector !== undefined && sector !== row.sector) return false;
  if (period === undefined) return true;
  const last = until ?? period;
  if (within(row.period, period, last)) return true;
  return row.base !== undefined && byTime(row.base, last) <= 0 && byTime(row.period, period) >= 0;
}
