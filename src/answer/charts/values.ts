/** Names and values written in the parts of a map, where they fit. */
import type { MapContent, MapPart } from '#src/model.ts';
import type { Sheet } from './canvas.ts';
import type { Projection } from './projection.ts';
import { widestRoom } from './scan.ts';
import { COLORS, FONT } from './theme.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const LINE = 16;
const MARGIN = 4;
/** Classes from this shade on are dark: ink on them would not be read. */
const DARK = 3;

const isDark = ({ classes }: MapContent, part: MapPart): boolean =>
  typeof part.class === 'number' && (classes[part.class]?.shade ?? 0) >= DARK;

export interface Written {
  /** Parts that bear their name and value. */
  readonly parts: ReadonlySet<MapPart>;
  /** What the texts take up. */
  readonly boxes: readonly Box[];
}

/** Name and value if there is room for both, else the value, else nothing. */
export function drawValues(sheet: Sheet, content: MapContent, projection: Projection): Written {
  const boxes: Box[] = [];
  const parts = new Set<MapPart>();
  for (const part of content.parts) {
    if (part.text === '') continue;
    const lines = [
      { text: part.name, font: FONT.small },
      { text: part.class === 'missing' ? '–' : part.text, font: FONT.value },
    ];
    for (const form of [lines, lines.slice(1)]) {
      const w = Math.max(...form.map(({ text, font }) => sheet.measure(text, font)));
      const h = form.length * LINE;
      const room = widestRoom(part.area, projection, h + 2);
      if (room === undefined || room.width < w + MARGIN) continue;
      const box = { x: room.x - w / 2, y: room.y - h / 2, w, h };
      boxes.push(box);
      if (form === lines) parts.add(part);
      if (part.class === 'missing')
        sheet.rect({ x: box.x - 2, y: box.y, w: w + 4, h: h + 1, fill: COLORS.background });
      for (const [index, { text, font }] of form.entries())
        sheet.text(
          text,
          room.x,
          box.y + index * LINE + 13,
          font,
          isDark(content, part) ? COLORS.background : COLORS.ink,
          'center',
        );
      break;
    }
  }
  return { parts, boxes };
}
