/** Shares in words people remember, beside the exact figure: "ruim een kwart", "bijna de helft". */
import type { Row } from '#src/model.ts';

/** Percentages with a name. Smaller parts have none that people know. */
const PARTS: readonly (readonly [percent: number, name: string])[] = [
  [10, 'een tiende'],
  [20, 'een vijfde'],
  [25, 'een kwart'],
  [100 / 3, 'een derde'],
  [50, 'de helft'],
  [200 / 3, 'twee derde'],
  [75, 'drie kwart'],
];

/** Points up to which a share counts as the part itself, and as little more or less. */
const EXACT = 0.3;
const NEAR = 1.5;

/** @returns undefined where no named part is near, or the share is none of a whole. */
export function inPart({ value, unit }: Row): string | undefined {
  if (value === null || unit !== '%') return undefined;
  const near = PARTS.toSorted(([a], [b]) => Math.abs(value - a) - Math.abs(value - b))[0];
  if (near === undefined) return undefined;
  const [percent, name] = near;
  const off = value - percent;
  if (Math.abs(off) <= EXACT) return `ongeveer ${name}`;
  if (Math.abs(off) > NEAR) return undefined;
  return off > 0 ? `ruim ${name}` : `bijna ${name}`;
}

const WORDS = new RegExp(
  `(?:ongeveer|ruim|bijna) (?:${PARTS.map(([, name]) => name).join('|')})(?!\\p{L})|(?:(?:ruim|bijna) )?(?:twee|drie|vier|vijf) keer zo`,
  'giu',
);

/** Parts and multiples said in words, as they stand in a text. */
export const partsIn = (text: string): string[] =>
  (text.match(WORDS) ?? []).map((words) => words.toLowerCase());
