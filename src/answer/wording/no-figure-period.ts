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

/** First and last period there is, of the grain that was asked for. */
function reachFor(
  { asked, oldest, newest }: NoPeriod,
  indicator: Indicator | undefined,
  { catalogue }: Scene,
) {
  const [first = ''] = asked.split(', ');
  const own = indicator === undefined ? [] : publishedPeriods(indicator, grainOf(first), catalogue);
  const [from, to] = own.length === 0 ? [oldest, newest] : [own[0], own.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  return { from, to, holds: byTime(from, first) <= 0 && byTime(first, to) <= 0 };
}

export function noDataPeriod(noFigure: NoPeriod, scene: Scene): Told {
  const indicator = scene.catalogue.indicators.get(noFigure.indicators[0] ?? '');
  const subject = indicator && nounOf(indicator).subject.replace(/^het cijfer voor /, '');
  const what = subject === undefined ? 'dit onderwerp' : narrowed(subject, scene);
  const asked = listOf(noFigure.asked.split(', ').map(periodPhrase));
  const reach = reachFor(noFigure, indicator, scene);
  const span =
    reach === undefined
      ? undefined
      : reach.from === reach.to
        ? `er zijn alleen cijfers over ${periodPhrase(reach.from)}`
        : `er zijn cijfers van ${periodPhrase(reach.from)} tot en met ${periodPhrase(reach.to)}`;
  // There are figures over the period, only not these.
  const but = reach?.holds ? ', maar niet voor elk gebied en elke sector' : '';
  const where = reach?.holds ? listOf(scene.places.slice(0, 3).map(({ spoken }) => spoken)) : '';
  return {
    headline: `Geen cijfer over ${asked}`,
    sentences: [
      sentence(
        spaced(`over ${asked} heb ik`, where === '' ? '' : `voor ${where}`, `geen cijfers van ${what}`),
      ),
      ...(span === undefined ? [] : [sentence(`${span}${but}`)]),
    ],
    followUps:
      indicator === undefined
        ? []
        : [askValue(indicator, placeOr(scene)), askTrend(indicator, placeOr(scene), noFigure.oldest)],
  };
}
