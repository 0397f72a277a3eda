/** What a picture shows, before and after layout. */
import type { Grain, Status } from './reference.ts';
import type { Area } from './shapes.ts';

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
  /** What signs in the picture mean ("* voorlopig cijfer"), and what is not in it. */
  readonly remarks?: readonly string[];
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
  /** The same of the comparison region, in a breakdown. */
  readonly compare?: { readonly value: number | null; readonly text: string };
}

/** One place (or sector) at two moments. */
export interface ChartPair {
  readonly label: string;
  readonly role: 'subject' | 'comparison';
  readonly from: { readonly value: number | null; readonly text: string };
  readonly to: { readonly value: number | null; readonly text: string };
}

/** A point of the subject's line that deserves its value. */
export interface ChartAnnotation {
  readonly position: number;
  readonly value: number;
  readonly text: string;
  readonly side: 'above' | 'below';
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
    /** Signs of explanations. */
    readonly explained?: readonly string[];
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
  /** Names the newest period on the axis, where years are too coarse ("kw 2 2025"). */
  readonly newest?: { readonly position: number; readonly label: string };
  /** Where the series changes its nature ("herindeling 2022"), ascending. */
  readonly breaks?: readonly { readonly position: number; readonly label: string }[];
  /** Most telling first: the first one for which there is room is drawn. */
  readonly annotations?: readonly ChartAnnotation[];
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

/** Two moments: a dumbbell for several places, a slope for two. */
export interface PairsContent extends ChartTexts {
  readonly kind: 'dumbbell' | 'slope';
  /** Names of the two moments. */
  readonly from: string;
  readonly to: string;
  readonly pairs: readonly ChartPair[];
}

export interface RankingContent extends ChartTexts {
  readonly kind: 'ranking';
  /** All that have a place, in order; the picture shows the ends and the neighbourhood of the subjects. */
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

/** One part of a map: a municipality, or all that a larger member is made of. */
export interface MapPart {
  readonly name: string;
  /** The value as in the table. */
  readonly text: string;
  readonly area: Area;
  /** Place in `classes`; `missing`: no figure; `rest`: not what was asked for (below a limit). */
  readonly class: number | 'missing' | 'rest';
  /** Named on the map: asked for, or at an end. */
  readonly named?: 'subject' | 'end';
}

export interface MapClass {
  readonly label: string;
  readonly count: number;
  /** Of five shades of more or of less. */
  readonly hue: 'more' | 'less';
  readonly shade: number;
}

export interface MapContent extends ChartTexts {
  readonly kind: 'map';
  readonly parts: readonly MapPart[];
  /** From low to high; none is empty. */
  readonly classes: readonly MapClass[];
  /** The rest of the country, pale; empty where the map is of one part of it. */
  readonly around: readonly Area[];
  /** Lines of larger areas over the parts. */
  readonly borders: readonly Area[];
  /** Counts of parts without a figure, and of parts that are not what was asked for. */
  readonly missing: number;
  readonly rest: number;
  /** What the parts are called: "gemeenten". */
  readonly members: string;
  /** Names of members of which no outline is known. */
  readonly absent: readonly string[];
  /** Said small below the classes. */
  readonly remark?: string;
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
  | PairsContent
  | RankingContent
  | BreakdownContent
  | MapContent
  | MultiplesContent
  | ScatterContent;
