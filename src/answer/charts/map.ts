/** A map: members filled by class, the rest of the country pale, classes in the upper left, names beside their places. */
import type { Area, MapContent, MapPart } from '#src/model.ts';
import { drawCallouts } from './callouts.ts';
import type { Sheet, Space } from './canvas.ts';
import { drawKey, keySize } from './map-key.ts';
import { hatch, type Projection, pathOf, project } from './projection.ts';
import { COLORS, MAP, MAP_VALUES, PAD, SHADES, WIDTH } from './theme.ts';
import { type Box, drawValues, type Written } from './values.ts';

const GAP = 14;

const NOTHING_WRITTEN: Written = { parts: new Set(), boxes: [] };

const fillOf = ({ classes }: MapContent, part: MapPart): string => {
  if (part.class === 'missing') return COLORS.background;
  const found = part.class === 'rest' ? undefined : classes[part.class];
  return found === undefined ? MAP.rest : (SHADES[found.hue][found.shade] ?? MAP.rest);
};

/** One mark for all parts of a colour: a specification of a few marks is quick to draw. */
function drawParts(sheet: Sheet, content: MapContent, projection: Projection): void {
  // Members here and there: their own edges count, not those of the provinces.
  const isScattered = content.around.length > 0;
  if (isScattered)
    sheet.path({
      path: content.around.map((area) => pathOf(area, projection)).join(''),
      fill: MAP.around,
      stroke: MAP.aroundLine,
      width: 0.6,
    });
  const byFill = new Map<string, Area[]>();
  for (const part of content.parts) {
    const fill = fillOf(content, part);
    byFill.set(fill, [...(byFill.get(fill) ?? []), part.area]);
  }
  for (const [fill, areas] of byFill)
    sheet.path({
      path: areas.map((area) => pathOf(area, projection)).join(''),
      fill,
      stroke: isScattered ? MAP.border : MAP.line,
      width: isScattered ? 0.8 : 0.5,
    });
  const missing = content.parts.filter((part) => part.class === 'missing');
  if (missing.length > 0)
    sheet.path({
      path: missing.map(({ area }) => hatch(area, projection)).join(''),
      fill: null,
      stroke: MAP.hatch,
      width: 1,
    });
  if (content.borders.length > 0)
    sheet.path({
      path: content.borders.map((area) => pathOf(area, projection)).join(''),
      fill: null,
      stroke: isScattered ? MAP.line : MAP.border,
      width: 0.9,
    });
}

/** A line in ink around the places that are named, outside them, so that small ones keep their colour. */
function drawNamed(sheet: Sheet, content: MapContent, projection: Projection): void {
  for (const part of content.parts) {
    if (part.named === undefined) continue;
    const path = pathOf(part.area, projection);
    const width = part.named === 'subject' ? 4.4 : 2.8;
    // A white edge keeps the line visible beside the darkest class.
    sheet.path({ path, fill: null, stroke: COLORS.background, width: width + 2.4 });
    sheet.path({ path, fill: null, stroke: COLORS.ink, width });
    sheet.path({ path, fill: fillOf(content, part), stroke: null, width: 0 });
    if (part.class === 'missing')
      sheet.path({ path: hatch(part.area, projection), fill: null, stroke: MAP.hatch, width: 1 });
  }
}

/** @returns where the footer may begin. */
export function drawMap(sheet: Sheet, content: MapContent, space: Space): number {
  const top = space.top + GAP;
  const key = keySize(sheet, content);
  const keyBox: Box = { x: PAD, y: top, w: key.width, h: key.height };
  const room = { x: PAD, y: top, w: WIDTH - 2 * PAD, h: space.limit - GAP - top };
  const areas = [...content.around, ...content.parts.map(({ area }) => area)];
  const projection = project(areas, room, keyBox);
  drawParts(sheet, content, projection);
  drawNamed(sheet, content, projection);
  drawKey(sheet, content, keyBox);
  const written =
    content.parts.length <= MAP_VALUES ? drawValues(sheet, content, projection) : NOTHING_WRITTEN;
  drawCallouts(sheet, content, {
    projection,
    room,
    taken: [keyBox, ...written.boxes],
    written: written.parts,
  });
  return Math.max(top + key.height, projection.bottom) + GAP;
}
