/** That a mean of a group cannot be given because its weight is not known, and what there is instead. */
import type { Catalogue, NoFigure, Note } from '#src/model.ts';
import { grainOf, nextOf } from '#src/periods.ts';
import { sentence } from './draft.ts';
import { nounOf } from './nouns.ts';
import { periodPhrase } from './periods.ts';
import { type NamedPlace, placeByCode } from './places.ts';
import { askAbout, askTrend } from './questions.ts';
import { listOf, lowerFirst, upperFirst } from './text.ts';

type NoWeight = Extract<NoFigure, { reason: 'no-weight' }>;

/** More separate spells than this are not listed. */
const MOST_SPELLS = 3;

/** Periods in a row, ascending. */
function spellsOf(periods: readonly string[]): (readonly string[])[] {
  const spells: string[][] = [];
  for (const period of periods) {
    const spell = spells.at(-1);
    const before = spell?.at(-1);
    if (before !== undefined && nextOf(before) === period) spell?.push(period);
    else spells.push([period]);
  }
  return spells;
}

/** "2022 en 2024", "2015 tot en met 2020 en 2024"; undefined when that would be a long list. */
function listed(periods: readonly string[]): string | undefined {
  const spells = spellsOf(periods);
  if (spells.length === 0 || spells.length > MOST_SPELLS) return undefined;
  const said = spells.flatMap((spell) =>
    spell.length < 3
      ? spell.map(periodPhrase)
      : [`${periodPhrase(spell[0] ?? '')} tot en met ${periodPhrase(spell.at(-1) ?? '')}`],
  );
  return listOf(said);
}

const othersThan = (period: string | undefined): string =>
  period === undefined || grainOf(period) === 'year' ? 'andere jaren' : 'andere perioden';

/** @param place as it is said: "de G40". */
export function noWeightSentence(
  { periods, known }: Extract<Note, { kind: 'no-weight' }>,
  place: string,
  weight: string,
): string {
  const there = listed(known);
  const lacking = listed(periods);
  if (there !== undefined)
    return `Voor ${place} is er een cijfer over ${there}: over ${othersThan(known[0])} ontbreekt het gewicht (${weight}).`;
  const over = lacking === undefined ? othersThan(periods[0]) : lacking;
  const verb = known.length === 0 && lacking === undefined ? 'geen cijfer' : `geen cijfer over ${over}`;
  return `Voor ${place} is er ${verb}: het gewicht (${weight}) ontbreekt.`;
}

interface Told {
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly followUps: readonly string[];
}

interface Scene {
  readonly catalogue: Catalogue;
  /** Of the question. */
  readonly places: readonly NamedPlace[];
}

/** The own series of a municipality: one that was named, else the largest of the group. */
function municipalityIn({ region }: NoWeight, { catalogue, places }: Scene): NamedPlace | undefined {
  const named = places.find(({ kind }) => kind === 'gemeente');
  if (named !== undefined) return named;
  const people = (code: string): number => catalogue.regions.get(code)?.population ?? 0;
  const [largest] = [...(catalogue.groups.get(region)?.members ?? [])].sort((a, b) => people(b) - people(a));
  return largest === undefined ? undefined : placeByCode(largest, catalogue);
}

/** A question of a group for a period of which its municipalities have figures, but not the weight. */
export function tellNoWeight(noFigure: NoWeight, scene: Scene): Told {
  const { catalogue } = scene;
  const indicator = catalogue.indicators.get(noFigure.indicator);
  const place = placeByCode(noFigure.region, catalogue);
  const weight = lowerFirst(catalogue.indicators.get(noFigure.weight)?.name ?? noFigure.weight);
  const asked = listed(noFigure.asked) ?? 'deze perioden';
  const there = listed(noFigure.known);
  const what = indicator === undefined ? 'dit cijfer' : nounOf(indicator).subject;
  const own = municipalityIn(noFigure, scene);
  const name = indicator?.name ?? '';
  return {
    headline: `Geen cijfer voor ${place.spoken} over ${asked}`,
    sentences: [
      sentence(
        `over ${asked} ontbreekt het gewicht (${weight}) om ${what} van ${place.spoken} uit te rekenen; de gemeenten zelf hebben wel cijfers`,
      ),
      ...(there === undefined ? [] : [sentence(`voor ${place.spoken} is er een cijfer over ${there}`)]),
    ],
    followUps:
      indicator === undefined
        ? []
        : [
            ...[...noFigure.known]
              .slice(-2)
              .reverse()
              .map((period) => upperFirst(`${name} ${place.inside} in ${period}`)),
            ...(own === undefined ? [askAbout(indicator)] : [askTrend(indicator, own, undefined)]),
          ].slice(0, 3),
  };
}
