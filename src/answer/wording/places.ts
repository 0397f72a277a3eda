/**
 * Names of places: the one people say ("Den Haag"), the same in sentences, charts and tables, with what keeps namesakes
 * apart ("de provincie Utrecht"). The official one ("'s-Gravenhage") stands in the rows and in what is downloaded.
 */

import type { Catalogue, Plan, RegionKind } from '#src/model.ts';
import { placeOf } from '../plan/places.ts';
import { listOf, shortListOf } from './text.ts';

/** How people call municipalities whose official name is another. */
const COMMON_NAMES: Readonly<Record<string, string>> = {
  "'s-Gravenhage": 'Den Haag',
  "'s-Hertogenbosch": 'Den Bosch',
  'Bergen (NH.)': 'Bergen (Noord-Holland)',
  'Bergen (L.)': 'Bergen (Limburg)',
};

/** Islands: one lives on them. */
const ISLANDS: ReadonlySet<string> = new Set([
  'Texel',
  'Vlieland',
  'Terschelling',
  'Ameland',
  'Schiermonnikoog',
  'Goeree-Overflakkee',
  'Schouwen-Duiveland',
  'Noord-Beveland',
]);

/** Provinces that share their name with a municipality. */
const SHARED_NAMES: ReadonlySet<string> = new Set(['Utrecht', 'Groningen']);

export interface NamedPlace {
  readonly code: string;
  readonly kind: RegionKind;
  /** For tables and charts. */
  readonly shown: string;
  /** As the subject of a sentence: "Breda", "de G40", "de provincie Utrecht". */
  readonly spoken: string;
  /** With its preposition: "in Breda", "op Texel", "in de G40". */
  readonly inside: string;
  /** Several places under one name: its figure is a total or a weighted average. */
  readonly group: boolean;
  /** The word for it is plural ("vergelijkbare gemeenten"). */
  readonly plural: boolean;
}

const withArticle = (name: string): string => (/^[A-Z]+\d+$/.test(name) ? `de ${name}` : name);

function spokenName(name: string, kind: RegionKind): string {
  switch (kind) {
    case 'gemeente':
      return COMMON_NAMES[name] ?? name;
    case 'provincie':
      return SHARED_NAMES.has(name) ? `de provincie ${name}` : name;
    case 'corop':
      return `het COROP-gebied ${name}`;
    case 'arbeidsmarktregio':
      return /^arbeidsmarktregio /i.test(name) ? `de ${name.toLowerCase()}` : `de arbeidsmarktregio ${name}`;
    case 'groep':
      return withArticle(name);
    case 'land':
      return name;
  }
}

function shownName(name: string, kind: RegionKind): string {
  if (kind === 'gemeente') return COMMON_NAMES[name] ?? name;
  if (kind === 'provincie' && SHARED_NAMES.has(name)) return `${name} (provincie)`;
  return kind === 'corop' ? `${name} (COROP)` : name;
}

export function namedPlace(code: string, name: string, kind: RegionKind): NamedPlace {
  const spoken = spokenName(name, kind);
  return {
    code,
    kind,
    shown: shownName(name, kind),
    spoken,
    inside: `${kind === 'gemeente' && ISLANDS.has(name) ? 'op' : 'in'} ${spoken}`,
    group: kind === 'groep',
    plural: kind === 'groep' && /^(vergelijkbare )?gemeenten/.test(name),
  };
}

/** "in Breda en Tilburg", "op Texel en in Breda", "in de G40 en in Nederland". */
export function insideAll(places: readonly Pick<NamedPlace, 'inside' | 'spoken' | 'kind'>[]): string {
  const alike = places.every(({ kind, inside }) => kind === 'gemeente' && inside.startsWith('in '));
  return alike && places.length > 0
    ? `in ${listOf(places.map(({ spoken }) => spoken))}`
    : listOf(places.map(({ inside }) => inside));
}

/** A region or group of the catalogue by its code; unknown codes stand for themselves. */
export function placeByCode(code: string, catalogue: Catalogue, subject?: string): NamedPlace {
  const place = placeOf(code, subject, catalogue);
  if (place !== undefined) return namedPlace(place.code, place.name, place.kind);
  const former = catalogue.regions.get(code);
  return namedPlace(code, former?.name ?? code, former?.kind ?? 'gemeente');
}

/** "Nederland zonder de G4" */
function without(place: NamedPlace, left: readonly NamedPlace[]): NamedPlace {
  const said = ` zonder ${shortListOf(
    left.map(({ spoken }) => spoken),
    3,
  )}`;
  const apart = ` zonder ${shortListOf(
    left.map(({ shown }) => shown),
    3,
  )}`;
  return {
    ...place,
    shown: `${place.shown}${apart}`,
    spoken: `${place.spoken}${said}`,
    inside: `${place.inside}${said}`,
  };
}

/** Places that the asker left out. */
function leftOutPlaces({ query }: Plan, catalogue: Catalogue): NamedPlace[] {
  const subject = query.regions?.[0];
  return (query.except ?? [])
    .filter((code) => !/^\d{4}/.test(code) && !catalogue.sectors.has(code))
    .map((code) => placeByCode(code, catalogue, subject));
}

/** Finds the places of a plan by code, and others in the catalogue. */
export function placesOf(plan: Plan, catalogue: Catalogue): (code: string) => NamedPlace {
  const known = new Map<string, NamedPlace>();
  const around = plan.among === undefined ? [] : [plan.among];
  const left = leftOutPlaces(plan, catalogue);
  for (const { code, name, kind, reduced } of [...plan.places, ...(plan.ranked ?? []), ...around]) {
    const place = namedPlace(code, name, kind);
    known.set(code, reduced === true && left.length > 0 ? without(place, left) : place);
  }
  return (code) => known.get(code) ?? placeByCode(code, catalogue);
}
