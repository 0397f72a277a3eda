/** Questions back: two readings that differ in meaning, or something missing that cannot be assumed. */
import type { ClarifyAbout, ClarifyOption, Parse, Query } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import { nearBy } from '../subjects.ts';
import { kindOf, type Slots } from './operation.ts';
import type { PlaceSaid } from './places.ts';
import type { Draft } from './query.ts';
import { clarifySeason } from './season.ts';

type Clarification = Extract<Parse, { outcome: 'clarify' }>;

export const MOST_OPTIONS = 5;

export function firstOfEachTheme<T extends { theme: string }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.theme) && seen.add(item.theme));
}

/** A label that tells places of one name apart. */
function placeLabel(code: string, reading: Reading): string {
  const region = reading.lexicon.regions.get(code);
  if (region === undefined) return code;
  const name = region.name.replace(/\s*\([^)]*\)/g, '');
  if (region.kind === 'corop') return `COROP-gebied ${name}`;
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
    const { ids, after } = unclearIndicator;
    const options = ids.map((id) => ({
      label: indicatorName(id, reading),
      query: { ...draft.query, indicators: [...indicators.slice(0, after), id, ...indicators.slice(after)] },
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

/**
 * "Heeft scholing iets met werkloosheid te maken": the other one is no indicator of ours, and the figures of one
 * alone would be no answer.
 */
function clarifyRelation(reading: Reading, slots: Slots, draft: Draft): Clarification | undefined {
  const [one, ...others] = slots.topics.indicators;
  const { places } = slots;
  const said = / (iets|wat|veel) (\S+ ){0,1}met (\S+ ){1,5}te maken | (hangt|hangen) (\S+ ){1,5}samen met /;
  const alone = draft.query.operation === 'trend' || draft.query.operation === 'value';
  if (one === undefined || others.length > 0 || !alone || !said.test(reading.text)) return undefined;
  if (places.said.length > 0 || places.homeWanted) return undefined;
  const own = reading.lexicon.indicators.get(one)?.theme;
  const choice = firstOfEachTheme(reading.lexicon.vocabulary.indicators).filter(({ theme }) => theme !== own);
  return clarify(
    'indicator',
    choice.map(({ id, name }) => ({ label: name, query: { operation: 'relation', indicators: [one, id] } })),
  );
}

function clarifyCrisis(reading: Reading, draft: Draft): Clarification | undefined {
  if (!has(reading, 'crisis') || draft.query.period !== undefined) return undefined;
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

/** What is asked of a sector most. */
const BY_SECTOR = ['banen', 'vacatures', 'vestigingen', 'starters', 'faillissementen'];

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
  const near = nearBy(reading.words.map(({ norm }) => norm).join(' ')).flatMap((id) =>
    all.filter((indicator) => indicator.id === id && (!wantsSector || indicator.dimension === 'sector')),
  );
  const usual = wantsSector
    ? BY_SECTOR.flatMap((id) => pool.filter((indicator) => indicator.id === id))
    : ofTheme === undefined
      ? firstOfEachTheme(pool)
      : pool;
  const choice = near.length > 1 ? near : [...new Set([...near, ...usual])];
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

/** "Kleine gemeenten in Limburg": two areas whose members are meant; a ranking is of one. */
function clarifyAmong(slots: Slots, reading: Reading, draft: Draft): Clarification | undefined {
  const { operation, among } = draft.query;
  if (among === undefined || (operation !== 'rank' && operation !== 'map' && operation !== 'relation'))
    return undefined;
  const areas = slots.places.said
    .filter(({ except, compared, codes }) => !except && !compared && codes.length === 1)
    .flatMap(({ codes }) => codes)
    .filter((code) => code !== 'NL' && kindOf(code, reading) !== 'gemeente');
  if (areas.length < 2) return undefined;
  return clarify(
    'region',
    areas.map((code) => ({ label: areaLabel(code, reading), query: { ...draft.query, among: code } })),
  );
}

function areaLabel(code: string, reading: Reading): string {
  const [, from, to] = /^SIZE:(\d+)-(\d*)$/.exec(code) ?? [];
  if (from !== undefined)
    return to === '' ? `Gemeenten vanaf ${from} inwoners` : `Gemeenten met ${from} tot ${to} inwoners`;
  if (code === 'PEERS') return 'Vergelijkbare gemeenten';
  return code === 'PROVINCE' ? 'De provincie' : placeLabel(code, reading);
}

export function findClarification(reading: Reading, slots: Slots, draft: Draft): Clarification | undefined {
  return (
    clarifyTopic(reading, slots, draft) ??
    clarifyRelation(reading, slots, draft) ??
    clarifyMissingTopic(reading, draft) ??
    clarifyPlace(reading, slots, draft) ??
    clarifyAmong(slots, reading, draft) ??
    clarifyCrisis(reading, draft) ??
    clarifySeason(reading, draft.query) ??
    clarifyMissingPlace(reading, slots, draft)
  );
}
