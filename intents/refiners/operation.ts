/** Which operation a question asks for, and the slots it is read from. */
import type { Operation, Period } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import type { Finding } from '../rule.ts';
import { findPeriod, isRange, type PeriodSaid } from './period.ts';
import { findPlaces, type PlaceSaid, type Places } from './places.ts';
import { asOne } from './settle.ts';
import { findTopics, type Topics } from './topics.ts';

/** Everything a question says, before it is judged. */
export interface Slots {
  readonly places: Places;
  readonly topics: Topics;
  readonly period: PeriodSaid;
}

export const findSlots = (reading: Reading): Slots => ({
  places: findPlaces(reading),
  topics: findTopics(reading),
  period: findPeriod(reading),
});

export const first = <K extends keyof Finding>(reading: Reading, key: K): Finding[K] | undefined =>
  reading.findings.find((finding) => finding[key] !== undefined)?.[key];

export const wants = (reading: Reading, operation: Operation): boolean =>
  reading.findings.some((finding) => finding.operation === operation);

export const kindOf = (code: string, reading: Reading): string =>
  reading.lexicon.regions.get(code)?.kind ?? (code === 'PROVINCE' ? 'provincie' : 'groep');

export const isPlural = (place: PlaceSaid, reading: Reading): boolean =>
  kindOf(place.codes[0] ?? '', reading) !== 'gemeente';

const provincesOf = (places: readonly PlaceSaid[], reading: Reading): PlaceSaid[] =>
  places.filter(
    ({ codes, members, except }) =>
      !members && !except && reading.lexicon.regions.get(codes[0] ?? '')?.kind === 'provincie',
  );

const hasFilter = (reading: Reading): boolean =>
  first(reading, 'above') !== undefined || first(reading, 'below') !== undefined;

/** Municipalities named one by one. */
export const named = (places: readonly PlaceSaid[], reading: Reading): PlaceSaid[] =>
  places.filter((place) => !place.except && !isPlural(place, reading));

/** "Hoe staat Ede ervoor met …": a place stands, not the topic ("hoe staat de werkloosheid ervoor"). */
function asksStanding(reading: Reading, places: Places): boolean {
  return reading.findings.some(
    ({ sign, rule, start, end }) =>
      sign === 'how-do-we-do' &&
      (rule !== 'how does it stand' || places.said.some((place) => place.start >= start && place.end <= end)),
  );
}

function isRank(reading: Reading, { places, topics }: Slots): boolean {
  // "De provincies Groningen en Drenthe": two that are named, not all twelve.
  const listed = provincesOf(places.said, reading);
  const areCompared = listed.length > 1 && !has(reading, 'members-of');
  const provinces = first(reading, 'members') === 'provincie' || areCompared ? listed : [];
  const subjects = [...named(places.said, reading), ...provinces];
  const order = first(reading, 'order') !== undefined;
  if (order && subjects.length > 1) return false;
  if (wants(reading, 'rank') || order) return true;
  // Two places that are named are set side by side: "hoe scoort Assen ten opzichte van Emmen".
  const stands = has(reading, 'place-of') || asksStanding(reading, places);
  if (topics.indicators.length > 0 && stands && subjects.length < 2) return true;
  const members =
    places.said.some((place) => place.members && !place.compared) ||
    (has(reading, 'members-of') && !asOne(reading));
  if (
    members &&
    subjects.length < 2 &&
    !places.said.some((place) => place.compared && !place.members && subjects.length > 0)
  ) {
    return (
      topics.indicators.length > 0 &&
      !(subjects.length === 1 && places.said.some((place) => place.members && place.compared))
    );
  }
  return hasFilter(reading) && subjects.length === 0;
}

export function isSeries(period: Period | undefined): boolean {
  return period === undefined || isRange(period) || 'last' in period;
}

/** "Inkomen tegen WOZ over de G40-gemeenten": two indicators set against each other over members. */
function isAgainst(reading: Reading, { topics, places }: Slots): boolean {
  return (
    topics.indicators.length === 2 &&
    (places.said.some((place) => place.members) || has(reading, 'members-of')) &&
    first(reading, 'order') === undefined &&
    / (tegen|vs|versus|tegenover|uitgezet|plot) /.test(reading.text)
  );
}

/** "Een overzicht van Emmen", "vertel iets over Assen": a place, perhaps a theme, and no other subject. */
const asksOverview = (reading: Reading, { topics, places }: Slots): boolean =>
  (has(reading, 'overview') || places.said.some(({ codes }) => codes[0] === 'PEERS')) &&
  places.said.length > 0 &&
  topics.sectors.length === 0 &&
  topics.unclearSector === undefined &&
  reading.leftovers.length === 0;

/** "Heeft Breda te maken met werkloosheid": a sentence in which no indicator is set against another. */
const asksRelation = ({ findings, mentions }: Reading): boolean =>
  findings.some(
    ({ operation, rule, start, end }) =>
      operation === 'relation' &&
      (rule !== 'relation in a sentence' ||
        mentions.some(
          (mention) =>
            mention.start >= start &&
            mention.end <= end &&
            mention.names.some(({ kind }) => kind === 'indicator'),
        )),
  );

const HOW_IT_STANDS = / hoe (?:staat|zit|is|loopt) het (?:\w+ ){0,3}?met /;

/** "Is het inkomen hoger in Blaricum of Laren?", "meer horeca in Ede of in Epe". */
const WHICH_IS_MORE =
  / (?:hoger|lager|meer|minder|groter|kleiner|beter|slechter|higher|lower|more|fewer|larger|smaller) (?:\w+ ){1,12}?(?:of|or) /;

export function chooseOperation(reading: Reading, slots: Slots): Operation {
  const { topics, period, places } = slots;
  const none = topics.indicators.length === 0 && topics.unclearIndicator === undefined;
  const nowhere = places.said.length === 0 && reading.input.home === undefined && !places.homeWanted;
  if (
    wants(reading, 'about') ||
    (has(reading, 'available') && nowhere && (!none || topics.theme !== undefined))
  )
    return 'about';
  // Of one of the two it may have to be asked which is meant.
  const asked = topics.indicators.length + (topics.unclearIndicator === undefined ? 0 : 1);
  if (asksRelation(reading) && asked > 1) return 'relation';
  // "Waarin verschillen winkelleegstand en kantorenleegstand?"
  if (wants(reading, 'movers') && topics.indicators.length > 1 && nowhere) return 'about';
  if (wants(reading, 'movers') && topics.indicators.length === 0) return 'movers';
  const bySector = topics.sectors.length > 0 || topics.unclearSector !== undefined;
  if (none && has(reading, 'how-do-we-do') && !bySector) return 'movers';
  if (none && asksOverview(reading, slots)) return 'movers';
  // "Hoe staat het met de binnenstad van Assen": a theme, and nothing in it that is measured.
  if (none && !bySector && topics.theme !== undefined && HOW_IT_STANDS.test(reading.text)) return 'movers';
  if (wants(reading, 'map')) return 'map';
  if (wants(reading, 'breakdown') && topics.sectors.length === 0) return 'breakdown';
  if (has(reading, 'when') && places.said.length > 0) return 'trend';
  if (isAgainst(reading, slots)) return 'relation';
  if (isRank(reading, slots)) return 'rank';
  const subjects = named(places.said, reading).length;
  if (subjects > 1 && (has(reading, 'which-of') || WHICH_IS_MORE.test(reading.text))) return 'value';
  if (wants(reading, 'trend')) return 'trend';
  return isSeries(period.period) ? 'trend' : 'value';
}
