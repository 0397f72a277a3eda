/** What stands out, as small pictures under each other. */
import type { ChartPanel, MultiplesContent, NotableItem } from '#src/model.ts';
import { endOf, positionOf } from '#src/periods.ts';
import { toldItems } from '../wording/movers.ts';
import { spaced, upperFirst } from '../wording/text.ts';
import { moversCaption } from './movers-table.ts';
import type { Scene } from './scene.ts';

/** Longer units stand in the table. */
const LONGEST_UNIT = 3;

const withUnit = (text: string, unit: string): string =>
  unit.length <= LONGEST_UNIT ? spaced(text, unit) : text;

/** "12,5% hoger", or on which side of the others it lies. */
function said({ finding, moved, change, stands }: NotableItem): string {
  if (stands && finding.kind === 'peers-level')
    return `${finding.direction === 'up' ? 'hoger' : 'lager'} dan ${finding.passed} van de ${finding.others}`;
  if (moved === undefined) return 'gelijk gebleven';
  const way = moved === 'up' ? 'hoger' : 'lager';
  return change === undefined ? way : `${change} ${way}`;
}

const isArrowed = ({ finding, stands }: NotableItem): boolean => !(stands && finding.kind === 'peers-level');

export function multiples({ plan, table, catalogue, texts }: Scene): MultiplesContent {
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
    subtitle: moversCaption(plan, table, catalogue),
    subject: subject?.name ?? '',
    ...(beside === undefined || panels.every(({ compared }) => compared === undefined)
      ? {}
      : { compared: beside.name }),
    panels,
  };
}
