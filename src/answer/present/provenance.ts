/** All that is known of one indicator: what it measures, how it is calculated, where it comes from, how far it goes. */
import type { Catalogue, Coverage, Indicator } from '#src/model.ts';
import { nextOf } from '#src/periods.ts';
import { coverageFor, LEVEL_WORDS, reachOf } from '../wording/about.ts';
import { FICTIONAL } from '../wording/fictional.ts';
import { dateName, periodName } from '../wording/periods.ts';
import { newestSource } from '../wording/release-source.ts';
import { lowerFirst, upperFirst } from '../wording/text.ts';

const GRAIN_EVERY = {
  year: 'elk jaar',
  half: 'elk halfjaar',
  quarter: 'elk kwartaal',
  month: 'elke maand',
} as const;
const MOMENT = {
  begin: 'aan het begin van de periode',
  end: 'aan het eind van de periode',
  period: 'over de hele periode',
};

const nameOf = (id: string, catalogue: Catalogue): string =>
  id === 'landoppervlak' ? 'landoppervlakte' : lowerFirst(catalogue.indicators.get(id)?.name ?? id);

/** How the figure of a group of municipalities comes about. */
export function formulaOf({ aggregation }: Indicator, catalogue: Catalogue): string {
  if (aggregation.kind === 'sum') return 'de cijfers van de gemeenten bij elkaar opgeteld';
  if (aggregation.kind === 'ratio') {
    const { numerator, denominator, factor } = aggregation;
    const times = factor === 1 ? '' : `, maal ${factor.toLocaleString('nl-NL')}`;
    return `${nameOf(numerator, catalogue)} van alle gemeenten samen, gedeeld door ${nameOf(denominator, catalogue)} van alle gemeenten samen${times}`;
  }
  const weight = nameOf(aggregation.weight, catalogue);
  const about = aggregation.approx ? ' (een benadering: het echte gewicht is niet bekend)' : '';
  return `gemiddelde van de gemeenten, gewogen naar ${weight}${about}`;
}

/** When the newest figures were read, and which ones are next. */
function topicality(
  { newestRelease, periods, fictional }: Coverage,
  indicator: Indicator,
  catalogue: Catalogue,
): string[][] {
  if (fictional) return [];
  const release = catalogue.releases.get(newestRelease);
  const last = periods[indicator.frequency]?.at(-1);
  return [
    ...(release === undefined
      ? []
      : [['Laatst ingelezen', `${dateName(release.readOn)} (release ${release.id})`]]),
    ...(last === undefined
      ? []
      : [
          ['Volgende cijfers', `${periodName(nextOf(last))}; verschijnt ${GRAIN_EVERY[indicator.frequency]}`],
        ]),
  ];
}

/** Rows of two cells: what it is, and what it says. */
export function provenanceOf(indicator: Indicator, catalogue: Catalogue): string[][] {
  const coverage = coverageFor(indicator, catalogue);
  const reach = coverage && reachOf(coverage, indicator);
  const { name, table } = newestSource(indicator, catalogue);
  return [
    ['Definitie', upperFirst(indicator.definition)],
    ['Eenheid', indicator.unit],
    ['Gemeten', MOMENT[indicator.moment]],
    ['Groep van gemeenten', formulaOf(indicator, catalogue)],
    ['Bron', coverage?.fictional ? `${indicator.source}; nu ${FICTIONAL}` : name],
    ...(table === undefined || coverage?.fictional ? [] : [['Tabel', table]]),
    ['Kleinste gebied', LEVEL_WORDS[indicator.smallestArea]],
    [
      'Periode',
      reach === undefined
        ? 'nog geen cijfers'
        : `per ${reach.grain}, ${reach.first} tot en met ${reach.last}`,
    ],
    ...(coverage === undefined ? [] : topicality(coverage, indicator, catalogue)),
  ];
}
