/** The tables of the reference facts. Columns are explained in the migrations. */
import type { Generated } from 'kysely';
import type { RegionKind } from '#src/model.ts';

export interface RegionTable {
  id: Generated<number>;
  code: string;
  name: string;
  kind: Exclude<RegionKind, 'groep'>;
  province: string | null;
  corop: string | null;
  land_hectares: number | null;
  urbanisation: number | null;
  population: number | null;
  valid_from: number | null;
  valid_to: number | null;
  neighbours: string[];
  aliases: string[];
}

export interface MergerTable {
  year: number;
  old_code: string;
  old_name: string;
  new_code: string;
  kind: 'full' | 'partial';
}

export interface PlaceTable {
  name: string;
  code: string;
}

export interface AmbiguousNameTable {
  term: string;
  kind: string;
  candidates: string[];
}

export interface RegionGroupTable {
  code: string;
  name: string;
  as_of: string;
  known_incomplete: string | null;
  source: string;
  aliases: string[];
}

export interface RegionGroupMemberTable {
  group_code: string;
  region_code: string;
  valid_from: string;
  valid_to: string | null;
  source: string;
}

export interface IndicatorTable {
  id: Generated<number>;
  code: string;
  name: string;
  theme: string;
  unit: string;
  decimals: number;
  kind: 'stock' | 'flow' | 'rate';
  moment: 'begin' | 'end' | 'period';
  aggregation: 'sum' | 'ratio' | 'mean' | 'mean-approx';
  /** Formula of a ratio, or weight of a mean; empty for a sum. */
  weight: string;
  dimension: string;
  frequency: string;
  polarity: 'higher' | 'lower' | 'neutral';
  source: string;
  smallest_area: string;
  definition: string;
  synonyms: string[];
  origin: 'catalogue' | 'import';
  /** Order of the catalogue; imported ones come after. */
  position: number;
}

export interface IndicatorAliasTable {
  alias: string;
  code: string;
}

export interface SectorTable {
  id: Generated<number>;
  code: string;
  name: string;
  scheme: 'sbi' | 'topsector' | 'beroepsgroep';
  part_of: string | null;
  synonyms: string[];
  position: number;
}

export interface ThemeTable {
  code: string;
  name: string;
  synonyms: string[];
  position: number;
}

export interface BoundaryTable {
  code: string;
  year: number;
  source: string;
  geometry: number[][];
}

export interface ReferenceTables {
  region: RegionTable;
  merger: MergerTable;
  place: PlaceTable;
  ambiguous_name: AmbiguousNameTable;
  foreign_place: { name: string };
  region_group: RegionGroupTable;
  region_group_member: RegionGroupMemberTable;
  indicator: IndicatorTable;
  indicator_alias: IndicatorAliasTable;
  sector: SectorTable;
  theme: ThemeTable;
  boundary: BoundaryTable;
}
