/** Where a label can stand beside its dot: within the plot, over no other label, over as few dots as can be. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

export interface Spot {
  readonly box: Box;
  readonly align: 'left' | 'right' | 'center';
  /** Distance from the dot to the label. */
  readonly gap: number;
  /** Dots under the label. */
  readonly covered: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const within = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.w <= bounds.x + bounds.w &&
  box.y + box.h <= bounds.y + bounds.h;

/** Room that a dot itself takes. */
const DOT = 4;
const GAPS = [8, 16, 28, 44, 64];
/** So many points of distance weigh as much as a dot under the label. */
const DISTANCE_PER_DOT = 7;

/** Beside, above and below, and the four corners. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;

/** Above or below its dot a label may slide along the edge of the plot. */
const inside = (x: number, w: number, bounds: Box): number =>
  Math.max(bounds.x, Math.min(bounds.x + bounds.w - w, x));

function boxAt(
  [across, down]: (typeof DIRECTIONS)[number],
  at: Dot,
  gap: number,
  { w, h }: Pick<Box, 'w' | 'h'>,
  bounds: Box,
): Box {
  const slant = across !== 0 && down !== 0 ? gap * 0.7 : gap;
  const x = across > 0 ? at.x + slant : across < 0 ? at.x - slant - w : inside(at.x - w / 2, w, bounds);
  const y = down > 0 ? at.y + slant : down < 0 ? at.y - slant - h : at.y - h / 2;
  return { x, y, w, h };
}

const grown = ({ x, y, w, h }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
});

const isIn = ({ x, y }: Dot, box: Box): boolean =>
  x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;

/** Free spots, the best first. */
export function spotsFor(
  size: Pick<Box, 'w' | 'h'>,
  at: Dot,
  bounds: Box,
  taken: readonly Box[],
  dots: readonly Dot[],
): Spot[] {
  const spots = GAPS.flatMap((gap) =>
    DIRECTIONS.flatMap((direction): Spot[] => {
      const box = boxAt(direction, at, gap, size, bounds);
      if (!within(box, bounds) || taken.some((other) => overlap(grown(box, 2), other))) return [];
      const room = grown(box, DOT);
      const align = direction[0] > 0 ? 'left' : direction[0] < 0 ? 'right' : 'center';
      return [{ box, align, gap, covered: dots.filter((dot) => isIn(dot, room)).length }];
    }),
  );
  const cost = ({ gap, covered }: Spot): number => covered + gap / DISTANCE_PER_DOT;
  return spots.sort((a, b) => cost(a) - cost(b));
}
