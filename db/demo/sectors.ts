/** How jobs and businesses are spread over sectors: roughly the country's, bent by what a place is known for. */
import type { DemoPlace } from './place.ts';
import { apportion, around } from './random.ts';

interface Shares {
  /** Share of jobs, of businesses, in thousandths. */
  readonly jobs: number;
  readonly businesses: number;
  /** Above 0: more in cities. */
  readonly urban: number;
}

const SECTIONS: Readonly<Record<string, Shares>> = {
  landbouw: { jobs: 14, businesses: 33, urban: -1.6 },
  delfstoffen: { jobs: 1, businesses: 1, urban: -0.5 },
  industrie: { jobs: 92, businesses: 36, urban: -0.7 },
  energievoorziening: { jobs: 4, businesses: 1, urban: 0.2 },
  waterbedrijven: { jobs: 5, businesses: 1, urban: -0.2 },
  bouw: { jobs: 48, businesses: 118, urban: -0.6 },
  handel: { jobs: 166, businesses: 118, urban: -0.1 },
  vervoer: { jobs: 52, businesses: 26, urban: 0 },
  horeca: { jobs: 56, businesses: 31, urban: 0.4 },
  ict: { jobs: 39, businesses: 58, urban: 0.9 },
  financieel: { jobs: 26, businesses: 45, urban: 0.8 },
  vastgoed: { jobs: 9, businesses: 16, urban: 0.4 },
  zakelijk: { jobs: 82, businesses: 188, urban: 0.6 },
  verhuur: { jobs: 118, businesses: 42, urban: 0.2 },
  overheid: { jobs: 64, businesses: 2, urban: 0.5 },
  onderwijs: { jobs: 64, businesses: 52, urban: 0.3 },
  zorg: { jobs: 176, businesses: 92, urban: 0.1 },
  cultuur: { jobs: 22, businesses: 62, urban: 0.6 },
  overig: { jobs: 18, businesses: 60, urban: 0.1 },
};

const DIVISIONS: Readonly<Record<string, { readonly jobs: number; readonly businesses: number }>> = {
  groothandel: { jobs: 0.34, businesses: 0.32 },
  detailhandel: { jobs: 0.5, businesses: 0.54 },
};

/** Share of the total in thousandths; top sectors overlap with sections and do not add up. */
const TOP_SECTORS: Readonly<Record<string, number>> = {
  agrifood: 52,
  chemie: 9,
  creatief: 58,
  energie: 12,
  hightech: 74,
  lifesciences: 11,
  logistiek: 60,
  tuinbouw: 16,
  watermaritiem: 14,
};

/** What areas are known for: COROP area or province → sector → how many times as much. */
const KNOWN_FOR: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CR36: { hightech: 2.4, industrie: 1.4 },
  CR29: { logistiek: 1.9, vervoer: 1.8, chemie: 2.2, watermaritiem: 2.6 },
  CR27: { tuinbouw: 5, landbouw: 2 },
  CR23: { financieel: 1.8, ict: 1.5, creatief: 1.8, vervoer: 1.4 },
  CR26: { overheid: 2.6 },
  CR39: { chemie: 3, industrie: 1.3 },
  CR13: { agrifood: 1.9 },
  CR12: { industrie: 1.3, hightech: 1.4 },
  CR37: { logistiek: 2, tuinbouw: 2.4, agrifood: 1.5 },
  CR24: { creatief: 2.4 },
  CR33: { logistiek: 1.6, chemie: 1.8, vervoer: 1.3 },
  PV29: { watermaritiem: 2, chemie: 1.8, horeca: 1.4 },
  PV24: { agrifood: 1.4, landbouw: 1.6, logistiek: 1.3 },
  PV21: { agrifood: 1.7, landbouw: 1.8, watermaritiem: 1.4 },
  PV22: { landbouw: 1.5, chemie: 1.3 },
  PV20: { energie: 2.2, lifesciences: 1.6 },
};

export const SECTION_IDS: readonly string[] = Object.keys(SECTIONS);
export const DIVISION_IDS: readonly string[] = Object.keys(DIVISIONS);
export const TOP_IDS: readonly string[] = Object.keys(TOP_SECTORS);

type Kind = 'jobs' | 'businesses';

const bent = (place: DemoPlace, sector: string): number =>
  (KNOWN_FOR[place.corop]?.[sector] ?? 1) *
  (KNOWN_FOR[place.province]?.[sector] ?? 1) *
  around(0.22, place.code, sector);

export interface Spread {
  /** Weights of sections, divisions in trade, top sectors in the total. */
  readonly sections: readonly number[];
  readonly divisions: readonly number[];
  readonly tops: readonly number[];
}

export function spreadOf(place: DemoPlace, kind: Kind): Spread {
  return {
    sections: Object.entries(SECTIONS).map(
      ([id, shares]) => shares[kind] * Math.exp(shares.urban * (place.urban - 0.5)) * bent(place, id),
    ),
    divisions: Object.entries(DIVISIONS).map(([id, shares]) => shares[kind] * around(0.08, place.code, id)),
    tops: Object.entries(TOP_SECTORS).map(([id, share]) => (share / 1000) * bent(place, id)),
  };
}

/**
 * A total split into whole numbers: sections add up to it; divisions are part of trade; each top sector is part
 * of the total.
 * @param factors how much more or less of each section there is than of what the spread is of.
 */
export function split(
  total: number,
  spread: Spread,
  factors: Readonly<Record<string, number>> = {},
): [string, number][] {
  const weights = spread.sections.map((weight, index) => weight * (factors[SECTION_IDS[index] ?? ''] ?? 1));
  const sections = apportion(total, weights);
  const trade = sections[SECTION_IDS.indexOf('handel')] ?? 0;
  return [
    ...sections.map((value, index): [string, number] => [SECTION_IDS[index] ?? '', value]),
    ...spread.divisions.map((share, index): [string, number] => [
      DIVISION_IDS[index] ?? '',
      Math.round(trade * Math.min(0.6, share)),
    ]),
    ...spread.tops.map((share, index): [string, number] => [
      TOP_IDS[index] ?? '',
      Math.round(total * Math.min(0.8, share)),
    ]),
  ];
}
