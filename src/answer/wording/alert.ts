/** What an alert says. */
import type { Alert } from '#src/digest/model.ts';
import type { Catalogue, Condition, DataAnswer, Indicator } from '#src/model.ts';
import { limitText } from './filter.ts';
import { inSector } from './nouns.ts';
import { formatValue } from './numbers.ts';
import { placeByCode } from './places.ts';
import { lowerFirst, spaced, upperFirst } from './text.ts';

type Watched = Pick<Alert, 'indicator' | 'region' | 'sector' | 'condition'>;

/** "winkelleegstand in Emmen", "faillissementen in de bouw in Nederland" */
export function watchedName({ indicator, region, sector }: Watched, catalogue: Catalogue): string {
  const known = catalogue.sectors.get(sector ?? '');
  return spaced(
    lowerFirst(catalogue.indicators.get(indicator)?.name ?? indicator),
    known === undefined ? undefined : inSector(known),
    placeByCode(region, catalogue).inside,
  );
}

const unitOf = (indicator: Indicator | undefined): string => indicator?.unit ?? '';

/** Amounts as they are written in full; other limits as they were said. */
const limitIn = (value: number, unit: string): string =>
  unit.endsWith('euro') ? formatValue(value, unit, 1).replace(/,0$/, '') : limitText(value, unit);

/** "boven 10%", "meer dan 20% gestegen in een jaar" */
export function limitName(condition: Condition, unit: string): string {
  switch (condition.kind) {
    case 'above':
      return `boven ${limitIn(condition.value, unit)}`;
    case 'below':
      return `onder ${limitIn(condition.value, unit)}`;
    case 'rises':
      return `meer dan ${limitText(condition.percent, '%')} gestegen in een jaar`;
    case 'falls':
      return `meer dan ${limitText(condition.percent, '%')} gedaald in een jaar`;
  }
}

export const alertHeadline = (watched: Watched, catalogue: Catalogue): string =>
  upperFirst(
    `${watchedName(watched, catalogue)} ${limitName(watched.condition, unitOf(catalogue.indicators.get(watched.indicator)))}`,
  );

/** The answer itself says the figure: its first sentence. */
export function alertSentence(watched: Watched, answer: DataAnswer, catalogue: Catalogue): string {
  const said = limitName(watched.condition, unitOf(catalogue.indicators.get(watched.indicator)));
  return `${answer.summary} Je vroeg om een seintje bij: ${said}.`;
}

export const alertFooter = ({ id, condition }: Pick<Alert, 'id' | 'condition'>): string => {
  const back = condition.kind === 'above' || condition.kind === 'rises' ? 'eronder' : 'erboven';
  return `Je krijgt dit één keer, en pas weer als het cijfer eerst ruim ${back} is geweest. Stoppen? Zeg "stop waarschuwing ${id}".`;
};
