/** The figure of a group from its municipalities: total, weighted mean, or quotient. Rule 1 of the statistics. */
import type { Aggregation, Member, QuotientOf } from '#src/model.ts';
import { type Cell, combine, hasValue, numberOf, sum } from './cell.ts';
import { ofToday, wholeAgain } from './split.ts';

/** Below this share of the weight there is no figure of a group. */
const ENOUGH = 2 / 3;

type Mean = Extract<Aggregation, { kind: 'mean' }>;

/** Whether the members with a figure carry enough of the weight; without any weight, by their number. */
export function enough(
  members: readonly { readonly has: boolean; readonly weight: number | undefined }[],
): boolean {
  const allWeighed = members.every((member) => member.weight !== undefined);
  const weigh = (member: { weight: number | undefined }): number => (allWeighed ? (member.weight ?? 0) : 1);
  const total = sum(members.map(weigh));
  return total > 0 && sum(members.filter((member) => member.has).map(weigh)) >= ENOUGH * total - 1e-9;
}

const tooFew = (members: readonly Member[]): boolean =>
  !enough(ofToday(members).map(({ counted, beside }) => ({ has: counted, weight: numberOf(beside) })));

const figureOf = ({ figure }: Member): number => numberOf(figure) ?? 0;
const besideOf = ({ beside }: Member): number => numberOf(beside) ?? 0;
const marked = (few: boolean): Partial<Cell> => (few ? { tooFew: true } : {});

/** Of the members of today, how many there are and have what is needed. */
function countsOf(members: readonly Member[]): { members: number; withFigure: number } {
  const today = ofToday(members);
  return { members: today.length, withFigure: today.filter((member) => member.counted).length };
}

/** The total, none when one is missing; and the mean of those that have a figure. */
export function totalOf(members: readonly Member[]): Cell {
  const known = members.filter((member) => member.counted);
  const values = known.map(figureOf);
  const few = tooFew(members);
  return combine(
    known.length === members.length ? sum(values) : null,
    known.flatMap(({ figure }) => figure.cell ?? []),
    {
      ...countsOf(members),
      mean: few || values.length === 0 ? null : sum(values) / ofToday(known).length,
      ...marked(few),
      ...wholeAgain(members),
      derivation: { kind: 'members', how: 'sum', members },
    },
  );
}

/** @param members whose `beside` is the weight. */
export function meanOf(members: readonly Member[], { weight, approx }: Mean): Cell {
  const known = members.filter((member) => member.counted);
  const few = tooFew(members);
  const total = sum(known.map(besideOf));
  const weighted = known.map((member) => figureOf(member) * besideOf(member));
  return combine(
    few || total === 0 ? null : sum(weighted) / total,
    known.flatMap(({ figure }) => figure.cell ?? []),
    {
      ...countsOf(members),
      ...(approx ? { approx: true as const } : {}),
      ...marked(few),
      ...wholeAgain(members),
      derivation: { kind: 'members', how: 'mean', weight, members },
    },
  );
}

/**
 * @param members whose `beside` is the denominator. Of a ratio it is as much a figure as the numerator; the
 * inhabitants of a figure per 1.000 lend it neither status nor release.
 */
export function quotientOf(members: readonly Member[], of: QuotientOf, factor: number): Cell {
  const known = members.filter((member) => member.counted);
  const few = tooFew(members);
  const bottom = sum(known.map(besideOf));
  const parts = known.flatMap(({ figure, beside }) => (of === 'ratio' ? [figure, beside] : [figure]));
  return combine(
    few || bottom === 0 ? null : (sum(known.map(figureOf)) / bottom) * factor,
    parts.flatMap((part) => part?.cell ?? []),
    {
      ...countsOf(members),
      ...marked(few),
      ...wholeAgain(members),
      derivation: { kind: 'members', how: 'quotient', of, factor, members },
    },
  );
}

/** A member counts when it has a figure, and a weight or denominator where one is needed. */
export function memberOf(
  code: string,
  figure: Member['figure'],
  beside: { readonly term: Member['beside'] } | undefined,
): Member {
  const counted = hasValue(figure.cell) && (beside === undefined || hasValue(beside.term?.cell));
  return { code, figure, counted, ...(beside === undefined ? {} : { beside: beside.term }) };
}
