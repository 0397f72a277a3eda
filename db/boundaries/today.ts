/** Outlines of any year as the municipalities of today: what merged is joined. */
import type { Area, Catalogue } from '#src/model.ts';
import { dissolve } from '#src/shapes.ts';

type Facts = Pick<Catalogue, 'regions' | 'mergers'>;

export interface TodaysAreas {
  readonly areas: ReadonlyMap<string, Area>;
  /** Codes that are no municipality, or of which it is not known to which it wholly went. */
  readonly unmatched: readonly string[];
  /** Municipalities of today without an outline. */
  readonly missing: readonly string[];
}

const isToday = (code: string, { regions }: Facts): boolean => {
  const region = regions.get(code);
  return region?.kind === 'gemeente' && region.validTo === undefined;
};

/** The municipality of today that a code wholly went to. */
function successorOf(code: string, facts: Facts): string | undefined {
  let at = code;
  for (const seen = new Set<string>(); !isToday(at, facts); seen.add(at)) {
    const [next, ...others] = facts.mergers.filter(({ oldCode }) => oldCode === at);
    if (next?.kind !== 'full' || others.length > 0 || seen.has(at)) return undefined;
    at = next.newCode;
  }
  return at;
}

export function todaysAreas(areas: ReadonlyMap<string, Area>, facts: Facts): TodaysAreas {
  const parts = new Map<string, Area[]>();
  const unmatched: string[] = [];
  for (const [code, area] of areas) {
    const successor = successorOf(code, facts);
    if (successor === undefined) unmatched.push(code);
    else parts.set(successor, [...(parts.get(successor) ?? []), area]);
  }
  const today = [...facts.regions.values()].filter(({ code }) => isToday(code, facts));
  return {
    areas: new Map(
      [...parts].map(([code, list]) => [code, list.length === 1 ? (list[0] ?? []) : dissolve(list)]),
    ),
    unmatched: unmatched.sort(),
    missing: today.map(({ code }) => code).filter((code) => !parts.has(code)),
  };
}
