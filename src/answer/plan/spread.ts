/** The provinces that a map of the whole country is held against, to say where it is high and where low. */
import type { Catalogue, Place, Query } from '#src/model.ts';
import { rankedPlaces } from './places.ts';

/** @returns none for a map of a part of the country, or of anything but municipalities. */
export function provincesBehind(query: Query, among: Place | undefined, catalogue: Catalogue): Place[] {
  const isWhole = among?.kind === 'land' && among.reduced !== true && query.filter === undefined;
  const ofMunicipalities = (query.members ?? 'gemeente') === 'gemeente';
  return query.operation === 'map' && isWhole && ofMunicipalities
    ? rankedPlaces(among, 'provincie', catalogue)
    : [];
}
