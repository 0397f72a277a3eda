/** What is asked for: an order, a map, a split, a development, a definition. */
import { NUMBER, numberOf, type Rule } from '../rule.ts';
import { END, orderOf } from './ends.ts';

/** "Tweede", "3e": which place in an order is meant. */
const ORDINALS = [
  'eerste',
  'tweede',
  'derde',
  'vierde',
  'vijfde',
  'zesde',
  'zevende',
  'achtste',
  'negende',
  'tiende',
];
const ORDINAL = `(?:\\d{1,2}e|${ORDINALS.join('|')})`;
const placeOf = (text: string): string =>
  String(/^\d/.test(text) ? Number.parseInt(text, 10) : ORDINALS.indexOf(text) + 1);

export const operationRules: readonly Rule[] = [
  {
    name: 'second from the end',
    pattern: new RegExp(` (?:de |het )?(?:op )?(${NUMBER}) na ${END}(?= )`, 'g'),
    mean: ([, count, end = '']) => ({
      operation: 'rank',
      order: orderOf(end),
      ...limit(String((numberOf(count) ?? 0) + 1)),
    }),
  },
  {
    name: 'nth member',
    pattern: new RegExp(
      ` (?:de )?(${ORDINAL})(?: ${END})? (?:gemeente|stad|provincie|municipality|city|province)(?= )`,
      'g',
    ),
    mean: ([, place = '', end = 'hoogste']) => ({
      operation: 'rank',
      order: orderOf(end),
      ...limit(placeOf(place)),
    }),
  },
  {
    name: 'number one',
    pattern: new RegExp(` (?:de )?(?:nr|nummer|number|no) (${NUMBER})(?= )`, 'g'),
    mean: ([, place]) => ({ operation: 'rank', order: 'high', ...limit(place) }),
  },
  {
    name: 'top',
    pattern: new RegExp(` (?:de |een )?(?:top|toplijst|top lijst) ?(${NUMBER})(?= )`, 'g'),
    mean: ([, count]) => ({ operation: 'rank', order: 'high', ...limit(count) }),
  },
  {
    name: 'compact top',
    pattern: / (?:de )?top(\d+)(?= )/g,
    mean: ([, count]) => ({ operation: 'rank', order: 'high', ...limit(count) }),
  },
  {
    name: 'bottom',
    pattern: new RegExp(` (?:de )?(?:bottom|flop|onderste) ?(${NUMBER})(?= )`, 'g'),
    mean: ([, count]) => ({ operation: 'rank', order: 'low', ...limit(count) }),
  },
  {
    name: 'number of ends',
    pattern: new RegExp(
      ` (?:de )?(${NUMBER}) (?:gemeenten |gemeentes |steden |provincies )?(?:met (?:de |het )?)?${END}(?= )`,
      'g',
    ),
    mean: ([, count, end = '']) => ({ operation: 'rank', order: orderOf(end), ...limit(count) }),
  },
  {
    name: 'ends of number',
    pattern: new RegExp(` (?:de |het )?${END} (${NUMBER})(?= )`, 'g'),
    mean: ([, end = '', count]) => ({ operation: 'rank', order: orderOf(end), ...limit(count) }),
  },
  {
    name: 'number of members',
    pattern: new RegExp(
      ` (?:de |welke |which )*(${NUMBER}) (gemeenten|gemeentes|steden|municipalities|provincies|arbeidsmarktregios)(?= )`,
      'g',
    ),
    mean: ([, count, kind = '']) => ({ members: memberOf(kind), sign: 'members-of', ...limit(count) }),
  },
  {
    name: 'map',
    pattern:
      / (?:(?:op|in) (?:de|een) )?(?:land)?(?:kaart|kaartje|landkaart|kaartbeeld|map|choropleet|choropleth|choropleetkaart|kaartweergave|plattegrond)(?: van| met| of)?(?= )/g,
    mean: () => ({ operation: 'map' }),
  },
  {
    name: 'relation',
    pattern:
      / (?:verband|samenhang|correlatie|correleert|correleren|relatie|correlatiecoefficient|scatter|scatterplot|spreidingsdiagram|puntenwolk|regressie|correlation|relationship|hangt|hangen|samenhangen|samenhangt|afgezet tegen elkaar|relation)(?: tussen| van| er| between)?(?= )/g,
    mean: () => ({ operation: 'relation' }),
  },
  {
    name: 'movers',
    pattern:
      / (?:(?:sterke|zwakke|goede|slechte) (?:punten|kanten)|sterktes|zwaktes|waar (?:doen|scoren) (?:we|wij) (?:het )?(?:goed|slecht|beter|slechter)|waarin wijk(?:en|t)|(?:cijfers|wat|die|dingen|zaken) (?:\w+ ){0,2}?(?:spring(?:t|en) (?:\w+ )?(?:eruit|in het oog)|eruit spring(?:t|en))|wat (?:valt|springt|springen|vallen|is)(?: er| het meest| mij)* (?:op|eruit|uit|opvallend|bijzonder|er veranderd|veranderd|nieuw|anders)|wat valt (?:\w+ ){0,4}op|opvallend|opvallende(?: \w+)?|opvallendste(?: cijfers| veranderingen| ontwikkelingen)?|grootste (?:veranderingen|verandering|verschuivingen|stijgers en dalers|stijgers|dalers|uitschieters|bewegingen)|uitschieters|bijzonderheden|wat is er (?:\w+ ){0,4}(?:veranderd|gebeurd)|what stands out|biggest changes|wat verandert|belangrijkste (?:veranderingen|ontwikkelingen|trends)|stijgers|dalers|stijgers en dalers|notable(?: changes)?|wat springt (?:\w+ ){0,4}(?:uit|eruit|in het oog)|what has changed|wat viel op|wat is er aan de hand|is er (?:nog |iets )?nieuws?|wat is het (?:laatste )?nieuws|nieuwe ontwikkelingen|wat speelt er|hoe is het gesteld|meest veranderd|het meest veranderd|veranderde het meest|wat falt op|waar wijkt|waarin wijkt|opmerkelijk|opmerkelijke \w+)(?= )/g,
    mean: () => ({ operation: 'movers' }),
  },
  {
    name: 'overview',
    pattern:
      / (?:(?:overzicht|overzichtje|profiel|beeld|portret|samenvatting|schets|foto|factsheet|stand van zaken|kerncijfers|overview|summary|profile) (?:van|over|voor|in|bij|of|for)|gemeenteprofiel|profiel|kerncijfers|factsheet|vertel(?: me| mij| ons)?(?: eens| ff| even)?(?: iets| wat| alles| meer)?(?: meer)? over|tell me (?:something |more )?about|(?:mis|vergeet) ik iets|iets (?:te melden|bijzonders|opvallends|opmerkelijks))(?= )/g,
    mean: () => ({ sign: 'overview' }),
    soft: true,
  },
  {
    name: 'about',
    pattern:
      / (?:(?:over|van|voor) welke (?:jaren|periode|periodes|kwartalen)|hoe betrouwbaar|hoe (?:definieren|definieer|bepalen|bepaal|berekenen) (?:jullie|je)|(?:wie|wat) (?:telt|tellen|valt|vallen) (?:er )?(?:mee|onder)|waar baseer|waarop baseer|waarop (?:is|zijn|wordt|worden) (?:\w+ ){1,4}gebaseerd|(?:tm|tot en met|tot) welk(?:e)? (?:kwartaal|jaar|maand|periode) |op welk (?:schaal|schaalniveau|niveau|regionaal niveau)|beschikbare (?:cijfers|data|indicatoren|gegevens)|welke indicatoren|wat (?:betekent|betekenen|houdt|wordt bedoeld met|verstaan jullie onder|versta je onder|bedoelen jullie met|bedoel je met|verstaat men onder)|wat is (?:de|het) (?:definitie|verschil tussen(?! (?:die|deze|dit|dat|beide|de twee))|betekenis)|definitie|betekenis|bron van|wat is de bron|waar kom(?:t|en) (?:\w+ ){0,5}(?:vandaan|uit)|welke bron(?:nen)?|hoe kom(?:en|t)? (?:jullie|je|u) aan|waar (?:haal|halen|haalt) (?:je|jullie|u)|van wanneer (?:is|zijn|dateert|dateren)|hoe actueel|hoe recent|hoe wordt (?:\w+ ){0,6}(?:berekend|gemeten|bepaald|vastgesteld)|hoe word(?:t|en) (?:\w+ ){0,5}(?:berekend|gemeten|bepaald)|hoe meten jullie|hoe meet je|hoe bereken je|uitleg over|uitleg bij|leg uit wat|leg uit|welke (?:cijfers|data|gegevens|indicatoren|informatie|statistieken|onderwerpen) (?:heb|hebben|zijn|is|kun|ken|zitten|bied|biedt|heeft|staan)|wat (?:heb|hebben|weet|weten) (?:je|jullie) (?:\w+ )?over|welke (?:cijfers|indicatoren|data|gegevens) over|wat voor (?:cijfers|data|gegevens)|what does|what is meant by|definition of|what is the (?:definition|source)|where does|how is|toelichting op|wat houdt|tot wanneer (?:\w+ )?(?:lopen|loopt|gaan|zijn)|vanaf welk jaar|sinds wanneer (?:zijn er|heb|hebben)|wanneer (?:komen|komt|verschijnen|worden|is) (?:\w+ ){0,5}(?:cijfers|cijfer|update|bijgewerkt|ververst|nieuwe|actualisatie)|hoe vaak (?:word|komen|komt|verschijn|update|ververs)\w*|wie levert|bron en definitie|waaruit bestaat|wordt (?:\w+ ){1,4}(?:meegeteld|meegenomen|meegerekend)|wat is precies|wat is eigenlijk|wat telt mee|wat valt onder|wat valt er onder|hoe is (?:\w+ ){1,4}gedefinieerd|wat meet|which (?:data|figures|indicators))(?= )/g,
    mean: () => ({ operation: 'about' }),
  },
  {
    name: 'available',
    pattern:
      / (?:(?:heb|hebben|heeft|weet|weten|ken|kennen|bestaan|zijn|beschik|beschikken) (?:je|jullie|u|er)? ?(?:ook |wel |nog |al )*(?:iets|wat|cijfers|gegevens|data|informatie|statistieken)(?: beschikbaar)?(?: over| van| voor)?|do you have (?:any )?(?:figures|data)(?: on| about)?)(?= )/g,
    mean: () => ({ sign: 'available' }),
    soft: true,
  },
  {
    name: 'about, to begin with',
    pattern:
      /^ (?:de |wat is de |geef de |graag de )?(?:bron|bronnen|definitie|begripsomschrijving|metadata|herkomst|toelichting|actualiteit)(?: van| voor| bij| over)?(?= )/g,
    mean: () => ({ operation: 'about' }),
  },
  {
    name: 'split',
    pattern:
      / (?:(?:uitgesplitst|opgesplitst|verdeeld|onderverdeeld|uitsplitsing|splits|uit te splitsen|opgedeeld|verdeling|onderverdeling|opgebroken|gesplitst|specificeer|split|broken down|breakdown|verdeel|samenstelling)(?: \w+){0,3}? )?(?:per|naar|over|over de|in|by|op|van de|tussen) (?:de |verschillende |alle |elke )*(topsector(?:en)?|sector(?:en|s)?|bedrijfstak(?:ken)?|branche(?:s)?|sbi(?: sectie| secties)?|beroepsgroep(?:en)?|beroep(?:en)?|beroepsklasse(?:n)?|industry|occupation|bedrijfssector(?:en)?|economische sector(?:en)?)(?= )/g,
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
    name: 'sector composition',
    pattern:
      / (?:sectorverdeling|sectorenverdeling|verdeling sectoren|sectorale opbouw|sectorprofiel|sectorstructuur|sectorale verdeling|sectorsamenstelling|alle sectoren(?! samen| bij| tezamen| opgeteld)|verdeling over sectoren|sectoropbouw|economische structuur)(?= )/g,
    mean: () => ({ operation: 'breakdown', splitBy: 'sector' }),
  },
  {
    name: 'all top sectors',
    pattern:
      / (?:alle |negen |de )?(?:topsectoren|topsectorenverdeling|topsectorverdeling|topsectoropbouw|topsectorenbeeld)(?= )/g,
    mean: () => ({ operation: 'breakdown', splitBy: 'topsector' }),
    soft: true,
  },
  {
    name: 'members wanted',
    pattern:
      / (?:per|by|alle|welke|which|elke|van alle|voor alle|iedere|voor elke|van elke) (gemeente|gemeenten|gemeentes|municipality|municipalities|provincie|provincies|province|provinces|arbeidsmarktregio|arbeidsmarktregio s|arbeidsmarktregios|labour market region)(?= )/g,
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
      / (aflopend|oplopend|van (?:hoog|groot|veel|krap|hoogste|meeste) naar (?:laag|klein|weinig|ruim|laagste|minste)|van (?:laag|klein|weinig|ruim|laagste|minste) naar (?:hoog|groot|veel|krap|hoogste|meeste))(?: gesorteerd| geordend| gerangschikt)?(?= )/g,
    mean: ([, way = '']) => ({
      operation: 'rank',
      order: /^(aflopend|van (hoog|groot|veel|krap|meest))/.test(way) ? 'high' : 'low',
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
      / (gemeenten|gemeentes|municipalities|provincies|arbeidsmarktregio s|arbeidsmarktregios|steden)(?: (?:in|van|uit|binnen|of))?(?= )/g,
    mean: ([, kind = '']) => ({ members: memberOf(kind), sign: 'members-of' }),
  },
  {
    name: 'place in order',
    pattern:
      / (?:(?:gesorteerd|geordend|gerangschikt|sorteer|sorted|op volgorde) (?:op|naar|van|by)|op (?:welke|hoeveelste) (?:plek|plaats|positie|rang)|hoeveelste|(?:de |het )?(?:positie|rangpositie|rangnummer|notering|klassering|ranking|rangorde|ranglijst|rangschik|rangschikking|rangschikken|klassement|volgorde|lijstje)(?: van)?|what rank|where does|which place|which position|plek|plaats in de lijst|rank)(?= )/g,
    mean: () => ({ operation: 'rank', sign: 'place-of' }),
  },
  {
    name: 'score',
    pattern:
      / (?:hoe (?:scoort|soort|scoren|presteert|presteren|doet|doen)|hoe (?:goed|slecht) (?:scoort|scoren|doet|doen)|waar (?:staat|staan|sta)|how does|how do|(?:scoort|scoren|scoor)|(?:doet|doen) (?:\w+ ){1,3}het (?:goed|slecht|beter|slechter|redelijk))(?= )/g,
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
    name: 'highest period',
    pattern: new RegExp(` (?:het |de )?${END} (?:jaar|kwartaal|maand)(?= )`, 'g'),
    mean: () => ({ sign: 'when' }),
  },
  {
    name: 'end',
    pattern: new RegExp(` (?:het |de |at )?${END}(?= )`, 'g'),
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
      ` (?:(?:hoger|meer|groter|verder|langer)(?: \\w+){0,2}? dan|boven(?: de| het)?|above|over the|more than|higher than|minstens|minimaal|ten minste|vanaf|ruim) (${NUMBER})(?: procent| km| kilometer| percent)?(?= )`,
      'g',
    ),
    mean: ([, value]) => ({ above: numberOf(value) ?? 0 }),
  },
  {
    name: 'below',
    pattern: new RegExp(
      ` (?:(?:lager|minder|kleiner|korter|dichter)(?: \\w+){0,2}? dan|onder(?: de| het)?|below|under|less than|lower than|hoogstens|maximaal|hooguit|beneden(?: de)?) (${NUMBER})(?: procent| km| kilometer| percent)?(?= )`,
      'g',
    ),
    mean: ([, value]) => ({ below: numberOf(value) ?? 0 }),
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
      / (?:(?:als|in|met|in een|als een|een|in de vorm van een) )?(tabel|tabelletje|tabelvorm|table|grafiek|grafiekje|chart|lijndiagram|staafdiagram|csv|csv bestand|excel|excelbestand|xlsx|spreadsheet|excel bestand|plaatje|visualisatie)(?= )/g,
    mean: ([, form = '']) => ({ show: formOf(form) }),
  },
];

function limit(count: string | undefined): { limit: number } | Record<string, never> {
  const value = numberOf(count);
  return value === undefined || value < 1 || value > 500 ? {} : { limit: Math.round(value) };
}

function splitOf(unit: string): 'sector' | 'topsector' | 'beroepsgroep' {
  if (unit.startsWith('topsector')) return 'topsector';
  return /^(beroep|occup)/.test(unit) ? 'beroepsgroep' : 'sector';
}

function memberOf(kind: string): 'gemeente' | 'provincie' | 'arbeidsmarktregio' {
  if (/^provinc/.test(kind)) return 'provincie';
  return /^(arbeidsmarkt|labour)/.test(kind) ? 'arbeidsmarktregio' : 'gemeente';
}

function formOf(form: string): 'table' | 'chart' | 'csv' | 'xlsx' {
  if (/^tab/.test(form)) return 'table';
  if (/csv/.test(form)) return 'csv';
  return /^(excel|xlsx|spread)/.test(form) ? 'xlsx' : 'chart';
}
