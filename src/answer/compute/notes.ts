/** Facts that follow from the figures shown and must be said: how sure, how complete, put together how. */
import type { Catalogue, Note, Place } from '#src/model.ts';
import { byTime, yearOf } from '#src/periods.ts';
import type { Shown } from './context.ts';
import { formerIn } from './derivation.ts';
import { periodsOf, statusNotes } from './notes-status.ts';

/** Groups by a key, keeping order. */
const groupsBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => [
  ...Map.groupBy(items, keyOf).values(),
];

/** How many members have a figure, at the newest period where not all do. */
function coverageNotes(shown: readonly Shown[]): Note[] {
  const incomplete = shown.filter(({ measured }) => {
    const { members, withFigure } = measured?.cell ?? {};
    return members !== undefined && withFigure !== undefined && withFigure < members;
  });
  return groupsBy(incomplete, (item) => item.place.code).flatMap((group): Note[] => {
    const lacking = group.filter(({ measured }) => measured?.cell.value === null);
    const item = (lacking.length > 0 ? lacking : group).toSorted((a, b) => byTime(a.period, b.period)).at(-1);
    const cell = item?.measured?.cell;
    if (item === undefined || cell === undefined) return [];
    const { members = 0, withFigure = 0 } = cell;
    const counts = { name: item.place.name, members, withFigure, period: item.period };
    if (cell.tooFew === true) return [{ kind: 'coverage-too-low', ...counts }];
    const without = lacking.length === 0 ? {} : { without: periodsOf(lacking) };
    return [{ kind: 'coverage', ...counts, ...without }];
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
  const reasonOf = ({ measured }: Shown): 'withheld' | 'incomplete' | undefined => {
    if (measured === undefined) return undefined;
    if (measured.cell.status === 'suppressed') return 'withheld';
    return measured.cell.from === 'sum' ? 'incomplete' : undefined;
  };
  return groupsBy(missing, (item) => `${item.place.code} ${reasonOf(item)}`).map((group) => {
    const [first] = group;
    const why = first && reasonOf(first);
    return {
      ...{ kind: 'missing', name: first?.place.name ?? '', periods: periodsOf(group) },
      ...(why === undefined ? {} : { why }),
    };
  });
}

function boundaryNotes(shown: readonly Shown[], catalogue: Catalogue): Note[] {
  const merged = shown.filter(
    (item) => item.place.members === undefined && item.measured?.cell.boundary !== undefined,
  );
  return groupsBy(merged, (item) => item.place.code).flatMap((group): Note[] => {
    const place = group[0]?.place;
    const parts = group.flatMap(({ measured }) => formerIn(measured?.cell.derivation));
    const earliest = Math.min(...[...group, ...parts].map(({ period }) => yearOf(period)));
    const former = new Map(parts.map(({ region, period }) => [region, yearOf(period)]));
    const mergers = catalogue.mergers.filter(
      ({ newCode, oldCode, year }) => newCode === place?.code && (year > earliest || former.has(oldCode)),
    );
    // Of one in the course of a year the figures of that year too are older.
    const year = Math.max(
      ...mergers.map(({ oldCode, year }) => Math.max(year, (former.get(oldCode) ?? 0) + 1)),
    );
    if (place === undefined || mergers.length === 0) return [];
    const partial = group.some((item) => item.measured?.cell.boundary === 'partial');
    const names = mergers.filter(({ oldName }) => oldName !== place.name).map(({ oldName }) => oldName);
    return [{ kind: 'boundary', name: place.name, former: names, year, partial }];
  });
}

function approximationNotes(shown: readonly Shown[]): Note[] {
  const approximate = shown.filter(({ measured }) => measured?.cell.approx && measured.cell.value !== null);
  return groupsBy(approximate, (item) => `${item.indicator.id} ${item.place.code}`).flatMap(
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
  const perYear = groupsBy(other, (item) => `${yearOf(item.period)} ${item.measured?.inhabitants?.year}`);
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
  return groupsBy(derived, (item) => item.indicator.id).flatMap((group): Note[] => {
    const item = group[0];
    const how = item?.measured?.cell.from;
    return item === undefined || how === undefined
      ? []
      : [{ kind: 'year-from-parts', indicator: item.indicator.id, how }];
  });
}

function fictionalNotes(shown: readonly Shown[]): Note[] {
  const parts = new Set(shown.flatMap((item) => item.measured?.cell.fictionalPart ?? []));
  const known = shown.filter(({ measured }) => (measured?.cell.value ?? null) !== null);
  // Of several indicators some may be real.
  if (known.some(({ measured }) => measured?.cell.fictional === false))
    for (const { indicator, measured } of known)
      if (measured?.cell.fictional && measured.cell.fictionalPart === undefined) parts.add(indicator.name);
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
