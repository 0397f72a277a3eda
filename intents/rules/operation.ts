/** What is asked for: an order, a map, a split, a development, a definition. */
import { NUMBER, numberOf, type Rule } from '../rule.ts';
import { END, orderOf } from './ends.ts';
import { memberOf, orderRules } from './order.ts';
import { overviewRules } from './overview.ts';

export const operationRules: readonly Rule[] = [
  {
    name: 'members asked for',
    pattern:
      / (?:welke|which) (?:gemeenten|gemeentes|steden|municipalities) (?:horen|behoren|zitten|vallen|zijn|doen mee|are)(?: er)?(?: lid)? (?:bij|tot|in|onder|van|aan|part of)(?: de| het)? _ $| (?:wie|welke gemeenten) (?:zijn|is)(?: er)? lid van(?: de| het)? _ $| (?:leden|ledenlijst|deelnemers|members) (?:van|of)(?: de| het)? _ $/g,
    mean: () => ({ operation: 'rank', sign: 'membership' }),
  },
  ...orderRules,
  {
    name: 'map',
    pattern:
      / (?:(?:op|in) (?:de|een) )?(?:(?:land)?(?:kaart|kaartje|kaartbeeld|kaartweergave|kaartvorm)|gemeentekaart|nederlandkaart|vlekkenkaart|heatmap|hittekaart|warmtekaart|stippenkaart|kleurenkaart|themakaart|map|choropleet|choropleth|choropleetkaart|plattegrond|cartografische?(?: weergave| beeld| overzicht)?|(?:ruimtelijke|geografische|ruimtelijk|geografisch) (?:spreiding|verdeling|beeld|patroon|weergave|verspreid)|(?:spreiding|verdeling) over (?:het land|nederland)|ingekleurd|inkleuren)(?= )/g,
    mean: () => ({ operation: 'map' }),
  },
  {
    name: 'map of provinces',
    pattern: / (?:(?:op|in) (?:de|een) )?provinciekaart(?:je)?(?= )/g,
    mean: () => ({ operation: 'map', members: 'provincie', sign: 'members-of' }),
  },
  {
    name: 'list of provinces',
    pattern:
      / (?:(?:op|in|van) (?:de|het|een) )?provincie ?(?:ranglijst|lijst|ranking|lijstje|klassement)(?= )/g,
    mean: () => ({ operation: 'rank', members: 'provincie', sign: 'place-of' }),
  },
  {
    name: 'level of provinces',
    pattern:
      / (?:op )?(?:provincieniveau|provinciaal niveau|provincie niveau|het niveau van (?:de )?provincies)(?= )/g,
    mean: () => ({ members: 'provincie', sign: 'members-of' }),
  },
  {
    name: 'relation',
    pattern:
      / (?:verband|samenhang|correlatie|correleert|correleren|relatie|correlatiecoefficient|scatter|scatterplot|spreidingsdiagram|puntenwolk|regressie|correlation|relationship|hangt|hangen|samenhangen|samenhangt|afgezet tegen elkaar|relation)(?: tussen| van| er| between)?(?= )/g,
    mean: () => ({ operation: 'relation' }),
  },
  {
    name: 'relation in a sentence',
    pattern:
      / (?:(?:heeft|hebben|houdt|houden) (?:\w+ ){1,8}?(?:te maken|verband|van doen)(?: met)?|(?:zie|zien|ziet|vind|vinden) (?:je|we|wij|jullie|u) (?:\w+ ){1,6}?terug (?:in|bij)|(?:gaat|gaan) (?:\w+ ){1,6}?(?:samen|hand in hand|gepaard|gelijk op)(?: met)?|(?:hoger|lager|groter|kleiner|meer|minder) (?:\w+ ){0,4}?(?:waar|wanneer|als|naarmate) (?:\w+ ){1,5}?(?:hoog|laag|groot|klein|hoger|lager|groter|kleiner)|waar (?:er )?(?:veel|weinig|meer|minder) (?:\w+ ){1,4}?(?:is|zijn) (?:\w+ ){0,4}?(?:meer|minder|veel|weinig|hoger|lager)|waar (?:\w+ ){1,4}?(?:hoog|laag|groot|klein) (?:is|zijn|ligt) (?:\w+ ){0,2}?(?:daar|ook|dan) (?:\w+ ){1,5}?(?:hoog|laag|hoger|lager|groot|klein|groter|kleiner)|gemeenten met (?:een |veel |weinig )?(?:hoge|lage|hogere|lagere|veel|weinig) (?:(?!en )\w+ ){1,4}?(?:meer|minder|een hogere|een lagere|vaker))(?= )/g,
    mean: () => ({ operation: 'relation' }),
    soft: true,
  },
  ...overviewRules,
  {
    name: 'split',
    pattern:
      / (?:(?:uitgesplitst|opgesplitst|verdeeld|onderverdeeld|uitsplitsing|splits|uit te splitsen|opgedeeld|verdeling|onderverdeling|opgebroken|gesplitst|specificeer|split|broken down|breakdown|verdeel|samenstelling)(?: \w+){0,3}? )?(?:per|naar|over|over de|in|by|op|van de|tussen) (?:de |verschillende |alle |elke )*(topsector(?:en)?|sector(?:en|s)?|bedrijfstak(?:ken)?|branche(?:s)?|sbi(?: sectie| secties)?|beroepsgroep(?:en)?|beroep(?:en)?|beroepsklasse(?:n)?|industry|occupation|bedrijfssector(?:en)?|economische sector(?:en)?)(?= )/g,
    mean: ([, unit = '']) => ({ operation: 'breakdown', splitBy: splitOf(unit) }),
  },
  {
    name: 'each sector',
    pattern:
      / (?:voor |in |van )?(?:elke?|ieder|iedere|alle|each|every) (topsector(?:en)?|sector(?:en)?|bedrijfstak(?:ken)?|branches?|beroepsgroep(?:en|je|jes)?|beroepsklassen?)(?: (?:apart|afzonderlijk|los))?(?= )(?! (?:samen|bij|tezamen|opgeteld))/g,
    mean: ([, unit = '']) => ({ operation: 'breakdown', splitBy: splitOf(unit) }),
  },
  {
    name: 'which sector',
    pattern:
      / (?:in )?(?:welke|welk|which|grootste|belangrijkste|(?:top|de) ?\d+|kleinste)(?: (?:\d+|drie|vier|vijf|tien|grootste|kleinste|top|van|de|sterkste|snelst|groeiende)){0,4} (topsector(?:en)?|sector(?:en|s)?|bedrijfstak(?:ken)?|branche(?:s)?|beroepsgroep(?:en)?|beroep(?:en)?|occupations?)(?= )/g,
    mean: ([, unit = '']) => ({ operation: 'breakdown', splitBy: splitOf(unit) }),
    soft: true,
  },
  {
    name: 'where it sits',
    pattern:
      / waar (?:zit|zitten)(?: nu| vooral| eigenlijk)*(?: de| het| onze| al die| alle)?(?= (?:banen|werkgelegenheid|arbeidsplaatsen|vacatures|vestigingen|bedrijven|starters|faillissementen) )/g,
    mean: () => ({ operation: 'breakdown', splitBy: 'sector' }),
  },
  {
    name: 'sector composition',
    pattern:
      / (?:sectorale? (?:uitsplitsing|verdeling|opbouw|samenstelling|indeling|spreiding|opsplitsing|mix)|uitsplitsing (?:naar|per) sector|sectorverdeling|sectorenverdeling|verdeling sectoren|sectorale opbouw|sectorprofiel|sectorstructuur|sectorale verdeling|sectorsamenstelling|alle sectoren(?! samen| bij| tezamen| opgeteld)|verdeling over sectoren|sectoropbouw|economische structuur)(?= )/g,
    mean: () => ({ operation: 'breakdown', splitBy: 'sector' }),
  },
  {
    name: 'all top sectors',
    pattern:
      / (?:topsectorale? (?:uitsplitsing|verdeling|opbouw|samenstelling|indeling|spreiding|mix)|alle |negen |de )?(?:topsectoren|topsectorenverdeling|topsectorverdeling|topsectoropbouw|topsectorenbeeld)(?= )/g,
    mean: () => ({ operation: 'breakdown', splitBy: 'topsector' }),
    soft: true,
  },
  {
    name: 'members wanted',
    pattern:
      / (?:per|by|naar|alle|welke|which|elke|van alle|voor alle|iedere|voor elke|van elke) (gemeente|gemeenten|gemeentes|municipality|municipalities|provincie|provincies|province|provinces|arbeidsmarktregio|arbeidsmarktregio s|arbeidsmarktregios|labour market region)(?= )/g,
    mean: ([text, kind = '']) => ({
      members: memberOf(kind),
      sign: 'members-of',
      ...(/welke|which/.test(text) ? { operation: 'rank' as const } : {}),
    }),
  },
  {
    name: 'one member',
    pattern:
      / (gemeente|provincie|arbeidsmarktregio|municipality|province)(?: in \w+)? (?:met|with) (?=(?:de |het |the )?(?:hoogste|laagste|meeste|minste|grootste|kleinste|beste|slechtste|sterkste|krapste|highest|lowest|most|fewest|best|worst))/g,
    mean: ([, kind = '']) => ({ members: memberOf(kind) }),
    soft: true,
  },
  {
    name: 'sorted',
    pattern:
      / (aflopend|oplopend|(?:hoogste|meeste|grootste|laagste|minste|kleinste) (?:bovenaan|eerst)|van (?:hoog|groot|veel|krap|hoogste|meeste) naar (?:laag|klein|weinig|ruim|laagste|minste)|van (?:laag|klein|weinig|ruim|laagste|minste) naar (?:hoog|groot|veel|krap|hoogste|meeste))(?: gesorteerd| geordend| gerangschikt)?(?= )/g,
    mean: ([, way = '']) => ({
      operation: 'rank',
      order: /^(aflopend|van (hoog|groot|veel|krap|meest)|hoog|meest|groot)/.test(way) ? 'high' : 'low',
      sign: 'sorted',
    }),
  },
  {
    name: 'members of a group',
    pattern:
      / (?:alle|de) (?:leden|deelnemers|deelnemende gemeenten|aangesloten gemeenten|lidgemeenten)(?= )/g,
    mean: () => ({ sign: 'members-of' }),
  },
  {
    name: 'members plural',
    pattern:
      / (gemeenten|gemeentes|municipalities|provincies|provinces|arbeidsmarktregio s|arbeidsmarktregios|steden)(?: (?:in|van|uit|binnen|of))?(?= )/g,
    mean: ([, kind = '']) => ({ members: memberOf(kind), sign: 'members-of' }),
  },
  {
    name: 'place in order',
    pattern:
      / (?:(?:gesorteerd|geordend|gerangschikt|sorteer|sorted|op volgorde) (?:op|naar|van|by)|op hoeveel sta(?:an|at)?|(?:op )?(?:welke|hoeveelste|wat voor) (?:plek|plaats|positie|rang)|hoeveelste|hoe hoog (?:eindigt|eindigde|staat|staan|eindigen)|positiebepaling|plaatsbepaling|rangbepaling|(?:de |het )?(?:positie|rangpositie|rangnummer|notering|klassering|ranking|rangorde|ranglijst|rangschik|rangschikking|rangschikken|klassement|volgorde|lijstje)(?: van)?|what rank|where does|which place|what place|what position|which position|plek|plaats in de lijst|rank)(?= )/g,
    mean: () => ({ operation: 'rank', sign: 'place-of' }),
  },
  {
    name: 'score',
    pattern:
      / (?:hoe (?:scoort|soort|scoren|presteert|presteren|doet|doen)|hoe (?:goed|slecht) (?:scoort|scoren|doet|doen)|waar (?:staat|staan|sta)|how does|how do|(?:scoort|scoren|scoor)|(?:doet|doen) (?:\w+ ){1,3}het (?:goed|slecht|beter|slechter|redelijk)(?! (?:dan|as|als) ))(?= )/g,
    mean: () => ({ sign: 'place-of' }),
  },
  {
    name: 'when',
    pattern: / (?:(?:in )?(?:welk|welke) (?:jaar|kwartaal|maand|periode)|wanneer|when|which year)(?= )/g,
    mean: () => ({ sign: 'when' }),
    soft: true,
  },
  {
    name: 'where',
    pattern: / (?:waar|where|wer)(?: in| is| zijn| binnen)?(?= )/g,
    mean: () => ({ sign: 'which-of' }),
    soft: true,
  },
  {
    name: 'who',
    pattern: / (?:wie|who|welke gemeente|welke stad|welke provincie|welke van)(?= )/g,
    mean: () => ({ sign: 'which-of' }),
    soft: true,
  },
  {
    name: 'kind of the end',
    pattern: new RegExp(` ${END} (?:\\w+ )?(provincie|province|arbeidsmarktregio)(?= )`, 'g'),
    mean: ([, , kind = '']) => ({ members: memberOf(kind) }),
    soft: true,
  },
  {
    name: 'highest period',
    pattern: new RegExp(` (?:het |de )?${END} (?:jaar|kwartaal|maand)(?= )`, 'g'),
    mean: () => ({ sign: 'when' }),
  },
  {
    name: 'end',
    pattern: new RegExp(` (?!minste \\d)(?:het |de |at )?${END}(?= )`, 'g'),
    mean: ([, end = '']) => ({ order: orderOf(end) }),
  },
  {
    name: 'between two figures',
    pattern: new RegExp(
      ` tussen (?:de )?(${NUMBER})(?: procent| km)? en (?:de )?(${NUMBER}) (?:procent|km|kilometer|percent)(?= )`,
      'g',
    ),
    mean: ([, from, to]) => ({ above: numberOf(from) ?? 0, below: numberOf(to) ?? 0 }),
  },
  {
    name: 'above',
    pattern: new RegExp(
      ` (?:(?:hoger|meer|groter|verder|langer)(?: \\w+){0,2}? dan|boven(?: de| het)?|above|over the|more than|higher than|minstens|minimaal|ten minste|vanaf|ruim) (${NUMBER})(?: procent| km| kilometer| percent| euro| duizend euro| ton)?(?= )`,
      'g',
    ),
    mean: ([text, value]) => ({ above: amount(numberOf(value) ?? 0, text), ...moneyIn(text) }),
  },
  {
    name: 'beyond a limit',
    pattern: new RegExp(
      ` (?:overschrijd\\w*|overstijg\\w*|(?:boven|voorbij|over|uitkomt boven|uitkomen boven) )(?:\\w+ ){0,8}?(?:de )?grens van (${NUMBER})(?: procent)?(?= )`,
      'g',
    ),
    mean: ([, value]) => ({ above: numberOf(value) ?? 0 }),
    soft: true,
  },
  {
    name: 'below',
    pattern: new RegExp(
      ` (?:(?:lager|minder|kleiner|korter|dichter)(?: \\w+){0,2}? dan|onder(?: de| het)?|below|under|less than|lower than|hoogstens|maximaal|hooguit|beneden(?: de)?) (${NUMBER})(?: procent| km| kilometer| percent| euro| duizend euro| ton)?(?= )`,
      'g',
    ),
    mean: ([text, value]) => ({ below: amount(numberOf(value) ?? 0, text), ...moneyIn(text) }),
  },
  {
    name: 'trend',
    pattern:
      / (?:ontwikkeling|ontwikkelingen|ontwikkelde|ontwikkeld|ontwikkelt|ontwikkelden|ontwikkelen|verloop|verliep|trend|trends|trendlijn|door de jaren heen|in de loop der jaren|over de jaren|over time|tijdreeks|historie|geschiedenis|historisch|verlopen|tijdlijn|development|door de tijd|in de tijd|lijngrafiek|meerjarig|meerjarenbeeld|langjarig)(?= )/g,
    mean: () => ({ operation: 'trend' }),
  },
  {
    name: 'show',
    pattern:
      / (?:(?:als|in|met|in een|in 1|als een|een|in de vorm van een) )?(tabel|tabelletje|tabelvorm|table|grafiek|grafiekje|chart|lijndiagram|staafdiagram|csv|csv bestand|excel|excelbestand|exceletje|excelletje|excelsheet|xlsx|spreadsheet|excel bestand|plaatje|visualisatie)(?= )/g,
    mean: ([, form = '']) => ({ show: formOf(form) }),
  },
];

const TON = 100;
const THOUSAND = 1000;

/** "5 ton" and "500 duizend euro" are 500.000 euro. */
function amount(value: number, text: string): number {
  if (/ ton$/.test(text)) return value * TON * THOUSAND;
  return / duizend euro$/.test(text) ? value * THOUSAND : value;
}

const moneyIn = (text: string): { money?: true } => (/ (?:ton|euro)$/.test(text) ? { money: true } : {});

function splitOf(unit: string): 'sector' | 'topsector' | 'beroepsgroep' {
  if (unit.startsWith('topsector')) return 'topsector';
  return /^(beroep|occup)/.test(unit) ? 'beroepsgroep' : 'sector';
}

function formOf(form: string): 'table' | 'chart' | 'csv' | 'xlsx' {
  if (/^tab/.test(form)) return 'table';
  if (/csv/.test(form)) return 'csv';
  return /^(excel|xlsx|spread)/.test(form) ? 'xlsx' : 'chart';
}
