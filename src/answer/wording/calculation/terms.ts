/** What goes into a figure, in words: its name, its number, and the terms behind a derivation. */
import type { Catalogue, Cell, Derivation, Indicator, Plan, Term, Working } from '#src/model.ts';
import { termsIn } from '../../compute/derivation.ts';
import { inSector, nounOf } from '../nouns.ts';
import { formatValue } from '../numbers.ts';
import { whenCounted } from '../periods.ts';
import { placesOf } from '../places.ts';
import { spaced } from '../text.ts';

export interface Scene {
  readonly plan: Plan;
  readonly catalogue: Catalogue;
  readonly place: ReturnType<typeof placesOf>;
}

export const sceneOf = (plan: Plan, catalogue: Catalogue): Scene => ({
  plan,
  catalogue,
  place: placesOf(plan, catalogue),
});

export const NO_FIGURE = 'geen cijfer';

/** A working as the term it is: its place, sector and period are what the formula need not repeat. */
export const termOf = ({ indicator, place, sector, period, cell }: Working): Term => ({
  ...{ indicator: indicator.id, region: place.code, sector, period },
  cell,
});

/** "openstaande vacatures in de zorg" */
export function nameOf(
  { indicator, sector }: Pick<Term, 'indicator' | 'sector'>,
  { catalogue }: Scene,
): string {
  const known = catalogue.indicators.get(indicator);
  if (known === undefined) return indicator === 'landoppervlak' ? 'landoppervlakte' : indicator;
  const within = catalogue.sectors.get(sector);
  return spaced(nounOf(known).short, within && inSector(within));
}

/** The name, with place and period where they are others than those of `beside`. */
export function nameBeside(term: Term, beside: Term, scene: Scene): string {
  const indicator = scene.catalogue.indicators.get(term.indicator);
  const isInhabitants = term.indicator === 'inwoners' && beside.indicator !== 'inwoners';
  return spaced(
    nameOf(term, scene),
    term.region === beside.region ? undefined : scene.place(term.region).inside,
    indicator !== undefined && (term.period !== beside.period || isInhabitants)
      ? whenCounted(term.period, indicator)
      : undefined,
  );
}

/** A value as the indicator is written: "1.234", "0,9 km", "8,2%". */
export function valueText(value: number | null | undefined, indicator: string, { catalogue }: Scene): string {
  if (value === null || value === undefined) return NO_FIGURE;
  const known: Indicator | undefined = catalogue.indicators.get(indicator);
  if (known === undefined) return spaced(formatValue(value, '', 0), 'hectare');
  return spaced(formatValue(value, known.unit, known.decimals), nounOf(known).unit);
}

export const textOf = (term: Term, scene: Scene): string =>
  valueText(term.cell?.value, term.indicator, scene);

/** A term and all that it was made of, members aside. */
export function withTerms(term: Term): readonly Term[] {
  const { derivation } = term.cell ?? {};
  return derivation === undefined ? [term] : [term, ...termsIn(derivation).flatMap(withTerms)];
}

export type Group = Extract<Derivation, { kind: 'members' }>;

/** Figures of groups within a term, each with the term it is the figure of. Of a change only the last. */
export function groupsIn(term: Term): readonly { readonly term: Term; readonly group: Group }[] {
  const { derivation } = term.cell ?? {};
  if (derivation === undefined) return [];
  if (derivation.kind === 'members') return [{ term, group: derivation }];
  const terms = derivation.kind === 'change' ? [derivation.last] : termsIn(derivation);
  const shown = derivation.kind === 'quotient' && derivation.of === 'index' ? [derivation.top] : terms;
  return shown.flatMap(groupsIn);
}

/** Every cell that a figure rests on, those of members included. */
export function cellsIn(term: Term): readonly Cell[] {
  return withTerms(term).flatMap(({ cell }) => {
    const derivation = cell?.derivation;
    const members = derivation?.kind === 'members' ? derivation.members : [];
    return [
      ...(cell === undefined ? [] : [cell]),
      ...members.flatMap(({ figure, beside, counted }) =>
        counted ? [...cellsIn(figure), ...(beside === undefined ? [] : cellsIn(beside))] : [],
      ),
    ];
  });
}
