/** What a figure was made of. */
import type { Derivation, Term } from '#src/model.ts';

/** The terms of a derivation that are no members of a group. */
export function termsIn(derivation: Derivation): readonly Term[] {
  switch (derivation.kind) {
    case 'quotient':
      return [derivation.top, derivation.bottom];
    case 'less':
      return [derivation.whole, ...derivation.left];
    case 'change':
      return [derivation.last, derivation.base];
    case 'subperiods':
    case 'former':
      return derivation.parts;
    case 'members':
      return [];
  }
}

/** The figures of former municipalities, and of those of today in their old boundaries, that a figure was made of. */
export function formerIn(derivation: Derivation | undefined): readonly Term[] {
  if (derivation === undefined) return [];
  if (derivation.kind === 'former') return derivation.parts;
  return termsIn(derivation).flatMap(({ cell }) => formerIn(cell?.derivation));
}
