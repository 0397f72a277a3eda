/** What stands out, as a table: the figure now and before, the change, what it is held against, and why. */
import type { Catalogue, DisplayTable, NotableItem, Plan, ResultTable } from '#src/model.ts';
import { toldItems } from '../wording/movers.ts';
import { reasonOf } from '../wording/movers-reasons.ts';
import { MINUS } from '../wording/numbers.ts';
import { periodName } from '../wording/periods.ts';
import { placesOf } from '../wording/places.ts';
import { spaced, upperFirst } from '../wording/text.ts';
import { cellText } from './labels.ts';

const NONE = '.';

const signed = (moved: 'up' | 'down' | undefined, change: string | undefined): string => {
  if (moved === undefined) return '0';
  // A difference that rounding makes unsure is not given.
  return change === undefined
    ? moved === 'up'
      ? 'hoger'
      : 'lager'
    : `${moved === 'up' ? '+' : MINUS}${change}`;
};

/** The place it is held against: its figure, unless it is a total of a place of another size, and its change. */
function besideCells({ compared, comparedChange, comparedMoved }: NotableItem, unit: string): string[] {
  if (compared === undefined && comparedChange === undefined) return [NONE, NONE];
  return [compared === undefined ? '' : spaced(compared, unit), signed(comparedMoved, comparedChange)];
}

export function moversTable(
  plan: Plan,
  table: ResultTable,
  catalogue: Catalogue,
): Pick<DisplayTable, 'columns' | 'rows'> {
  const [, beside] = plan.places;
  const name = beside === undefined ? '' : upperFirst(placesOf(plan, catalogue)(beside.code).spoken);
  const text = (label: string) => ({ label, numeric: false });
  const number = (label: string) => ({ label, numeric: true });
  return {
    columns: [
      text('Onderwerp'),
      text('Periode'),
      number('Eerder'),
      number('Nu'),
      number('Verandering'),
      ...(beside === undefined ? [] : [number(name), number('Verandering daar')]),
      text('Waarom'),
    ],
    rows: toldItems(table, catalogue).map(({ item, topic }) => {
      const row = table.rows.find((candidate) => candidate.indicator === item.indicator);
      const { base, period } = item.finding;
      return [
        upperFirst(topic.short),
        base === undefined ? periodName(period) : `${periodName(base)} – ${periodName(period)}`,
        item.finding.base === undefined ? '' : spaced(item.before ?? NONE, topic.unit),
        spaced(row === undefined ? item.now : cellText(row), topic.unit),
        item.finding.base === undefined ? '' : signed(item.moved, item.change),
        ...(beside === undefined ? [] : besideCells(item, topic.unit)),
        upperFirst(reasonOf(item, plan, catalogue)),
      ];
    }),
  };
}

/** "Wat opvalt in Emmen, tegenover vergelijkbare gemeenten" */
export function moversCaption(plan: Plan, table: ResultTable, catalogue: Catalogue): string {
  const place = placesOf(plan, catalogue);
  const [subject, beside] = plan.places;
  const stands = toldItems(table, catalogue).some(({ item }) => item.stands);
  const what = stands ? 'Wat opvalt' : 'Wat het verst van gewoon ligt';
  const against = beside === undefined ? '' : `, naast ${place(beside.code).spoken}`;
  return `${what} ${subject === undefined ? '' : place(subject.code).inside}${against}`;
}
