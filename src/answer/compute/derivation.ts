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

/** Codes of the former municipalities in a figure. */
export function formerIn(derivation: Derivation | undefined): string[] {
  if (derivation === undefined) return [];
  if (derivation.kind === 'former') return derivation.parts.map(({ region }) => region);
  return termsIn(derivation).flatMap(({ cell }) => formerIn(cell?.derivation));
}
