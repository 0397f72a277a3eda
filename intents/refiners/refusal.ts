/** What cannot be answered honestly: the future, causes, persons, and what there are no figures of. */
import type { Parse, UnsupportedReason } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import { firstOfEachTheme, MOST_OPTIONS } from './clarify.ts';
import { type Slots, wants } from './operation.ts';
import { yearsOf } from './period.ts';

type Refusal = Extract<Parse, { outcome: 'unsupported' }>;

const EARLIEST_YEAR = 1900;

/** Indicators to offer: of the theme at hand, else one of each theme. */
function nearestIndicators(reading: Reading, slots: Slots): string[] {
  if (slots.topics.indicators.length > 0) return [...slots.topics.indicators];
  const { indicators } = reading.lexicon.vocabulary;
  const theme = slots.topics.theme;
  const pool =
    theme === undefined
      ? firstOfEachTheme(indicators)
      : indicators.filter((indicator) => indicator.theme === theme);
  return pool.slice(0, MOST_OPTIONS).map((indicator) => indicator.id);
}

const refuse = (reason: UnsupportedReason, nearest: readonly string[], said?: string): Refusal => ({
  outcome: 'unsupported',
  reason,
  nearest,
  ...(said === undefined || said === '' ? {} : { said }),
});

/** Qualities of people and places that no indicator is split by: the total would be another figure. */
const QUALIFIERS =
  / (vrouwen|vrouwelijke|vrouwelijk|mannen|mannelijke|mannelijk|migranten|migratieachtergrond|statushouders|vluchtelingen|asielzoekers|allochtonen|autochtonen|ouderen onder|gehandicapten|arbeidsbeperking|per wijk|wijken|wijk|buurt|buurten|per buurt|postcode|straat|huurwoningen|koopwoningen|sociale huurwoningen|sociale huur|nieuwbouw|nieuwbouwwoningen|studentenhuizen|leeftijd|leeftijdsgroep|arbeidsmigranten|expats|studenten|50 plussers|55 plussers|women|men|immigrants|neighbourhood|neighbourhoods|vergunningen|oekrainers|zij instromers) /;

function isLongAgo(reading: Reading, slots: Slots): boolean {
  if (has(reading, 'long-ago')) return true;
  return (
    yearsOf(slots.period.period).some((year) => year < EARLIEST_YEAR) ||
    (/ 1[0-8]\d\d $/.test(reading.text) && slots.topics.indicators.length > 0)
  );
}

function isFuture(reading: Reading, slots: Slots): boolean {
  const year = Number(reading.today.slice(0, 4));
  return yearsOf(slots.period.period).some((asked) => asked > year);
}

export function findRefusal(reading: Reading, slots: Slots): Refusal | undefined {
  const nearest = nearestIndicators(reading, slots);
  if (has(reading, 'personal')) return refuse('personal', nearest);
  if (has(reading, 'cause') && !wants(reading, 'about')) return refuse('cause', nearest);
  if (has(reading, 'forecast') || isFuture(reading, slots)) return refuse('forecast', nearest);
  if (isLongAgo(reading, slots)) return refuse('period', nearest);
  return undefined;
}

const ASKS =
  / (hoeveel|aantal|percentage|procent|hoe|wat|welke|waar|hoog|how|cijfers|cijfer|gemiddelde|gemiddeld|vergelijk|hoefolle|ontwikkeling|kaart|top|meeste|hoogste|toon|laat|overzicht|verloop|aandeel|trend|what|which|statistieken|data|in|per|sinds|vs|van) /;

/** Words that stand where a place would: after "in", or capitalised. */
function unknownPlace(reading: Reading): string | undefined {
  const found = reading.leftovers.find(({ index, capital }) => {
    const before = reading.words[index - 1]?.norm ?? '';
    return (
      /^(in|te|uit|gemeente|stad|dorp)$/.test(before) ||
      (capital && /^(van|voor|vs|versus|en|met|tegenover|tov|dan|bij)$/.test(before))
    );
  });
  return found?.text;
}

/** A quality asked for, outside of names ("Wijk bij Duurstede" asks for no wijk). */
function qualifierIn({ words, mentions }: Reading): string | undefined {
  const named = new Set(
    mentions.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
  const text = words.map((word, index) => (named.has(index) ? '\u00A4' : word.norm)).join(' ');
  return QUALIFIERS.exec(` ${text} `)?.[1];
}

/** No topic that we know: is one named that we do not have, or nothing at all? */
export function refuseUnknown(reading: Reading, slots: Slots): Refusal | undefined {
  const { topics, places } = slots;
  const hasTopic = topics.indicators.length > 0 || topics.unclearIndicator !== undefined;
  const place = unknownPlace(reading);
  if (hasTopic) {
    const qualifier = qualifierIn(reading);
    if (qualifier !== undefined) return refuse('indicator', nearestIndicators(reading, slots), qualifier);
    if (places.said.length === 0 && places.foreign.length > 0) return refuse('region', [], places.foreign[0]);
    if (places.said.length === 0 && place !== undefined) return refuse('region', [], place);
    return undefined;
  }
  const topicWords = reading.leftovers.filter((leftover) => leftover.text !== place);
  if (
    topicWords.length > 0 &&
    (places.said.length > 0 || places.foreign.length > 0 || ASKS.test(reading.text))
  ) {
    return refuse(
      'indicator',
      nearestIndicators(reading, slots),
      topicWords
        .map((word) => word.text)
        .slice(0, 3)
        .join(' '),
    );
  }
  const qualifier = qualifierIn(reading);
  if (qualifier !== undefined) return refuse('indicator', nearestIndicators(reading, slots), qualifier);
  if (places.said.length === 0 && places.foreign.length > 0) return refuse('region', [], places.foreign[0]);
  const nothing = places.said.length === 0 && topics.theme === undefined && topics.sectors.length === 0;
  return nothing ? refuse('nonsense', nearestIndicators(reading, slots)) : undefined;
}
