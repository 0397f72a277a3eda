/** What cannot be answered honestly: said so, with what can. */
import type { Catalogue, Indicator, Parse, UnsupportedAnswer } from '#src/model.ts';
import { type NamedPlace, placeByCode } from './places.ts';
import { askCompare, askTrend, askValue, wellKnown } from './questions.ts';
import { listOf, lowerFirst, upperFirst } from './text.ts';

type Unsupported = Extract<Parse, { outcome: 'unsupported' }>;

interface Nearest {
  readonly indicators: readonly Indicator[];
  readonly places: readonly NamedPlace[];
}

/** What is near is either an indicator or a place. */
function nearestOf(nearest: readonly string[], catalogue: Catalogue): Nearest {
  const indicators = nearest.flatMap((id) => catalogue.indicators.get(id) ?? []);
  const codes = nearest.filter((id) => catalogue.regions.has(id) || catalogue.groups.has(id));
  return { indicators, places: codes.map((code) => placeByCode(code, catalogue)) };
}

const names = (indicators: readonly Indicator[]): string =>
  listOf(indicators.slice(0, 3).map(({ name }) => lowerFirst(name)));

function textOf(
  { reason, said }: Unsupported,
  { indicators, places }: Nearest,
  offered: readonly Indicator[],
): string {
  const also = offered.length === 0 ? '' : ` Wel over: ${names(offered)}.`;
  switch (reason) {
    case 'indicator':
      return said === undefined
        ? `Daar heb ik geen cijfers over.${also}`
        : `Over ${lowerFirst(said)} heb ik geen cijfers.${also}`;
    case 'region': {
      const where = said === undefined ? 'die plaats' : upperFirst(said);
      const instead =
        places.length === 0
          ? 'Wel van alle Nederlandse gemeenten en provincies.'
          : `Wel van ${listOf(places.slice(0, 3).map(({ spoken }) => spoken))}.`;
      return `Van ${where} heb ik geen cijfers. ${instead}`;
    }
    case 'period':
      return `Zo ver terug gaan mijn cijfers niet${said === undefined ? '' : ` (${said})`}. Vraag naar een later jaar, dan kijk ik wat er is.`;
    case 'forecast':
      return `Ik voorspel niets: ik ken alleen cijfers die al gemeten zijn. Wel kan ik laten zien hoe ${indicators.length === 0 ? 'iets' : `het ging met ${names(indicators.slice(0, 1))}`}${indicators.length === 0 ? ' zich ontwikkelde' : ''}.`;
    case 'cause':
      return 'Waarom iets zo is, staat niet in de cijfers. Wel kan ik laten zien hoe het zich ontwikkelde en hoe het elders is.';
    case 'personal':
      return 'Over personen en losse bedrijven heb ik geen cijfers; die zijn er alleen voor een heel gebied. Vraag bijvoorbeeld naar je gemeente.';
    case 'nonsense':
      return 'Hier kan ik geen vraag over cijfers in vinden. Noem een onderwerp en een gemeente, dan zoek ik het op.';
  }
}

function followUpsOf(
  { reason }: Unsupported,
  { indicators, places }: Nearest,
  offered: readonly Indicator[],
  country: NamedPlace,
): string[] {
  const [indicator] = [...indicators, ...offered];
  const place = places[0] ?? country;
  if (indicator === undefined) return [];
  const other = place.code === country.code ? undefined : country;
  if (reason === 'cause' || reason === 'forecast' || reason === 'period') {
    return [
      askTrend(indicator, place, undefined),
      ...(other === undefined ? [askValue(indicator, place)] : [askCompare(indicator, place, other)]),
    ];
  }
  return offered.slice(0, 3).map((item) => askTrend(item, place, undefined));
}

export function wordUnsupported(parse: Unsupported, catalogue: Catalogue): UnsupportedAnswer {
  const nearest = nearestOf(parse.nearest, catalogue);
  const offered =
    nearest.indicators.length > 0
      ? nearest.indicators
      : wellKnown(catalogue)
          .filter((indicator) => catalogue.coverage.has(indicator.id))
          .slice(0, 3);
  return {
    outcome: 'unsupported',
    reason: parse.reason,
    nearest: parse.nearest,
    summary: textOf(parse, nearest, offered),
    followUps: followUpsOf(parse, nearest, offered, placeByCode('NL', catalogue)),
  };
}
