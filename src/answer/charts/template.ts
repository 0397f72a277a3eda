/**
 * One Vega specification for all pictures: marks that take every position, size and colour from their data.
 * Layout happens in code, from measured text; so the specification is parsed once and only the data differ.
 */

export interface RectMark {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly fill: string;
}

export interface RuleMark {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** One point of a line; points of one line share `line`. */
export interface PointMark {
  readonly line: number;
  readonly x: number;
  readonly y: number;
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[];
}

export interface SymbolMark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
}

export interface TextMark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly align: 'left' | 'right' | 'center';
  /** Colour around the letters, where they stand on other marks. */
  readonly halo?: string;
}

/** Any outline, as the `d` of an SVG path. */
export interface PathMark {
  readonly path: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
}

export interface Marks {
  readonly paths: readonly PathMark[];
  readonly rects: readonly RectMark[];
  readonly rules: readonly RuleMark[];
  readonly points: readonly PointMark[];
  readonly symbols: readonly SymbolMark[];
  readonly halos: readonly TextMark[];
  readonly texts: readonly TextMark[];
}

export const FONT_FAMILY = 'Inter';

const field = (name: string) => ({ field: name });

const path = {
  type: 'path',
  from: { data: 'paths' },
  encode: {
    enter: {
      path: field('path'),
      fill: field('fill'),
      stroke: field('stroke'),
      strokeWidth: field('width'),
      strokeJoin: { value: 'round' },
    },
  },
};

const rect = {
  type: 'rect',
  from: { data: 'rects' },
  encode: {
    enter: { x: field('x'), y: field('y'), width: field('w'), height: field('h'), fill: field('fill') },
  },
};

const rule = {
  type: 'rule',
  from: { data: 'rules' },
  encode: {
    enter: {
      x: field('x'),
      y: field('y'),
      x2: field('x2'),
      y2: field('y2'),
      stroke: field('stroke'),
      strokeWidth: field('width'),
      strokeDash: field('dash'),
    },
  },
};

const line = {
  type: 'group',
  from: { facet: { name: 'one', data: 'points', groupby: 'line' } },
  marks: [
    {
      type: 'line',
      from: { data: 'one' },
      encode: {
        enter: {
          x: field('x'),
          y: field('y'),
          stroke: field('stroke'),
          strokeWidth: field('width'),
          strokeDash: field('dash'),
          strokeJoin: { value: 'round' },
          strokeCap: { value: 'round' },
        },
      },
    },
  ],
};

const symbol = {
  type: 'symbol',
  from: { data: 'symbols' },
  encode: {
    enter: {
      x: field('x'),
      y: field('y'),
      size: field('size'),
      fill: field('fill'),
      stroke: field('stroke'),
      strokeWidth: field('width'),
    },
  },
};

/** Around letters; drawn first, since a stroke on the letters themselves would thin them. */
const halo = {
  type: 'text',
  from: { data: 'halos' },
  encode: {
    enter: {
      x: field('x'),
      y: field('y'),
      text: field('text'),
      font: { value: FONT_FAMILY },
      fontSize: field('size'),
      fontWeight: field('weight'),
      fill: field('halo'),
      stroke: field('halo'),
      strokeWidth: { value: 4 },
      strokeJoin: { value: 'round' },
      align: field('align'),
    },
  },
};

const text = {
  type: 'text',
  from: { data: 'texts' },
  encode: {
    enter: {
      x: field('x'),
      y: field('y'),
      text: field('text'),
      font: { value: FONT_FAMILY },
      fontSize: field('size'),
      fontWeight: field('weight'),
      fill: field('fill'),
      align: field('align'),
    },
  },
};

export const DATA_SETS = ['paths', 'rects', 'rules', 'points', 'symbols', 'halos', 'texts'] as const;

/** The specification without data; the size is set per picture. */
export const TEMPLATE = {
  $schema: 'https://vega.github.io/schema/vega/v6.json',
  autosize: 'none',
  padding: 0,
  background: '#FFFFFF',
  config: { aria: false, text: { font: FONT_FAMILY } },
  data: DATA_SETS.map((name) => ({ name, values: [] as readonly unknown[] })),
  marks: [path, rect, rule, line, symbol, halo, text],
};

/** A complete specification: the template with its size and data. */
export function specOf(marks: Marks, width: number, height: number): Readonly<Record<string, unknown>> {
  return { ...TEMPLATE, width, height, data: DATA_SETS.map((name) => ({ name, values: marks[name] })) };
}
