/** Region codes of a query as places with a name and, if it may have to be computed, members. */
import type { Catalogue, Place, Region } from '#src/model.ts';

/** Peers are the ten most alike. */
const PEER_COUNT = 10;
/** One step of urbanisation weighs as much as a third more or fewer inhabitants. */
const URBANISATION_WEIGHT = 0.3;
const MIDDLE_URBANISATION = 3;

export const isToday = (region: Region): boolean => region.validTo === undefined;

/** Today's municipalities, in the order of the catalogue. */
export function municipalities(catalogue: Catalogue): Region[] {
  return [...catalogue.regions.values()].filter((region) => region.kind === 'gemeente' && isToday(region));
}

/** Municipalities within a region of another kind. */
function membersOf(region: Region, catalogue: Catalogue): string[] {
  return municipalities(catalogue)
    .filter(
      (municipality) =>
        region.kind === 'land' || municipality.province === region.code || municipality.corop === region.code,
    )
    .map((municipality) => municipality.code);
}

/**
 * The ten municipalities most like the subject: distance is the difference in the logarithm of inhabitants
 * plus a weight for each step of urbanisation; ties by code.
 */
export function peersOf(subject: Region, catalogue: Catalogue): Region[] {
  const size = (region: Region): number => Math.log(Math.max(1, region.population ?? 1));
  const distance = (region: Region): number =>
    Math.abs(size(region) - size(subject)) +
    URBANISATION_WEIGHT *
      Math.abs((region.urbanisation ?? MIDDLE_URBANISATION) - (subject.urbanisation ?? MIDDLE_URBANISATION));
  return municipalities(catalogue)
    .filter((region) => region.code !== subject.code)
    .sort((a, b) => distance(a) - distance(b) || a.code.localeCompare(b.code))
    .slice(0, PEER_COUNT);
}

const SIZE = /^SIZE:(\d+)-(\d*)$/;

function sizeName(from: number, to: number | undefined): string {
  const dutch = (count: number): string => count.toLocaleString('nl-NL');
  if (to === undefined) return `gemeenten vanaf ${dutch(from)} inwoners`;
  if (from === 0) return `gemeenten onder ${dutch(to)} inwoners`;
  return `gemeenten van ${dutch(from)} tot ${dutch(to)} inwoners`;
}

function sizeClass(code: string, match: RegExpExecArray, catalogue: Catalogue): Place {
  const from = Number(match[1]);
  const to = match[2] ? Number(match[2]) : undefined;
  const members = municipalities(catalogue)
    .filter(({ population = 0 }) => population >= from && (to === undefined || population < to))
    .map((region) => region.code);
  return { code, name: sizeName(from, to), kind: 'groep', members };
}

/**
 * @param subject the first region of the query, for PEERS and PROVINCE.
 * @returns undefined for a code that is unknown or needs a subject that is not there.
 */
export function placeOf(code: string, subject: string | undefined, catalogue: Catalogue): Place | undefined {
  const own = subject === undefined ? undefined : catalogue.regions.get(subject);
  if (code === 'PROVINCE')
    return own?.province === undefined ? undefined : placeOf(own.province, undefined, catalogue);
  if (code === 'PEERS') {
    if (own?.kind !== 'gemeente') return undefined;
    const members = peersOf(own, catalogue).map((region) => region.code);
    return { code, name: 'vergelijkbare gemeenten', kind: 'groep', members };
  }
  const size = SIZE.exec(code);
  if (size !== null) return sizeClass(code, size, catalogue);
  const group = catalogue.groups.get(code);
  if (group !== undefined) {
    const { name, members, asOf, knownIncomplete } = group;
    return {
      code,
      name,
      kind: 'groep',
      members,
      asOf,
      ...(knownIncomplete === undefined ? {} : { knownIncomplete }),
    };
  }
  const region = catalogue.regions.get(code);
  if (region === undefined || !isToday(region)) return undefined;
  const { name, kind } = region;
  return kind === 'gemeente'
    ? { code, name, kind }
    : { code, name, kind, members: membersOf(region, catalogue) };
}

/** The places that are ranked: municipalities of `among`, or all provinces or labour-market regions. */
export function rankedPlaces(
  among: Place,
  members: 'gemeente' | 'provincie' | 'arbeidsmarktregio',
  catalogue: Catalogue,
): Place[] {
  const codes =
    members === 'gemeente'
      ? (among.members ?? [among.code])
      : [...catalogue.regions.values()]
          .filter((region) => region.kind === members && isToday(region))
          .map((region) => region.code);
  return codes.flatMap((code) => placeOf(code, undefined, catalogue) ?? []);
}

/** A place without some municipalities; always computed from then on. */
export function without(place: Place, excluded: ReadonlySet<string>): Place {
  if (place.members === undefined) return place;
  const members = place.members.filter((code) => !excluded.has(code));
  if (members.length === place.members.length) return place;
  return { ...place, members, reduced: true };
}

/** Municipalities behind codes of `except`: a group stands for its members. */
export function municipalitiesBehind(
  codes: readonly string[],
  subject: string | undefined,
  catalogue: Catalogue,
): Set<string> {
  return new Set(
    codes.flatMap((code) => {
      const place = placeOf(code, subject, catalogue);
      return place === undefined ? [] : (place.members ?? [place.code]);
    }),
  );
}
