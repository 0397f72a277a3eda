/** Finding room for a text among what is drawn already. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

const MARGIN = 3;

/** The room a text takes, around its baseline `y`. */
export function textBox(x: number, y: number, width: number, size: number, align: string): Box {
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.78, bottom: y + size * 0.24 };
}

export const overlap = (a: Box, b: Box, margin = 0): boolean =>
  a.left < b.right + margin &&
  b.left < a.right + margin &&
  a.top < b.bottom + margin &&
  b.top < a.bottom + margin;

export const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** Whether the straight line from `a` to `b` comes near the box (Liang and Barsky's clipping). */
export function crosses(box: Box, a: Dot, b: Dot, margin = MARGIN): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const edges: readonly (readonly [number, number])[] = [
    [-dx, a.x - (box.left - margin)],
    [dx, box.right + margin - a.x],
    [-dy, a.y - (box.top - margin)],
    [dy, box.bottom + margin - a.y],
  ];
  let [enter, leave] = [0, 1];
  for (const [step, room] of edges) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

/** What a new text must stay clear of. */
export interface Obstacles {
  readonly paths: readonly (readonly Dot[])[];
  readonly boxes: readonly Box[];
}

export const isFree = (box: Box, { paths, boxes }: Obstacles): boolean =>
  !boxes.some((other) => overlap(box, other, MARGIN)) &&
  !paths.some((path) =>
    path.some((dot, index) => {
      const next = path[index + 1] ?? dot;
      return crosses(box, dot, next);
    }),
  );
