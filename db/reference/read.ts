/**
 * The reference facts that ship with Peilstok: regions, mergers, groups, indicators, sectors, inhabitants.
 * They are read from the CSV files beside this file; README.md there names their sources.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Theme } from '#intents/query.ts';
import type { VocabularyAmbiguity } from '#intents/vocabulary.ts';
import type { Group, Indicator, Merger, Region, Sector, Status } from '#src/model.ts';
import { indicatorFromRecord } from './indicator.ts';

/** A name that is no municipality of today, with the one (or more) it lies in. */
export interface PlaceFact {
  readonly name: string;
  readonly code: string;
}

/** Inhabitants on 1 January of `year`. */
export interface PopulationFact {
  readonly code: string;
  readonly year: number;
  readonly value: number;
  readonly status: Status;
  readonly source: string;
}

export interface GroupMemberFact {
  readonly group: string;
  readonly code: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly source: string;
}

export interface ThemeFact {
  readonly id: Theme;
  readonly name: string;
  readonly synonyms: readonly string[];
}

export interface Reference {
  /** Regions of today and former municipalities (with `validTo`). */
  readonly regions: readonly (Region & { readonly aliases: readonly string[] })[];
  readonly mergers: readonly Merger[];
  readonly groups: readonly Group[];
  readonly groupMembers: readonly GroupMemberFact[];
  readonly indicators: readonly Indicator[];
  readonly sectors: readonly Sector[];
  readonly themes: readonly ThemeFact[];
  readonly places: readonly PlaceFact[];
  readonly ambiguities: readonly VocabularyAmbiguity[];
  readonly foreign: readonly string[];
  readonly population: readonly PopulationFact[];
  /** SHA-256 over all files: another value means other facts. */
  readonly checksum: string;
}

type CsvRecord = Readonly<Record<string, string>>;

const folder = new URL('./', import.meta.url);
const csvFiles = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort();

function records(name: string): CsvRecord[] {
  if (!csvFiles().includes(name)) return [];
  return parse(readFileSync(new URL(name, folder)), { columns: true, skip_empty_lines: true, trim: true });
}

const field = (record: CsvRecord, name: string): string => record[name] ?? '';
const list = (text: string): string[] => text.split('|').filter((item) => item !== '');
const optionalNumber = (text: string): number | undefined => (text === '' ? undefined : Number(text));

/** `{a: undefined}` → `{}`, so that optional fields are absent rather than undefined. */
function compact<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

/** Synonym files have two columns: the id and one synonym a line. */
function synonymsById(file: string, idColumn: string, column: string): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const record of records(file)) {
    const id = field(record, idColumn);
    byId.set(id, [...(byId.get(id) ?? []), field(record, column)]);
  }
  return byId;
}

function newestPopulation(population: readonly PopulationFact[]): Map<string, number> {
  const newest = new Map<string, PopulationFact>();
  for (const fact of population) {
    if (fact.year > (newest.get(fact.code)?.year ?? 0)) newest.set(fact.code, fact);
  }
  return new Map([...newest].map(([code, fact]) => [code, fact.value]));
}

function readRegions(population: readonly PopulationFact[]): Reference['regions'] {
  const inhabitants = newestPopulation(population);
  const extra = synonymsById('region_aliases.csv', 'code', 'alias');
  return records('regions.csv').map((record) => {
    const code = field(record, 'code');
    const validTo = optionalNumber(field(record, 'valid_to'));
    return compact({
      code,
      name: field(record, 'name'),
      kind: field(record, 'kind') as Region['kind'],
      province: field(record, 'province') || undefined,
      corop: field(record, 'corop') || undefined,
      landHectares: optionalNumber(field(record, 'land_hectares')),
      urbanisation: optionalNumber(field(record, 'urbanisation')),
      population: validTo === undefined ? inhabitants.get(code) : undefined,
      validFrom: optionalNumber(field(record, 'valid_from')),
      validTo,
      neighbours: list(field(record, 'neighbours')),
      aliases: [...new Set([...list(field(record, 'aliases')), ...(extra.get(code) ?? [])])],
    }) as Reference['regions'][number];
  });
}

function readPopulation(): PopulationFact[] {
  return records('population.csv').map((record) => ({
    code: field(record, 'code'),
    year: Number(field(record, 'year')),
    value: Number(field(record, 'value')),
    status: field(record, 'status') as Status,
    source: field(record, 'source'),
  }));
}

function readGroupMembers(): GroupMemberFact[] {
  return records('group_members.csv').map(
    (record) =>
      compact({
        group: field(record, 'group'),
        code: field(record, 'code'),
        validFrom: field(record, 'valid_from'),
        validTo: field(record, 'valid_to') || undefined,
        source: field(record, 'source'),
      }) as GroupMemberFact,
  );
}

function readGroups(members: readonly GroupMemberFact[]): Group[] {
  const aliases = synonymsById('region_aliases.csv', 'code', 'alias');
  return records('groups.csv').map((record) => {
    const code = field(record, 'code');
    return compact({
      code,
      name: field(record, 'name'),
      members: members
        .filter((member) => member.group === code && member.validTo === undefined)
        .map((member) => member.code),
      asOf: field(record, 'as_of'),
      source: field(record, 'source'),
      aliases: aliases.get(code) ?? [],
      knownIncomplete: field(record, 'known_incomplete') || undefined,
    }) as Group;
  });
}

function readSectors(): Sector[] {
  const synonyms = synonymsById('sector_synonyms.csv', 'sector', 'synonym');
  return records('sectors.csv').map(
    (record) =>
      compact({
        id: field(record, 'id'),
        name: field(record, 'name'),
        scheme: field(record, 'scheme') as Sector['scheme'],
        partOf: field(record, 'part_of') || undefined,
        synonyms: synonyms.get(field(record, 'id')) ?? [],
      }) as Sector,
  );
}

function readIndicators(): Indicator[] {
  const synonyms = synonymsById('indicator_synonyms.csv', 'indicator', 'synonym');
  return records('indicators.csv').map((record) => {
    const result = indicatorFromRecord(record, synonyms.get(field(record, 'id')) ?? []);
    if ('faults' in result) throw new Error(`db/reference/indicators.csv: ${result.faults.join('; ')}`);
    return result.indicator;
  });
}

function readThemes(): ThemeFact[] {
  const synonyms = synonymsById('theme_synonyms.csv', 'theme', 'synonym');
  return records('themes.csv').map((record) => ({
    id: field(record, 'id') as Theme,
    name: field(record, 'name'),
    synonyms: synonyms.get(field(record, 'id')) ?? [],
  }));
}

function readMergers(): Merger[] {
  return records('mergers.csv').map((record) => ({
    year: Number(field(record, 'year')),
    oldCode: field(record, 'old_code'),
    oldName: field(record, 'old_name'),
    newCode: field(record, 'new_code'),
    kind: field(record, 'kind') as Merger['kind'],
  }));
}

/** Reads all reference facts. Synchronous, about 30 ms; call it once at start. */
export function readReference(): Reference {
  const population = readPopulation();
  const groupMembers = readGroupMembers();
  const hash = createHash('sha256');
  for (const name of csvFiles()) hash.update(name).update(readFileSync(new URL(name, folder)));
  return {
    regions: readRegions(population),
    mergers: readMergers(),
    groups: readGroups(groupMembers),
    groupMembers,
    indicators: readIndicators(),
    sectors: readSectors(),
    themes: readThemes(),
    places: records('places.csv').map((record) => ({
      name: field(record, 'name'),
      code: field(record, 'code'),
    })),
    ambiguities: records('ambiguous_names.csv').map((record) => ({
      term: field(record, 'term'),
      kind: field(record, 'kind'),
      candidates: list(field(record, 'candidates')),
    })),
    foreign: records('foreign_places.csv').map((record) => field(record, 'name')),
    population,
    checksum: hash.digest('hex'),
  };
}
