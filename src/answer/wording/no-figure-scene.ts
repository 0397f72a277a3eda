/** What the words of a missing figure need: the question, and how its places and subject are called. */
import type { Catalogue, Indicator, Query } from '#src/model.ts';
import { inSector } from './nouns.ts';
import { type NamedPlace, placeByCode } from './places.ts';

export interface Scene {
  readonly query: Query;
  readonly catalogue: Catalogue;
  readonly places: readonly NamedPlace[];
  readonly indicators: readonly Indicator[];
}

export interface Told {
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly followUps: readonly string[];
}

/** Where a question of someone who named no place can go. */
export const placeOr = ({ places, catalogue }: Scene): NamedPlace =>
  places[0] ?? placeByCode('NL', catalogue);

/** "het aantal openstaande vacatures in de zorg", "het aantal openstaande vacatures per sector". */
export function narrowed(name: string, { query, catalogue }: Scene): string {
  const [sector] = (query.sectors ?? []).flatMap((id) => catalogue.sectors.get(id) ?? []);
  if (sector !== undefined) return `${name} ${inSector(sector)}`;
  return query.operation === 'breakdown' ? `${name} per ${query.splitBy ?? 'sector'}` : name;
}
