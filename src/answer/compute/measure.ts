/** What is shown of a figure: per 1.000 inwoners, a share, or less some sectors. */
import type { Indicator, Member, Place, Term } from '#src/model.ts';
import { yearOf } from '#src/periods.ts';
import { type Cell, combine, numberOf, sum } from './cell.ts';
import { createFigures, type FigureOf } from './figure.ts';
import { memberOf, quotientOf } from './members.ts';
import type { Inhabitants, Source } from './source.ts';
import { asFormer, type Split, splitAmong } from './split.ts';

const INHABITANTS = 'inwoners';

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

export function createMeasures(source: Source, exceptSectors: readonly string[]): Measures {
  const figure = createFigures(source);

  const termOf = (
    indicator: string,
    region: string,
    sector: string,
    period: string,
    cell: Cell | undefined,
  ) => ({
    indicator,
    region,
    sector,
    period,
    cell,
  });

  /** A total is without the sectors that are left out. */
  const level: FigureOf = (indicator, place, sector, period) => {
    const whole = figure(indicator, place, sector, period);
    if (whole === undefined || sector !== '' || exceptSectors.length === 0) return whole;
    const left = exceptSectors.map((except) =>
      termOf(indicator.id, place.code, except, period, figure(indicator, place, except, period)),
    );
    const known = left.flatMap((term) => term.cell ?? []);
    const complete =
      whole.value !== null && known.length === left.length && known.every((part) => part.value !== null);
    const value = complete ? (whole.value ?? 0) - sum(known.map((part) => part.value ?? 0)) : null;
    return combine(value, [whole, ...known], {
      derivation: { kind: 'less', whole: termOf(indicator.id, place.code, '', period, whole), left },
    });
  };

  const inhabitantsTerm = (region: string, { cell, year }: Inhabitants): Term =>
    termOf(INHABITANTS, region, '', String(year), cell);

  /** A municipality that was split between members: with its own inhabitants, unless its heirs' are counted with them. */
  function formerMember(split: Split, figure: Term, year: number): Member[] {
    if (figure.cell === undefined) return [];
    const { code, heirs, year: since } = split;
    const used = source.inhabitants(heirs[0] ?? '', year)?.year;
    const own = source.inhabitants(code, year);
    const among = used !== undefined && used >= since;
    const beside = own !== undefined && own.year === used ? inhabitantsTerm(code, own) : undefined;
    return [asFormer(memberOf(code, figure, among ? undefined : { term: beside }), split)];
  }

  /** Over the members that have both a figure and inhabitants. */
  function perThousandOfMembers(
    indicator: Indicator,
    codes: readonly string[],
    sector: string,
    period: string,
  ): Measured {
    const figureOf = (code: string): Term => {
      const name = source.catalogue.regions.get(code)?.name ?? code;
      return termOf(
        indicator.id,
        code,
        sector,
        period,
        level(indicator, { code, name, kind: 'gemeente' }, sector, period),
      );
    };
    const members = codes.map((code) => {
      const found = source.inhabitants(code, yearOf(period));
      return memberOf(code, figureOf(code), { term: found && inhabitantsTerm(code, found) });
    });
    const former = splitAmong(codes, yearOf(period), source.catalogue).flatMap((split) =>
      formerMember(split, figureOf(split.code), yearOf(period)),
    );
    const both = members.filter((member) => member.counted);
    const all = [...members, ...former];
    return {
      cell: quotientOf(all, 'per-1000', 1000),
      absolute: both.length === codes.length ? sum(all.map(({ figure }) => numberOf(figure) ?? 0)) : null,
      ...inhabitantsUsed(
        both.flatMap(({ beside }) => beside ?? []),
        yearOf(period),
      ),
    };
  }

  function inhabitantsUsed(used: readonly Term[], year: number): Pick<Measured, 'inhabitants'> {
    const other =
      used.find((term) => yearOf(term.period) !== year) ??
      used.find((term) => term.cell?.status === 'estimated');
    if (other === undefined) return {};
    return { inhabitants: { year: yearOf(other.period), estimated: other.cell?.status === 'estimated' } };
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
    const year = yearOf(period);
    const { term, used } = inhabitantsOf(place, year) ?? {
      term: termOf(INHABITANTS, place.code, '', String(year), undefined),
      used: [],
    };
    const bottom = numberOf(term);
    const top = termOf(indicator.id, place.code, sector, period, whole);
    const value = whole.value === null || bottom === undefined ? null : (whole.value / bottom) * 1000;
    const derivation = { kind: 'quotient', of: 'per-1000', top, bottom: term, factor: 1000 } as const;
    return { cell: { ...whole, value, derivation }, absolute: whole.value, ...inhabitantsUsed(used, year) };
  }

  /** Of the region itself where counted, else of its municipalities together. */
  function inhabitantsOf(place: Place, year: number): { term: Term; used: readonly Term[] } | undefined {
    const own = source.inhabitants(place.code, year);
    if (own !== undefined) {
      const term = inhabitantsTerm(place.code, own);
      return { term, used: [term] };
    }
    const used = (place.members ?? []).flatMap((code) => {
      const found = source.inhabitants(code, year);
      return found === undefined ? [] : [inhabitantsTerm(code, found)];
    });
    if (used.length === 0) return undefined;
    const members = used.map((term) => memberOf(term.region, term, undefined));
    const cell = combine(
      sum(used.map((term) => numberOf(term) ?? 0)),
      used.flatMap((term) => term.cell ?? []),
      {
        derivation: { kind: 'members', how: 'sum', members },
      },
    );
    return { term: termOf(INHABITANTS, place.code, '', String(year), cell), used };
  }

  function share(part: Term, whole: Term): Measured | undefined {
    if (part.cell === undefined) return undefined;
    const value =
      part.cell.value === null || !numberOf(whole) ? null : (part.cell.value / (numberOf(whole) ?? 1)) * 100;
    return {
      cell: combine(value, whole.cell === undefined ? [part.cell] : [part.cell, whole.cell], {
        derivation: { kind: 'quotient', of: 'share', top: part, bottom: whole, factor: 100 },
      }),
      absolute: part.cell.value,
    };
  }

  function levelTerm(indicator: Indicator, place: Place, sector: string, period: string): Term {
    return termOf(indicator.id, place.code, sector, period, level(indicator, place, sector, period));
  }

  return {
    level,
    perThousand,
    sectorShare: (indicator, place, sector, period) =>
      share(levelTerm(indicator, place, sector, period), levelTerm(indicator, place, '', period)),
    placeShare: (indicator, part, whole, period) =>
      share(levelTerm(indicator, part, '', period), levelTerm(indicator, whole, '', period)),
  };
}
