/** No figure over a period, or of one of the two that a change takes. */
import type { Indicator, NoFigure } from '#src/model.ts';
import { byTime, grainOf } from '#src/periods.ts';
import { publishedPeriods } from '../plan/availability.ts';
import { sentence } from './draft.ts';
import { fitting } from './fitting.ts';
import { narrowed, placeOr, type Scene, type Told } from './no-figure-scene.ts';
import { nounOf } from './nouns.ts';
import { periodPhrase } from './periods.ts';
import { askTrend, askValue } from './questions.ts';
import { listOf, spaced } from './text.ts';

export function noChange(noFigure: Extract<NoFigure, { reason: 'no-change' }>, scene: Scene): Told {
  const indicator = scene.catalogue.indicators.get(noFigure.indicators[0] ?? '');
  const noun = indicator && nounOf(indicator);
  const what = noun === undefined ? 'dit onderwerp' : narrowed(noun.short, scene);
  const [has, lacks] = [periodPhrase(noFigure.has), periodPhrase(noFigure.lacks)];
  return {
    headline: fitting([`Geen verandering te geven van ${what}`, 'Geen verandering te geven']),
    sentences: [
      sentence(`voor een verandering zijn twee cijfers nodig`),
      sentence(`over ${what} zijn er cijfers van ${has}, maar niet van ${lacks}`),
    ],
    followUps: indicator === undefined ? [] : [askValue(indicator, placeOr(scene))],
  };
}

type NoPeriod = Extract<NoFigure, { reason: 'no-data-period' }>;

/** Which periods there are of the grain that was asked for, and whether there are figures over the one asked. */
function reachOf(
  { asked, oldest, newest }: NoPeriod,
  indicator: Indicator | undefined,
  { catalogue }: Scene,
): { readonly told: string; readonly holds: boolean } | undefined {
  const [first = ''] = asked.split(', ');
  const own = indicator === undefined ? [] : publishedPeriods(indicator, grainOf(first), catalogue);
  const [from, to] = own.length === 0 ? [oldest, newest] : [own[0], own.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  if (from === to)
    return { told: `er zijn alleen cijfers over ${periodPhrase(from)}`, holds: from === first };
  const before = own.findLast((period) => byTime(period, first) < 0);
  const after = own.find((period) => byTime(period, first) > 0);
  if (!own.includes(first) && before !== undefined && after !== undefined)
    return {
      told: `het dichtstbij zijn de cijfers over ${periodPhrase(before)} en ${periodPhrase(after)}`,
      holds: false,
    };
  const holds = byTime(from, first) <= 0 && byTime(first, to) <= 0;
  // There are figures over the period, only not these.
  const but = holds ? ', maar niet voor elk gebied en elke sector' : '';
  return { told: `er zijn cijfers van ${periodPhrase(from)} tot en met ${periodPhrase(to)}${but}`, holds };
}

export function noDataPeriod(noFigure: NoPeriod, scene: Scene): Told {
  const indicator = scene.catalogue.indicators.get(noFigure.indicators[0] ?? '');
  const subject = indicator && nounOf(indicator).subject.replace(/^het cijfer voor /, '');
  const what = subject === undefined ? 'dit onderwerp' : narrowed(subject, scene);
  const asked = listOf(noFigure.asked.split(', ').map(periodPhrase));
  const reach = reachOf(noFigure, indicator, scene);
  const where = reach?.holds ? listOf(scene.places.slice(0, 3).map(({ spoken }) => spoken)) : '';
  return {
    headline: `Geen cijfer over ${asked}`,
    sentences: [
      sentence(
        spaced(`over ${asked} heb ik`, where === '' ? '' : `voor ${where}`, `geen cijfers van ${what}`),
      ),
      ...(reach === undefined ? [] : [sentence(reach.told)]),
    ],
    followUps:
      indicator === undefined
        ? []
        : [askValue(indicator, placeOr(scene)), askTrend(indicator, placeOr(scene), noFigure.oldest)],
  };
}
