/** What stands out, as small pictures under each other. */
import type { MultiplesContent } from '#src/model.ts';
import { endOf, positionOf } from '#src/periods.ts';
import { toldItems } from '../wording/movers.ts';
import { spaced, upperFirst } from '../wording/text.ts';
import { moversCaption } from './movers-table.ts';
import type { Scene } from './scene.ts';

const said = (moved: 'up' | 'down' | undefined, change: string | undefined): string =>
  moved === undefined
    ? 'gelijk gebleven'
    : change === undefined
      ? moved === 'up'
        ? 'gestegen'
        : 'gedaald'
      : `${change} ${moved === 'up' ? 'hoger' : 'lager'}`;

export function multiples({ plan, table, catalogue, texts }: Scene): MultiplesContent {
  const [subject, beside] = plan.places;
  const panels = toldItems(table, catalogue).flatMap(({ item, topic }) => {
    const lines = table.lines?.find(({ indicator }) => indicator === item.indicator);
    if (lines === undefined) return [];
    return [
      {
        title: upperFirst(topic.short),
        value: spaced(item.now, topic.unit),
        ...(item.compared === undefined ? {} : { compared: spaced(item.compared, topic.unit) }),
        change: said(item.moved, item.change),
        ...(item.moved === undefined ? {} : { moved: item.moved }),
        fictional: item.fictional === true,
        points: lines.points.map(({ period, value, compared }) => ({
          position: (positionOf(period) + endOf(period)) / 2,
          value,
          compared,
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
