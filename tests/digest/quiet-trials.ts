/** What digests call notable, from the figures to the message: where nothing happens, and where a jump was planted. */
import type { Jump } from '../answers/noise.ts';
import { type Quiet, quietCountry } from './quiet.ts';

export const QUIET_SEED = 20261125;
const MONTHS_A_QUARTER = 3;

export interface Called {
  /** In the first digest of each municipality, which looks at everything at once. */
  readonly first: readonly number[];
  /** After that, in each quarter of each municipality. */
  readonly quarters: readonly number[];
}

/** One in so many municipalities, in the order of their codes. */
export const oneIn = ({ municipalities }: Quiet, step: number, from = 0): string[] =>
  municipalities.filter((_, index) => index % step === from);

/** How many things chance brings, told once each in a digest a month. */
export async function calledByChance(step: number, quarters: number): Promise<Called> {
  const quiet = quietCountry(QUIET_SEED);
  const found = [...(await quiet.follow(oneIn(quiet, step), quarters * MONTHS_A_QUARTER)).values()];
  return {
    first: found.map(([first = []]) => first.length),
    quarters: found.flatMap(([, ...months]) =>
      Array.from({ length: quarters }, (_, quarter) =>
        months
          .slice(quarter * MONTHS_A_QUARTER, (quarter + 1) * MONTHS_A_QUARTER)
          .reduce((sum, keys) => sum + keys.length, 0),
      ),
    ),
  };
}

export interface DigestTrial {
  readonly name: string;
  readonly indicator: string;
  readonly period: string;
  /** The month of the look in which that period comes in. */
  readonly month: number;
  readonly jump: Jump;
  /** Only in municipalities with more inhabitants. */
  readonly above?: number;
  /** The part of the jumps that must be found. */
  readonly least: number;
}

export const DIGEST_TRIALS: readonly DigestTrial[] = [
  {
    name: '4 points on the part of highly educated (deviation 0.7)',
    ...{ indicator: 'hoogopgeleiden', period: '2021', month: 1, least: 0.75 },
    jump: (value) => value + 4,
  },
  {
    name: '4 points on youth unemployment (deviation 0.7)',
    ...{ indicator: 'jeugdwerkloosheid', period: '2021', month: 1, least: 0.75 },
    jump: (value) => value + 4,
  },
  {
    name: '12% on income',
    ...{ indicator: 'besteedbaar_inkomen', period: '2021', month: 1, least: 0.85 },
    jump: (value) => value * 1.12,
  },
  {
    name: '30% more social benefits, of any municipality',
    ...{ indicator: 'bijstandsuitkeringen', period: '2022-Q1', month: 3, least: 0.5 },
    jump: (value) => value * 1.3,
  },
  {
    name: 'half as many starters again, above 75.000 inhabitants',
    ...{ indicator: 'starters', period: '2022-Q1', month: 3, above: 75_000, least: 0.7 },
    jump: (value) => value * 1.5,
  },
];

/** So few that their peers are hardly touched by it. */
const PLANTED_STEP = 17;

/** Part of the planted jumps that is called notable in the digest of its month. */
export async function foundInDigests(trial: DigestTrial, countries: number): Promise<number> {
  const { indicator, period, jump, month, above = 0 } = trial;
  let [found, all] = [0, 0];
  for (let country = 0; country < countries; country++) {
    const quiet = quietCountry(QUIET_SEED + country);
    const large = quiet.municipalities.filter(
      (code) => (quiet.catalogue.regions.get(code)?.population ?? 0) > above,
    );
    const step = Math.ceil((PLANTED_STEP * large.length) / quiet.municipalities.length);
    const regions = large.filter((_, index) => index % step === country % step);
    const planted = quietCountry(
      QUIET_SEED + country,
      regions.map((region) => ({ region, indicator, period, jump })),
    );
    for (const [region, months] of await planted.follow(regions, month)) {
      all += 1;
      if (months[month]?.includes(`stands|${region}|${indicator}|${period}`)) found += 1;
    }
  }
  return found / all;
}
