/** Places that are no names: one's own, the like of it, the province, sizes; and how places are set against each other. */
import { numberOf, type Rule } from '../rule.ts';

const COUNT = '(\\d+)';
const PEOPLE = '(?: inwoners| mensen| inhabitants| bewoners| zielen)?';
const PLACES = '(?:gemeenten|gemeentes|gemeente|steden|plaatsen|municipalities|cities|kernen)';

/** Sizes of municipalities are counted in thousands; smaller numbers mean something else. */
const size = (from: string, to: string): { region: string } | undefined => {
  const numbers = [from, to].filter((text) => text !== '').map(Number);
  return numbers.some((number) => number !== 0 && number < 5_000)
    ? undefined
    : { region: `SIZE:${Number(from || 0)}-${to === '' ? '' : Number(to)}` };
};

export const placeRules: readonly Rule[] = [
  {
    name: 'peers',
    pattern:
      / (?:de |onze |met )?(?:vergelijkbare|soortgelijke|gelijksoortige|gelijkaardige|gelijke|similar|comparable|even grote|lijkende|vergelykbare)(?: grote)? (?:gemeenten|gemeentes|gemeente|steden|municipalities|cities|plaatsen|dorpen|towns)(?= )/g,
    mean: () => ({ region: 'PEERS' }),
  },
  {
    name: 'peers described',
    pattern:
      / (?:gemeenten|steden|gemeentes) (?:zoals wij|die op (?:ons|\w+) lijken|van (?:dezelfde|gelijke|vergelijkbare) (?:grootte|omvang)|van onze (?:grootte|omvang)|als de onze|qua (?:grootte|omvang) vergelijkbaar|als wij)(?= )/g,
    mean: () => ({ region: 'PEERS' }),
  },
  {
    name: 'peers asked for',
    pattern:
      / (?:(?:met|op) )?(?:welke|which) (?:andere )?(?:gemeenten|steden|gemeentes|municipalities)(?: (?:lijken|zijn)(?: \w+){0,3}? (?:op|vergelijkbaar met|te vergelijken met)| are (?:most )?(?:similar|comparable) to|(?= .* (?:(?:het )?best(?:e)? (?:te )?vergelijken|vergelijkbaar|lijkt|lijken) ))(?= )/g,
    mean: () => ({ region: 'PEERS', sign: 'overview' }),
  },
  {
    name: 'amid',
    pattern: / te midden van(?= )/g,
    mean: () => ({ sign: 'versus' }),
  },
  {
    name: 'best compared',
    pattern: / (?:het )?beste? (?:te )?vergelijken(?= )/g,
    mean: () => ({ sign: 'question' }),
  },
  {
    name: 'peers noun',
    pattern:
      / (?:onze |de )?(?:peers|peergroep|peer group|referentiegemeenten|benchmarkgemeenten|evenknieen|vergelijkingsgemeenten)(?= )/g,
    mean: () => ({ region: 'PEERS' }),
  },
  {
    name: 'size plus',
    needs: /\d/,
    pattern: new RegExp(
      ` (?:(?:onder|binnen|van|bij) )?(?:de )?${COUNT} ?(?:plus|plusser|plussers|plusgemeente|plusgemeenten|plusgemeentes|plus gemeenten|plus gemeentes|plus steden|plussteden)(?: ${PLACES})?(?= )`,
      'g',
    ),
    mean: ([, from = '']) => size(from, ''),
  },
  {
    name: 'size between',
    needs: /\d/,
    pattern: new RegExp(
      ` ${PLACES}? ?(?:met |van )?(?:(?:tussen(?: de)?|van|between|groep|klasse|grootteklasse|groottegroep|categorie|omvang) )?${COUNT} (?:en|tot|and|tm)(?: de)? ${COUNT}${PEOPLE}(?: ${PLACES})?(?= )`,
      'g',
    ),
    mean: ([, from = '', to = '']) => size(from, to),
  },
  {
    name: 'size or more',
    pattern: new RegExp(
      ` (?:${PLACES} )?(?:met |van )?${COUNT}${PEOPLE} (?:of|en) meer(?: ${PLACES})?(?= )`,
      'g',
    ),
    mean: ([, from = '']) => size(from, ''),
  },
  {
    name: 'size or less',
    pattern: new RegExp(
      ` (?:${PLACES} )?(?:met |van )?${COUNT}${PEOPLE} (?:of|en) minder(?: ${PLACES})?(?= )`,
      'g',
    ),
    mean: ([, to = '']) => size('', to),
  },
  {
    name: 'size below',
    needs: /\d/,
    pattern: new RegExp(
      ` (?:${PLACES} )?(?:met )?(?:onder(?: de)?|tot|kleiner dan|minder dan|below|under|less than|beneden(?: de)?|tot aan|hooguit|maximaal|fewer than|with fewer than) ${COUNT}${PEOPLE}(?: ${PLACES})?(?= )(?! euro)`,
      'g',
    ),
    mean: ([, to = '']) => size('', to),
  },
  {
    name: 'size above',
    needs: /\d/,
    pattern: new RegExp(
      ` (?:${PLACES} )?(?:met )?(?:boven(?: de)?|groter dan|meer dan|above|over|more than|vanaf|minstens|minimaal|ten minste|met ten minste) ${COUNT}${PEOPLE}(?: ${PLACES})?(?= )(?! euro)`,
      'g',
    ),
    mean: ([, from = '']) => size(from, ''),
  },
  {
    name: 'size minus',
    pattern: new RegExp(` (?:de )?${COUNT} ?(?:min|mingemeenten|minners|min gemeenten)(?= )`, 'g'),
    mean: ([, to = '']) => size('', to),
  },
  {
    name: 'small places',
    pattern: / (?:de )?(?:kleine|kleinere|small|smaller) (?:gemeenten|gemeentes|municipalities)(?= )/g,
    mean: () => ({ region: 'SIZE:0-75000' }),
  },
  {
    name: 'large places',
    pattern: / (?:de )?(?:grote|grotere|large|larger) (?:gemeenten|gemeentes|municipalities)(?= )/g,
    mean: () => ({ region: 'SIZE:100000-' }),
  },
  {
    name: 'members of the province',
    pattern:
      / (?:(?:de |welke )?(\d+|drie|vier|vijf|zes|zeven|acht|tien|vijftal|drietal|tiental) )?(?:gemeenten|gemeentes|municipalities) (?:in|binnen|van|uit|of) (?:de|onze|the|our) (?:eigen )?(?:provincie|province)(?= )/g,
    mean: ([, count]) => ({
      region: 'PROVINCE',
      sign: 'members-of',
      ...(count === undefined ? {} : { limit: numberOf(count) ?? 1 }),
    }),
  },
  {
    name: 'the province',
    pattern:
      / (?:binnen |in |van )?(?:de|onze|the|our|het|die|dezelfde|eigen) (?:eigen |rest van de |hele )?(?:provincie|province|provinciaal gemiddelde|provinciale gemiddelde|provinsje)(?= )(?! of )/g,
    mean: () => ({ region: 'PROVINCE' }),
  },
  {
    name: 'provincial',
    pattern: / (?:provinciaal|provinciale gemiddelde|provinciaal niveau)(?= )/g,
    mean: () => ({ region: 'PROVINCE' }),
  },
  {
    name: 'here',
    pattern:
      / (?:(?:in |van |voor |bij )?(?:mijn|onze|ons|de eigen|eigen|my|our) (?:eigen )?(?:gemeente|stad|dorp|town|municipality|city|woonplaats|plaats|burgerij|gemeentegrenzen|inwoners)|bij ons(?: in (?:de gemeente|het dorp|de stad))?|hier(?! in (?!de |het |onze |ons ))(?: in (?:de gemeente|het dorp|de stad))?|by us|oer ús|by ús|us gemeente)(?= )/g,
    mean: () => ({ home: 'here' }),
  },
  {
    name: 'own area',
    pattern: / (?:in|van|binnen|voor) (?:de|onze|deze|the) (?:hele )?(?:regio|region)(?! _)(?= )/g,
    mean: () => ({ home: 'weak', sign: 'own-area' }),
  },
  {
    name: 'how do we do',
    pattern:
      / (?:hoe (?:doen|staan|gaat het met|scoren|presteren) (?:wij|we|ons|us)(?: het| ervoor| er voor)?|how are we doing|how (?:is|are)(?= (?:_ ){1,4}doing )|how do we do|hoe gaat het (?:hier|bij ons)|hoe doet (?:onze|mijn) (?:gemeente|stad) het)(?= )/g,
    mean: () => ({ home: 'we', sign: 'how-do-we-do' }),
  },
  {
    name: 'how does it stand',
    pattern:
      / hoe (?:staat|staan) (?:de gemeente |het met |gemeente )?(?:\w+ ){1,5}?(?:ervoor|er voor|erbij|er bij|er (?:\w+ ){1,4}?voor)(?= )/g,
    mean: () => ({ sign: 'how-do-we-do' }),
    soft: true,
  },
  {
    name: 'how does it do',
    pattern: / hoe (?:doet|doen|gaat het met|gaat het in) (?=\w)/g,
    mean: () => ({ sign: 'how-do-we-do' }),
    soft: true,
  },
  {
    name: 'we among colleagues',
    pattern:
      / (?:(?:als|dat|wat|die|kunnen|willen|zouden|moeten|mogen|verwijzen|kijken|bespreken|vergelijken|maken|schrijven|zoeken|nemen|werken|gaan|laten|zien|gebruiken|stellen|actualiseren|bereiden|onderzoeken|vragen|wanneer|omdat|waarin|waarbij|waarmee|waarvoor|zodat|hoe|indien) (?:wij|we)|(?:ons|onze|our) (?:\w+ )?(?:\w*(?:visie|nota|notitie|programma|plan|agenda|begroting|akkoord|monitor|rapportage|rapport|strategie|beleid|aanpak)|wethouder|wethouders|raad|raadsleden|college|collegas?|burgemeester|fractie|directie|afdeling|team|gemeenteraad|bestuur|economen|econoom|adviseurs?))(?= )/g,
    mean: () => ({ home: 'weak' }),
    soft: true,
  },
  { name: 'we', pattern: / (?:wij|we|ons|onze|we re|our|us)(?= )/g, mean: () => ({ home: 'we' }) },
  {
    name: 'versus',
    pattern:
      / (?:vs|versus|tegenover|tov|ten opzichte van|in vergelijking met|vergeleken met|afgezet tegen|naast|tegen|compared (?:to|with)|against|in verhouding tot|dan|met|vergelijk|vergelijking|vergelijken|compare|en|and|of|or|naast elkaar|ferlike mei)(?= )/g,
    mean: () => ({ sign: 'versus' }),
    soft: true,
  },
  {
    name: 'except after',
    pattern:
      / (?:weggelaten|uitgezonderd|niet (?:meegerekend|meegeteld|meetellen|meetelt|meenemen|meeneemt|meerekent|meegenomen|inbegrepen)|eruit gelaten|eruitgelaten|buiten beschouwing(?: gelaten| laten| te laten)?|niet meerekenen|niet mee te rekenen|daargelaten|excluded|left out|niet mee|(?:graag |maar |toch )?(?:weglaten|weglaat|overslaan|overslaat|wegdenken|wegdenkt|negeren|schrappen))(?= )/g,
    mean: () => ({ sign: 'except-after' }),
  },
  {
    name: 'except',
    pattern:
      / (?:(?:sla|skip|laat)(?= (?:\w+ ){1,4}?(?:over|weg|achterwege|vallen|erbuiten|eruit|buiten) )|behalve|exclusief|excl|ex|zonder|uitgezonderd|met uitzondering(?: van(?! \d))?|afgezien van|buiten(?= (?:de |het )?_ )|except|excluding|without|op (?=\w+ na )|minus|los van|ongerekend|zonder mee te tellen|laat buiten beschouwing)(?= )/g,
    mean: () => ({ sign: 'except' }),
  },
];
