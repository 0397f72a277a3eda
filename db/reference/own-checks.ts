/** What a row of own facts must be like: the row with codes for names, or what is wrong with it. */
import type { FactsKind } from '#src/commands/backend.ts';
import type { Catalogue } from '#src/model.ts';
import { regionFinder } from '../import/words.ts';

export type Row = Readonly<Record<string, string>>;

const DATE = /^\d{4}-\d\d-\d\d$/;

/** What is wrong with a row, or the row with codes for names. */
type Check = (row: Row, catalogue: Catalogue, today: string) => Row | string;

const municipality = (text: string, catalogue: Catalogue): string | undefined => {
  const code = regionFinder(catalogue.regions.values())(text);
  return catalogue.regions.get(code)?.kind === 'gemeente' ? code : undefined;
};

/** Codes that belong to other things than own groups. */
const RESERVED = /^(NL|G4|G40|M50|P10|PEERS|PROVINCE|(GM|PV|CR|LD|AM)\d*|SIZE:.*)$/;

export const checks: Readonly<Record<FactsKind, Check>> = {
  groups: (row, catalogue, today) => {
    const { group = '', name = '', member = '', valid_from = '', valid_to = '' } = row;
    if (!/^[A-Z0-9_-]{2,30}$/.test(group))
      return `"${group}" is geen code (2 tot 30 hoofdletters, cijfers, - of _)`;
    if (RESERVED.test(group) && !/^(G4|G40|M50|P10)$/.test(group))
      return `de code "${group}" is van een ander soort regio`;
    if (name === '') return 'de naam van de groep ontbreekt';
    const code = municipality(member, catalogue);
    if (code === undefined) return `onbekende gemeente "${member}"`;
    for (const date of [valid_from, valid_to])
      if (date !== '' && !DATE.test(date)) return `"${date}" is geen datum (jjjj-mm-dd)`;
    return { ...row, member: code, valid_from: valid_from || today };
  },
  mergers: (row, catalogue, today) => {
    const { year = '', old_code = '', new_code = '', new_name = '', kind = '' } = row;
    if (!/^(19|20)\d\d$/.test(year)) return `"${year}" is geen jaar`;
    if (year > today.slice(0, 4))
      return `de herindeling van ${year} is er nog niet: lees haar in vanaf 1 januari ${year}`;
    if (catalogue.regions.get(old_code)?.kind !== 'gemeente') return `onbekende gemeente "${old_code}"`;
    if (!/^GM\d{4}$/.test(new_code))
      return `"${new_code}" is geen code van een gemeente (GM en vier cijfers)`;
    if (new_name === '') return 'de nieuwe naam ontbreekt';
    return kind === 'full' || kind === 'partial' ? row : `"${kind}" is geen soort (full of partial)`;
  },
  places: (row, catalogue) => {
    const code = municipality(row.municipality ?? '', catalogue);
    if ((row.name ?? '') === '') return 'de naam ontbreekt';
    return code === undefined ? `onbekende gemeente "${row.municipality}"` : { ...row, municipality: code };
  },
  synonyms: (row, catalogue) => {
    const { of = '', id = '', synonym = '' } = row;
    const known = { indicator: catalogue.indicators, sector: catalogue.sectors, region: catalogue.regions };
    const names = known[of as keyof typeof known] as ReadonlyMap<string, unknown> | undefined;
    if (names === undefined) return `"${of}" is geen soort (indicator, sector of region)`;
    if (!names.has(id)) return `onbekende ${of} "${id}"`;
    if (synonym.length < 2) return 'het synoniem ontbreekt';
    const other = catalogue.vocabulary.indicators.find(
      (item) => item.id !== id && [item.id, item.name, ...item.synonyms].some((word) => same(word, synonym)),
    );
    return other === undefined ? row : `"${synonym}" betekent al ${other.name}`;
  },
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
