/** Colours and sizes of all pictures. Contrast on white is named where it matters (WCAG AA: 4.5 text, 3 graphics). */
export const WIDTH = 500;
/** Teams takes pictures up to 1024 px; at two pixels to a unit that is 500 units high. */
export const MAX_HEIGHT = 500;
export const PAD = 20;

export const COLORS = {
  background: '#FFFFFF',
  /** Around the picture, so that it reads as a card on a dark screen. */
  edge: '#D5DADF',
  /** 7.7 on white. */
  accent: '#00539F',
  ink: '#14191F',
  subtitle: '#3D4650',
  /** 6.0 on white. */
  muted: '#5B6570',
  grid: '#E4E7EA',
  zero: '#5B6570',
  /** 3.5 on white, 3.1 on the band. */
  comparison: '#808A96',
  /** Only beside its value in text. */
  paleBar: '#C3C8CE',
  /** One of many dots: see-through, so that where they lie together it is darker; its edge 3.3 on white. */
  dot: '#7A8FA566',
  dotEdge: '#7A8FA5',
  band: '#F1F3F5',
  fictionalBand: '#FFF0C2',
  /** 8.0 on the band. */
  fictionalInk: '#6B4300',
} as const;

/** With no more parts than this each part of a map may bear its own value. */
export const MAP_VALUES = 20;

/** Lines and fills of a map. */
export const MAP = {
  /** Between parts; 3.1 on white, so that the palest class has an edge. */
  line: '#8B95A0',
  border: '#3D4650',
  around: '#F7F8F9',
  aroundLine: '#D5D9DE',
  /** Members that are not what was asked for. */
  rest: '#ECEEF0',
  hatch: '#A3ACB5',
} as const;

/** Classes of a map, from little to much; told apart in all colour-blindness, as are the two against each other. */
export const SHADES = {
  more: ['#E6F0F8', '#B3D1E8', '#6FA8D3', '#2A78B5', '#003F7A'],
  less: ['#FDF0E1', '#FBCF9D', '#F0A04B', '#C86A0E', '#7F3B08'],
} as const;

/** For several series of equal rank: at least 3 on white and on the band, and apart in all colour-blindness. */
export const CATEGORICAL = ['#00539F', '#6B7280', '#D55E00', '#338DCB', '#7C3AED', '#14191F'] as const;
/** The same for their names: at least 4.5 on white. */
export const CATEGORICAL_INK = ['#00539F', '#5B6570', '#A84300', '#1F6FA8', '#6D28D9', '#14191F'] as const;

export interface Font {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
}

/**
 * A picture is some 360 pixels wide on a phone, 0.72 of these sizes: nothing in it is smaller than 14 (10 there) but
 * the foot, and where there is room it is larger.
 */
export const FONT = {
  title: { size: 21, weight: 700 },
  subtitle: { size: 15.5, weight: 400 },
  axis: { size: 15, weight: 400 },
  label: { size: 16, weight: 600 },
  labelStrong: { size: 16, weight: 700 },
  value: { size: 15, weight: 600 },
  small: { size: 15, weight: 400 },
  /** Where many rows must fit. */
  dense: { size: 14, weight: 400 },
  denseStrong: { size: 14, weight: 700 },
  denseValue: { size: 14, weight: 600 },
  footer: { size: 13, weight: 400 },
  mark: { size: 15, weight: 700 },
} as const satisfies Readonly<Record<string, Font>>;
