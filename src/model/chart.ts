/** What a picture shows, before and after layout. */
import type { Grain, Status } from './reference.ts';

/** Width in CSS pixels of `text` in our font. */
export type MeasureText = (
  text: string,
  font: { readonly size: number; readonly weight: 400 | 600 | 700 },
) => number;

/** A Vega specification (complete, laid out) with its size in logical pixels. */
export interface Chart {
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  readonly spec: Readonly<Record<string, unknown>>;
}

export type RenderChart = (chart: Chart) => Promise<{ readonly png: Uint8Array }>;
export type RenderSvg = (chart: Chart) => Promise<string>;

interface ChartTexts {
  /** The finding. */
  readonly title: string;
  /** What is measured, unit and period. */
  readonly subtitle: string;
  /** "Bron: CBS". */
  readonly source: string;
  /** Short id of the figure, if it has one. */
  readonly figure?: string;
  /** True: the words "Voorbeeldcijfers (fictief)" stand on the picture, unmissably. */
  readonly fictional: boolean;
}

export interface ChartBar {
  readonly label: string;
  readonly value: number | null;
  /** The value as in the table. */
  readonly text: string;
  readonly role: 'subject' | 'comparison' | 'average';
  /** Place in the ranking, for `ranking`. */
  readonly rank?: number;
  /** A second, thinner bar beside it: the comparison region in a breakdown. */
  readonly compare?: { readonly value: number | null; readonly text: string };
  /** Bars were left out between the previous one and this one. */
  readonly gapBefore?: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly role: 'subject' | 'comparison';
  /** Ascending; null is a gap in the line. `position` is years since 0 as a number (2023.25 for 2023-Q2). */
  readonly points: readonly {
    readonly period: string;
    readonly position: number;
    readonly value: number | null;
    readonly text: string;
    readonly status?: Status;
    /** Gets the sign of an explanation. */
    readonly explained?: true;
  }[];
}

export interface LineContent extends ChartTexts {
  readonly kind: 'line';
  readonly series: readonly ChartSeries[];
  readonly grain: Grain;
  /** Writes a tick of the value axis. */
  readonly tick: (value: number) => string;
  /** Start the value axis at zero (counts and rates) or not (index). */
  readonly zero: boolean;
  /** A level to draw as reference (100 for an index). */
  readonly reference?: number;
}

export interface BarsContent extends ChartTexts {
  readonly kind: 'bars';
  readonly bars: readonly ChartBar[];
}

export interface GroupedBarsContent extends ChartTexts {
  readonly kind: 'grouped-bars';
  /** One group a place (or sector), bars in it one a period (or place). */
  readonly groups: readonly { readonly label: string; readonly bars: readonly ChartBar[] }[];
}

export interface RankingContent extends ChartTexts {
  readonly kind: 'ranking';
  readonly bars: readonly ChartBar[];
  readonly average?: { readonly label: string; readonly value: number; readonly text: string };
}

export interface BreakdownContent extends ChartTexts {
  readonly kind: 'breakdown';
  readonly bars: readonly ChartBar[];
  /** Names of the subject and of the comparison, when bars have `compare`. */
  readonly subject: string;
  readonly compared?: string;
}

/** One small picture: an indicator of the subject beside that of the others. */
export interface ChartPanel {
  readonly title: string;
  /** Newest figures, as texts. */
  readonly value: string;
  readonly compared?: string;
  /** "12,5% hoger". */
  readonly change: string;
  readonly moved?: 'up' | 'down';
  readonly fictional: boolean;
  /** Ascending; `position` in years. */
  readonly points: readonly {
    readonly position: number;
    readonly value: number | null;
    readonly compared: number | null;
  }[];
}

export interface MultiplesContent extends ChartTexts {
  readonly kind: 'small-multiples';
  readonly subject: string;
  readonly compared?: string;
  readonly panels: readonly ChartPanel[];
}

export interface ScatterAxis {
  /** Indicator with its unit. */
  readonly title: string;
  readonly tick: (value: number) => string;
}

export interface ScatterContent extends ChartTexts {
  readonly kind: 'scatter';
  readonly points: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    /** Both values as in the table. */
    readonly text: string;
    readonly role: 'subject' | 'member';
  }[];
  /** Names of members to label where there is room, in order. */
  readonly farthest: readonly string[];
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly line?: { readonly slope: number; readonly intercept: number };
}

/** What a picture shows, before layout. Each kind has its own file in `answer/charts/` or a part of one. */
export type ChartContent =
  | LineContent
  | BarsContent
  | GroupedBarsContent
  | RankingContent
  | BreakdownContent
  | MultiplesContent
  | ScatterContent;
