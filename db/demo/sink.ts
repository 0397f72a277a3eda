/** Collects made-up figures: gaps and marks of municipalities, sums and means of province and country. */
import type { Status } from '#src/model.ts';
import type { DemoPlace } from './place.ts';
import { chance } from './random.ts';

export interface DemoRow {
  readonly indicator: string;
  readonly region: string;
  /** Empty for the total. */
  readonly sector: string;
  readonly period: string;
  readonly value: number | null;
  readonly status: Status;
}

/** One cell in so many is missing, as at real sources. */
const GAP = 1 / 350;
const SUPPRESSED = 1 / 60;
/** Below this a figure of a sector may be kept secret. */
const SMALL = 5;

/** The newest periods are provisional. */
const isProvisional = (period: string): boolean =>
  period.startsWith('2026') || period === '2025-Q4' || period === '2025-12';

const NO_GAPS = new Set([
  'banen',
  'inwoners',
  'huishoudens',
  'beroepsbevolking',
  'woningvoorraad',
  'bevolkingsdichtheid',
]);

export class Sink {
  private rows: DemoRow[] = [];
  private readonly sums = new Map<string, number>();
  private readonly means = new Map<string, { top: number; bottom: number; decimals: number }>();

  private keep(
    indicator: string,
    region: string,
    sector: string,
    period: string,
    value: number | null,
  ): void {
    const status = value === null ? 'suppressed' : isProvisional(period) ? 'provisional' : 'final';
    this.rows.push({ indicator, region, sector, period, value, status });
  }

  private cell(indicator: string, place: DemoPlace, sector: string, period: string, value: number): void {
    if (!NO_GAPS.has(indicator)) {
      const draw = chance('gap', indicator, place.code, sector, period);
      if (draw < GAP) return;
      const secret = sector !== '' && value > 0 && value < SMALL && draw < SUPPRESSED + GAP;
      if (secret) {
        this.keep(indicator, place.code, sector, period, null);
        return;
      }
    }
    this.keep(indicator, place.code, sector, period, value);
  }

  /** A count: province and country are the sums, without gaps. */
  count(indicator: string, place: DemoPlace, sector: string, period: string, value: number): void {
    for (const region of [place.province, 'NL']) {
      const key = `${indicator}|${region}|${sector}|${period}`;
      this.sums.set(key, (this.sums.get(key) ?? 0) + value);
    }
    this.cell(indicator, place, sector, period, value);
  }

  /** A rate of a municipality that follows from counts; larger areas are computed from those. */
  ratio(indicator: string, place: DemoPlace, period: string, value: number): void {
    this.keep(indicator, place.code, '', period, value);
  }

  /** A rate: province and country are weighted means. */
  rate(
    indicator: string,
    place: DemoPlace,
    period: string,
    value: number,
    weight: number,
    decimals: number,
  ): void {
    for (const region of [place.province, 'NL']) {
      const key = `${indicator}|${region}||${period}`;
      const mean = this.means.get(key) ?? { top: 0, bottom: 0, decimals };
      mean.top += value * weight;
      mean.bottom += weight;
      this.means.set(key, mean);
    }
    this.cell(indicator, place, '', period, round(value, decimals));
  }

  /** A figure of a larger area alone. */
  area(indicator: string, region: string, sector: string, period: string, value: number): void {
    this.keep(indicator, region, sector, period, value);
  }

  /** Rows so far; they are handed over once. */
  *take(): Generator<DemoRow> {
    const rows = this.rows;
    this.rows = [];
    yield* rows;
  }

  /** Sums and means of province and country. */
  *takeAreas(): Generator<DemoRow> {
    for (const [key, value] of this.sums) {
      const [indicator = '', region = '', sector = '', period = ''] = key.split('|');
      this.keep(indicator, region, sector, period, value);
    }
    for (const [key, { top, bottom, decimals }] of this.means) {
      const [indicator = '', region = '', sector = '', period = ''] = key.split('|');
      this.keep(indicator, region, sector, period, round(top / bottom, decimals));
    }
    yield* this.take();
  }
}

export const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
