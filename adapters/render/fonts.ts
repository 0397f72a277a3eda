/** Our fonts, registered before anything is measured: Vega caches widths, and a missing font fails silently. */

import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { FONT_FAMILY } from '#src/answer/charts/template.ts';
import type { MeasureText } from '#src/model.ts';

const WEIGHTS = [400, 600, 700];
let registered = false;

export function registerFonts(): void {
  if (registered) return;
  for (const weight of WEIGHTS) {
    const path = fileURLToPath(new URL(`fonts/inter-${weight}.ttf`, import.meta.url));
    if (GlobalFonts.registerFromPath(path, FONT_FAMILY) === null)
      throw new Error(`font ${path} cannot be read`);
  }
  registered = true;
}

const CACHED_WIDTHS = 20_000;

/** Widths in CSS pixels, remembered: the same names and numbers come back in every picture. */
export function createMeasure(): MeasureText {
  registerFonts();
  const context = createCanvas(8, 8).getContext('2d');
  const widths = new Map<string, number>();
  return (text, { size, weight }) => {
    const key = `${weight}|${size}|${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = `${weight} ${size}px ${FONT_FAMILY}`;
    const { width } = context.measureText(text);
    if (widths.size < CACHED_WIDTHS) widths.set(key, width);
    return width;
  };
}
