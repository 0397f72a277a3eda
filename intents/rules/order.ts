/** Ends and places of an order with a number in them: "top 10", "de vijf laagste", "op een na hoogste", "nummer 3". */
import type { MemberKind } from '../query.ts';
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
const MORE = 'boven|hoger dan|groter dan|meer dan|above|more than|higher than';
const LESS = 'onder|beneden|lager dan|kleiner dan|minder dan|below|less than|lower than';
const AVERAGE =
  '(?:het |de |the )?(?:(?:landelijke?|nationale?|provinciale?|national) )?(?:gemiddelde|average|landelijke cijfer)';
const ORDINAL = `(?:\\d{1,2}e|${ORDINALS.join('|')})`;
const placeOf = (text: string): string =>
  String(/^\d/.test(text) ? Number.parseInt(text, 10) : ORDINALS.indexOf(text) + 1);

/** "Meer dan de helft", of a percentage. "Kwart" is read as short for "kwartaal" elsewhere. */
const PARTS: Readonly<Record<string, number>> = {
  helft: 50,
  half: 50,
  derde: 33.3,
  kwart: 25,
  kwartaal: 25,
  vijfde: 20,
};

export const orderRules: readonly Rule[] = [
  {
    name: 'above a part',
    pattern:
      / (?:meer|hoger|more) (?:\w+ )?(?:dan|than) (?:de|een|a) (helft|half|derde|kwart|kwartaal|vijfde)(?= )/g,
    mean: ([, part = '']) => ({ above: PARTS[part] ?? 0 }),
  },
  {
    name: 'below a part',
    pattern:
      / (?:minder|lager|less) (?:\w+ )?(?:dan|than) (?:de|een|a) (helft|half|derde|kwart|kwartaal|vijfde)(?= )/g,
    mean: ([, part = '']) => ({ below: PARTS[part] ?? 0 }),
  },
  {
    // "Boven het landelijk gemiddelde van 6,1%": the number is the limit.
    name: 'above an average',
    pattern: new RegExp(
      ` (?:${MORE}) ${AVERAGE} (?:van|is|of|ligt op) (${NUMBER})(?: procent| percent)?(?= )`,
      'g',
    ),
    mean: ([, value]) => ({ above: numberOf(value) ?? 0 }),
  },
  {
    name: 'below an average',
    pattern: new RegExp(
      ` (?:${LESS}) ${AVERAGE} (?:van|is|of|ligt op) (${NUMBER})(?: procent| percent)?(?= )`,
      'g',
    ),
    mean: ([, value]) => ({ below: numberOf(value) ?? 0 }),
  },
  {
    name: 'above zero',
    pattern: / (?:boven|hoger dan|groter dan|meer dan|above) (?:de )?(?:nul|zero|nullijn)(?= )/g,
    mean: () => ({ above: 0 }),
  },
  {
    name: 'below zero',
    pattern:
      / (?:(?:onder|beneden|lager dan|kleiner dan|minder dan|below) (?:de )?(?:nul|zero|nullijn)|in de min(?: \w+)?|(?:negatief|negatieve) (?:is|was|uitviel|uitvalt|uitkomt|uitkwam|saldo))(?= )/g,
    mean: () => ({ below: 0 }),
  },
  {
    name: 'second from the end',
    pattern: new RegExp(` (?:de |het )?(?:op )?(${NUMBER}) na (?:de |het )?${END}(?= )`, 'g'),
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
    // "Nr 3 t/m 5": the first five have them.
    name: 'numbers',
    pattern: new RegExp(
      ` (?:de )?(?:nrs?|nummers?|numbers?|plaats|plaatsen|plek|plekken) ${NUMBER} (?:tm|tot en met|tot|to) (${NUMBER})(?= )`,
      'g',
    ),
    mean: ([, last]) => ({ operation: 'rank', order: 'high', ...limit(last) }),
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
      ` (?!(?:van )?ten minste )(?:de |een )?(${NUMBER}) (?:(?:_ ){1,3}(?=met )|(?:\\w+ )?(?:gemeenten |gemeentes |steden |provincies )(?:(?:in|uit|van|binnen) (?:de )?(?:\\w+ ){1,3}?)?)?(?:(?:met|waar) (?:\\w+ )?(?:de |het )?)?${END}(?= )`,
      'g',
    ),
    mean: ([, count, end = '']) => ({ operation: 'rank', order: orderOf(end), ...limit(count) }),
  },
  {
    // "Eerste vijf van de 100.000-plusgemeenten", "noem er drie".
    name: 'first so many',
    pattern: new RegExp(
      ` (?:de |the )?(?:eerste|first) (${NUMBER})(?= (?:van|uit|of|binnen|in|_) | $)| (?:noem|geef|toon) (?:er|me er) (?:maar )?(${NUMBER})(?= )`,
      'g',
    ),
    mean: ([, count, named]) => ({ operation: 'rank', ...limit(count ?? named) }),
  },
  {
    name: 'so many of them',
    pattern: new RegExp(
      ` (?:maak|doe|geef) er (?:maar |liever |toch )?(?:een top )?(${NUMBER})(?: van)?(?= (?:\\w+ )?$)`,
      'g',
    ),
    mean: ([, count]) => ({ operation: 'rank', ...limit(count) }),
  },
  {
    name: 'which number',
    pattern: new RegExp(
      ` (?:welke|which) (${NUMBER}) (?:hebben|kennen|tellen|scoren|zijn|staan|have|are)(?= (?:\\w+ ){0,4}?${END} )`,
      'g',
    ),
    mean: ([, count]) => ({ operation: 'rank', ...limit(count) }),
    soft: true,
  },
  {
    name: 'ends of number',
    pattern: new RegExp(` (?!minste \\d{3})(?:de |het )?${END} (${NUMBER})(?= )`, 'g'),
    mean: ([, end = '', count]) => ({ operation: 'rank', order: orderOf(end), ...limit(count) }),
  },
  {
    name: 'number of members',
    pattern: new RegExp(
      ` (?:de |welke |which |the )*(${NUMBER}) (?:\\w+ )?(gemeenten|gemeentes|steden|municipalities|provincies|arbeidsmarktregios|arbeidsmarktregio s)(?= )`,
      'g',
    ),
    mean: ([, count, kind = '']) => ({ members: memberOf(kind), sign: 'members-of', ...limit(count) }),
  },
];

function limit(count: string | undefined): { limit: number } | Record<string, never> {
  const value = numberOf(count);
  return value === undefined || value < 1 || value > 500 ? {} : { limit: Math.round(value) };
}

export function memberOf(kind: string): MemberKind {
  if (/^provinc/.test(kind)) return 'provincie';
  return /^(arbeidsmarkt|labour)/.test(kind) ? 'arbeidsmarktregio' : 'gemeente';
}
