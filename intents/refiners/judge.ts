/** What becomes of a reading: an act, a refusal, a question back, or a query. */
import type { ClarifyAbout, ClarifyOption, Parse, Query, UnsupportedReason } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import { actRules } from '../rules/act.ts';
import { yearsOf } from './period.ts';
import type { PlaceSaid } from './places.ts';
import { type Draft, kindOf, type Slots, wants } from './query.ts';

type Refusal = Extract<Parse, { outcome: 'unsupported' }>;
type Clarification = Extract<Parse, { outcome: 'clarify' }>;
type ActParse = Extract<Parse, { outcome: 'act' }>;

const MOST_OPTIONS = 5;
const EARLIEST_YEAR = 1900;

const codesOf = (slots: Slots): string[] => slots.places.said.flatMap((place) => place.codes[0] ?? []);

// ---------------------------------------------------------------- acts

export function findAct(reading: Reading, slots: Slots): ActParse | undefined {
  const rule = actRules.find(({ pattern }) => pattern.test(reading.text));
  if (rule === undefined) return undefined;
  const { topics } = slots;
  if (rule.act === 'set_home') {
    const regions = codesOf(slots).filter((code) => kindOf(code, reading) === 'gemeente');
    const asksFigure =
      topics.indicators.length > 0 && / (hoeveel|hoe|wat|vergelijk|toon|welke|waar) /.test(reading.text);
    return regions.length === 0 || asksFigure ? undefined : { outcome: 'act', act: 'set_home', regions };
  }
  if (rule.act === 'subscribe' || rule.act === 'unsubscribe') {
    const regions = codesOf(slots);
    const indicators = topics.indicators;
    const theme = indicators.length === 0 ? topics.theme : undefined;
    return {
      outcome: 'act',
      act: rule.act,
      ...(regions.length === 0 ? {} : { regions }),
      ...(indicators.length === 0 ? {} : { indicators }),
      ...(theme === undefined ? {} : { theme }),
    };
  }
  return { outcome: 'act', act: rule.act };
}

// ---------------------------------------------------------------- refusals

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

function firstOfEachTheme<T extends { theme: string }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.theme) && seen.add(item.theme));
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

// ---------------------------------------------------------------- questions back

/** A label that tells places of one name apart. */
function placeLabel(code: string, reading: Reading): string {
  const region = reading.lexicon.regions.get(code);
  if (region === undefined) return code;
  const name = region.name.replace(/\s*\([^)]*\)/g, '');
  if (region.kind !== 'gemeente') return region.kind === 'provincie' ? `Provincie ${name}` : name;
  const province = reading.lexicon.regions.get(region.province ?? '')?.name;
  return province === undefined ? name : `${name} (${province})`;
}

function clarify(about: ClarifyAbout, options: readonly ClarifyOption[], said?: string): Clarification {
  return {
    outcome: 'clarify',
    about,
    options: options.slice(0, MOST_OPTIONS),
    ...(said === undefined ? {} : { said }),
  };
}

/** The query with one unclear place filled in. */
function withPlace(query: Query, unclear: PlaceSaid, code: string): Query {
  const wrong = unclear.codes[0] ?? '';
  if (query.among === wrong) return { ...query, among: code };
  const regions = query.regions ?? [];
  return {
    ...query,
    regions: regions.includes(wrong)
      ? regions.map((region) => (region === wrong ? code : region))
      : [code, ...regions],
  };
}

function clarifyPlace(reading: Reading, slots: Slots, draft: Draft): Clarification | undefined {
  const unclear = slots.places.said.find((place) => place.codes.length > 1);
  if (unclear === undefined) return undefined;
  const options = unclear.codes.map((code) => ({
    label: placeLabel(code, reading),
    query: withPlace(draft.query, unclear, code),
  }));
  return clarify('region', options, unclear.said);
}

const indicatorName = (id: string, reading: Reading): string =>
  reading.lexicon.indicators.get(id)?.name ?? id;
const sectorName = (id: string, reading: Reading): string => reading.lexicon.sectors.get(id)?.name ?? id;

function clarifyTopic(reading: Reading, slots: Slots, draft: Draft): Clarification | undefined {
  const { unclearIndicator, unclearSector, indicators } = slots.topics;
  if (unclearIndicator !== undefined) {
    const options = unclearIndicator.ids.map((id) => ({
      label: indicatorName(id, reading),
      query: { ...draft.query, indicators: [id] },
    }));
    return clarify('indicator', options, unclearIndicator.said);
  }
  if (unclearSector !== undefined && indicators.length > 0) {
    const sectors = draft.query.sectors ?? [];
    const options = unclearSector.ids.map((id) => ({
      label: sectorName(id, reading),
      query: { ...draft.query, sectors: [...sectors, id] },
    }));
    return clarify('sector', options, unclearSector.said);
  }
  return undefined;
}

function clarifyCrisis(reading: Reading, draft: Draft): Clarification | undefined {
  if (!has(reading, 'crisis')) return undefined;
  const at = (label: string, from: string, to: string): ClarifyOption => ({
    label,
    query: { ...draft.query, operation: 'trend', period: { from, to } },
  });
  return clarify(
    'period',
    [at('De kredietcrisis (2008–2013)', '2008', '2013'), at('De coronacrisis (2020–2022)', '2020', '2022')],
    'de crisis',
  );
}

/** Needs a topic: no indicator where the operation cannot do without. */
function clarifyMissingTopic(reading: Reading, draft: Draft): Clarification | undefined {
  const { operation, indicators, theme } = draft.query;
  if (
    (indicators?.length ?? 0) > 0 ||
    operation === 'movers' ||
    (operation === 'about' && theme !== undefined)
  )
    return undefined;
  const all = reading.lexicon.vocabulary.indicators;
  const ofTheme = reading.mentions.flatMap((mention) =>
    mention.names.filter((name) => name.kind === 'theme').map((name) => name.id),
  )[0];
  const wantsSector = (draft.query.sectors?.length ?? 0) > 0;
  const pool = all.filter(
    (indicator) =>
      (ofTheme === undefined || indicator.theme === ofTheme) &&
      (!wantsSector || indicator.dimension === 'sector'),
  );
  const choice = ofTheme === undefined ? firstOfEachTheme(pool) : pool;
  const sectorless = ({ sectors: _, ...query }: Query): Query => query;
  const options = (choice.length > 1 ? choice : firstOfEachTheme(all)).map(({ id, name }) => ({
    label: name,
    query: { ...(wantsSector ? draft.query : sectorless(draft.query)), indicators: [id] },
  }));
  return clarify('indicator', options);
}

/** Needs a place: no one's figure is asked for, and no own municipality is known. */
function clarifyMissingPlace(reading: Reading, slots: Slots, draft: Draft): Clarification | undefined {
  const { operation, regions, among } = draft.query;
  const needs =
    operation === 'value' || operation === 'trend' || operation === 'breakdown' || operation === 'movers';
  const wantsOwn = slots.places.homeWanted && (needs || operation === 'rank' || operation === 'map');
  const withoutSubject = (regions ?? []).every((code) => code === 'PEERS' || code === 'PROVINCE');
  if (
    !(needs && (regions?.length ?? 0) === 0) &&
    !wantsOwn &&
    !(withoutSubject && (regions?.length ?? 0) > 0) &&
    !((among === 'PEERS' || among === 'PROVINCE') && (regions?.length ?? 0) === 0)
  ) {
    return undefined;
  }
  if (wantsOwn && (regions ?? []).some((code) => kindOf(code, reading) === 'gemeente')) return undefined;
  const choices: readonly (readonly [string, string])[] = [
    ['NL', 'Heel Nederland'],
    ['G4', 'De G4 (vier grote steden)'],
    ['G40', 'De G40'],
  ];
  const rest = (regions ?? []).filter((code) => code !== 'PEERS' && code !== 'PROVINCE');
  return clarify(
    'region',
    choices.map(([code, label]) => ({
      label,
      query: { ...draft.query, regions: [code, ...rest.filter((other) => other !== code)] },
    })),
  );
}

export function findClarification(reading: Reading, slots: Slots, draft: Draft): Clarification | undefined {
  return (
    clarifyTopic(reading, slots, draft) ??
    clarifyMissingTopic(reading, draft) ??
    clarifyPlace(reading, slots, draft) ??
    clarifyCrisis(reading, draft) ??
    clarifyMissingPlace(reading, slots, draft)
  );
}
