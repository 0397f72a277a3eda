/** Facts that follow from the figures shown and must be said: how sure, how complete, put together how. */
import type { Catalogue, Note, Place, Status } from '#src/model.ts';
import { byTime, yearOf } from '#src/periods.ts';
import type { Shown } from './context.ts';
import { formerIn } from './derivation.ts';

/** Groups by a key, keeping order. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

const periodsOf = (shown: readonly Shown[]): string[] =>
  [...new Set(shown.map((item) => item.period))].sort(byTime);

function statusNotes(shown: readonly Shown[]): Note[] {
  const marked = shown.filter(
    (item) => item.measured?.cell.value !== null && (item.measured?.cell.status ?? 'final') !== 'final',
  );
  return groupBy(marked, (item) => item.measured?.cell.status ?? '').flatMap((group): Note[] => {
    const status = group[0]?.measured?.cell.status;
    return status === undefined || status === 'final'
      ? []
      : [{ kind: 'status', status: status as Exclude<Status, 'final'>, periods: periodsOf(group) }];
  });
}

/** How many members have a figure, at the newest period where not all do. */
function coverageNotes(shown: readonly Shown[]): Note[] {
  const incomplete = shown.filter(({ measured }) => {
    const { members, withFigure } = measured?.cell ?? {};
    return members !== undefined && withFigure !== undefined && withFigure < members;
  });
  return groupBy(incomplete, (item) => item.place.code).flatMap((group): Note[] => {
    const item = [...group].sort((a, b) => byTime(a.period, b.period)).at(-1);
    const cell = item?.measured?.cell;
    if (item === undefined || cell === undefined) return [];
    const { members = 0, withFigure = 0 } = cell;
    const kind = cell.tooFew === true ? 'coverage-too-low' : 'coverage';
    return [{ kind, name: item.place.name, members, withFigure, period: item.period }];
  });
}

function missingNotes(shown: readonly Shown[]): Note[] {
  const missing = shown.filter(({ measured }) => {
    const cell = measured?.cell;
    return (
      cell === undefined ||
      (cell.value === null &&
        (cell.mean ?? null) === null &&
        cell.members === undefined &&
        cell.noWeight === undefined)
    );
  });
  return groupBy(missing, (item) => item.place.code).map((group) => ({
    kind: 'missing',
    name: group[0]?.place.name ?? '',
    periods: periodsOf(group),
  }));
}

function boundaryNotes(shown: readonly Shown[], catalogue: Catalogue): Note[] {
  const merged = shown.filter(
    (item) => item.place.members === undefined && item.measured?.cell.boundary !== undefined,
  );
  return groupBy(merged, (item) => item.place.code).flatMap((group): Note[] => {
    const place = group[0]?.place;
    const earliest = Math.min(...group.map((item) => yearOf(item.period)));
    // Of one in the course of a year, figures of that year itself may be older.
    const within = new Set(group.flatMap(({ measured }) => formerIn(measured?.cell.derivation)));
    const mergers = catalogue.mergers.filter(
      ({ newCode, oldCode, year }) => newCode === place?.code && (year > earliest || within.has(oldCode)),
    );
    const latest = Math.max(...group.map((item) => yearOf(item.period)));
    const year = Math.max(latest + 1, ...mergers.map((merger) => merger.year));
    if (place === undefined || mergers.length === 0) return [];
    const partial = group.some((item) => item.measured?.cell.boundary === 'partial');
    const former = mergers.filter((merger) => merger.oldName !== place.name).map((merger) => merger.oldName);
    return [{ kind: 'boundary', name: place.name, former, year, partial }];
  });
}

function approximationNotes(shown: readonly Shown[]): Note[] {
  const approximate = shown.filter((item) => item.measured?.cell.approx);
  return groupBy(approximate, (item) => `${item.indicator.id} ${item.place.code}`).flatMap(
    (group): Note[] => {
      const item = group[0];
      const aggregation = item?.indicator.aggregation;
      return item === undefined || aggregation?.kind !== 'mean'
        ? []
        : [
            {
              kind: 'approximation',
              indicator: item.indicator.id,
              name: item.place.name,
              weight: aggregation.weight,
            },
          ];
    },
  );
}

function inhabitantNotes(shown: readonly Shown[]): Note[] {
  const other = shown.filter((item) => item.measured?.inhabitants !== undefined);
  const perYear = groupBy(other, (item) => `${yearOf(item.period)} ${item.measured?.inhabitants?.year}`);
  return perYear.flatMap((group): Note[] => {
    const item = group[0];
    const inhabitants = item?.measured?.inhabitants;
    if (item === undefined || inhabitants === undefined) return [];
    const { year, estimated } = inhabitants;
    return [
      {
        kind: 'inhabitants-year',
        period: String(yearOf(item.period)),
        used: String(year),
        ...(estimated ? { estimated } : {}),
      },
    ];
  });
}

/** A year made of its parts. */
function partNotes(shown: readonly Shown[]): Note[] {
  const derived = shown.filter(
    (item) => item.measured?.cell.from !== undefined && item.measured.cell.value !== null,
  );
  return groupBy(derived, (item) => item.indicator.id).flatMap((group): Note[] => {
    const item = group[0];
    const how = item?.measured?.cell.from;
    return item === undefined || how === undefined
      ? []
      : [{ kind: 'year-from-parts', indicator: item.indicator.id, how }];
  });
}

function fictionalNotes(shown: readonly Shown[]): Note[] {
  const parts = new Set(shown.flatMap((item) => item.measured?.cell.fictionalPart ?? []));
  return [...parts].map((what) => ({ kind: 'fictional-part', what }));
}

export function notesOfFigures(shown: readonly Shown[], catalogue: Catalogue): Note[] {
  return [
    ...missingNotes(shown),
    ...statusNotes(shown),
    ...coverageNotes(shown),
    ...boundaryNotes(shown, catalogue),
    ...approximationNotes(shown),
    ...inhabitantNotes(shown),
    ...partNotes(shown),
    ...fictionalNotes(shown),
  ];
}

/** The place as the subject, the others as what it is compared with. */
export const roleOf = (place: Place, places: readonly Place[]): 'subject' | 'comparison' =>
  places[0]?.code === place.code ? 'subject' : 'comparison';
