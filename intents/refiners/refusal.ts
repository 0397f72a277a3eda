/** What cannot be answered honestly: the future, causes, persons, and what there are no figures of. */
import type { Parse, UnsupportedReason } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import { RULE_WORDS } from '../rules/all.ts';
import { nearBy } from '../subjects.ts';
import { ORDINARY } from '../words.ts';
import { firstOfEachTheme, MOST_OPTIONS } from './clarify.ts';
import { isExcepted } from './except.ts';
import { attachedUnknown } from './leftover.ts';
import { type Slots, wants } from './operation.ts';
import { partAsked, qualifierIn } from './parts.ts';
import { yearsOf } from './period.ts';

type Refusal = Extract<Parse, { outcome: 'unsupported' }>;

const EARLIEST_YEAR = 1900;

/** Indicators to offer: the ones named, near to the subject, of the theme at hand, else one of each theme. */
function nearestIndicators(reading: Reading, slots: Slots, subject: string): readonly string[] {
  if (slots.topics.indicators.length > 0) return slots.topics.indicators;
  const known = nearBy(subject).filter((id) => reading.lexicon.indicators.has(id));
  if (known.length > 0) return known;
  const { indicators } = reading.lexicon.vocabulary;
  const theme = slots.topics.theme;
  const pool =
    theme === undefined
      ? firstOfEachTheme(indicators)
      : indicators.filter((indicator) => indicator.theme === theme);
  return pool.slice(0, MOST_OPTIONS).map((indicator) => indicator.id);
}

/** What can be offered instead: indicators, and the place that was asked about, so that the offer is about it. */
function nearestTo(reading: Reading, slots: Slots, subject = ''): string[] {
  const place = slots.places.said.find(({ codes, except }) => codes.length === 1 && !except)?.codes[0];
  const own = place === 'PEERS' || place === 'PROVINCE' ? undefined : (place ?? reading.input.home);
  return [...nearestIndicators(reading, slots, subject), ...(own === undefined ? [] : [own])];
}

const refuse = (reason: UnsupportedReason, nearest: readonly string[], said?: string): Refusal => ({
  outcome: 'unsupported',
  reason,
  nearest,
  ...(said === undefined || said === '' ? {} : { said }),
});

function isLongAgo(reading: Reading, slots: Slots): boolean {
  if (has(reading, 'long-ago')) return true;
  if (
    / 1[0-8]\d\d (?:woorden|meter|meters|euro|inwoners|banen|mensen|winkels|bedrijven|personen|stuks|tekens) /.test(
      reading.text,
    )
  )
    return false;
  return (
    yearsOf(slots.period.period).some((year) => year < EARLIEST_YEAR) ||
    (/ 1[0-8]\d\d $/.test(reading.text) &&
      !/ (per|op|elke) \d+ $/.test(reading.text) &&
      slots.topics.indicators.length > 0)
  );
}

function isFuture(reading: Reading, slots: Slots): boolean {
  const year = Number(reading.today.slice(0, 4));
  return yearsOf(slots.period.period).some((asked) => asked > year);
}

/** "Je hoeft niet uit te leggen waarom", "waarom weet ik niet maar": a reason is not asked for. */
const WHY_NOT_ASKED =
  / (?:(?:hoef|hoeft|hoeven|niet|geen|maakt niet uit|boeit niet|los van|ongeacht) (?:\w+ ){0,4}(?:waarom|waardoor|oorzaak|reden|verklaring)|(?:waarom|waardoor) (?:\w+ ){0,6}(?:weet (?:ik|niemand) niet|doet er niet toe|is niet de vraag|maakt niet uit)) /;

export function findRefusal(reading: Reading, slots: Slots): Refusal | undefined {
  const nearest = nearestTo(reading, slots);
  if (has(reading, 'personal')) return refuse('personal', nearest);
  if (has(reading, 'cause') && !wants(reading, 'about') && !WHY_NOT_ASKED.test(reading.text))
    return refuse('cause', nearest);
  if (has(reading, 'forecast') || isFuture(reading, slots)) return refuse('forecast', nearest);
  if (isLongAgo(reading, slots)) return refuse('period', nearest);
  return undefined;
}

const ASKS =
  / (hoeveel|aantal|percentage|procent|hoe|wat|welke|waar|hoog|how|cijfers|cijfer|gemiddelde|gemiddeld|vergelijk|hoefolle|ontwikkeling|kaart|top|meeste|hoogste|toon|laat|overzicht|verloop|aandeel|trend|what|which|statistieken|data|in|per|sinds|vs|van) /;

/** Words that stand where a place would: after "in", or capitalised. */
function unknownPlace(reading: Reading, hasTopic: boolean): string | undefined {
  const found = reading.leftovers.find(({ index, capital, dutch }) => {
    const before = reading.words[index - 1]?.norm ?? '';
    return (
      /^(in|te|uit|gemeente|stad|dorp)$/.test(before) ||
      // A capital or no word of Dutch at all: most likely a name, and none that we know.
      (hasTopic && (capital || !dutch)) ||
      (capital && /^(van|voor|vs|versus|en|met|tegenover|tov|dan|bij)$/.test(before))
    );
  });
  return found?.text;
}

/** "Hoeveel scholen": a sector is counted, and nothing in it is named. */
function countedSector({ mentions, words }: Reading): string | undefined {
  return mentions.find(
    ({ start, names }) =>
      names.every(({ kind }) => kind === 'sector') && /^(hoeveel|aantal)$/.test(words[start - 1]?.norm ?? ''),
  )?.said;
}

/** "Hoeveel fietsen hebben de inwoners": what is counted is no word of ours, and describes none that is. */
function countedUnknown({ leftovers, words, mentions }: Reading): string | undefined {
  return leftovers.find(
    ({ index }) =>
      /^(hoeveel|aantal|percentage|gemiddelde?|totale?)$/.test(words[index - 1]?.norm ?? '') &&
      !mentions.some((mention) => mention.start === index + 1),
  )?.text;
}

/** "Hoeveel supermarkten": a word that occurs in names of ours and is none, where what is counted stands. */
function countedPart({ words, mentions, lexicon }: Reading): string | undefined {
  return words.find(
    ({ norm }, index) =>
      /^(hoeveel|aantal)$/.test(words[index - 1]?.norm ?? '') &&
      lexicon.words.has(norm) &&
      !lexicon.names.has(norm) &&
      !ORDINARY.has(norm) &&
      !RULE_WORDS.has(norm) &&
      !mentions.some(({ start, end }) => start <= index && index < end),
  )?.text;
}

/** "Werkloosheid in de zorg": the indicator is known, but not by sector. */
export function refuseSector(reading: Reading, slots: Slots): Refusal | undefined {
  const { lostSector, indicators } = slots.topics;
  if (lostSector === undefined) return undefined;
  const name = reading.lexicon.indicators.get(indicators[0] ?? '')?.name;
  const said = name === undefined ? lostSector : `${name} per sector (${lostSector})`;
  return refuse('indicator', nearestTo(reading, slots), said);
}

/** "Begen in Limburg": a name we do not know, in a province that we do; the province is not what is asked about. */
function unknownInProvince({ leftovers, mentions, words, lexicon }: Reading): string | undefined {
  return leftovers.find(({ index, capital, dutch }) => {
    const at = words[index + 1]?.norm === 'in' ? index + 2 : index + 1;
    const next = mentions.find((mention) => mention.start === at);
    const province = next?.names.some(({ id }) => lexicon.regions.get(id)?.kind === 'provincie') ?? false;
    return province && (capital || !dutch);
  })?.text;
}

/** "En onder vrouwen?": of a part of people or places that we have no figures of. */
export function refusePart(reading: Reading, slots: Slots): Refusal | undefined {
  const part = partAsked(reading, slots.topics.indicators);
  return part === undefined ? undefined : refuse('indicator', nearestTo(reading, slots, part), part);
}

/** "Parttime banen", "vacatures in de haven": narrowed by a word that is none of ours. */
export function refuseAttached(reading: Reading, slots: Slots): Refusal | undefined {
  const attached = attachedUnknown(reading);
  if (attached === undefined) return undefined;
  const { said, reason } = attached;
  return refuse(reason, reason === 'region' ? [] : nearestTo(reading, slots, said), said);
}

/** "Exclusief de vijf grote steden": places that are left out, and no names of ours. */
function exceptedUnnamed({ text }: Reading, { places }: Slots): string | undefined {
  if (places.said.some(({ except }) => except)) return undefined;
  return / (?:zonder|behalve|exclusief|excl|uitgezonderd|without|excluding) ((?:\w+ ){0,3}(?:steden|gemeenten|provincies|eilanden|cities)) /.exec(
    text,
  )?.[1];
}

/** "Nederland zonder de Randstad": what cannot be left out makes the figure another one. */
const exceptedAbroad = (reading: Reading): string | undefined =>
  reading.mentions.find(
    ({ names, start, end }) =>
      names.every(({ kind }) => kind === 'foreign') && isExcepted(reading, 'place', start, end),
  )?.said;

/** A topic that we know: of a part of people that we have no figures of, or of a place that we do not know? */
function refuseKnown(reading: Reading, slots: Slots): Refusal | undefined {
  // "Tellen parttime banen mee?": a definition is of the whole.
  if (wants(reading, 'about')) return undefined;
  const { places } = slots;
  const part = refusePart(reading, slots) ?? countedUnknown(reading);
  if (typeof part === 'string') return refuse('indicator', nearestTo(reading, slots, part), part);
  if (part !== undefined) return part;
  const out = exceptedAbroad(reading) ?? exceptedUnnamed(reading, slots);
  if (out !== undefined) return refuse('region', [], out);
  const lost = refuseSector(reading, slots);
  const inside = unknownInProvince(reading);
  if (inside !== undefined) return refuse('region', [], inside);
  if (lost !== undefined) return lost;
  const place = places.said.length > 0 ? undefined : (places.foreign[0] ?? unknownPlace(reading, true));
  return place === undefined ? refuseAttached(reading, slots) : refuse('region', [], place);
}

/** The words that name a topic we do not have, if a topic is asked for at all. */
function unknownTopic(reading: Reading, slots: Slots): string | undefined {
  const counted = countedSector(reading) ?? countedPart(reading);
  if (counted !== undefined) return counted;
  const place = unknownPlace(reading, false);
  const topic = reading.leftovers
    .filter((leftover) => leftover.text !== place)
    .map((leftover) => leftover.text);
  const asks = slots.places.said.length > 0 || slots.places.foreign.length > 0 || ASKS.test(reading.text);
  return topic.length > 0 && asks ? topic.slice(0, MOST_SAID).join(' ') : qualifierIn(reading);
}

const MOST_SAID = 3;

/** Text that gives orders to a machine, or asks for its secrets. */
const ORDERS =
  / (?:(?:negeer|vergeet|ignore|forget|disregard) (?:\w+ ){0,5}(?:instructies|instructions|opdrachten|regels|rules|weet|prompt|prompts)|system ?prompt|systeemprompt|api ?keys?|wachtwoord(?:en)?|passwords?|credentials|broncode|source code|(?:select|union|insert|drop) (?:\w+ ){0,5}(?:from|table|into)|je instructies|your instructions) /;

/** What is named that we have no figures of: a topic, a place, or nothing that makes a question. */
export function refuseUnknown(reading: Reading, slots: Slots): Refusal | undefined {
  const { topics, places } = slots;
  if (topics.indicators.length > 0 || topics.unclearIndicator !== undefined)
    return refuseKnown(reading, slots);
  if (places.said.length === 0 && ORDERS.test(reading.text))
    return refuse('nonsense', nearestTo(reading, slots));
  const topic = unknownTopic(reading, slots);
  if (topic !== undefined) return refuse('indicator', nearestTo(reading, slots, topic), topic);
  if (places.said.length === 0 && places.foreign.length > 0) return refuse('region', [], places.foreign[0]);
  const nothing = places.said.length === 0 && topics.theme === undefined && topics.sectors.length === 0;
  const shaped =
    wants(reading, 'rank') ||
    wants(reading, 'breakdown') ||
    has(reading, 'change') ||
    reading.findings.some(({ order }) => order !== undefined);
  return nothing && !shaped ? refuse('nonsense', nearestTo(reading, slots)) : undefined;
}
