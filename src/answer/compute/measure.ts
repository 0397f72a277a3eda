/** What is shown of a figure: per 1.000 inwoners, a share, or less some sectors. */
import type { Indicator, Place } from '#src/model.ts';
import { yearOf } from '#src/periods.ts';
import { type Cell, combine, sum } from './cell.ts';
import { createFigures, enough, type FigureOf } from './figure.ts';
import type { Source } from './source.ts';

/** A measured figure, with the undivided one behind it. */
export interface Measured {
  readonly cell: Cell;
  readonly absolute?: number | null;
  /** Year of the inhabitants it was divided by, where that is not the figure's own; and whether they are estimated. */
  readonly inhabitants?: { readonly year: number; readonly estimated: boolean };
}

export interface Measures {
  readonly level: FigureOf;
  readonly perThousand: (
    indicator: Indicator,
    place: Place,
    sector: string,
    period: string,
  ) => Measured | undefined;
  /** The part of `sector` in the total of the place, in %. */
  readonly sectorShare: (
    indicator: Indicator,
    place: Place,
    sector: string,
    period: string,
  ) => Measured | undefined;
  /** `part` in `whole`, in %. */
  readonly placeShare: (
    indicator: Indicator,
    part: Place,
    whole: Place,
    period: string,
  ) => Measured | undefined;
}

const divided = (cell: Cell, whole: Cell | undefined, factor: number): Cell => {
  const value = cell.value === null || !whole?.value ? null : (cell.value / whole.value) * factor;
  return combine(value, whole === undefined ? [cell] : [cell, whole]);
};

export function createMeasures(source: Source, exceptSectors: readonly string[]): Measures {
  const figure = createFigures(source);

  /** A total is without the sectors that are left out. */
  const level: FigureOf = (indicator, place, sector, period) => {
    const whole = figure(indicator, place, sector, period);
    if (whole === undefined || sector !== '' || exceptSectors.length === 0) return whole;
    const parts = exceptSectors.map((except) => figure(indicator, place, except, period));
    const known = parts.flatMap((part) => part ?? []);
    const complete =
      whole.value !== null && known.length === parts.length && known.every((part) => part.value !== null);
    const value = complete ? (whole.value ?? 0) - sum(known.map((part) => part.value ?? 0)) : null;
    const { mean: _, ...rest } = combine(value, [whole, ...known]);
    return rest;
  };

  /** Over the members that have both a figure and inhabitants. */
  function perThousandOfMembers(
    indicator: Indicator,
    codes: readonly string[],
    sector: string,
    period: string,
  ): Measured {
    const members = codes.map((code) => {
      const region = source.catalogue.regions.get(code);
      const cell = level(indicator, { code, name: region?.name ?? code, kind: 'gemeente' }, sector, period);
      const inhabitants = source.inhabitants(code, yearOf(period));
      return {
        cell,
        inhabitants,
        has: cell !== undefined && cell.value !== null && inhabitants !== undefined,
      };
    });
    const both = members.filter((member) => member.has);
    const top = both.flatMap((member) => member.cell ?? []);
    const people = sum(both.map((member) => member.inhabitants?.cell.value ?? 0));
    const few = !enough(
      members.map((member) => ({ has: member.has, weight: member.inhabitants?.cell.value ?? undefined })),
    );
    const total = sum(top.map((cell) => cell.value ?? 0));
    const years = both.map((member) => member.inhabitants).filter((item) => item !== undefined);
    const value = few || people === 0 ? null : (total / people) * 1000;
    return {
      cell: combine(value, top, {
        members: codes.length,
        withFigure: both.length,
        ...(few ? { tooFew: true as const } : {}),
      }),
      absolute: both.length === codes.length ? total : null,
      ...inhabitantsUsed(years, yearOf(period)),
    };
  }

  function inhabitantsUsed(
    used: readonly { readonly cell: Cell; readonly year: number }[],
    year: number,
  ): Pick<Measured, 'inhabitants'> {
    const other =
      used.find((item) => item.year !== year) ?? used.find((item) => item.cell.status === 'estimated');
    if (other === undefined) return {};
    return { inhabitants: { year: other.year, estimated: other.cell.status === 'estimated' } };
  }

  function perThousand(
    indicator: Indicator,
    place: Place,
    sector: string,
    period: string,
  ): Measured | undefined {
    const whole = level(indicator, place, sector, period);
    if (place.members !== undefined && (whole === undefined || whole.members !== undefined)) {
      return whole === undefined ? undefined : perThousandOfMembers(indicator, place.members, sector, period);
    }
    if (whole === undefined) return undefined;
    const people = inhabitantsOf(place, yearOf(period));
    if (people === undefined) return { cell: { ...whole, value: null }, absolute: whole.value };
    const value = whole.value === null ? null : (whole.value / people.value) * 1000;
    return {
      cell: { ...whole, value },
      absolute: whole.value,
      ...inhabitantsUsed(people.used, yearOf(period)),
    };
  }

  /** Of the region itself where counted, else of its municipalities together. */
  function inhabitantsOf(
    place: Place,
    year: number,
  ): { value: number; used: { cell: Cell; year: number }[] } | undefined {
    const own = source.inhabitants(place.code, year);
    if (own !== undefined) return { value: own.cell.value ?? 0, used: [own] };
    const used = (place.members ?? []).flatMap((code) => source.inhabitants(code, year) ?? []);
    return used.length === 0 ? undefined : { value: sum(used.map((item) => item.cell.value ?? 0)), used };
  }

  function sectorShare(
    indicator: Indicator,
    place: Place,
    sector: string,
    period: string,
  ): Measured | undefined {
    const part = level(indicator, place, sector, period);
    const whole = level(indicator, place, '', period);
    return part && { cell: divided(part, whole, 100), absolute: part.value };
  }

  function placeShare(indicator: Indicator, part: Place, whole: Place, period: string): Measured | undefined {
    const own = level(indicator, part, '', period);
    return own && { cell: divided(own, level(indicator, whole, '', period), 100), absolute: own.value };
  }

  return { level, perThousand, sectorShare, placeShare };
}
