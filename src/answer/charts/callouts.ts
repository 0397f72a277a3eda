/** Names with values beside the places they belong to, where they hide least, with a line to the place. */
import type { MapContent, MapPart } from '#src/model.ts';
import { middleOf } from '#src/shapes.ts';
import type { Sheet } from './canvas.ts';
import type { Projection } from './projection.ts';
import { coverageOf } from './scan.ts';
import { fit } from './text.ts';
import { COLORS, FONT } from './theme.ts';
import { type Box, overlap } from './values.ts';

const HEIGHT = 22;
const INSET = 5;
const LONGEST = 330;
const DIRECTIONS = 32;
const DISTANCES = [24, 38, 54, 74, 98, 126, 160];
/** Cells in which the picture is land or not, in pixels. */
const CELL = 6;
/** A label this many pixels away costs as much as one that hides a cell of land. */
const FAR = 6;

interface Setting {
  readonly projection: Projection;
  readonly room: Box;
  readonly taken: readonly Box[];
  /** Parts that bear their own name already. */
  readonly written: ReadonlySet<MapPart>;
}

type Point = readonly [number, number];

function boxesAround([x, y]: Point, width: number): { box: Box; away: number }[] {
  return DISTANCES.flatMap((away) =>
    Array.from({ length: DIRECTIONS }, (_, index) => {
      const angle = (2 * Math.PI * index) / DIRECTIONS;
      const [toX, toY] = [x + away * Math.cos(angle), y - away * Math.sin(angle)];
      // The side of the box that faces the place lies at the distance.
      const left = toX - (width * (1 - Math.cos(angle))) / 2;
      return { box: { x: left, y: toY - HEIGHT / 2, w: width, h: HEIGHT }, away };
    }),
  );
}

const inside = ({ x, y, w, h }: Box, room: Box): boolean =>
  x >= room.x && y >= room.y && x + w <= room.x + room.w && y + h <= room.y + room.h;

type Covered = ReturnType<typeof coverageOf>;

function hiddenBy({ x, y, w, h }: Box, covered: Covered): number {
  let hidden = 0;
  for (let column = Math.floor(x / CELL); column * CELL < x + w; column++)
    for (let row = Math.floor(y / CELL); row * CELL < y + h; row++) if (covered(column, row)) hidden += 1;
  return hidden;
}

/** Where the box hides least land, rather near than far. */
function placeFor(
  place: Point,
  width: number,
  covered: Covered,
  taken: readonly Box[],
  room: Box,
): Box | undefined {
  let best: Box | undefined;
  let least = Infinity;
  for (const { box, away } of boxesAround(place, width)) {
    if (!inside(box, room) || taken.some((other) => overlap(box, other))) continue;
    const cost = hiddenBy(box, covered) + away / FAR;
    if (cost < least) [best, least] = [box, cost];
  }
  return best;
}

const nearestOn = ({ x, y, w, h }: Box, [px, py]: Point): Point => [
  Math.min(x + w, Math.max(x, px)),
  Math.min(y + h, Math.max(y, py)),
];

export function drawCallouts(
  sheet: Sheet,
  content: MapContent,
  { projection, room, taken, written }: Setting,
): void {
  const named = content.parts.filter((part) => part.named !== undefined && !written.has(part));
  if (named.length === 0) return;
  const covered = coverageOf(
    content.parts.map(({ area }) => area),
    projection,
    CELL,
  );
  const middles = named.map(({ area }): Point => {
    const [east, north] = middleOf(area);
    return [projection.x(east), projection.y(north)];
  });
  const kept: Box[] = [...taken, ...middles.map(([mx, my]) => ({ x: mx - 6, y: my - 6, w: 12, h: 12 }))];
  for (const [index, part] of named.entries()) {
    const place = middles[index] ?? [0, 0];
    const font = part.named === 'subject' ? FONT.labelStrong : FONT.value;
    const room4name = LONGEST - sheet.measure(` ${part.text}`, font);
    const text = `${fit(part.name, room4name, font, sheet.measure)} ${part.text}`.trim();
    const width = sheet.measure(text, font) + 2 * INSET;
    // Rather over another label than not said at all.
    const box =
      placeFor(place, width, covered, kept, room) ?? placeFor(place, width, covered, taken.slice(0, 1), room);
    if (box === undefined) continue;
    kept.push(box);
    const [toX, toY] = nearestOn(box, place);
    sheet.rule({ x: place[0], y: place[1], x2: toX, y2: toY, stroke: COLORS.ink, width: 1.2 });
    sheet.rect({ ...box, fill: COLORS.background });
    sheet.text(text, box.x + INSET, box.y + 16, font, part.named === 'subject' ? COLORS.accent : COLORS.ink);
  }
}
