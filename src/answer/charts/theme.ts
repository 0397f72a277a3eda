/** Colours and sizes of all pictures. Contrast on white is named where it matters (WCAG AA: 4.5 text, 3 graphics). */
export const WIDTH = 500;
/** Teams takes pictures up to 1024 px; at two pixels to a unit that is 500 units high. */
export const MAX_HEIGHT = 500;
export const PAD = 20;

export const COLORS = {
  background: '#FFFFFF',
  /** 7.7 on white. */
  accent: '#00539F',
  ink: '#14191F',
  subtitle: '#3D4650',
  /** 6.0 on white. */
  muted: '#5B6570',
  grid: '#E4E7EA',
  zero: '#5B6570',
  /** 3.1 on white. */
  comparison: '#8B95A0',
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

/** For several series of equal rank; at least 3 on white and apart in all colour-blindness. */
export const CATEGORICAL = ['#00539F', '#6B7280', '#D55E00', '#3B9BD9', '#7C3AED', '#14191F'] as const;

export const FONT = {
  title: { size: 20, weight: 700 },
  subtitle: { size: 14.5, weight: 400 },
  axis: { size: 14, weight: 400 },
  label: { size: 15, weight: 600 },
  labelStrong: { size: 15, weight: 700 },
  value: { size: 14, weight: 600 },
  small: { size: 14, weight: 400 },
  footer: { size: 12.5, weight: 400 },
  mark: { size: 14, weight: 700 },
} as const;

export type Font = (typeof FONT)[keyof typeof FONT];
