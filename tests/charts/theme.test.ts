/** Colours: contrast after WCAG 2.2, and distance between lines as colour-blind people see them. */
import { describe, expect, it } from 'vitest';
import { CATEGORICAL, CATEGORICAL_INK, COLORS, FONT } from '#src/answer/charts/theme.ts';

type Triple = readonly [number, number, number];

const linear = (hex: string): Triple => {
  const part = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};

const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const SIGHT: Readonly<Record<string, readonly Triple[]>> = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function seen(hex: string, matrix: readonly Triple[]): Triple {
  const [r, g, b] = linear(hex);
  const row = ([x, y, z]: Triple): number => Math.min(1, Math.max(0, x * r + y * g + z * b));
  const [first = [0, 0, 0], second = [0, 0, 0], third = [0, 0, 0]] = matrix as readonly Triple[];
  return [row(first as Triple), row(second as Triple), row(third as Triple)];
}

/** CIE L*a*b*, for D65. */
function lab([r, g, b]: Triple): Triple {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(luminance([r, g, b]));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** A difference of 2.3 can just be seen; lines that cross need far more. */
const APART = 20;

describe('contrast', () => {
  it.each([COLORS.ink, COLORS.subtitle, COLORS.muted, COLORS.accent, ...CATEGORICAL_INK])(
    'of text is at least 4.5: %s',
    (color) => {
      expect(contrast(color, COLORS.background)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(color, COLORS.band)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('of the mark of made-up figures is at least 4.5', () => {
    expect(contrast(COLORS.fictionalInk, COLORS.fictionalBand)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([COLORS.comparison, COLORS.zero, ...CATEGORICAL])(
    'of lines is at least 3, on white and on the band: %s',
    (color) => {
      expect(contrast(color, COLORS.background)).toBeGreaterThanOrEqual(3);
      expect(contrast(color, COLORS.band)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('lines are told apart', () => {
  it.each(Object.entries(SIGHT))('with %s', (_, matrix) => {
    const colors = CATEGORICAL.map((color) => lab(seen(color, matrix)));
    const pairs = colors.flatMap((a, index) => colors.slice(index + 1).map((b) => distance(a, b)));
    expect(Math.min(...pairs)).toBeGreaterThan(APART);
  });

  it.each(Object.entries(SIGHT))('accent from comparison, with %s', (_, matrix) => {
    const [accent, grey, pale] = [COLORS.accent, COLORS.comparison, COLORS.paleBar].map((color) =>
      lab(seen(color, matrix)),
    );
    if (accent === undefined || grey === undefined || pale === undefined) throw new Error('three colours');
    expect(distance(accent, grey)).toBeGreaterThan(APART);
    expect(distance(accent, pale)).toBeGreaterThan(APART);
  });
});

it('no text but the foot is smaller than 14, which is 10 on a phone', () => {
  const small = Object.entries(FONT).filter(([, { size }]) => size < 14);
  expect(small.map(([name]) => name)).toEqual(['footer']);
});
