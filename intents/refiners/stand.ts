/** Which places stand in `regions`, and which is the one whose members are meant. */
import type { Operation } from '../query.ts';
import type { Reading } from '../reading.ts';
import { isPlural, kindOf, named, type Slots } from './operation.ts';
import type { PlaceSaid } from './places.ts';

interface Stand {
  readonly regions: readonly string[];
  readonly among?: string;
}

/** "Vergeleken met de G40: Helmond": what it is compared with comes after the subject. */
function subjectFirst(said: readonly PlaceSaid[], reading: Reading): readonly PlaceSaid[] {
  const [first, second] = said;
  // What is like a place comes after it.
  if (first?.codes[0] === 'PEERS') return [...said.slice(1), first];
  if (first === undefined || second === undefined || first.home) return said;
  const before = reading.words
    .slice(0, first.start)
    .map((word) => word.norm)
    .join(' ');
  const comparedTo =
    /(vergeleken met|in vergelijking met|ten opzichte van|tov|afgezet tegen|vergeleken)( de| het)?$/;
  const joined = /^(en|vs|versus|of|tegenover|tov)$/.test(reading.words[first.end]?.norm ?? '');
  return comparedTo.test(before) && !joined ? [...said.slice(1), first] : said;
}

/** In a ranking, a map or a relation a larger place says whose members; a municipality is highlighted. */
export function standOf(
  reading: Reading,
  operation: Operation,
  slots: Slots,
  members: string | undefined,
): Stand {
  const said = slots.places.said.filter((place) => !place.except);
  const codes = (list: readonly PlaceSaid[]): string[] => list.flatMap((place) => place.codes[0] ?? []);
  if (operation !== 'rank' && operation !== 'map' && operation !== 'relation')
    return { regions: codes(subjectFirst(said, reading)) };
  const large = said.filter(
    (place) =>
      isPlural(place, reading) &&
      !(members === 'provincie' && kindOf(place.codes[0] ?? '', reading) === 'provincie' && !place.members),
  );
  const preferred = large.find((place) => place.members) ?? large[0];
  const among = preferred?.codes[0];
  const regions = codes(said.filter((place) => !large.includes(place)));
  return { regions, ...(among === undefined || among === 'NL' ? {} : { among }) };
}

/** A place among its peers stands in `regions`, even when it is the asker's own. */
export function withHome(
  stand: Stand,
  reading: Reading,
  slots: Slots,
  operation: Operation,
): { stand: Stand; byHome: boolean } {
  const { home } = reading.input;
  if (home === undefined || stand.regions.includes(home)) return { stand, byHome: false };
  const isOrder = operation === 'rank' || operation === 'map' || operation === 'relation';
  if (isOrder) {
    const needsSubject = stand.among === 'PEERS' || stand.among === 'PROVINCE';
    const province = reading.lexicon.regions.get(home)?.province;
    // "Welke gemeente in de provincie": of one's own, without being asked about oneself.
    if (stand.among === 'PROVINCE' && stand.regions.length === 0 && province !== undefined)
      return { stand: { ...stand, among: province }, byHome: false };
    return needsSubject && stand.regions.length === 0
      ? { stand: { ...stand, regions: [home] }, byHome: true }
      : { stand, byHome: false };
  }
  const onlyCompared =
    stand.regions.length > 0 &&
    slots.places.said.every((place) => isPlural(place, reading)) &&
    lacksSubject(reading, slots.places.said);
  const needsSubject =
    stand.regions.some((code) => code === 'PEERS' || code === 'PROVINCE') &&
    named(slots.places.said, reading).length === 0;
  if (stand.regions.length === 0 || onlyCompared || needsSubject)
    return { stand: { ...stand, regions: [home, ...stand.regions] }, byHome: true };
  return { stand, byHome: false };
}

/** What a place that is only compared with stands behind: "vs de", "hoger dan gemiddeld in", "vergelijk … met de". */
const COMPARED =
  /(?:^| )(?:(?:vs|versus|tegenover|tov|ten opzichte van|naast|tegen|verhouding tot|compared (?:to|with)|against)|(?:vergeleken|vergelijk|vergelijking|vergelijken|verschil|verschilt|verschillen)(?: \S+){0,6} (?:met|van)|(?:hoger|lager|meer|minder|groter|kleiner|beter|slechter|higher|lower|more|less)(?: \S+){0,5} (?:dan|than)|afgezet(?: \S+){0,4} tegen)(?: (?:de|het|die|dat|een|heel|rest|van|in|bij|gemiddelde?|landelijke?|alle|andere|gemeenten?|provincie|steden|the|average|of)){0,5}$/;

/** "Werkloosheid vs de G40": the place named first is what something is compared with, and it is not said what. */
function lacksSubject({ words }: Reading, said: readonly PlaceSaid[]): boolean {
  const [first] = said;
  if (first === undefined) return false;
  const before = words.slice(0, first.start).map(({ norm }) => norm);
  return COMPARED.test(before.join(' '));
}
