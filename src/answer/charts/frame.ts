/** What stands on every picture: accent, finding, what is measured, source, and the mark of made-up figures. */
import type { ChartContent } from '#src/model.ts';
import type { Sheet } from './canvas.ts';
import { balance, fit, wrap } from './text.ts';
import { COLORS, FONT, PAD, WIDTH } from './theme.ts';

export const FICTIONAL = 'Voorbeeldcijfers (fictief)';

const TITLE_LINE = 25;
const SUBTITLE_LINE = 19;
const BAND_HEIGHT = 24;
const FOOTER = 34;
const INNER = WIDTH - 2 * PAD;

/** @returns where the picture itself may begin. */
export function drawHeader(sheet: Sheet, content: ChartContent): number {
  sheet.rect({ x: PAD, y: 0, w: 32, h: 5, fill: COLORS.accent });
  let y = 34;
  if (content.fictional) {
    sheet.rect({ x: PAD, y: 16, w: INNER, h: BAND_HEIGHT, fill: COLORS.fictionalBand });
    sheet.text(FICTIONAL, PAD + 10, 33, FONT.mark, COLORS.fictionalInk);
    y = 66;
  }
  for (const line of balance(content.title, INNER, FONT.title, sheet.measure, 3)) {
    sheet.text(line, PAD, y, FONT.title, COLORS.ink);
    y += TITLE_LINE;
  }
  y -= 2;
  for (const line of wrap(content.subtitle, INNER, FONT.subtitle, sheet.measure, 2)) {
    sheet.text(line, PAD, y, FONT.subtitle, COLORS.subtitle);
    y += SUBTITLE_LINE;
  }
  return y - 4;
}

/** @param top where the footer may begin. @returns the height of the whole picture. */
export function drawFooter(sheet: Sheet, content: ChartContent, top: number): number {
  sheet.rule({ x: PAD, y: top, x2: WIDTH - PAD, y2: top, stroke: COLORS.grid, width: 1 });
  const figure = content.figure === undefined ? '' : `Figuur ${content.figure}`;
  const space = INNER - (figure === '' ? 0 : sheet.measure(figure, FONT.footer) + 16);
  sheet.text(
    fit(content.source, space, FONT.footer, sheet.measure),
    PAD,
    top + 20,
    FONT.footer,
    COLORS.muted,
  );
  if (figure !== '') sheet.text(figure, WIDTH - PAD, top + 20, FONT.footer, COLORS.muted, 'right');
  return Math.ceil(top + FOOTER);
}
