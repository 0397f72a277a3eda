/**
 * A municipality that was split later belongs to none of its heirs, which are counted on with a mark. Of a group with
 * all its heirs in it the figure is known all the same: Haaren went to four municipalities of Noord-Brabant, so until
 * 2021 the province is its municipalities of today and Haaren.
 */
import type { Catalogue, Cell, Member } from '#src/model.ts';

export interface Split {
  readonly code: string;
  readonly heirs: readonly string[];
  /** From 1 January of this year on its heirs have it. */
  readonly year: number;
}

/** Municipalities that were there in `year` and were split later, between `codes` only. */
export function splitAmong(codes: readonly string[], year: number, { mergers }: Catalogue): Split[] {
  const inside = new Set(codes);
  const later = mergers.filter((merger) => merger.kind === 'partial' && merger.year > year);
  return [...Map.groupBy(later, ({ oldCode }) => oldCode)].flatMap(([code, parts]) => {
    const heirs = parts.map(({ newCode }) => newCode);
    return heirs.every((heir) => inside.has(heir)) ? [{ code, heirs, year: parts[0]?.year ?? year }] : [];
  });
}

export const asFormer = (member: Member, { heirs }: Split): Member => ({ ...member, former: heirs });

/** Members of today. */
export const ofToday = (members: readonly Member[]): Member[] => members.filter(({ former }) => !former);

/** With what was split between them beside them, its heirs are whole together: nothing is left over or counted twice. */
export function wholeAgain(members: readonly Member[]): Pick<Cell, 'boundary'> {
  const known = members.filter((member) => member.counted);
  const heirs = new Set(known.flatMap(({ former = [] }) => former));
  const partial = known.filter(({ figure }) => figure.cell?.boundary === 'partial');
  return heirs.size > 0 && partial.every(({ code }) => heirs.has(code)) ? { boundary: 'merged' } : {};
}
