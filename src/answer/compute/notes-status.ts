/** How sure the figures shown are: of which places and periods they are provisional, revised or estimated. */
import type { Note, Status } from '#src/model.ts';
import { byTime } from '#src/periods.ts';
import type { Shown } from './context.ts';
import { termsIn } from './derivation.ts';

export const periodsOf = (shown: readonly Shown[]): string[] =>
  [...new Set(shown.map((item) => item.period))].sort(byTime);

const statusOf = ({ measured }: Shown): Status => measured?.cell.status ?? 'final';
const hasFigure = ({ measured }: Shown): boolean => (measured?.cell.value ?? null) !== null;

/** Whether some members of a group have such a figure and others do not. */
function isPartly({ measured }: Shown, status: Status): boolean {
  const derivation = measured?.cell.derivation;
  if (derivation === undefined) return false;
  const groups = [derivation, ...termsIn(derivation).flatMap(({ cell }) => cell?.derivation ?? [])];
  return groups.some(
    (group) =>
      group.kind === 'members' &&
      group.members.some(
        ({ counted, figure, beside }) =>
          counted && figure.cell?.status !== status && beside?.cell?.status !== status,
      ),
  );
}

/** What holds of all indicators alike is said once; else of each by itself. */
export function statusNotes(shown: readonly Shown[]): Note[] {
  const known = shown.filter(hasFigure);
  const perIndicator = [...Map.groupBy(known, ({ indicator }) => indicator.id)];
  const [first, ...rest] = perIndicator.map(([, group]) => statusesOf(group));
  if (first === undefined || rest.every((notes) => JSON.stringify(notes) === JSON.stringify(first)))
    return first ?? [];
  return perIndicator.flatMap(([indicator, group]) =>
    statusesOf(group).map((note) => ({ ...note, indicator })),
  );
}

type StatusNote = Extract<Note, { kind: 'status' }>;

function statusesOf(known: readonly Shown[]): StatusNote[] {
  const marked = known.filter((item) => statusOf(item) !== 'final');
  return [...Map.groupBy(marked, statusOf)].flatMap(([status, group]): StatusNote[] => {
    if (status === 'final') return [];
    const periods = periodsOf(group);
    const all = known.filter(({ period }) => periods.includes(period));
    const holdsForAll = group.length === all.length;
    return [
      {
        ...{ kind: 'status', status, periods },
        ...(holdsForAll ? {} : { of: [...new Set(group.map(({ place }) => place.name))] }),
        ...(group.every((item) => isPartly(item, status)) ? { partly: true } : {}),
      },
    ];
  });
}
