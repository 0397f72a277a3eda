/** What stands out, as small pictures under each other. */
import type { ChartPanel, Finding, MultiplesContent, NotableItem } from '#src/model.ts';
import { endOf, positionOf, yearBefore, yearOf } from '#src/periods.ts';
import { toldItems } from '../wording/movers.ts';
import { placesOf } from '../wording/places.ts';
import { spaced, upperFirst } from '../wording/text.ts';
import type { Scene } from './scene.ts';

/** Longer units stand in the table. */
const LONGEST_UNIT = 3;

const withUnit = (text: string, unit: string): string =>
  unit.length <= LONGEST_UNIT ? spaced(text, unit) : text;

const isOverYear = ({ base, period }: Finding): boolean => base === undefined || base === yearBefore(period);

/** "12,5% hoger", "3,8 procentpunt sinds 2020", or on which side of the others it lies. The arrow says the way. */
function said({ finding, moved, change, stands }: NotableItem): string {
  if (stands && finding.kind === 'peers-level') {
    const { passed, others, direction } = finding;
    const side = direction === 'up' ? 'hoger' : 'lager';
    return passed === others ? `${side} dan alle ${others}` : `${side} dan ${passed} van de ${others}`;
  }
  if (moved === undefined) return 'gelijk gebleven';
  const way = moved === 'up' ? 'hoger' : 'lager';
  if (change === undefined) return way;
  if (!isOverYear(finding)) return `${change} sinds ${yearOf(finding.base ?? finding.period)}`;
  return change.endsWith('procentpunt') ? change : `${change} ${way}`;
}

const isArrowed = ({ finding, stands }: NotableItem): boolean => !(stands && finding.kind === 'peers-level');

function subtitleOf(items: readonly NotableItem[]): string {
  const over = items.every(({ finding }) => isOverYear(finding)) ? ' in een jaar' : '';
  return items.some(({ stands }) => stands)
    ? `Nieuwste cijfer en de verandering${over}`
    : `Het verst van gewoon, met de verandering${over}`;
}

export function multiples({ plan, table, catalogue, texts }: Scene): MultiplesContent {
  const place = placesOf(plan, catalogue);
  const [subject, beside] = plan.places;
  const told = toldItems(table, catalogue);
  const mixed = told.some(({ item }) => !item.fictional);
  const panels = told.flatMap(({ item, topic }): ChartPanel[] => {
    const lines = table.lines?.find(({ indicator }) => indicator === item.indicator);
    if (lines === undefined) return [];
    const { now, compared, moved, fictional } = item;
    return [
      {
        title: upperFirst(topic.short),
        value: withUnit(now, topic.unit),
        ...(compared === undefined ? {} : { compared: withUnit(compared, topic.unit) }),
        change: said(item),
        ...(moved === undefined || !isArrowed(item) ? {} : { moved }),
        fictional: mixed && fictional === true,
        points: lines.points.map(({ period, value, compared: other }) => ({
          position: (positionOf(period) + endOf(period)) / 2,
          value,
          compared: other,
        })),
      },
    ];
  });
  return {
    kind: 'small-multiples',
    ...texts,
    subtitle: subtitleOf(told.map(({ item }) => item)),
    subject: subject === undefined ? '' : place(subject.code).shown,
    ...(beside === undefined || panels.every(({ compared }) => compared === undefined)
      ? {}
      : { compared: place(beside.code).shown }),
    panels,
  };
}
